import EnergySystem
import Exploration
import Foundation
import Models
import ScenarioFiles
import SimulationEngine
import Testing

@testable import TestSupport

/// Every number of the shipped baseline as a drawn value: normal with its range as standard deviation, located at its
/// value and at, below and above the limits of its field.
@Suite struct BaselineSweepTests {
    /// Twenty days of the scenario without shocks, with one number that is drawn.
    private static func bound() throws -> BoundStudy {
        let scratch = try Scratch([
            "sweep.yaml": """
            khazri: study/1
            title: Sweep
            scenarios: {quiet: {scenario: no-shock, set: [horizon.from=2024-01-01, horizon.through=2024-01-20]}}
            design: {method: monte-carlo, draws: 1, seed: 1}
            metrics: [unserved-demand]
            uncertainties: {drawn: {path: baseline.suppliers.romania.transit, distribution: {kind: normal, mean: 14 d, standard-deviation: 1 d}, basis: assumption}}
            """
        ])
        let outcome = ShippedWorld.loader.loadStudy("\(scratch.path)/sweep.yaml")
        return try #require(outcome.study, "\(outcome.diagnostics)")
    }

    /// The study with another number drawn, in base units.
    private static func prepared(_ bound: BoundStudy, _ index: Int, mean: Double, deviation: Double, seed: Int) throws
        -> PreparedStudy
    {
        let number = bound.cases[0].inputs.parameters.descriptions[index]
        let drawn = BoundUncertainty(
            uncertainty: bound.uncertainties[0].uncertainty,
            distribution: BoundDistribution(kind: .normal, numbers: ["mean": mean, "standard-deviation": deviation]),
            unit: number.unit == "date" ? "date" : "", factor: 1, range: number.range, targets: [[index]], words: "")
        return try PreparedStudy(
            BoundStudy(
                name: "sweep", study: bound.study, cases: bound.cases, uncertainties: [drawn], events: [], strata: []),
            draws: 1, seed: seed)
    }

    /// Where a number may be centred: at its value, and around the limits that its field has.
    private static func centres(_ number: ParameterDescription, _ value: Double, _ deviation: Double) -> [Double] {
        let limits = [number.range.lowerBound, number.range.upperBound].filter { abs($0) < 1e300 }
        return [value] + limits.flatMap { [$0 - deviation, $0, $0 + deviation] }
    }

    /// A billionth of a limit is rounding.
    private static func holds(_ range: ClosedRange<Double>, _ value: Double) -> Bool {
        value >= range.lowerBound - 1e-9 * abs(range.lowerBound)
            && value <= range.upperBound + 1e-9 * abs(range.upperBound)
    }

    private static let balance = [
        "products", "suppliers", "routes", "refineries", "stocks", "exports", "demand", "prices", "margins", "taxes",
        "crude", "procurement"
    ]

    @Test func noDrawOutsideItsFieldIsSimulated() throws {
        let bound = try Self.bound(), inputs = bound.cases[0].inputs
        var simulated = 0, refused = 0, numbers = 0
        for (index, number) in inputs.parameters.descriptions.enumerated() where number.path.hasPrefix("baseline.") {
            numbers += 1
            let value = inputs.parameters.values[index]
            let width = (number.evidence.high ?? 0) * number.factor - (number.evidence.low ?? 0) * number.factor
            let deviation = width > 0 ? width : max(abs(value), 1e-3)
            for (place, centre) in Self.centres(number, value, deviation).enumerated() {
                let draw = try Self.prepared(bound, index, mean: centre, deviation: deviation, seed: index * 8 + place)
                    .draw(0)
                let drawn = draw.values[0].numbers[index]
                let isInside = Self.holds(number.range, drawn)
                #expect(draw.faults[0].isEmpty == isInside, "\(number.path): \(drawn) of \(number.range)")
                guard isInside else { refused += 1; continue }
                guard place < 4, Self.balance.contains(where: { number.path.hasPrefix("baseline.\($0).") }) else {
                    continue
                }
                let run = Simulation.run(.reference, inputs, draw.values[0], reference: nil)
                let sums = [run.record.closing, run.record.unserved, run.record.delivered, run.record.price].map {
                    table in
                    (0..<table.rows).reduce(0) { $0 + table.sum($1) }
                }
                #expect(sums.allSatisfy { $0.isFinite }, "\(number.path) = \(drawn): \(sums)")
                simulated += 1
            }
        }
        #expect(
            numbers > 500 && simulated > 300 && refused > 300,
            """
            \(numbers) numbers, \(simulated) simulated, \(refused) refused
            """)
    }

    /// Every number of the economy at the ends of its field, beside a year with a shortage: what cannot be is refused in
    /// words, and every loss that comes out is a number.
    @Test func theEconomyTakesEveryNumberOfItsFields() throws {
        let inputs = try ShippedWorld.inputs("ban-and-refinery-outage"), year = Simulation.assess(inputs)
        var measured = 0, refused = 0
        for (index, number) in inputs.parameters.descriptions.enumerated()
        where number.path.hasPrefix("baseline.economy.") {
            for end in [number.range.lowerBound, number.range.upperBound] {
                var values = inputs.values
                values.numbers[index] = end
                let moved = Assessment(
                    inputs: inputs, values: values, reference: year.reference, noResponse: year.noResponse,
                    disrupted: year.disrupted)
                do {
                    let impact = try #require(try EconomyAssessment(moved)?[.disrupted])
                    let losses = impact.totals.map(\.valueAddedLossWithPlant) + impact.households.map(\.surplus.total)
                    #expect(!losses.contains { $0.isNaN }, "\(number.path) = \(end): \(losses)")
                    measured += 1
                } catch let fault as InputOutputError {
                    #expect(!fault.description.isEmpty)
                    refused += 1
                }
            }
        }
        #expect(measured > 200, "\(measured) measured, \(refused) refused")
    }
}
