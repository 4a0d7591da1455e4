import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

/// `--set PATH=VALUE`.
@Suite struct OverrideTests {
    private static let windows = "shocks.ban.paths.announced.windows"

    @Test(arguments: [
        ("nonsense", "1:1: write PATH=VALUE, for example 'shocks.ban.share=50 %'"),
        ("=3", "1:1: '' is no path; write names with dots between, for example shocks.ban.share"),
        ("a..b=3", "1:1: 'a..b' is no path; write names with dots between, for example shocks.ban.share"),
        ("shocks.ban.share=", "1:18: there is no value behind '='"),
        (
            "shocks.ban.share=50",
            "1:18: shocks.ban.share: a share is written in per cent, for example '35 %'; did you mean '50 %'?"
        ),
        ("shocks.ban.shar=50 %", "1:12: shocks.ban.shar: unknown key; did you mean 'share'?"),
        ("shocks.bann.share=50 %", "1:8: shocks.bann.share: there is no such path; did you mean 'shocks.ban.share'?"),
        ("shocks.new=3", "1:8: shocks.new: there is no such path; names are ban"),
        (
            "\(windows).through=2024-05-01",
            "1:36: \(windows).through: there is no such path; did you mean '\(windows).only.through'?"
        ),
        (
            "\(windows).onli.through=2024-05-01",
            "1:36: \(windows).onli.through: there is no such path; did you mean '\(windows).only.through'?"
        ),
        (
            "policies.rationing.reserve=3 d",
            "1:10: policies.rationing.reserve: there is no such path; names in 'policies' are replacement"
        ),
        (
            "baseline.suppliers.x*.duty=5 %",
            "1:20: baseline.suppliers.x*.duty: no path matches; names in 'baseline.suppliers' are north, south"
        ),
        (
            "baseline.demand.gasolin=3 kt/yr",
            "1:17: baseline.demand.gasolin: no product is called 'gasolin'; did you mean 'gasoline'?"
        ),
        (
            "baseline.tables.flows-domestic.farms.plan=2",
            """
            1:17: baseline.tables.flows-domestic.farms.plan: there is no such cell; did you mean \
            'baseline.tables.flows-domestic.farms.plant'?
            """
        ),
        ("baseline=x", "1:1: baseline: names the whole baseline; name a value in it"),
        (
            "strategy.measures.a.volume=1 kt/d",
            "1:1: strategy.measures.a.volume: there is no strategy in this run; name one with --strategy"
        ),
        (
            "shocks.ban.products=[diesl]",
            "1:22: shocks.ban.products: no product is called 'diesl'; did you mean 'diesel'?"
        ),
        (
            "shocks.ban.products=[diesel",
            "1:28: not well-formed YAML: while parsing a flow sequence, did not find expected ',' or ']'"
        ),
        (
            "baseline.stocks.commercial.gasoline.opening=100 kt",
            """
            1:45: baseline.stocks.commercial.gasoline.opening: the opening stock is larger than the tank \
            capacity; lower it or raise `capacity`
            """
        )
    ])
    func refused(_ text: String, _ message: String) throws {
        #expect(try ToyFolder().report(setting: text) == ["--set \(text):\(message)"])
    }

    @Test(arguments: [
        "shocks.ban.share=100 %", "shocks.ban.share=100.0 %", "baseline.suppliers.south.duty=5 %",
        "baseline.products.gasoline.density=0.75 t/m3", "baseline.tables.flows-domestic.farms.plant=2"
    ])
    func anEqualValueWarnsAndChangesNothing(_ text: String) throws {
        let folder = try ToyFolder()
        let plain = try #require(folder.load().inputs), outcome = folder.load("toy", strategy: nil, text)
        let inputs = try #require(outcome.inputs)
        #expect(outcome.diagnostics.count == 1)
        #expect(outcome.diagnostics.first?.severity == .warning)
        #expect(outcome.diagnostics.first?.message.hasPrefix("equals the inherited value ") == true)
        #expect(inputs.parameters.values == plain.parameters.values)
        #expect(inputs.parameters.descriptions.map(\.evidence) == plain.parameters.descriptions.map(\.evidence))
    }

    @Test func valuesAreWritten() throws {
        let folder = try ToyFolder()
        func value(_ path: String, _ overrides: String...) -> Double? {
            let inputs = folder.loader.load(scenario: "toy", strategy: "reserve", overrides: overrides).inputs
            return inputs.flatMap { inputs in inputs.parameters.index(of: path).map { inputs.parameters.values[$0] } }
        }
        #expect(value("shocks.ban.share", "shocks.ban.share=50 %") == 0.5)
        #expect(value("shocks.ban.share", "shocks.ban.share=50 %", "shocks.ban.share=25 %") == 0.25)
        #expect(value("policies.replacement.look-ahead", "policies.replacement.look-ahead=30 d") == 30)
        #expect(value("strategy.measures.contract.volume", "strategy.measures.contract.volume=1 kt/d") == 1)
        #expect(value("baseline.suppliers.south.duty", "baseline.suppliers.*.duty=7 %") == 0.07)
        #expect(value("baseline.suppliers.north.duty", "baseline.suppliers.*.duty=7 %") == 0.07)
        #expect(value("\(Self.windows).only.length", "\(Self.windows).only.length=10 d") == 10)
        #expect(value("\(Self.windows).only.through", "\(Self.windows).only.length=10 d") == nil)
    }

    @Test func evidenceIsAddressable() throws {
        let inputs = try #require(
            try ToyFolder().load("toy", strategy: nil, "baseline.stocks.commercial.gasoline.opening.low=35 kt").inputs)
        let index = try #require(inputs.parameters.index(of: "baseline.stocks.commercial.gasoline.opening"))
        #expect(inputs.parameters.descriptions[index].evidence.low == 35)
        #expect(inputs.parameters.descriptions[index].evidence.high == 50)
        #expect(inputs.parameters.descriptions[index].evidence.source == "S1")
        #expect(inputs.parameters.values[index] == 40)
    }

    @Test func tildeTakesOut() throws {
        let outcome = try ToyFolder().load("toy", strategy: nil, "shocks.ban=~")
        #expect(outcome.inputs?.scenario.shocks.isEmpty == true)
        #expect(outcome.diagnostics.isEmpty)
    }

    @Test func cellsOfTables() throws {
        let outcome = try ToyFolder().load("toy", strategy: nil, "baseline.tables.flows-imported.*.plant=9")
        #expect(outcome.inputs?.baseline.economy?.table.importedFlows == [[0.5, 9], [0, 9]])
    }

    @Test func aFamilyReadsItsFilesOnce() throws {
        let folder = try ToyFolder()
        let family = try folder.loader.family(
            scenario: "toy", strategy: "reserve", overrides: ["shocks.ban.share=50 %"])
        try folder.write("toy.yaml", "gone")
        let share = "shocks.ban.share"
        let first = try family.inputs(with: []), second = try family.inputs(with: ["\(share)=20 %"])
        let index = try #require(first.parameters.index(of: share))
        #expect(first.parameters.values[index] == 0.5)
        #expect(second.parameters.values[index] == 0.2)
        #expect(second.strategyName == "reserve")
        let fault = #expect(throws: LoadFailure.self) { try family.inputs(with: ["\(share)=2"]) }
        #expect(
            fault?.description == """
                --set shocks.ban.share=2:1:18: shocks.ban.share: a share is written in per cent, for example '35 %'; did \
                you mean '2 %'?
                """)
        #expect(throws: LoadFailure.self) { try folder.loader.family(scenario: "toy") }
    }
}
