import EnergySystem
import Foundation
import NumericalMethods
import ScenarioFiles
import SimulationEngine
import Testing

@testable import Exploration
@testable import TestSupport

/// A drawn number is held to what its field takes in a file, before anything is simulated.
@Suite struct DrawnRangeTests {
    private static func outages(_ path: String, _ distribution: String, _ rest: String = "") throws -> StudyFolder {
        try StudyFolder(
            """
            khazri: study/1
            title: G
            scenarios: {outages: {scenario: ban-and-outages}}
            design: {method: monte-carlo, draws: 8, seed: 7}
            metrics: [unserved-demand, first-day-short]
            uncertainties:
              u0: {path: "\(path)", distribution: {\(distribution)}\(rest), basis: assumption}
            """)
    }

    /// What has an end outside the range is refused as `--set` refuses it: a voyage takes 0 to 366 d, cover 0 to 200 d.
    @Test(arguments: [
        (
            "baseline.suppliers.romania.transit", "kind: uniform, low: 400 d, high: 600 d",
            "reaches up to 600 d, and baseline.suppliers.romania.transit takes 0 d to 366 d; give it 'at-most'"
        ),
        (
            "policies.replacement.target-cover", "kind: uniform, low: 900000 d, high: 1000000 d",
            "reaches up to 1000000 d, and policies.replacement.target-cover takes 0 d to 200 d; give it 'at-most'"
        ),
        (
            "baseline.demand.gasoline-ai92.elasticity", "kind: uniform, low: -7, high: -1",
            "reaches down to -7, and baseline.demand.gasoline-ai92.elasticity takes -5 to 0; give it 'at-least'"
        ),
        (
            "shocks.ban.share", "kind: beta, low: 0 %, high: 100 %, alpha: 1e300, beta: 0.5",
            "the first shape 1e+300 lies outside 0.0 to 1000000.0"
        )
    ])
    func anEndOutsideTheFieldIsRefused(_ path: String, _ distribution: String, _ message: String) throws {
        let folder = try Self.outages(path, distribution)
        let faults = #expect(throws: StudyFaults.self) { try folder.prepared() }
        #expect(faults?.faults.map(\.message) == [message])
    }

    /// What has no end is held draw by draw. Nothing is simulated for a fault, neither for the remarks nor for the
    /// draw: a voyage below 0 d would write before its buffer, one of a million days would ask for gigabytes.
    @Test(arguments: [
        ("baseline.suppliers.romania.transit", "kind: normal, mean: 14 d, standard-deviation: 30 d", "", 0.0...366.0),
        ("policies.replacement.decision-delay", "kind: normal, mean: 10 d, standard-deviation: 50 d", "", 0.0...400.0),
        ("policies.replacement.decision-delay", "kind: poisson, mean: 1e6 d", "", 0.0...400.0),
        (
            "baseline.suppliers.romania.transit", "kind: normal, mean: 100 %, standard-deviation: 500 %",
            ", as: multiply", 0.0...366.0
        )
    ])
    func aDrawOutsideTheFieldIsAFault(
        _ path: String, _ distribution: String, _ rest: String, _ range: ClosedRange<Double>
    ) throws {
        let study = try Self.outages(path, distribution, rest).prepared()
        let parameters = study.cases[0].inputs.parameters, index = try #require(parameters.index(of: path))
        _ = study.contradictions
        let plan = MetricPlan(study.bound)
        _ = InertNumbers.remarks(study, plan)
        var evaluator = RunEvaluator(study, plan), faults = 0
        for number in 0..<study.draws {
            let drawn =
                rest.isEmpty ? study.draw(number).inputs[0] : study.draw(number).inputs[0] * parameters.values[index]
            let outcome = evaluator.evaluate(number)[0]
            #expect(outcome.fault.isEmpty == range.contains(drawn))
            guard !outcome.fault.isEmpty else { continue }
            faults += 1
            #expect(
                outcome.fault.hasPrefix("u0: \(path) leaves 0 d to \(Int(range.upperBound)) d, drawn "),
                "\(outcome.fault)")
            #expect(outcome.fault.hasSuffix(" d") && outcome.values.allSatisfy(\.isNaN))
        }
        #expect(faults > 0)
    }

    @Test func aFaultGivesValueAndRangeInTheUnitOfTheField() throws {
        let inputs = try ShippedWorld.inputs("ban-and-outages")
        func field(_ path: String) throws -> FieldRange {
            FieldRange(inputs.parameters.descriptions[try #require(inputs.parameters.index(of: path))])
        }
        #expect(
            try field("baseline.suppliers.romania.transit").fault(-12.5)
                == "baseline.suppliers.romania.transit leaves 0 d to 366 d, drawn -12.5 d")
        #expect(try field("shocks.ban.share").fault(1.25) == "shocks.ban.share leaves 0 % to 100 %, drawn 125 %")
        #expect(try field("shocks.ban.share").fault(.nan) == "shocks.ban.share leaves 0 % to 100 %, drawn nan %")
        #expect(
            try field("shocks.ban.paths.announced.windows.only.from").fault(1e12).hasPrefix(
                "shocks.ban.paths.announced.windows.only.from leaves 0001-01-01 to 9999-12-31, drawn "))
    }

    /// Numbers of the baseline below and above their range are faults, at its ends they run: a sample drawn by a fixed
    /// seed.
    @Test func numbersOfTheBaselineAtAndBeyondTheirRanges() throws {
        let inputs = try ShippedWorld.inputs("ban-and-outages"), all = inputs.parameters.descriptions
        let fit = all.indices.filter { index in
            let number = all[index]
            let isConversion =
                number.path == "baseline.exchange-rate" || number.path.hasSuffix(".density")
                || number.path.hasSuffix(".net-calorific-value")
            return number.path.hasPrefix("baseline.") && number.unit != "date" && number.range.upperBound < 1e7
                && !isConversion
        }
        var generator = SeededGenerator(2024)
        let sample = fit.shuffled(using: &generator).prefix(12)
        let lines = sample.enumerated().map { place, index in
            let unit = all[index].unit == "1" ? "" : " \(all[index].unit)"
            return """
                  u\(place): {path: \(all[index].path), distribution: {kind: discrete, values: [0\(unit)]}, as: add, \
                basis: assumption}
                """
        }
        let study = try StudyFolder(
            """
            khazri: study/1
            title: Sweep
            scenarios: {outages: {scenario: ban-and-outages}}
            metrics: [unserved-demand]
            uncertainties:
            \(lines.joined(separator: "\n"))
            """
        ).prepared(draws: 1)
        var simulator = DrawSimulator(study.cases[0].inputs)
        for (place, index) in sample.enumerated() {
            let number = all[index], range = number.range
            func written(_ value: Double) -> (fault: String, values: [Double]) {
                var drawn = [Double](repeating: 0, count: sample.count), values = inputs.parameters.values
                drawn[place] = (value - values[index]) / (number.unit == "d" ? 1 : number.factor)
                let fault = study.bound.write(drawn, into: &values, case: 0)
                return (fault, values)
            }
            let beyond = max(1e-3, 1e-3 * range.upperBound)
            for value in [range.lowerBound - beyond, range.upperBound + beyond] {
                let fault: String = written(value).fault
                #expect(fault.contains("\(number.path) leaves "), "\(number.path) \(value)")
            }
            for value in [range.lowerBound, range.upperBound] {
                let (fault, values) = written(value)
                #expect(fault.isEmpty, "\(fault)")
                let run = simulator.run(ParameterValues(values)).disrupted
                #expect(run.record.closing.rows == inputs.baseline.products.count)
            }
        }
    }

    /// What no file and no draw lets through still leaves no buffer: lengths count as the nearest that their field
    /// takes.
    @Test(arguments: [-1e300, -5, 1e6, 1e300, .nan, .infinity])
    func aPlanIsBoundedWhateverItsValues(_ value: Double) throws {
        let inputs = try ShippedWorld.inputs("ban-and-outages")
        var values = inputs.parameters.values
        for path in [
            "baseline.suppliers.romania.transit", "baseline.suppliers.romania.preparation",
            "policies.replacement.decision-delay", "policies.replacement.target-cover"
        ] {
            values[try #require(inputs.parameters.index(of: path))] = value
        }
        let plan = RunPlan(inputs.projected(), ParameterValues(values), .reference, reference: nil)
        #expect(plan.supply.maximumTransit <= 366)
        #expect(plan.supply.transit.allSatisfy { (0...366).contains($0) })
        // Horizon, look-ahead (delay 400 + lead 732 + cover 200), cover, voyage, 2.
        #expect(plan.extent <= 366 + 1332 + 200 + 366 + 2)
    }

    /// A stratum is told by windows; a draw that leaves a range belongs to the rest.
    @Test func aDrawOutsideItsRangeIsInNoStratum() throws {
        let study = try StudyFolder(
            """
            khazri: study/1
            title: S
            scenarios: {outages: {scenario: ban-and-outages}}
            design: {method: stratified, draws: 20, seed: 7}
            metrics: [unserved-demand]
            uncertainties:
              transit: {path: baseline.suppliers.romania.transit, distribution: {kind: normal, mean: 0 d, standard-deviation: 30 d}}
            events: {accidents: {windows: shocks.accidents.windows.*, rate: 3, length: {kind: uniform, low: 10 d, high: 40 d}}}
            strata: {joint: {overlap: {between: [shocks.ban.paths.announced.windows.*, shocks.accidents.windows.*], at-least: 1 d}, share: 50 %}}
            """
        ).prepared()
        for draw in 0..<study.draws where study.design.stratumOfDraw[draw] == 0 {
            #expect(
                study.draw(draw).faults == [
                    """

                    """
                ])
        }
        #expect(study.design.stratumOfDraw.contains(0))
    }
}
