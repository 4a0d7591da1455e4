import ArgumentParser
import Models
import NumericalMethods
import Reports
import ScenarioFiles

/// Where a new table goes: written as a folder that the other verbs read, and printed cell by cell where no folder is named
/// or an output is asked for.
struct TableTargetOptions: ParsableArguments {
    @Option(help: ArgumentHelp(
        "Folder to write the new table into, in the plain layout; it must hold none of the files. Beside it --format or --out give its cells.",
        valueName: "folder"))
    var to: String?

    /// Writes the table where a folder is named; gives its cells where none is, or where they are asked for.
    func tell(_ table: LabelledTable, _ arguments: TableArguments, name: String, title: String, notes: [String]) throws(Failure) {
        let asksForCells = arguments.result.format != nil || arguments.result.out != nil
        if let to {
            try TableWriting.write(table, to)
            if !notes.isEmpty { Terminal.progress(notes.joined(separator: "\n")) }
            if !asksForCells { try Terminal.answer("Table: \(to)") } else { Terminal.progress("Table: \(to)") }
        }
        if to == nil || asksForCells { try arguments.tell(TableTargetOptions.cells(table, name, title, notes)) }
    }

    /// Every number of a table, one a row.
    private static func cells(_ table: LabelledTable, _ name: String, _ title: String, _ notes: [String]) -> Table {
        var result = Table(
            name: name, title: title,
            columns: [
                .key("part", "flows, final demand, value added, satellites, direct use or output"),
                .key("row", "label of the row (supplier)"), .key("column", "label of the column (user)"),
                TableColumns.number("value", "amount, in the unit of the tables read"),
            ], notes: notes)
        func add(_ part: String, _ matrix: Matrix?, _ columns: [String]) {
            guard let matrix else { return }
            for i in 0..<matrix.rows {
                for j in 0..<matrix.columns { result.append(.text(part), .text(table.labels[i]), .text(columns[j]), Cell(matrix[i, j])) }
            }
        }
        func add(_ part: String, _ rows: [SectorRow]) {
            for row in rows {
                for (label, value) in zip(table.labels, row.values) { result.append(.text(part), .text(row.name), .text(label), Cell(value)) }
            }
        }
        add(table.imported == nil ? "flows" : "domestic-flows", table.domestic, table.labels)
        add("imported-flows", table.imported, table.labels)
        add(table.importedFinalDemand == nil ? "final-demand" : "domestic-final-demand", table.finalDemand?.values, table.finalDemand?.categories ?? [])
        add("imported-final-demand", table.importedFinalDemand?.values, table.importedFinalDemand?.categories ?? [])
        add("value-added", table.valueAdded)
        add("satellites", table.satellites)
        for row in table.finalDemand?.directUse ?? [] {
            for (category, value) in zip(table.finalDemand?.categories ?? [], row.values) {
                result.append(.text("direct-use"), .text(row.name), .text(category), Cell(value))
            }
        }
        add("output", [SectorRow(name: "output", values: table.output)])
        return result
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
