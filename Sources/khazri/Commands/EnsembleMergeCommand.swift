import ArgumentParser
import ResultStore

/// `khazri ensemble merge DIR... --out DIR`: the parts of one ensemble as if it had been run in one piece.
struct EnsembleMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Join the shards of an ensemble into one store and write its report.",
        discussion: "Every shard is named once; tables, results.json and report.md are those of the ensemble run in one piece.")

    @Argument(help: ArgumentHelp("Folders of the shards.", valueName: "folder"))
    var folders: [String]

    @Option(help: ArgumentHelp("Folder to write into; it must not hold a store.", valueName: "folder"))
    var out: String

    @OptionGroup var writing: WritingOptions
    @OptionGroup var quiet: QuietOption

    func run() throws {
        try FileSystem.requireWorkingFolder()
        let parts = folders.map { EnsembleFolder(path: $0) }
        let missing = parts.filter { !$0.hasStore }
        if !missing.isEmpty { throw Failure.input(missing.map { "\($0.path): there is no \(storeFileName)" }.joined(separator: "\n")) }
        let target = EnsembleFolder(path: out)
        try target.check()
        if target.hasStore { throw Failure.input("\(target.store): is there already; choose another folder with --out") }
        Interruption.watch("\(out) is not complete; remove it and merge again", isAnswered: false)
        try target.whileLocked { try merge(parts, into: target) }
    }

    private func merge(_ parts: [EnsembleFolder], into target: EnsembleFolder) throws {
        try target.make()
        do { try Storing.attempt { try StoreMerge.merge(parts.map(\.store), into: target.store) } } catch {
            target.removeStore()
            throw error
        }
        try EnsembleFiles.write(into: target, digits: writing.digits)
    }
}
