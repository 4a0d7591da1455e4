import EnergySystem
import Foundation
import ScenarioFiles
import SimulationEngine
import Testing

extension ShippedWorld {
    /// A scenario written for one test: `no-shock` and what is added; with a strategy where its text is given.
    static func assess(adding text: String, strategy: String? = nil, _ overrides: [String] = []) throws -> Assessment {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("khazri-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("written.yaml")
        try "khazri: scenario/1\ntitle: A test\nextends: no-shock\nexpect: ~\n\(text)\n".write(to: file, atomically: true, encoding: .utf8)
        var measures: String?
        if let strategy {
            let path = folder.appendingPathComponent("strategy.yaml")
            try "khazri: strategy/1\ntitle: A test\nmeasures:\n\(strategy)\n".write(to: path, atomically: true, encoding: .utf8)
            measures = path.path
        }
        let outcome = loader.load(scenario: file.path, strategy: measures, overrides: overrides)
        let faults = outcome.diagnostics.map(\.description).joined(separator: "\n")
        return Simulation.assess(try #require(outcome.inputs, "\(faults)"))
    }
}

extension Run {
    func total(_ table: DayTable, _ product: Int) -> Double { table.sum(product) }
    func landed(_ product: Int, from supplier: Int) -> Double {
        record.contractArrivals.sum(supplier * inputs.products + product) + record.spotArrivals.sum(supplier * inputs.products + product)
    }
    func wanted(of product: Int, day: Int) -> Double {
        (0..<inputs.classes).reduce(0) { $0 + record.demand[product * inputs.classes + $1, day] }
    }
}
