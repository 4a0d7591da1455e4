import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Parts of a refinery stop: what is left of a product is 1 - (sum of their shares) x (1 - throughput).
@Suite struct ProcessUnitTests {
    private static let units = """
        {cracker: {shares: {regular: 40 %}}, reformer: {shares: {regular: 30 %, premium: 50 %}}}
        """

    /// All output is that of a plant with two parts: 1 kt/d of regular, 0.5 of premium. They stop on days 10 to 14.
    private func world(_ outage: String, units: String = units) -> ToyWorld {
        ToyWorld(
            ["refineries.plant.output.regular=0 kt/d", "refineries.plant.output.premium=0 kt/d"],
            products: .regularAndPremium,
            entries: [
                (
                    "refineries",
                    """
                    parted: {title: Parted, crude-per-tonne: 1.25, output: {regular: 1 kt/d, premium: 0.5 kt/d}, \
                    process-units: \(units)}
                    """
                )
            ],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: parted, windows: {from: 2023-01-11, length: 5 d}, \
                \(outage)}}
                """)
    }

    /// The cracker alone leaves 60 % of regular and premium as it is; with the reformer 30 % and half of premium are
    /// left; at half throughput 1 - 0.7 x 0.5 and 1 - 0.5 x 0.5.
    @Test(arguments: [
        ("process-units: [cracker]", 0.6, 0.5), ("process-units: [cracker, reformer]", 0.3, 0.25),
        ("process-units: [cracker, reformer], throughput: 50 %", 0.65, 0.375),
        ("process-units: [reformer], products: [premium]", 1, 0.25),
        ("throughput: 20 %", 0.2, 0.1)
    ])
    func sharesOfWhatStopsAreMissing(outage: String, regular: Double, premium: Double) throws {
        let run = try world(outage).assess().disrupted
        expectFigures(run.record.production.series(Toy.regular), series((10, 1), (5, regular), (44, 1)))
        expectFigures(run.record.production.series(Toy.premium), series((10, 0.5), (5, premium), (44, 0.5)))
    }

    /// Over a ramp of one day half of what is missing comes back: 0.6 + 0.4 / 2.
    @Test func theRampBeginsAtWhatIsLeft() throws {
        let run = try world("process-units: [cracker], restart-ramp: 1 d").assess().disrupted
        expectFigures(run.record.production.series(Toy.regular), series((10, 1), (5, 0.6), (1, 0.8), (43, 1)))
    }

    @Test(arguments: [
        (
            "process-units: [craker]", units,
            "shocks.stop.process-units: no process unit of 'parted' is called 'craker'; did you mean 'cracker'?"
        ),
        (
            "process-units: [cracker], products: [premium]", units,
            "shocks.stop.products: none of these products has a share in the process units that stop"
        ),
        (
            "throughput: 0 %", "{cracker: {shares: {regular: 60 %}}, reformer: {shares: {regular: 50 %}}}",
            "process-units: the shares of 'regular' add up to 110 %, more than all of it; lower them to 100 % at most"
        )
    ])
    func whatCannotBeIsAFault(outage: String, units: String, message: String) throws {
        let fault = #expect(throws: ToyWorldFault.self) { try world(outage, units: units).inputs() }
        #expect(fault?.description.contains(message) == true, "\(fault?.description ?? "")")
    }

    /// A stop that names units of a refinery that has none.
    @Test func aRefineryWithoutUnitsSaysSo() throws {
        let world = ToyWorld(
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, process-units: [cracker], windows: {from: \
                2023-01-11, length: 5 d}}}
                """)
        let fault = #expect(throws: ToyWorldFault.self) { try world.inputs() }
        #expect(
            fault?.description.contains("it has none, give them under 'baseline.refineries.plant.process-units'")
                == true)
    }
}
