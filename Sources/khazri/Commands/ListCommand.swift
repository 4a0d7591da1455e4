import ArgumentParser
import Reports

/// `khazri list`: every kind, name and unit that may be written, from the catalogues that read them.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what may be written in a file and what there is.",
        discussion: "Shocks and measures are listed with their fields.")

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case shocks, measures, models, indicators, baselines, scenarios, strategies, studies, tables, formats, units
    }

    @Argument(help: ArgumentHelp("shocks, measures, models, indicators, baselines, scenarios, strategies, studies, tables, formats or units.", valueName: "what"))
    var subject: Subject

    @OptionGroup var data: DataOptions

    func run() throws {
        switch subject {
        case .shocks: try Terminal.result(KindListing.shocks())
        case .measures: try Terminal.result(KindListing.measures())
        case .models: try tell(NameListing.models())
        case .indicators: try tell(NameListing.indicators())
        case .baselines: try tell(NameListing.files("baselines", data.locator.baselines()))
        case .scenarios: try tell(NameListing.files("scenarios", data.locator.scenarios()))
        case .strategies: try tell(NameListing.files("strategies", data.locator.strategies()))
        case .studies: try tell(NameListing.files("studies", data.locator.studies()))
        case .tables: try tell(NameListing.tables())
        case .formats: try tell(NameListing.formats())
        case .units: try tell(NameListing.units())
        }
    }

    private func tell(_ table: Table) throws { try Terminal.result(TerminalFormat.render(table, digits: 12)) }
}
