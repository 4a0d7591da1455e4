import ArgumentParser
import Models
import Reports

/// `khazri table linkages`: backward and forward linkages and key sectors.
struct TableLinkagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linkages",
        abstract: "Backward and forward linkages against the mean of all sectors, and key sectors.",
        discussion: """
            Backward: column sums of the Leontief inverse (Rasmussen). Forward: row sums of the Ghosh inverse. A sector with \
            both above 1 is a key sector. A sector without output has no linkages and does not count in the means.

            Example: khazri table linkages azerbaijan-2024
            """)

    @OptionGroup var arguments: TableArguments

    func run() throws {
        let table = try arguments.load()
        let linkages = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try Linkages(coefficients: table.domesticCoefficients, output: table.output)
        }
        var result = Table(
            name: "linkages", title: "Linkages",
            columns: [
                TableColumns.sector, TableColumns.number("backward", "pull on suppliers; 1 is the mean"),
                TableColumns.number("forward", "service to users; 1 is the mean"), .text("key", "key, backward, forward or independent"),
            ])
        for (index, label) in table.labels.enumerated() {
            result.append(.text(label), Cell(linkages.backward[index]), Cell(linkages.forward[index]), linkages.roles[index].map { .text($0.rawValue) } ?? .notApplicable)
        }
        try arguments.tell(result)
    }
}
