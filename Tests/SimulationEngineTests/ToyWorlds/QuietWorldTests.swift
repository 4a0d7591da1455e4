import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// The toy world before anything is changed.
@Suite struct QuietWorldTests {
    /// 1 kt/d made and used: the stock stays at 30 kt, nothing is ordered, exported or missing.
    @Test func nothingMoves() throws {
        let assessment = try ToyWorld().assess()
        for kind in RunKind.allCases {
            let run = assessment[kind]
            expectFigures(run.record.closing.series(Toy.regular), series((59, 30)))
            expectFigures(run.wanted(Toy.regular, by: Toy.cars), series((59, 0.75)))
            expectFigures(run.wanted(Toy.regular, by: Toy.freight), series((59, 0.25)))
            #expect(run.record.orders.isEmpty && run.record.events.isEmpty)
        }
    }

    @Test func neitherDoTwoGrades() throws {
        let run = try ToyWorld(products: .regularAndPremium).assess().disrupted
        expectFigures(run.record.closing.series(Toy.regular), series((59, 30)))
        expectFigures(run.record.closing.series(Toy.premium), series((59, 15)))
        expectFigures(run.wanted(Toy.premium, by: Toy.cars), series((59, 0.25)))
        #expect(run.record.orders.isEmpty)
    }
}
