import ArgumentParser
import Models
import NumericalMethods
import ScenarioFiles

extension LabelledTable {
    /// A folder's numbers as a table.
    init(_ folder: TableFolder) throws(InputOutputError) {
        func rows(_ rows: [NamedNumbers]) -> [SectorRow] {
            rows.map { SectorRow(name: $0.name, values: $0.values, unit: $0.unit) }
        }
        func demand(_ numbers: NumberMatrix?, _ regions: [String] = [], _ directUse: [SectorRow] = []) -> FinalDemand? {
            numbers.map {
                FinalDemand(
                    categories: $0.columnLabels.isEmpty ? (1...$0.columns).map(String.init) : $0.columnLabels,
                    values: Matrix($0), regions: regions,
                    directUse: directUse)
            }
        }
        try self.init(
            labels: folder.labels, regions: folder.regions, domestic: Matrix(folder.domestic),
            imported: folder.imported.map { Matrix($0) },
            finalDemand: demand(folder.finalDemand, folder.categoryRegions, rows(folder.directUse)),
            importedFinalDemand: demand(folder.importedFinalDemand),
            valueAdded: rows(folder.valueAdded), satellites: rows(folder.satellites), output: folder.output)
    }
}

extension Matrix {
    /// The same numbers, in the same memory.
    init(_ numbers: NumberMatrix) {
        self =
            (try? Matrix(rows: numbers.rows, columns: numbers.columns, columnByColumn: numbers.values))
            ?? Matrix(rows: 0, columns: 0)
    }
}

/// Amounts by sector from options: each a file of label,value or one label=value.
enum TableAmounts {
    /// The amount of each sector named, `nil` for the others; all faults at once.
    static func read(_ texts: [String], labels: [String], called plural: String = "sectors") throws(Failure)
        -> [Double?]
    {
        var amounts = [Double?](repeating: nil, count: labels.count)
        var faults: [Diagnostic] = []
        for text in texts {
            if !FileSystem.exists(text), let entry = LabelledNumbers.entry(text, labels: labels, called: plural) {
                switch entry {
                case .success(let entry): amounts[entry.index] = entry.value
                case .failure(let fault): faults.append(fault)
                }
                continue
            }
            let read = LabelledNumbers.read(text, labels: labels, called: plural)
            faults += read.faults
            for entry in read.entries { amounts[entry.index] = entry.value }
        }
        Loading.tell(faults)
        guard !faults.hasErrors else { throw .input() }
        return amounts
    }

    /// The positions of labels, each once, in the order given; commas separate.
    static func positions(_ texts: [String], labels: [String]) throws(Failure) -> [Int] {
        var result: [Int] = []
        var unknown: [String] = []
        for text in texts {
            let parts = labels.contains(text) ? [text] : text.split(separator: ",").map(String.init)
            for label in parts {
                guard let index = labels.firstIndex(of: label) else { unknown.append("'\(label)'"); continue }
                if !result.contains(index) { result.append(index) }
            }
        }
        guard unknown.isEmpty else {
            throw .input(
                """
                no such sector: \(unknown.joined(separator: ", ")); sectors are \
                \(labels.prefix(24).joined(separator: ", "))\(labels.count > 24 ? ", ..." : "")
                """)
        }
        return result
    }
}

extension LeontiefMethod: ExpressibleByArgument {}

/// How the linear systems are solved.
struct TableSolverOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "automatic, factorization, series or iterative; the choice is told below the result.", valueName: "method"))
    var solver = LeontiefMethod.automatic
}
