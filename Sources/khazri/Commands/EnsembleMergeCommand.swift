import ArgumentParser
import ResultStore

/// `khazri ensemble merge DIR... --out DIR`: the parts of one ensemble as if it had been run in one piece.
struct EnsembleMergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Join the shards of an ensemble into one store and write its report.",
        discussion: """
            Every shard is named once; tables, results.json and report.md are those of the ensemble run in one piece. Whatever \
            stops it leaves no store or the whole one; merge again then.
            """)

    @Argument(help: ArgumentHelp("Folders of the shards.", valueName: "folder"))
    var folders: [String]

    @Option(help: ArgumentHelp("Folder to write into; it must not hold another store.", valueName: "folder"))
    var out: String

    @OptionGroup var writing: WritingOptions
    @OptionGroup var quiet: QuietOption

    func run() throws {
        try FileSystem.requireWorkingFolder()
        let parts = folders.map { EnsembleFolder(path: $0) }
        let missing = parts.filter { !$0.hasStore }
        if !missing.isEmpty {
            throw Failure.input(missing.map { "\($0.path): there is no \(storeFileName)" }.joined(separator: "\n"))
        }
        let target = EnsembleFolder(path: out)
        try target.check()
        Interruption.watch("nothing is merged")
        try target.whileLocked { try merge(parts, into: target) }
    }

    private func merge(_ parts: [EnsembleFolder], into target: EnsembleFolder) throws {
        let isNew = !FileSystem.exists(target.path)
        try target.make()
        var isKept = false
        defer { if isNew, !isKept { target.removeIfEmpty() } }
        _ = try Storing.attempt(stopped: "nothing is merged") {
            try StoreMerge(parts.map(\.store), shouldStop: { Interruption.hasCome }).write(to: target.store)
        }
        isKept = true
        Interruption.watch("the store \(target.store) is whole; merge again to write its report", isAnswered: false)
        try EnsembleFiles.write(into: target, digits: writing.digits)
    }
}
