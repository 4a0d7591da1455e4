import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// Where a tank is full the yield goes back to the grade it was taken from; only what no tank takes is given up.
@Suite struct YieldReturnTests {
    private func run(_ settings: [String], _ scenario: String = "") throws -> Run {
        let run = try ToyWorld(settings, products: .regularAndPremium, scenario: scenario).assess().reference
        for product in [Toy.regular, Toy.premium] { expectBalance(of: product, run) }
        return run
    }

    /// Opening + production + arrivals = delivered + exported + closing, day by day.
    private func expectBalance(of product: Int, _ run: Run) {
        let record = run.record,
            arrivals = zip(run.contracted(Toy.near, product), run.ordered(Toy.near, product)).map(+)
        let residual = (0..<59).map { day in
            record.opening[product, day] + record.production[product, day] + arrivals[day]
                - record.delivered[product, day] - record.exported[product, day] - record.closing[product, day]
        }
        expectFigures(residual, series((59, 0)))
    }

    private func slate(_ from: String, _ more: String = "") -> String {
        """
        developments: {slate: {kind: refinery-yield, unit: plant, from: \(from), share: {premium: 20 %}, out-of: \
        regular}\(more)}
        """
    }

    /// From day 10 on 20 % of 1.5 kt/d become premium, whose tank has room for 1 kt: 0.3 on days 10 to 12, 0.1 on day
    /// 13, after which everything goes back. Regular, short of 0.3 a day for as long, is made as before.
    @Test func theYieldGoesBackWhereItCameFrom() throws {
        let run = try run(["stocks.commercial.premium.capacity=16 kt"], slate("2023-01-11"))
        expectFigures(run.record.production.series(Toy.premium), series((10, 0.5), (3, 0.8), (1, 0.6), (45, 0.5)))
        expectFigures(run.record.production.series(Toy.regular), series((10, 1), (3, 0.7), (1, 0.9), (45, 1)))
        expectFigures(run.record.closing.series(Toy.regular), series((10, 30)) + [29.7, 29.4, 29.1] + series((46, 29)))
        expectFigures(run.record.yieldReturned.series(Toy.premium), series((13, 0), (1, -0.2), (45, -0.3)))
        expectFigures(run.record.yieldReturned.series(Toy.regular), series((13, 0), (1, 0.2), (45, 0.3)))
        expectFigures(run.record.runCut.series(Toy.premium), series((59, 0)))
        expectRows(run.events(.yieldReturned), [[13, 0.2]])
        #expect(run.events(.runCut).isEmpty)
    }

    /// Premium of 0.7 kt/d that the baseline takes from regular, its tank full: 0.2 a day go back and fill the last kt
    /// of regular's tank on days 0 to 4. From day 5 on no tank takes them: 54 days x 0.2 kt are given up.
    @Test func outputIsGivenUpWhereNoTankTakesIt() throws {
        let run = try run([
            "refineries.plant.output.premium=0.7 kt/d", "refineries.plant.taken-from={premium: regular}",
            "stocks.commercial.premium.capacity=15 kt", "stocks.commercial.regular.capacity=31 kt"
        ])
        expectFigures(run.record.production.series(Toy.premium), series((59, 0.5)))
        expectFigures(run.record.production.series(Toy.regular), series((5, 1.2), (54, 1)))
        expectFigures(run.record.runCut.series(Toy.regular), series((5, 0), (54, 0.2)))
        expectFigures(run.record.runCut.series(Toy.premium), series((59, 0)))
        expectRows(run.events(.runCut), [[5, 0.2]])
        expectRows(run.events(.runCutEnd), [[58, 10.8]])
    }

    /// Premium is 0.5 kt/d of its own and 0.3 of regular; 1 kt/d lands by contract and 0.5 are used. Of an excess of
    /// 1.3 kt only what was taken goes back, the grade's own yield is cut, and the last 0.5 kt of cargo wait; so do 1.5
    /// less 0.5 the day after.
    @Test func onlyWhatWasTakenGoesBack() throws {
        let run = try run(
            [
                "stocks.commercial.premium.capacity=15 kt",
                "suppliers.near.contracts={premium: {volume: 1 kt/d, price: 700 USD/t}}"
            ], slate("2023-01-01"))
        expectFigures(Array(run.record.yieldReturned.series(Toy.premium).prefix(2)), [-0.3, -0.3])
        expectFigures(Array(run.record.runCut.series(Toy.premium).prefix(2)), [0.5, 0.5])
        expectFigures(Array(run.contracted(Toy.near, Toy.premium).prefix(2)), [0.5, 0.5])
        expectFigures(Array(run.record.waiting.series(Toy.premium).prefix(2)), [0.5, 1])
        expectFigures(run.record.closing.series(Toy.regular), series((59, 30)))
    }

    /// Of premium 0.2 kt/d are used: 0.3 of an excess of 0.6 go back. At half throughput 0.15 of 0.4 were taken, and
    /// the excess is 0.2.
    @Test func anOutageTakesItsShareOfWhatCanGoBack() throws {
        let run = try run(
            ["stocks.commercial.premium.capacity=15 kt", "demand.premium.annual=73 kt/yr"],
            slate(
                "2023-01-01",
                """
                , half: {kind: refinery-outage, unit: plant, throughput: 50 %, windows: {from: 2023-01-11, \
                length: 10 d}}
                """
            ))
        expectFigures(run.record.yieldReturned.series(Toy.premium), series((10, -0.3), (10, -0.15), (39, -0.3)))
        expectFigures(run.record.runCut.series(Toy.premium), series((10, 0.3), (10, 0.05), (39, 0.3)))
        expectRows(run.events(.runCutEnd), [[58, 3 + 0.5 + 11.7]])
        expectRows(run.events(.yieldReturned), [[0, 0.3]])
    }

    /// Two slates that take from each other: regular is closed first, so that nothing can go back to it. 0.5 + 0.3 -
    /// 0.15 kt/d of premium meet a use of 0.5.
    @Test func inACircleTheBaselinesOrderDecides() throws {
        let run = try run(
            ["stocks.commercial.premium.capacity=15 kt"],
            slate(
                "2023-01-01",
                ", back: {kind: refinery-yield, unit: plant, from: 2023-01-01, share: {regular: 10 %}, out-of: premium}"
            ))
        expectFigures(run.record.runCut.series(Toy.premium), series((59, 0.15)))
        expectFigures(run.record.yieldReturned.series(Toy.premium), series((59, 0)))
    }

    @Test(arguments: [
        ("{premium: regular, regular: premium}", "would be taken from itself"),
        ("{premium: premium}", "'premium' would be taken from itself; take one of the grades out"),
        ("{premium: regualr}", "no product is called 'regualr'; did you mean 'regular'?")
    ])
    func whatCannotBeTakenIsAFault(taken: String, message: String) throws {
        let fault = #expect(throws: ToyWorldFault.self) {
            try ToyWorld(["refineries.plant.taken-from=\(taken)"], products: .regularAndPremium).inputs()
        }
        #expect(fault?.description.contains(message) == true)
    }
}
