import EnergySystem
import Foundation
import ScenarioFiles
import Testing

@testable import TestSupport

/// Figures of demand, prices and the tables of the economy.
extension ConsistencyTests {
    @Test(arguments: [
        (
            "title: Diesel, group: diesel", "title: Diesel, group: diesel, accepts: {gasoline: 50 %}",
            """
            warning: baseline.products.diesel.accepts.gasoline: 'gasoline' is of the group 'gasoline', not \
            'diesel'; one cannot be used as the other
            """
        ),
        (
            "title: Diesel, group: diesel", "title: Diesel, group: diesel, accepts: {diesel: 50 %}",
            "baseline.products.diesel.accepts.diesel: a grade cannot stand in for itself; take it out"
        ),
        (
            "class-share: {farms: {diesel: {cars: 100 %}}",
            "class-share: {farm: {diesel: {cars: 100 %}}, farms: {diesel: {cars: 100 %}}",
            """
            warning: baseline.economy.class-share.farm: 'farm' has class shares and no fuel use; they are used \
            by nobody, take them out or give `economy.fuel-use.farm`
            """
        ),
        (
            "farms: {diesel: 1000 kt/yr}", "farms: {diesel: 998 kt/yr, gasoline: 2 kt/yr}",
            """
            warning: baseline.economy.fuel-use.farms.gasoline: is used by no class, so that it counts for \
            nobody; give `economy.class-share.farms.gasoline`
            """
        ),
        (
            "{farms: {diesel: {cars: 100 %}}", "{farms: {diesel: {cars: 100 %}, gasoline: {cars: 100 %}}",
            """
            warning: baseline.economy.class-share.farms.gasoline: 'farms' has class shares of a product that it \
            does not use; take them out or give its use
            """
        ),
        (
            "households: {gasoline: 1100 kt/yr}", "households: {gasoline: 1130 kt/yr}",
            """
            warning: baseline.demand.gasoline.annual: the users of 'gasoline' use 1130 kt a year, its demand is \
            1100 kt; use is scaled to the demand
            """
        ),
        (
            "gasoline: {annual: 1100 kt/yr", "gasoline: {annual: 157 kt/yr",
            """
            baseline.demand.gasoline.annual: the users of 'gasoline' use 1100 kt a year, its demand is 157 kt; \
            correct one of them
            """
        ),
        (
            "price: 801 USD/t}", "price: 801 USD/t, from: 2024-03-01, through: 2024-02-01}",
            """
            baseline.suppliers.north.contracts.gasoline.through: loading ends 2024-02-01 before it begins \
            2024-03-01; swap the dates
            """
        ),
        (
            "crude-per-tonne: 1.08",
            "crude-per-tonne: 1.08, outage-history: {fire: {from: 2020-05-04, through: 2020-04}}",
            """
            baseline.refineries.plant.outage-history.fire.through: the outage ends 2020-04 before it begins \
            2020-05-04; swap the dates
            """
        ),
        (
            "crude-per-tonne: 1.08",
            "crude-per-tonne: 1.08, outage-history: {fire: {from: 2020-05-04, through: 2020-05-03}}",
            """
            baseline.refineries.plant.outage-history.fire.through: the outage ends 2020-05-03 before it begins \
            2020-05-04; swap the dates
            """
        ),
        (
            "crude-per-tonne: 1.08", "crude-per-tonne: 1.08, outage-history: {fire: {from: spring}}",
            """
            baseline.refineries.plant.outage-history.fire.from: 'spring' is neither a day nor a month; write for \
            example 2024-03-01 or 2024-03
            """
        ),
        (
            "crude-per-tonne: 1.08", "crude-per-tonne: 1.08, outage-history: {fire: {from: 2020-05, source: S9}}",
            "baseline.refineries.plant.outage-history.fire.source: no source is called 'S9'; did you mean 'S1'?"
        )
    ])
    func oneLineOfTheStructureIsChanged(_ old: String, _ new: String, _ message: String) throws {
        #expect(try #require(ToyFolder.files["baselines/toy/structure.yaml"]).contains(old))
        let report = try ToyFolder.report("structure.yaml", replacing: old, with: new)
        #expect(report.count == 1 && report.first?.hasSuffix(message) == true, "\(report)")
    }

    /// The column `exports` of the accounts, taxes on final demand, a report of trade and a series that moves a sector.
    @Test func tablesAreHeldAgainstOneAnother() throws {
        func report(_ changes: [String: String], _ edit: (String, String, String)...) throws -> [String] {
            var files = ToyFolder.files.merging(
                changes.map { ("baselines/toy/\($0.key)", $0.value) }, uniquingKeysWith: { $1 })
            for (file, old, new) in edit {
                files["baselines/toy/\(file)"] = (files["baselines/toy/\(file)"] ?? "").replacing(old, with: new)
            }
            let folder = try ToyFolder(changing: files)
            return folder.loader.loadBaseline("toy").diagnostics.map(\.description).map {
                String($0.drop { $0 != " " }.dropFirst())
            }
        }
        let accounts =
            "sector,output,value-added,net-taxes-on-products,imports,employees,exports\nfarms,10,5,0.5,1.5,100,2\nplant,20,13,0.75,1.25,50,8\n"
        #expect(
            try report(["data/accounts.csv": accounts]) == [
                """
                warning: baseline.tables.sector-accounts.plant.exports: exports of 'plant' are 8 M AZN in \
                sector-accounts and 7 M AZN in final demand; correct one of them
                """
            ])
        let declared = ("baseline.yaml", "  sources:", "  final-demand-taxes: data/taxes.csv\n  sources:")
        #expect(
            try report(["data/taxes.csv": "category,net-taxes\nhousehold-consumption,3\nexports,0\n"], declared) == [
                """
                warning: baseline.economy.gross-domestic-product: is 19.25 M AZN, value added and net taxes of the \
                input-output table of 2023 are 22.25 M AZN; correct one of them
                """
            ])
        let reports =
            "report,partner,side,period,turnover,exports,imports,source,basis,note\n"
            + "half,world,own,2022 January-June,310,,,S1,press,\nsum,world,own,2021 January-June,50,20,20,S1,press,\n"
        let traded = ("structure.yaml", "economy:\n", Self.trade + "economy:\n")
        let table = ("baseline.yaml", "  sources:", "  trade-reports: data/reports.csv\n  sources:")
        #expect(
            try report(["data/reports.csv": reports], traded, table) == [
                """
                warning: baseline.tables.trade-reports.half.turnover: is 310 million USD in '2022 January-June', the \
                whole year is 300; correct one of them
                """,
                """
                warning: baseline.tables.trade-reports.sum.turnover: is 50 million USD, exports and imports add up \
                to 40; correct one of them
                """
            ])
        let moved = """
            series:
              farming: {title: F, unit: M AZN/yr, values: {y2022: 7, y2023: 8}}
            projection:
              farms: {series: farming, method: random-walk-drift, sectors: [farms]}
            economy:

            """
        #expect(
            try report([:], ("structure.yaml", "economy:\n", moved)) == [
                """
                warning: baseline.projection.farms.sectors: the series 'farming' has 8 M AZN in 2023, these sectors \
                add 5 M AZN in the input-output table; name the sectors of the series
                """
            ])
    }
}
