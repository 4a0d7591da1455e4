import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

/// One faulty observation a message, exact wording; several at once.
@Suite struct ObservationFaultTests {
    private func report(_ observation: String) throws -> [String] {
        try ToyFolder().report(
            """
            khazri: scenario/1\ntitle: T\nextends: toy\nobservations:\n  figure:\n    \(observation)\n
            """)
    }
    private static let head = "title: T, role: score, products: [gasoline]"

    @Test(arguments: [
        (
            "{\(head), measure: imports, at-most: 5 kt, error: 1 kt, window: {from: 2023-12-01, through: 2024-02-01}}",
            "window.from: the window begins 2023-12-01, outside the horizon 2024-01-01 to 2024-12-31; move it"
        ),
        (
            "{\(head), measure: imports, at-most: 5 kt, error: 1 kt, window: {from: 2024-12-01, length: 40 d}}",
            "window.length: the window ends 2025-01-09, after the horizon's end 2024-12-31; shorten it"
        ),
        (
            "{\(head), measure: imports, at-most: 5 kt, error: 1 kt, window: {from: 2024-12-01, length: 0 d}}",
            "window.length: the window has no day; write a length of at least 1 d"
        ),
        (
            """
            {\(head), measure: imports, at-most: 5 kt, error: 1 kt, window: {from: 2024-12-01, length: 20 d, clip: \
            true}}
            """,
            "window.clip: unknown key; keys here are from, through, length"
        ),
        (
            "{\(head), measure: imports, value: 5 kt}",
            """
            : `error` and `discrepancy` are both zero, so that nothing could agree; give one of them, for example \
            `discrepancy: 8 kt`
            """
        ),
        (
            "{\(head), measure: import-share, suppliers: [north], value: 5 %, error: 0 %}",
            """
            : `error` and `discrepancy` are both zero, so that nothing could agree; give one of them, for example \
            `discrepancy: 10 %`
            """
        ),
        (
            "{\(head), measure: imports, interval: {from: 50 kt, through: 40 kt}, error: 1 kt}",
            "interval.through: the interval ends below where it begins; swap `from` and `through`"
        ),
        (
            "{\(head), measure: imports, error: 1 kt}",
            ": an observation needs exactly one of `value`, `interval`, `at-most` and `at-least`; it has 0"
        ),
        (
            "{\(head), measure: imports, error: 1 kt, value: 3 kt, at-most: 5 kt}",
            ": an observation needs exactly one of `value`, `interval`, `at-most` and `at-least`; it has 2"
        ),
        (
            "{\(head), measure: import-share, at-least: 95 %, error: 2 %}",
            ": `import-share` is what some suppliers land of all imports; name them, for example `suppliers: [north]`"
        ),
        (
            "{\(head), measure: production, suppliers: [north], value: 3 kt, error: 1 kt}",
            "suppliers: `production` is not by supplier; leave `suppliers` out"
        ),
        (
            "{\(head), measure: closing-stock, value: 3 kt, error: 1 kt, except: {from: 2024-02-01, length: 4 d}}",
            "except: `closing-stock` does not add up over days; leave `except` out"
        ),
        (
            """
            {\(head), measure: imports, value: 3 kt, error: 1 kt, window: {from: 2024-02-01, length: 9 d}, except: \
            {from: 2024-02-01, length: 10 d}}
            """,
            "except: the days left out do not all lie inside `window`; shorten them"
        ),
        (
            "{\(head), measure: imports, value: 3 d, error: 1 kt}",
            "value: 'd' is a length of time; a mass is expected, for example '45 kt'"
        ),
        (
            "{\(head), measure: import-share, suppliers: [north], value: 3 kt, error: 1 %}",
            "value: 'kt' is a mass; a share is expected, for example '35 %'"
        ),
        (
            "{\(head), measure: unit-value, value: 3 kt, error: 1 USD/t}",
            "value: 'kt' is a mass; a price is expected, for example '801 USD/t'"
        ),
        (
            "{\(head), measure: importz, value: 3 kt, error: 1 kt}",
            "measure: unknown word 'importz'; did you mean 'imports'?"
        )
    ])
    func fault(_ observation: String, _ message: String) throws {
        let found = try report(observation).map { line in
            line.replacing(
                #/^case\.yaml:\d+:\d+: observations\.figure/#,
                with: """

                    """)
        }
        #expect(found == [message.hasPrefix(":") ? message : ".\(message)"])
    }

    @Test func allAtOnce() throws {
        let found = try report(
            """
            {\(Self.head), measure: imports, interval: {from: 50 kt, through: 40 kt}, at-most: 3 kt, window: {from: \
            2023-12-01, through: 2024-02-01}}
            """)
        #expect(found.count == 4)
    }

    /// Who extends an episode, or takes a shock out of it, tells something else.
    @Test func observationsAreNotInherited() throws {
        let folder = try ToyFolder()
        try folder.write(
            "episode.yaml",
            """
            khazri: scenario/1\ntitle: T\nextends: toy\nobservations: {figure: {\(Self.head), measure: imports, \
            value: 3 kt, error: 1 kt}}\n
            """
        )
        try folder.write("other.yaml", "khazri: scenario/1\ntitle: T\nextends: episode\n")
        let episode = try folder.load("episode").loaded().scenario
        #expect(episode.observations.map(\.name) == ["figure"])
        #expect(episode.without(episode.shocks).observations.isEmpty)
        #expect(try folder.load("other").loaded().scenario.observations.isEmpty)
    }
}
