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
        try arguments.tell(LinkageResult(linkages, sectors: table.labels).table)
    }
}
