import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

/// `show --resolved` and `show --explain`.
@Suite struct ShowingTests {
    private func folder() throws -> ToyFolder {
        let folder = try ToyFolder()
        try folder.write(
            "case.yaml",
            """
            khazri: scenario/1
            title: {en: "Child: first", az: "Bir"}
            extends: toy
            shocks: {ban: {share: 50 %}}
            baseline-changes: {suppliers: {south: {duty: {value: 7 %, basis: assumption, grade: D}}}}
            responses: {waiver: {kind: tax-waiver, import-duty: {gas*: 0 %}}}

            """)
        return folder
    }

    @Test func resolvedText() throws {
        let folder = try folder()
        let outcome = folder.loader.load(scenario: "case", overrides: ["baseline.stocks.commercial.*.opening=30 kt"])
        #expect(
            outcome.tree?.resolvedScenario == """
                khazri: scenario/1
                title:
                  en: "Child: first"
                  az: Bir
                baseline: toy
                horizon:
                  from: 2024-01-01
                  through: 2024-12-31
                policies:
                  replacement:
                    decision-delay: 5 d
                responses:
                  waiver:
                    kind: tax-waiver
                    import-duty:
                      "gas*": 0 %
                shocks:
                  ban:
                    kind: export-ban
                    supplier: north
                    products: [gasoline]
                    share: 50 %
                    path: announced
                    paths:
                      announced:
                        known-from: 2024-02-01
                        windows:
                          only:
                            from: 2024-03-01
                            through: 2024-08-31
                baseline-changes:
                  suppliers:
                    south:
                      duty: {value: 7 %, basis: assumption, grade: D}
                  stocks:
                    commercial:
                      gasoline:
                        opening: 30 kt
                      diesel:
                        opening: 30 kt

                """)
    }

    @Test func resolvedTextGivesTheSameInputs() throws {
        let folder = try folder()
        let overrides = [
            "shocks.ban=~", "baseline.crude.price=500 USD/t",
            "baseline.suppliers.north.contracts.gasoline.through=2024-05-01",
            "baseline.tables.flows-imported.farms.plant=3"
        ]
        let first = folder.loader.load(scenario: "case", overrides: overrides)
        let inputs = try #require(first.inputs, "\(first.diagnostics)")
        try folder.write("again.yaml", try #require(first.tree?.resolvedScenario))
        let second = folder.load("again")
        let again = try #require(second.inputs, "\(second.diagnostics)")
        #expect(again.parameters.values == inputs.parameters.values)
        #expect(again.parameters.descriptions.map(\.path) == inputs.parameters.descriptions.map(\.path))
        #expect(again.baseline.economy?.table.importedFlows == inputs.baseline.economy?.table.importedFlows)
        #expect(second.tree?.resolvedScenario == first.tree?.resolvedScenario)
    }

    @Test func explainsWhoSetAValue() throws {
        let folder = try folder()
        let tree = try #require(folder.loader.load(scenario: "case", overrides: ["shocks.ban.share=25 %"]).tree)
        let share = try tree.explain("shocks.ban.share").get()
        #expect(
            share.flatMap(\.lines) == [
                "shocks.ban.share = 25 %", "  set by --set shocks.ban.share=25 %:1:18",
                "  replaces 50 %, case.yaml:4:23",
                "  replaces 100 %, toy.yaml:10:12"
            ])
        let duty = try tree.explain("baseline.suppliers.*.duty").get()
        #expect(duty.map(\.path) == ["baseline.suppliers.north.duty", "baseline.suppliers.south.duty"])
        let density = try tree.explain("baseline.products.gasoline.density").get()
        #expect(
            density.flatMap(\.lines) == [
                "baseline.products.gasoline.density = 0.75 t/m3", "  set by baselines/toy/data/numbers.csv:3:27",
                "  low: 0.74 t/m3",
                "  high: 0.76 t/m3", "  source: S1", "  basis: derived", "  grade: C", "  note: a note, with a comma"
            ])
        guard case .failure(let fault) = tree.explain("shocks.ban.shar") else {
            Issue.record("a path that is not there"); return
        }
        #expect(
            fault.description == """
                --explain shocks.ban.shar:1:1: there is no such path in the files; did you mean 'shocks.ban.share'?; a \
                field left out has its default
                """)
    }
}
