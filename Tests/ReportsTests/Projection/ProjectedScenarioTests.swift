import EnergySystem
import Foundation
import Models
import SimulationEngine
import Testing

@testable import Reports

/// The shipped scenario of 2027: demand of a year without data.
@Suite struct ProjectedScenarioTests {
    private static let report = ProjectionScenario.load("russia-gasoline-ban-2027")

    private func projection() throws -> Projection { try #require(Self.report?.assessment.inputs.projection) }

    @Test func nothingIsProjectedInTheBaseYear() throws {
        #expect(try #require(ProjectionScenario.inputs("russia-gasoline-ban-2024")).projection == nil)
        #expect(try #require(ProjectionScenario.inputs("repair-october-2019")).projection == nil)
    }

    /// Demand before price responses is base-year demand times the factor, whole years alike.
    @Test func demandIsTheBaseYearsTimesTheFactor() throws {
        let report = try #require(Self.report), run = report.assessment.reference
        for product in report.baseline.products.indices {
            let base = ProjectionTable.base(product, report)
            let factor = try projection().demandFactor(product, in: 2027, report.assessment.values)
            var demand = 0.0
            for userClass in 0..<run.plan.classes {
                for day in 0..<run.plan.days {
                    demand += run.plan.baseDemand(ProductID(product), UserClassID(userClass), day)
                }
            }
            #expect(abs(demand - base * factor) < 1e-6 * base)
        }
    }

    /// A standard score of 1.2816 is the upper bound of the central 80 %, without a new loading.
    @Test func theErrorMovesThePath() throws {
        let inputs = try #require(Self.report?.assessment.inputs), projection = try projection()
        let path = try #require(projection.path(of: 0)), factor = try #require(path.projected(2027))
        var values = inputs.values
        values.numbers[path.error.index] = 1.2815515655446004
        let moved = projection.demandFactor(0, in: 2027, values)
        let expected: Double = factor.logMedian + 1.2815515655446004 * factor.logSpread
        #expect(abs(Foundation.log(moved) - expected) < 1e-12)
        #expect(factor.logSpread > 0.02)
        #expect(inputs.parameters.index(of: "baseline.projection.demand.error") == path.error.index)
        #expect(projection.demandFactor(0, in: 2024, values) == 1)
    }

    @Test func theReportPrintsMethodIntervalsAndBacktest() throws {
        let report = try #require(Self.report)
        let page = String(decoding: ReportDocument.render(report, report.tables(), formats: ["csv"]), as: UTF8.self)
        #expect(page.contains("## Projected demand"))
        #expect(page.contains("moves with oil-consumption, TWh/yr, 2000 to 2021; method auto"))
        #expect(page.contains("How the method would have done on years that it had not seen"))
        #expect(
            page.contains(
                """
                Home output, contracts, stocks, tariffs, taxes and prices at the border are those of 2024
                """))
        let table = try #require(ProjectionTable.table(of: report))
        for row in 0..<table.rowCount {
            let numbers = try ["lower_95_kt", "lower_80_kt", "median_kt", "upper_80_kt", "upper_95_kt"].map {
                try #require(table.column($0)[row].number)
            }
            #expect(numbers == numbers.sorted())
        }
        #expect(try #require(ProjectionBacktestTable.table(of: report)).rowCount >= 4)
    }

    /// The table of 2027 keeps total value added, and its identities hold by row and column.
    @Test func theTableOfTheTargetYearBalances() throws {
        let old = try #require(Self.report?.baseline.economy?.table), new = try #require(projection().table)
        let (was, became): (Double, Double) = (old.valueAdded.reduce(0, +), new.valueAdded.reduce(0, +))
        #expect(abs(became - was) < 1e-6 * was)
        for sector in new.output.indices {
            let uses: Double = new.domesticFlows[sector].reduce(0, +) + new.domesticFinalDemand[sector].reduce(0, +)
            let room: Double = 1e-6 * max(1, new.output[sector])
            #expect(abs(uses - new.output[sector]) < room)
            let open = costs(new, sector) - new.output[sector], wasOpen = costs(old, sector) - old.output[sector]
            #expect(abs(open - wasOpen) < room)
        }
        #expect(new.output != old.output)
    }

    /// Purchases at home and abroad, taxes and value added of a sector.
    private func costs(_ table: InputOutputTable, _ sector: Int) -> Double {
        let home: Double = table.domesticFlows.reduce(0) { $0 + $1[sector] }
        let abroad: Double = table.importedFlows.reduce(0) { $0 + $1[sector] }
        return home + abroad + table.netTaxesOnProducts[sector] + table.valueAdded[sector]
    }
}
