import EnergySystem
import Models
import NumericalMethods
import Reports
import ScenarioFiles
import SimulationEngine

/// The lists that are plain tables.
enum NameListing {
    /// The listing of a subject; shocks and measures have one of their own.
    static func table(of subject: ListSubject, _ locator: DataLocator) -> Table {
        switch subject {
        case .models: models()
        case .methods:
            list("Forecast methods", ["method", "summary"], MethodCatalogue.summaries.map { [$0.name, $0.summary] })
        case .indicators: indicators()
        case .tables: tables()
        case .formats: formats()
        case .units: units()
        case .shocks, .measures: list(subject.rawValue, ["kind"], [])
        case .baselines, .scenarios, .episodes, .strategies, .studies, .calibrations:
            files(subject.rawValue, subject.files(locator) ?? [])
        }
    }

    private static func indicators() -> Table {
        list("Indicators", ["indicator", "definition"], IndicatorCatalogue.indicators.map { [$0.name, $0.definition] })
    }

    private static func models() -> Table {
        list("Models", ["model", "role", "summary"], ModelCatalogue.models.map { [$0.name, $0.role, $0.summary] })
    }

    private static func tables() -> Table {
        list(
            "Tables", ["table", "command", "title", "columns"],
            TableCatalogue.all.map { table in
                [table.name, table.command, table.title, table.columns.map(\.name).joined(separator: ", ")]
            })
    }

    private static func formats() -> Table {
        list("Formats", ["format", "summary"], FormatCatalogue.all.map { [$0.name, $0.summary] })
    }

    private static func units() -> Table {
        var table = list("Units", ["unit", "meaning"], Unit.catalogue.map { [$0.symbol, $0.meaning] })
        let multipliers = Unit.multipliers.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value < $1.value }.map(
            \.key)
        table.notes = [
            "Compound units by / only: kt/d, USD/t/yr, AZN/l.",
            "Before a unit, with a space, may stand: \(multipliers.joined(separator: ", ")). For example 0.4 M USD."
        ]
        return table
    }

    /// What was found, and where; with none the places that were looked at are named.
    private static func files(_ title: String, _ found: [DataLocator.Found]) -> Table {
        var table = list(title.capitalized, ["name", "file"], found.map { [$0.name, $0.path] })
        if found.isEmpty { table.notes = ["None was found. Name a folder that holds some with --data or KHAZRI_DATA."] }
        return table
    }

    private static func list(_ title: String, _ columns: [String], _ rows: [[String]]) -> Table {
        var table = Table(name: title, title: title, columns: columns.map { Column.text($0, $0) })
        for row in rows { table.append(row: row.map { .text($0) }) }
        return table
    }
}
