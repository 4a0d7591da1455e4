import ArgumentParser
import Models
import NumericalMethods
import ScenarioFiles

/// `khazri table write`: a table in the plain layout.
struct TableWriteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write",
        abstract: "Write a table in the plain layout, every number to its last digit.",
        discussion: """
            The folder must be new or hold none of the files.

            Example: khazri table write azerbaijan-2024 tables/azerbaijan
            """)

    @Argument(help: ArgumentHelp("Folder of a table, or the name of a baseline.", valueName: "table"))
    var table: String

    @Argument(help: ArgumentHelp("Folder to write into.", valueName: "folder"))
    var folder: String

    @OptionGroup var tolerance: TableToleranceOptions

    @OptionGroup var quiet: QuietOption
    @OptionGroup var data: DataOptions

    func run() throws {
        try TableWriting.write(try TableChecks(name: table, tolerance: tolerance.modelled).load(data), folder)
        try Terminal.answer("Table: \(folder)")
    }
}

extension TableFolder {
    /// A table's parts for writing.
    init(_ table: LabelledTable) {
        func numbers(_ matrix: Matrix, _ labels: [String] = []) -> NumberMatrix? {
            let values = (0..<matrix.columns).flatMap { matrix.column($0) }
            return NumberMatrix(
                columnByColumn: values, rows: matrix.rows, columns: matrix.columns, columnLabels: labels)
        }
        func rows(_ rows: [SectorRow]) -> [NamedNumbers] {
            rows.map { NamedNumbers(name: $0.name, values: $0.values, unit: $0.unit) }
        }
        let empty = NumberMatrix.empty
        self.init(
            labels: table.labels, regions: table.regions, domestic: numbers(table.domestic) ?? empty,
            imported: table.imported.flatMap { numbers($0) },
            finalDemand: table.finalDemand.flatMap { numbers($0.values, $0.categories) },
            importedFinalDemand: table.importedFinalDemand.flatMap { numbers($0.values, $0.categories) },
            valueAdded: rows(table.valueAdded), satellites: rows(table.satellites),
            output: table.hasStatedOutput ? table.output : nil, categoryRegions: table.finalDemand?.regions ?? [],
            directUse: rows(table.finalDemand?.directUse ?? []))
    }
}
