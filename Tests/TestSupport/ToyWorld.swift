import EnergySystem
import Foundation
import ScenarioFiles
import SimulationEngine

/// A tiny world with round numbers, written like a user's files and loaded like them.
///
/// In its quiet state a home output of 1 kt/d meets a demand of 1 kt/d, so that nothing moves; a test changes what its
/// rule needs and works every daily figure out by hand. `ToyWorld+Files` says what the world is.
package struct ToyWorld: Sendable {
    /// Which products there are.
    package enum Products: Sendable { case regular, regularAndPremium }

    package var products = Products.regular
    /// First and last day of the horizon.
    package var days = ("2023-01-01", "2023-02-28")
    /// Numbers of the baseline that differ, `refineries.plant.output.regular=0.5 kt/d`; `~` deletes.
    package var settings: [String] = []
    /// Entries that the baseline has beside its own, by the section they stand in: `refineries`, `small: {...}`. New
    /// names cannot come by settings.
    package var entries: [(section: String, entry: String)] = []
    /// Top-level keys of the scenario: shocks, developments, responses, policies.
    package var scenario = ""
    /// Measures of a strategy by name, one a line; without one there is no strategy.
    package var measures: [String] = []

    package init(
        _ settings: [String] = [], products: Products = .regular, days: (String, String) = ("2023-01-01", "2023-02-28"),
        entries: [(section: String, entry: String)] = [], scenario: String = "", measures: [String] = []
    ) {
        (self.products, self.days, self.settings, self.entries) = (products, days, settings, entries)
        (self.scenario, self.measures) = (scenario, measures)
    }

    /// Writes the world's files into a folder, and others beside them: text by name.
    package func write(into folder: URL, and others: [String: String] = [:]) throws {
        for (name, text) in files.merging(others, uniquingKeysWith: { $1 }) {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
    }

    /// A new folder for files of a test.
    package static func folder() -> URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("khazri-toy-\(UUID().uuidString)")
    }

    /// The validated inputs. Throws `ToyWorldFault` with every message of the reader.
    package func inputs() throws -> Inputs {
        let folder = ToyWorld.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(into: folder)
        let loader = ScenarioLoader(
            locator: DataLocator(dataFolder: folder.path, environmentFolder: nil, executable: nil))
        let outcome = loader.load(
            scenario: "toy", strategy: measures.isEmpty ? nil : "measures", overrides: settings.map { "baseline.\($0)" }
        )
        guard let inputs = outcome.inputs else {
            throw ToyWorldFault(messages: outcome.diagnostics.map(\.description))
        }
        return inputs
    }

    /// The three runs.
    package func assess() throws -> Assessment { Simulation.assess(try inputs()) }
}

/// Why a toy world could not be loaded.
package struct ToyWorldFault: Error, CustomStringConvertible {
    package let messages: [String]
    package var description: String { messages.joined(separator: "\n") }
}
