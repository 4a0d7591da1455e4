import ArgumentParser
import Models
import Reports
import ScenarioFiles

/// Where a new table goes: written as a folder that the other verbs read, and printed cell by cell where no folder is
/// named or an output is asked for.
struct TableTargetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Folder to write the new table into, in the plain layout; it must hold none of the files. Beside it \
            --format or --out give its cells.
            """,
            valueName: "folder"))
    var to: String?

    /// Writes the table where a folder is named; gives its cells where none is, or where they are asked for.
    func tell(_ new: NewTable, _ arguments: TableArguments) throws(Failure) {
        let asksForCells = arguments.result.format != nil || arguments.result.out != nil
        if let to {
            try TableWriting.write(new.table, to)
            if !new.notes.isEmpty { Terminal.progress(new.notes.joined(separator: "\n")) }
            if !asksForCells { try Terminal.answer("Table: \(to)") } else { Terminal.progress("Table: \(to)") }
        }
        if to == nil || asksForCells { try arguments.tell(new.cells) }
    }
}

/// Writing a table in the plain layout.
enum TableWriting {
    static func write(_ table: LabelledTable, _ folder: String) throws(Failure) {
        let files = TableFolder(table).plainFiles
        for file in files where FileSystem.exists("\(folder)/\(file.name)") {
            throw Failure.input("\(folder)/\(file.name): is there already and is not replaced; choose another folder")
        }
        try FileSystem.replace(files.map { ("\(folder)/\($0.name)", $0.bytes) })
    }
}
