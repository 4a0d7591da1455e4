import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

/// What `extends`, `~`, windows and `baseline-changes` do to the tree.
@Suite struct InheritanceTests {
    private func child(_ text: String) throws -> (ToyFolder, LoadOutcome) {
        let folder = try ToyFolder()
        try folder.write("case.yaml", "khazri: scenario/1\ntitle: Child\nextends: toy\n" + text)
        return (folder, folder.load("case"))
    }

    @Test func mapsMergeListsReplace() throws {
        let (_, outcome) = try child("shocks: {ban: {share: 50 %, products: [diesel]}}\n")
        let tree = try #require(outcome.tree)
        #expect(outcome.diagnostics.isEmpty)
        #expect(tree.node(at: "shocks.ban.share")?.summary == "50 %")
        #expect(tree.node(at: "shocks.ban.products")?.summary == "[diesel]")
        #expect(tree.node(at: "shocks.ban.supplier")?.summary == "north")
        #expect(outcome.inputs?.scenario.title.english == "Child")
        #expect(outcome.scenarioName == "case")
        #expect(outcome.files.map(\.name).prefix(2) == ["case.yaml", "toy.yaml"])
    }

    @Test func tildeDeletesAndTheNameStaysKnown() throws {
        let (_, outcome) = try child(
            """
            shocks: {ban: ~}\nresponses: {waiver: {kind: tax-waiver, response-to: ban, import-duty: {gasoline: 0 \
            %}}}\n
            """)
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.inputs?.scenario.shocks.isEmpty == true)
        #expect(outcome.inputs?.scenario.responses.isEmpty == true)
    }

    @Test(arguments: [
        (
            "shocks: {bann: ~}\n",
            "case.yaml:4:10: shocks.bann: `~` deletes what is inherited, but there is nothing here; did you mean 'ban'?"
        ),
        (
            "policies: {foresight: ~}\n",
            "case.yaml:4:12: policies.foresight: `~` deletes what is inherited, but there is nothing here"
        ),
        (
            "responses: {waiver: {kind: tax-waiver, response-to: bam, import-duty: {gasoline: 0 %}}}\n",
            "case.yaml:4:53: responses.waiver.response-to: no shock is called 'bam'; did you mean 'ban'?"
        ),
        ("shocks:\n", "case.yaml:4:8: shocks: has no value; write one, or leave the key out"),
        ("horizon: 2024\n", "case.yaml:4:10: horizon: a mapping is expected, found '2024'")
    ])
    func refused(_ text: String, _ message: String) throws {
        #expect(try child(text).1.diagnostics.map(\.description) == [message])
    }

    @Test func tildeWithoutAParent() throws {
        let report = try ToyFolder().report(
            """
            khazri: scenario/1\ntitle: T\nbaseline: toy\nhorizon: {from: 2024-01-01, through: 2024-12-31}\npolicies: \
            {foresight: ~}\n
            """)
        #expect(
            report == [
                """
                case.yaml:5:12: policies.foresight: `~` deletes what is inherited, but nothing is inherited here; leave \
                the key out
                """
            ])
    }

    @Test func parentsAreFoundAndCirclesRefused() throws {
        let folder = try ToyFolder()
        #expect(
            try folder.report("khazri: scenario/1\ntitle: x\nextends: toi\n") == [
                """
                case.yaml:3:10: extends: there is no scenario 'toi' beside this file or in the data folders; did you \
                mean 'toy'?
                """
            ])
        #expect(
            try folder.report("khazri: scenario/1\ntitle: x\nextends: case\n") == [
                "case.yaml:3:10: extends: goes in a circle: case -> case"
            ])
        try folder.write("a.yaml", "khazri: scenario/1\ntitle: a\nextends: b\n")
        try folder.write("b.yaml", "khazri: scenario/1\ntitle: b\nextends: a\n")
        #expect(
            folder.load("a").diagnostics.map(\.description) == ["b.yaml:3:10: extends: goes in a circle: a -> b -> a"])
    }

    /// 32 files extend one another, the 33rd is one too many, and no circle.
    @Test func aChainHasALength() throws {
        let folder = try ToyFolder()
        for number in 1...32 {
            try folder.write(
                "c\(number).yaml", "khazri: scenario/1\nextends: \(number < 32 ? "c\(number + 1)" : "toy")\n")
        }
        #expect(folder.load("c2").inputs != nil)
        #expect(
            folder.load("c1").diagnostics.map(\.description) == [
                """
                c32.yaml:2:10: extends: leads to file 33 of a chain; at most 32 files extend one another, join some \
                of them
                """
            ])
        try folder.write("strategies/s.yaml", "khazri: strategy/1\ntitle: s\nextends: ../toy.yaml\n")
        #expect(
            folder.load(strategy: "s").diagnostics.map(\.description) == [
                "\(folder.path)/strategies/../toy.yaml:1:9: khazri: this is a scenario; a strategy is expected here"
            ])
    }

    @Test func bareWindowsAreNamedOnlyBeforeMerging() throws {
        let (_, longer) = try child("shocks: {ban: {paths: {announced: {windows: {length: 10 d}}}}}\n")
        #expect(longer.diagnostics.isEmpty)
        #expect(longer.tree?.node(at: "shocks.ban.paths.announced.windows.only.length")?.summary == "10 d")
        #expect(longer.tree?.node(at: "shocks.ban.paths.announced.windows.only.through") == nil)
        #expect(longer.tree?.node(at: "shocks.ban.paths.announced.windows.only.from")?.summary == "2024-03-01")
        let (_, back) = try child(
            """
            shocks: {ban: {paths: {announced: {windows: {only: {through: 2024-04-01}, late: {from: 2024-10-01, \
            length: 5 d}}}}}}\n
            """)
        #expect(back.tree?.node(at: "shocks.ban.paths.announced.windows")?.mapping?.keys == ["only", "late"])
    }

    @Test func aWindowHasOneEnd() throws {
        let (_, outcome) = try child(
            """
            shocks: {ban: {paths: {announced: {windows: {from: 2024-03-01, through: 2024-04-01, length: 3 d}}}}}\n
            """)
        #expect(
            outcome.diagnostics.map(\.description) == [
                """
                case.yaml:4:85: windows.only.length: a window has `through` or `length`, not both
                """
            ])
    }

    @Test func baselineChanges() throws {
        let (_, outcome) = try child(
            """
            baseline-changes:
              suppliers: {north: {contracts: {gasoline: {through: 2024-06-30, volume: {value: 60 kt/yr, basis: assumption, grade: D}}}}}
              stocks: {commercial: {gasoline: {opening: 20 kt}}}
              tables: {flows-imported: {farms: {plant: 0.125}}}

            """)
        let inputs = try #require(outcome.inputs, "\(outcome.diagnostics)")
        let contract = inputs.baseline.suppliers[0].contracts[0].contract
        #expect(contract.through.map { inputs.values.date($0).description } == "2024-06-30")
        #expect(inputs.values.whole(contract.volume, of: 2024).value == 60)
        #expect(inputs.parameters.descriptions[contract.volume.index].evidence.source == nil)
        let opening = try #require(inputs.baseline.stocks[0]?.opening)
        #expect(inputs.values.amount(opening) == Quantity(20))
        // the new value does not keep the evidence of the old one
        #expect(inputs.parameters.descriptions[opening.index].evidence == Evidence())
        #expect(inputs.baseline.economy?.table.importedFlows[0][1] == 0.125)
    }

    @Test func baselineChangesAreChecked() throws {
        let (_, outcome) = try child(
            """
            baseline-changes:
              suppliers: {nort: {duty: 3 %}, south: {duty: 5 %, dutty: 3 %}}
              demand: {gasoline: {annual: 900 kt}, gasolin: {annual: 3 kt/yr}}
              tables: {flows-domestic: {farms: {plan: 3}}}
              trade: ~

            """)
        #expect(
            outcome.diagnostics.map(\.description) == [
                "case.yaml:5:15: baseline.suppliers.nort: no supplier is called 'nort'; did you mean 'north'?",
                "case.yaml:5:48: warning: baseline-changes.suppliers.south.duty: equals the inherited value 5 %",
                "case.yaml:5:53: baseline.suppliers.south.dutty: unknown key; did you mean 'duty'?",
                """
                case.yaml:6:31: baseline.demand.gasoline.annual: 'kt' is a mass; a mass a time is expected, for \
                example '0.9 kt/d'
                """,
                "case.yaml:6:40: baseline.demand.gasolin: no product is called 'gasolin'; did you mean 'gasoline'?",
                """
                case.yaml:7:37: baseline-changes.tables.flows-domestic.farms.plan: there is no such cell; did you \
                mean 'tables.flows-domestic.farms.plant'?
                """,
                "case.yaml:8:3: baseline-changes.trade: `~` deletes what is inherited, but there is nothing here"
            ])
    }

    @Test func selectorsYieldToNames() throws {
        let (_, outcome) = try child("responses: {waiver: {kind: tax-waiver, import-duty: {'*': 0 %, diesel: 3 %}}}\n")
        let inputs = try #require(outcome.inputs, "\(outcome.diagnostics)")
        let waiver = try #require(inputs.scenario.responses.first?.measure as? TaxWaiver)
        #expect(waiver.duty.map { inputs.values.amount($0.value).value } == [0, 0.03])
        #expect(inputs.parameters.index(of: "responses.waiver.import-duty.gasoline") != nil)
        let (_, twice) = try child("responses: {waiver: {kind: tax-waiver, import-duty: {'*': 0 %, '*line': 3 %}}}\n")
        #expect(
            twice.diagnostics.map(\.description) == [
                """
                case.yaml:4:64: responses.waiver.import-duty.*line: 'gasoline' is already covered by '*'; name it on \
                its own
                """
            ])
    }
}
