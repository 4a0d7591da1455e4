import ArgumentParser
import EnergySystem
import NumericalMethods
import Reports
import ScenarioFiles
import SimulationEngine

/// What `khazri list` says of one name of a listing: what belongs to it and an example of its use.
struct OneListing {
    let subject: ListSubject
    let name: String
    let locator: DataLocator

    /// Throws where the listing has no such name, with the nearest one.
    func page() throws -> KindPage {
        if let page = found { return page }
        throw ValidationError.unknown(
            "There is no \(subject.singular) '\(name)'", word: name, among: names, called: subject.rawValue)
    }

    private var found: KindPage? {
        switch subject {
        case .shocks: KindListing.shock(name)
        case .measures: KindListing.measure(name)
        case .tables: tablePage
        default: row
        }
    }

    private var names: [String] {
        switch subject {
        case .shocks: ShockCatalogue.kinds.map { $0.kind }
        case .measures: MeasureCatalogue.kinds.map { $0.kind }
        default: listing.column(listing.columns.first?.name ?? "").compactMap(\.text)
        }
    }

    private var listing: Table { NameListing.table(of: subject, locator) }

    /// A table with its columns; one that a command gives in two shapes, with the columns of both.
    private var tablePage: KindPage? {
        let found = TableCatalogue.all.filter { $0.name == name }
        guard let first = found.first else { return nil }
        let titles = found.map(\.title).joined(separator: ", or ")
        var table = Table(
            name: name, title: "\(name): \(titles)",
            columns: ["column", "unit", "key", "meaning"].map { Column.text($0, $0) })
        for column in found.flatMap(\.columns) {
            table.append(
                .text(column.name), .text(column.unit), .text(column.isKey ? "key" : ""), .text(column.definition))
        }
        return KindPage(table: table, example: OneListing.example(first))
    }

    /// A command that gives the table.
    private static func example(_ table: TableDefinition) -> String {
        switch table.command {
        case "run": "khazri run no-shock --out report    # writes report/tables/\(table.name).csv"
        case "project": "khazri project demand.csv --tables \(table.name)"
        case "compare": "khazri compare no-shock --format csv"
        case "stress":
            "khazri stress scenario.yaml --vary 'shocks.ban.share=0 %..100 %' --until 'unserved-demand(*) > 5 kt'"
        case "ensemble": "khazri ensemble stress-test    # writes Reports/studies/stress-test/tables/\(table.name).csv"
        case let verb where verb.hasPrefix("table "): TableCommand.example(of: table.name) ?? "khazri \(verb)"
        case "calibrate": "khazri calibrate calibration.yaml --out learned    # writes learned/tables/\(table.name).csv"
        default: "khazri \(table.command)    # writes \(table.name).csv"
        }
    }

    /// A listing's own row, set upright.
    private var row: KindPage? {
        guard let index = names.firstIndex(of: name) else { return nil }
        var table = Table(name: name, title: name, columns: ["what", "value"].map { Column.text($0, $0) })
        for (column, cell) in zip(listing.columns, listing.row(index)).dropFirst() {
            table.append(.text(column.name), cell)
        }
        return KindPage(table: table, example: use)
    }

    private var use: String {
        switch subject {
        case .methods: "khazri project demand.csv --method \(name)"
        case .indicators: "metrics: [\(name)]    # in a study; a scenario may hold limits on it under expect:"
        case .scenarios, .episodes: "khazri run \(name)"
        case .strategies: "khazri run no-shock --strategy \(name)"
        case .studies: "khazri ensemble \(name)"
        case .calibrations: "khazri calibrate \(name)"
        case .baselines: "khazri check \(name)"
        case .formats: "khazri compare no-shock --format \(name)"
        case .units, .models, .shocks, .measures, .tables: ""
        }
    }
}
