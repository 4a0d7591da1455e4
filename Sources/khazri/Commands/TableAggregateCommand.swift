import ArgumentParser
import Models
import Reports
import ScenarioFiles

/// `khazri table aggregate`: sectors added up in groups.
struct TableAggregateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "aggregate",
        abstract: "Add up the sectors of a table in groups, by a concordance.",
        discussion: """
            The concordance is a file of sector,group in which every sector stands once; groups come in the order in which the file \
            names them first. Coefficients are those of the summed flows: results equal those of the full table only where the \
            sectors of a group have equal input columns.

            Example: khazri table aggregate azerbaijan-2024 --concordance groups.csv --to tables/small
            """)

    @OptionGroup var arguments: TableArguments

    @Option(help: ArgumentHelp("A file of sector,group.", valueName: "file"))
    var concordance: String

    @OptionGroup var target: TableTargetOptions

    func run() throws {
        let table = try arguments.load()
        let read = GroupList.read(concordance, labels: table.labels)
        Loading.tell(read.faults)
        guard let list = read.list else { throw Failure.input() }
        let result = try TableModel.attempt(labels: table.labels) { () throws(InputOutputError) in
            try table.aggregated(by: Concordance(groups: list.groups, count: list.names.count), names: list.names)
        }
        try target.tell(.groups(result, of: table.sectors), arguments)
    }
}
