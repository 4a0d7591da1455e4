import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

/// What is not listed behind a figure does not move it: every input of the baseline, at both ends of its range.
///
/// All inputs that a figure's list leaves out are moved at once, each to an end that a seed chooses, and the figure
/// must stay what it was to the last bit; over the seeds each stands at both ends.
@Suite struct FigureInputsTests {
    static let scenarios = ["russia-gasoline-ban-2024", "ban-and-refinery-outage"]
    private static let products = 6

    private static func figures() -> [HeadlineFigure] {
        (0..<products).map { .shortage(of: [$0]) } + [.importCost, .economicLosses]
    }

    /// Everything that a reader would call the figure, as bits.
    private static func measure(_ figure: HeadlineFigure, _ assessment: Assessment) throws -> [UInt64] {
        let runs = [assessment.reference, assessment.noResponse, assessment.disrupted]
        switch figure {
        case .shortage(let products):
            return products.flatMap { product in
                runs.flatMap { run in
                    (0..<run.plan.classes).flatMap { userClass -> [UInt64] in
                        let row = product * run.plan.classes + userClass
                        return (run.record.unserved.series(row) + run.record.servedByOther.series(row)).map(
                            \.bitPattern)
                    } + run.record.usable.series(product).map(\.bitPattern)
                }
            }
        case .importCost:
            let bill = runs.flatMap { run in
                run.record.supplierRows.map { run.record.contractValue.sum($0) + run.record.spotValue.sum($0) }
            }
            let extra = ExtraImportCost.rows(of: assessment).map { $0.disrupted.number ?? 0 }
            return (bill + extra).map(\.bitPattern)
        case .economicLosses:
            let rows = ValueAddedLoss.rows(of: assessment) + RealIncomeLoss.rows(of: assessment)
            return rows.flatMap { [$0.noResponse.number ?? 0, $0.disrupted.number ?? 0] }.map(\.bitPattern)
        case .strategyCost: return []
        }
    }

    /// One end of a number's range; a tenth up or down, or a fortnight, where the file gives no range.
    private static func end(_ value: Double, _ description: ParameterDescription, isHigh: Bool) -> Double {
        let written = isHigh ? description.evidence.high : description.evidence.low
        if let written { return written * description.factor }
        if description.dimension == CalendarDate.name { return value + (isHigh ? 14 : -14) }
        return value == 0 ? (isHigh ? 0.1 : 0) : value * (isHigh ? 1.1 : 0.9)
    }

    @Test(arguments: scenarios, [UInt64(1), 2]) func whatIsNotListedMovesNothing(_ scenario: String, seed: UInt64)
        throws
    {
        let inputs = try ShippedWorld.inputs(scenario), reads = InputReads(of: inputs)
        let before = Simulation.assess(inputs), descriptions = inputs.parameters.descriptions
        for figure in Self.figures() {
            let listed = reads.behind(figure)
            let left = descriptions.indices.filter {
                descriptions[$0].path.hasPrefix("baseline.") && !listed.contains($0)
            }
            #expect(left.count > 100)
            // The second seed puts every number at the other end.
            var random = SeededGenerator(7)
            var values = inputs.values
            for index in left {
                let isHigh = random.next() & 1 == seed & 1
                values.numbers[index] = Self.end(values.numbers[index], descriptions[index], isHigh: isHigh)
            }
            let after = Simulation.assess(inputs, values: values)
            #expect(try Self.measure(figure, before) == Self.measure(figure, after), "\(figure)")
        }
    }

    /// Densities, calorific values and the exchange rate act when files are read, so they are set there.
    @Test(arguments: scenarios, [true, false]) func conversionsThatAreNotListedMoveNothing(
        _ scenario: String, isHigh: Bool
    ) throws {
        let inputs = try ShippedWorld.inputs(scenario), reads = InputReads(of: inputs),
            before = Simulation.assess(inputs)
        let factors = inputs.baseline.products.flatMap { [$0.density.index, $0.netCalorificValue.index] }
        for figure in Self.figures() {
            let left = factors.filter { !reads.behind(figure).contains($0) }.map { inputs.parameters.descriptions[$0] }
            let settings = left.map { "\($0.path)=\(Self.end($0.written, $0, isHigh: isHigh)) \($0.unit)" }
            guard !settings.isEmpty else { continue }
            let after = try ShippedWorld.assess(scenario, settings)
            #expect(try Self.measure(figure, before) == Self.measure(figure, after), "\(figure)")
        }
    }

    /// The list is no list of everything: a margin and the density behind a pump price stand there, diesel does not.
    @Test func aListSaysSomething() throws {
        let inputs = try ShippedWorld.inputs("russia-gasoline-ban-2024")
        let paths = Set(
            InputReads(of: inputs).behind(.shortage(of: [1])).positions.map { inputs.parameters.descriptions[$0].path })
        for path in [
            "baseline.margins.gasoline-ai95.station", "baseline.products.gasoline-ai95.density",
            "baseline.exchange-rate",
            "baseline.suppliers.romania.transit", "baseline.demand.gasoline-ai92.annual"
        ] { #expect(paths.contains(path), "\(path)") }
        for path in [
            "baseline.demand.diesel.annual", "baseline.stocks.commercial.jet.opening",
            "baseline.economy.labour-hoarding",
            "baseline.trade.russia.turnover.y2014", "baseline.products.diesel.density"
        ] { #expect(!paths.contains(path), "\(path)") }
    }
}
