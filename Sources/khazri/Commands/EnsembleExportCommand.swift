import ArgumentParser
import Reports
import ResultStore

/// `khazri ensemble export DIR --out DIR`: the tables of a store as CSV.
struct EnsembleExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the tables of an ensemble's store as CSV, one file a table.",
        discussion: "Tables: \(StoreExport.tables.joined(separator: ", ")). Files of these names are replaced.")

    @Argument(help: ArgumentHelp("Folder of an ensemble.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("Folder to write into.", valueName: "folder"))
    var out: String

    @OptionGroup var quiet: QuietOption

    func run() throws {
        try FileSystem.requireWorkingFolder()
        let source = EnsembleFolder(path: folder)
        guard source.hasStore else { throw Failure.input("\(folder): there is no \(storeFileName)") }
        if let owner = (try? ReportFolder(out))?.owner, owner.command != "ensemble" {
            throw Failure.input(
                """
                \(out): not written into, it holds \(owner.description); choose another folder with --out
                """)
        }
        Interruption.watch("nothing is exported")
        let export = try Storing.attempt(stopped: "nothing is exported") {
            try StoreExport(source.store, shouldStop: { Interruption.hasCome })
        }
        var files = WholeFiles()
        for table in StoreExport.tables {
            let path = "\(out)/\(table).csv"
            let file = try LineFile(path, at: Writing.attempt { () throws(ReportError) in try files.place(for: path) })
            try Storing.attempt(stopped: "nothing is exported") {
                try export.lines(of: table) { line in
                    if Interruption.hasCome { throw StoreError.stopped }
                    try file.write(line)
                }
            }
            try file.close()
        }
        try Writing.attempt { () throws(ReportError) in try files.put() }
        try Terminal.answer("Tables: \(out)")
    }
}
