import EnergySystem
import Exploration
import Reports
import ScenarioFiles

/// What `khazri show` prints for a study: its cases, and what is drawn and how.
enum StudyShowing {
    static func show(_ name: String, _ loader: ScenarioLoader) throws {
        let loaded = try EnsembleLoading.study(name, draws: nil, seed: nil, loader: loader, isDraft: true)
        let study = loaded.study
        try Terminal.result(Terminal.text(of: cases(study)))
        try Terminal.result(Terminal.text(of: uncertainties(study, loaded.notes)))
    }

    private static func cases(_ study: PreparedStudy) -> Table {
        var table = Table(
            name: "cases",
            title:
                """
                \(study.bound.study.title.english): \(study.draws) draws (\(study.design.method), seed \
                \(study.design.seed))
                """,
            columns: [
                .text("scenario", "scenario"), .text("strategy", "strategy"),
                Column("weight", unit: "%", "weight of the scenario", kind: .number, decimals: 1)
            ])
        for item in study.cases { table.append(.text(item.scenario), .text(item.strategy), .number(item.weight * 100)) }
        return table
    }

    private static func uncertainties(_ study: PreparedStudy, _ notes: [String]) -> Table {
        var table = Table(
            name: "uncertainties", title: "What is drawn",
            columns: ["uncertainty", "path", "distribution", "grade", "source"].map { Column.text($0, $0) },
            notes: notes)
        for column in study.columns {
            table.append(
                .text(column.name), .text(column.path), .text(column.distribution), .text(column.grade?.rawValue ?? ""),
                .text(column.source))
        }
        return table
    }
}
