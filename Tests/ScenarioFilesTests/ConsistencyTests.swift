import EnergySystem
import Foundation
import ScenarioFiles
import Testing

@testable import TestSupport

/// Figures of a baseline that say one thing twice. The toy agrees with itself; every case changes one figure.
@Suite struct ConsistencyTests {
    /// One override each, worked out by hand from `ToyFolder`: gasoline opens at 40 kt, its minimum is 10 kt, its tank
    /// 90 kt; 1100 kt of it are demanded and used, 1000 kt of diesel; a supplier's 20 kt/month are 240 kt/yr; the table
    /// adds 5 + 13 and taxes of 0.5 + 0.75, together 19.25 M AZN.
    @Test(arguments: [
        (
            "stocks.commercial.gasoline.minimum=100 kt",
            """
            stocks.commercial.gasoline.minimum: the minimum stock is 100 kt and the tank holds 90 kt; nothing \
            could ever be delivered, lower it or raise `capacity`
            """
        ),
        (
            "stocks.commercial.gasoline.minimum=50 kt",
            """
            warning: baseline.stocks.commercial.gasoline.opening: the opening stock is 40 kt, below the minimum \
            of 50 kt; nothing is delivered from it until it has been filled up
            """
        ),
        (
            "economy.class-share.households.gasoline.cars=45 %",
            """
            economy.class-share.households.gasoline: the shares of the classes add up to 50 %, not to 100 %; \
            correct them
            """
        ),
        (
            "economy.class-share.households.gasoline.cars=95.2 %",
            """
            economy.class-share.households.gasoline: the shares of the classes add up to 100.2 %, not to 100 %; \
            correct them
            """
        ),
        // A demand that a scenario lowers on purpose is scaled to; in the baseline itself a factor of seven is a fault.
        (
            "demand.gasoline.annual=157 kt/yr",
            """
            warning: baseline.demand.gasoline.annual: the users of 'gasoline' use 1100 kt a year, its demand is \
            157 kt; use is scaled to the demand
            """
        ),
        (
            "tables.sector-accounts.farms.value-added=50",
            """
            tables.sector-accounts.farms.value-added: value added is 50 M AZN, the output of 'farms' 10 M AZN; \
            correct one of them
            """
        ),
        (
            "economy.gross-domestic-product=192.5 M AZN/yr",
            """
            economy.gross-domestic-product: is 192.5 M AZN, value added and net taxes of the input-output table \
            of 2023 are 19.25 M AZN; correct one of them
            """
        ),
        (
            "economy.gross-domestic-product=20 M AZN/yr",
            """
            warning: baseline.economy.gross-domestic-product: is 20 M AZN, value added and net taxes of the \
            input-output table of 2023 are 19.25 M AZN; correct one of them
            """
        ),
        (
            "economy.gross-domestic-product-base-year=210 M AZN/yr",
            """
            warning: baseline.economy.gross-domestic-product-base-year: is 210 M AZN in 2024 and 19.25 M AZN in \
            2023; all losses are scaled by their ratio, correct one of them
            """
        ),
        (
            "tables.sector-accounts.plant.net-taxes-on-products=0.95",
            """
            warning: baseline.tables.sector-accounts.plant.output: inputs, net taxes and value added of 'plant' \
            add up to 20.2 M AZN, its output is 20 M AZN; correct the column of the flows or sector-accounts
            """
        ),
        (
            "tables.sector-accounts.farms.imports=15",
            """
            warning: baseline.tables.sector-accounts.farms.imports: imports of 'farms' are 15 M AZN in \
            sector-accounts and 1.5 M AZN in imported flows and final demand; correct one of them
            """
        ),
        (
            "suppliers.north.contracts.gasoline.volume=300 kt/yr",
            """
            warning: baseline.suppliers.north.rate: its contracts add up to 300 kt/yr, the most it can send is \
            240 kt/yr; what is above never comes
            """
        ),
        (
            "routes.rail.capacity=5 kt/month",
            """
            warning: baseline.routes.rail.capacity: contracts over it add up to 73 kt/yr, the most that can land \
            is 60 kt/yr; what is above never comes in time
            """
        ),
        (
            "suppliers.south.spot.gasoline.volume=12 kt/month",
            """
            warning: baseline.suppliers.south.spot.gasoline.volume: is 12 kt/month, the most that the supplier \
            can send is 10 kt/month; the smaller binds
            """
        ),
        (
            "refineries.plant.crude-per-tonne=0.9",
            """
            refineries.plant.crude-per-tonne: 0.9 t of crude would make 1 t of product, more than it holds; \
            write at least 1
            """
        ),
        (
            "taxes.road-tax.gasoline=0.9 AZN/l",
            """
            warning: baseline.prices.gasoline.retail.first.price: is 1333.3 AZN/t, 1129.9 AZN/t without \
            value-added tax; road tax and margins alone are 1200 AZN/t, so that nothing is left for the fuel
            """
        ),
        (
            "prices.gasoline.retail.second.from=2020-01-01",
            "prices.gasoline.retail.second.from: 'second' and 'first' both begin on 2020-01-01; move or take out one"
        ),
        (
            "tables.monthly.june.flat=3",
            """
            warning: baseline.tables.monthly.january.flat: the month index 'flat' has the mean 1.167, not 1; the \
            demand of the year is kept and the index scaled
            """
        ),
        ("tables.monthly.june.flat=-1", "tables.monthly.june.flat: is -1; a month's demand is not negative")
    ])
    func oneFigureIsChanged(_ override: String, _ message: String) throws {
        let report = try ToyFolder().report(setting: "baseline.\(override)")
        // A changed output or tax moves other identities too; the one meant is among them.
        #expect(
            report.contains { $0.hasSuffix("\(message.hasPrefix("warning: ") ? message : "baseline." + message)") },
            "\(report)")
        let isError = !message.hasPrefix("warning: ")
        #expect(try ToyFolder().loadedBaseline(setting: override) == !isError)
    }

    /// North can send 240 kt/yr and has contracts of 73; 20 kt/month more are 240 on top. South has none and can send
    /// 10 kt/month.
    @Test(arguments: [
        (
            "north", "20 kt/month", "",
            [
                """
                with it contracts add up to 313 kt/yr, the most that the supplier can send is 240 kt/yr; what is \
                above waits at the entry point
                """
            ]
        ),
        ("north", "20 kt/month", ", displaces: north", []),
        ("south", "10 kt/month", "", [])
    ])
    func aStrategysContractIsHeldAgainstItsSupplier(supplier: String, volume: String, more: String, messages: [String])
        throws
    {
        let folder = try ToyFolder()
        try folder.write(
            "strategies/more.yaml",
            """
            khazri: strategy/1
            title: More
            measures: {contract: {kind: supply-contract, supplier: \(supplier), products: [gasoline], volume: \(volume), lead-time: 20 d, price: 780 USD/t\(more)}}
            """)
        let told = folder.load(strategy: "more").diagnostics.map(\.description).filter {
            $0.contains("supplier can send")
        }
        #expect(told.count == messages.count)
        for (one, other) in zip(told, messages) {
            #expect(one.contains("warning: strategy.measures.contract.volume: \(other)"), "\(one)")
        }
    }

    /// Entries that the toy leaves out.
    private static let exports = "exports:\n  gasoline: {threshold: 50 kt, rate: 1 kt/d, price: 600 USD/t}\n"
    static let trade = """
        trade:
          world: {title: World, turnover: {y2022: 300 M USD/yr}, imports: {y2022: 100 M USD/yr}, exports: {y2022: 200 M USD/yr}}
          part: {title: Part, part-of: world, turnover: {y2022: 30 M USD/yr}}

        """
    private static let history = """
        history:
          demand: {title: D, measure: demand, products: [gasoline], window: {from: 2024-01-01, through: 2024-12-31}, run: reference, observed: 1100 kt}
          output: {title: O, measure: production, products: [gasoline], window: {from: 2024-01-01, through: 2024-12-31}, run: reference, observed: 1098 kt}

        """

    @Test(arguments: [
        (
            exports, "threshold: 50 kt", "threshold: 95 kt",
            """
            warning: baseline.exports.gasoline.threshold: what is above 95 kt may be exported, and the tank \
            holds 90 kt; nothing is ever exported
            """
        ),
        (
            exports, "threshold: 50 kt", "threshold: 5 kt",
            """
            warning: baseline.exports.gasoline.threshold: what is above 5 kt may be exported, and the minimum \
            stock is 10 kt; exports would take what is never delivered
            """
        ),
        (
            trade, "exports: {y2022: 200 M", "exports: {y2022: 120 M",
            """
            warning: baseline.trade.world.turnover.y2022: is 300 M USD, exports of 120 M USD and imports of 100 \
            M USD add up to 220 M USD; correct one of them
            """
        ),
        (trade, "exports: {y2022: 200 M USD/yr}", "exports: {y2021: 200 M USD/yr}", ""),
        (
            trade, "turnover: {y2022: 30 M", "turnover: {y2022: 330 M",
            """
            warning: baseline.trade.part.turnover.y2022: is 330 M USD, that with 'world', of which it is a part, \
            300 M USD
            """
        ),
        (
            trade, "part-of: world", "part-of: wurld",
            "baseline.trade.part.part-of: there is no other trade partner 'wurld'; partners are world, part"
        ),
        (trade, "part-of: world", "part-of: world, origin: 2022", ""),
        (
            trade, "part-of: world", "part-of: world, origin: 20230",
            """
            baseline.trade.part.origin: there is no turnover of 20230; name a year of it (2022), or leave the \
            origin out for the last
            """
        ),
        (
            trade, "part-of: world", "part-of: world, origin: 0",
            """
            baseline.trade.part.origin: there is no turnover of 0; name a year of it (2022), or leave the origin \
            out for the last
            """
        ),
        (
            trade, "turnover: {y2022: 30 M", "turnover: {y20220: 30 M",
            "baseline.trade.part.turnover: 'y20220' is no year from 1900 to 2200; write for example y2023"
        ),
        (
            history, "observed: 1100 kt", "observed: 1200 kt",
            """
            warning: baseline.history.demand.observed: is 1200 kt, demand of these products adds up to 1100 kt \
            in 2024; correct one of them
            """
        ),
        (
            history, "observed: 1098 kt", "observed: 3 kt",
            """
            warning: baseline.history.output.observed: is 3 kt, output of these products adds up to 1098 kt in \
            2024; correct one of them
            """
        )
    ])
    func oneEntryIsChanged(_ entry: String, _ old: String, _ new: String, _ message: String) throws {
        let structure = try #require(ToyFolder.files["baselines/toy/structure.yaml"])
        #expect(entry.contains(old))
        #expect(try ToyFolder.report("structure.yaml", structure + entry) == [])
        let report = try ToyFolder.report("structure.yaml", structure + entry.replacing(old, with: new))
        #expect(report.count == (message.isEmpty ? 0 : 1) && report.first?.hasSuffix(message) ?? true, "\(report)")
    }

    /// The base year of the toy is 2024; what a scenario changes on purpose it has figures of.
    @Test(arguments: [
        (1900, [], 1), (2023, [], 1), (2024, [], 0), (1900, ["baseline.demand.gasoline.annual=1099 kt/yr"], 0),
        (1900, ["baseline.stocks.commercial.gasoline.opening=41 kt"], 1)
    ])
    func yearsBeforeTheBaseYearAreSaid(_ year: Int, _ overrides: [String], _ count: Int) throws {
        let folder = try ToyFolder()
        let outcome = folder.loader.load(
            scenario: "toy",
            overrides: ["shocks=~", "horizon.from=\(year)-12-01", "horizon.through=\(year)-12-31"] + overrides)
        let told = outcome.diagnostics.filter { $0.path == "horizon.from" }.map(\.message)
        #expect(
            told
                == Array(
                    repeating:
                        """
                        the baseline has no data of \(year): demand, home output, contracts, prices and the \
                        economy of 2024 are used; give what differed under `baseline-changes`
                        """,
                    count: count))
        #expect(outcome.inputs != nil, "\(outcome.diagnostics)")
    }

    /// 2.75 kt a month are 33 kt a year, of 1000 that are wanted.
    @Test func demandNeedsASource() throws {
        let structure = try #require(ToyFolder.files["baselines/toy/structure.yaml"])
        let report = try ToyFolder.report(
            "structure.yaml", structure.replacing("diesel: 2.75 kt/d", with: "diesel: 2.75 kt/month"))
        #expect(report.count == 1)
        #expect(
            report.first?.hasSuffix(
                """
                warning: baseline.demand.diesel.annual: is 1000 kt/yr, of which 33 kt/yr can be made, 0 kt/yr \
                are contracted and 0 kt/yr offered; the rest has no source
                """
            ) == true, "\(report)")
    }

    /// A scenario that changes demand on purpose need not change the use by sector, which is scaled to it.
    @Test func whatAScenarioChangesOnPurposeIsNoContradiction() throws {
        #expect(try ToyFolder().report(setting: "baseline.demand.gasoline.annual=1300 kt/yr") == [])
    }

    /// A run refuses what a check refuses.
    @Test func aRunIsRefused() throws {
        let outcome = try ToyFolder().load("toy", strategy: nil, "baseline.stocks.commercial.gasoline.minimum=100 kt")
        #expect(outcome.inputs == nil && outcome.hasErrors)
    }

    /// A class that stands twice in an order has taken the place of another.
    @Test func anOrderNamesEachClassOnce() throws {
        let folder = try ToyFolder()
        let rationing = """
            khazri: scenario/1\ntitle: T\nextends: toy\npolicies: {rationing: {rule: priority, order: [emergency, \
            emergency]}}\n
            """
        #expect(
            try folder.report(rationing) == [
                """
                case.yaml:4:59: policies.rationing.order: 'emergency' is named twice and 'cars' not at all; name \
                each user class once
                """
            ])
        #expect(
            try folder.report(rationing.replacing("[emergency, emergency]", with: "[cars, emergency, cars]")) == [
                "case.yaml:4:65: policies.rationing.order: 'cars' is named twice; name each user class once"
            ])
        #expect(try folder.report(rationing.replacing("[emergency, emergency]", with: "[emergency]")) == [])
    }

    @Test func theShippedBaselineAgreesWithItself() {
        #expect(ShippedWorld.loader.loadBaseline("azerbaijan-2024").diagnostics.map(\.description) == [])
    }

    /// The reference page names every rule with its tolerance.
    @Test func everyRuleIsOnTheReferencePage() throws {
        let page = try String(
            contentsOfFile: PackageFolder.root + "/Sources/EnergySystem/EnergySystem.docc/ScenarioFiles.md",
            encoding: .utf8)
        for check in ConsistencyCatalogue.checks { #expect(page.contains("- \(check.rule)"), "\(check.rule)") }
    }
}

extension ToyFolder {
    /// Whether the toy's scenario gives inputs with an override of the baseline.
    fileprivate func loadedBaseline(setting override: String) throws -> Bool {
        loader.load(scenario: "toy", overrides: ["baseline.\(override)"]).inputs != nil
    }
}
