@testable import ScenarioFiles
import Testing

@testable import TestSupport

/// The merge key of YAML 1.1, https://yaml.org/type/merge.html: keys of the mapping itself count before merged ones, of
/// a list of mappings the earlier one counts.
@Suite struct MergeKeyTests {
    private static func summary(_ text: String) throws -> String {
        var reader = YAMLReader(file: "t.yaml")
        return try reader.read(text).summary
    }

    /// The examples of that page, in short.
    @Test(arguments: [
        ("a: &A {x: 1, y: 2}\nb: {<<: *A, r: 10}\n", "{a: {x: 1, y: 2}, b: {x: 1, y: 2, r: 10}}"),
        ("a: &A {x: 1, y: 2}\nb: {<<: *A, y: 3}\n", "{a: {x: 1, y: 2}, b: {x: 1, y: 3}}"),
        ("a: &A {x: 1, y: 2}\nb: {y: 3, <<: *A}\n", "{a: {x: 1, y: 2}, b: {y: 3, x: 1}}"),
        (
            "a: [&A {x: 1, y: 2}, &B {x: 0, r: 10}]\nb: {<<: [*A, *B]}\n",
            "{a: [{x: 1, y: 2}, {x: 0, r: 10}], b: {x: 1, y: 2, r: 10}}"
        ),
        ("a: &A {x: 1}\nb: &B {<<: *A, y: 2}\nc: {<<: *B}\n", "{a: {x: 1}, b: {x: 1, y: 2}, c: {x: 1, y: 2}}"),
        ("a: {\"<<\": 1}\n", "{a: {<<: 1}}")
    ])
    func merged(_ text: String, _ expected: String) throws { #expect(try Self.summary(text) == expected) }

    @Test(arguments: [("a: {<<: 1}\n", 9), ("a: &A [1]\nb: {<<: *A}\n", 7), ("a: &A {x: 1}\nb: {<<: [*A, 2]}\n", 9)])
    func whatIsNoMappingIsRefused(_ text: String, _ column: Int) {
        #expect {
            var reader = YAMLReader(file: "t.yaml")
            _ = try reader.read(text)
        } throws: { fault in
            (fault as? Diagnostic)?.message == """
                the merge key '<<' takes a mapping or a list of mappings, for example '<<: *name'
                """
        }
    }

    /// A second shock that is the first at other days: without the merge its kind is missing.
    @Test func aShockIsMergedAndFaultsKeepTheirPlace() throws {
        let folder = try ToyFolder()
        let text = """
            khazri: scenario/1
            title: Twice
            extends: toy
            shocks:
              a: &a {kind: refinery-outage, unit: plant, throughput: 0 %, windows: {from: 2024-10-01, through: 2024-11-09}}
              b:
                <<: *a
                windows: {from: 2024-03-01, through: 2024-04-09}

            """
        #expect(try folder.report(text) == [])
        let outcome = folder.load("case")
        #expect(
            outcome.tree?.node(at: "shocks.b")?.summary
                == """
                {kind: refinery-outage, unit: plant, throughput: 0 %, windows: {only: {from: 2024-03-01, through: \
                2024-04-09}}}
                """)
        let report = try folder.report(text.replacing("throughput: 0 %", with: "throughput: 0 kt"))
        #expect(
            report
                == ["a", "b"].map {
                    "case.yaml:5:58: shocks.\($0).throughput: 'kt' is a mass; a share is expected, for example '35 %'"
                }, "\(report)")
    }

    /// Strategies and baselines go the same way.
    @Test func otherKindsOfFileMergeToo() throws {
        let folder = try ToyFolder(changing: [
            "baselines/toy/structure.yaml": try #require(ToyFolder.files["baselines/toy/structure.yaml"])
                .replacing("emergency: {title: Emergency}", with: "emergency: &class {title: Emergency}")
                .replacing("cars: {title: Cars}", with: "cars: {<<: *class}")
        ])
        try folder.write(
            "strategies/merged.yaml",
            """
            khazri: strategy/1
            title: Merged
            measures:
              one: &one {kind: supply-contract, supplier: south, products: [gasoline], volume: 4 kt/month, lead-time: 24 d, price: 1000 USD/t}
              two: {<<: *one, lead-time: 30 d}

            """)
        let inputs = try folder.load(strategy: "merged").loaded()
        #expect(inputs.strategy?.measures.map(\.name) == ["one", "two"])
        #expect(inputs.baseline.userClasses[1].title.english == "Emergency")
    }
}
