import EnergySystem
import Reports
import ScenarioFiles
import SimulationEngine

/// The base-year balance that `khazri check` prints for a baseline: the year as it is, with nothing happening.
enum BaselineYear {
    static func table(of inputs: Inputs) -> Table {
        var table = Table(
            name: "baseline-balance", title: "Balance of \(inputs.scenario.horizon.from.year), kt", columns: columns,
            notes: [
                """
                opening + production + contracts + orders = demand - unserved + exports + losses + closing + residual
                """
            ])
        for row in BaselineBalance(Simulation.assess(inputs)).rows {
            table.append(
                .text(row.product), .number(row.opening), .number(row.production), .number(row.contracts),
                .number(row.orders), .number(row.demand), .number(row.unserved), .number(row.exports),
                .number(row.losses), .number(row.closing), .number(row.residual))
        }
        return table
    }

    private static let columns =
        [Column.key("product", "refined product")]
        + [
            "opening", "production", "contracts", "orders", "demand", "unserved", "exports", "losses", "closing",
            "residual"
        ].map {
            Column($0, "kt over the base year", kind: .number, decimals: 1)
        }

    /// The baseline's own year without any shock.
    static func inputs(baseline file: String, _ outcome: BaselineOutcome, _ loader: ScenarioLoader) -> Inputs? {
        guard let year = outcome.baseline?.baseYear else { return nil }
        let place = FileSystem.isFolder(file) && !file.contains("/") ? "./\(file)" : file
        let quoted = place.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined()
        return loader.withStandardInput(
            """
            khazri: scenario/1
            title: The year as it is
            baseline: "\(quoted)"
            horizon: {from: \(year)-01-01, through: \(year)-12-31}
            """
        ).load(scenario: "-").inputs
    }
}
