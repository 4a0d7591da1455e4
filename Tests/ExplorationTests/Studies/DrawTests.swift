import EnergySystem
import Foundation
import NumericalMethods
import Testing

@testable import Exploration

@Suite struct DrawTests {
    @Test func aTriangularNumberHasItsQuantiles() throws {
        // Triangle 60, 184, 306: F(184) = (184 - 60) / (306 - 60).
        let number = try UncertainNumber(
            BoundDistribution(kind: .triangular, numbers: ["low": 60, "mode": 184, "high": 306]))
        #expect(abs(number.quantile(124.0 / 246) - 184) < 1e-9)
    }

    @Test func whatMayNotOccurTakesTheRestOfTheUnitInterval() throws {
        let number = try UncertainNumber(
            BoundDistribution(kind: .uniform, numbers: ["low": 10, "high": 20, "occurs": 0.25, "otherwise": 0]))
        #expect(number.quantile(0.7) == 0)
        // (0.875 - 0.75) / 0.25 = 1/2: the middle of 10 to 20.
        #expect(abs(number.quantile(0.875) - 15) < 1e-9)
    }

    @Test func aHazardEndsItsShareEachMonth() throws {
        let number = try UncertainNumber(
            BoundDistribution(kind: .hazard, numbers: ["from": 60, "through": 306], lists: ["monthly": [0.2, 0.5]]))
        // 20 % end in the first month after 60 d, half of the rest in the second: 60 % by then.
        #expect(abs(number.quantile(0.2) - 90.4375) < 1e-9)
        #expect(abs(number.quantile(0.6) - 120.875) < 1e-9)
        #expect(number.quantile(0.999999) == 306)
    }

    @Test func drawsDependOnSeedNameAndNumberAlone() throws {
        let one = try StudyFolder.ban(StudyFolder.length).prepared(draws: 40)
        let two = try StudyFolder.ban([StudyFolder.stock, StudyFolder.length].joined(separator: "\n")).prepared(
            draws: 64)
        let other = try StudyFolder.ban(StudyFolder.length).prepared(draws: 40, seed: 4)
        for draw in [0, 7, 39] {
            #expect(one.draw(draw).inputs[0] == two.draw(draw).inputs[1])
            #expect(one.draw(draw).inputs[0] != other.draw(draw).inputs[0])
        }
    }

    @Test func aLatinHypercubeHasOneDrawInEachPart() throws {
        let study = try StudyFolder.ban(
            [StudyFolder.share, StudyFolder.stock].joined(separator: "\n"), method: "latin-hypercube", draws: 50
        ).prepared()
        // Uniform from 60 % to 100 %: one draw in each fiftieth.
        let parts = (0..<50).map { Int((study.draw($0).inputs[0] - 60) / 40 * 50) }
        #expect(parts.sorted() == Array(0..<50))
    }

    @Test func drawnNumbersAreWrittenWhereTheyBelong() throws {
        let study = try StudyFolder.ban([StudyFolder.share, StudyFolder.stock].joined(separator: "\n")).prepared()
        let parameters = study.cases[0].inputs.parameters
        let draw = study.draw(5)
        let share = try #require(parameters.index(of: "shocks.ban.share"))
        #expect(abs(draw.values[0].numbers[share] - draw.inputs[0] / 100) < 1e-12)
        for product in ["gasoline-ai92", "gasoline-ai95", "gasoline-ai98"] {
            let stock = try #require(parameters.index(of: "baseline.stocks.commercial.\(product).opening"))
            #expect(abs(draw.values[0].numbers[stock] / parameters.values[stock] - draw.inputs[1]) < 1e-12)
        }
        let diesel = try #require(parameters.index(of: "baseline.stocks.commercial.diesel.opening"))
        #expect(draw.values[0].numbers[diesel] == parameters.values[diesel])
    }

    @Test func correlatedNumbersHaveTheRankCorrelationAskedFor() throws {
        let study = try StudyFolder.ban(
            [StudyFolder.share, StudyFolder.stock].joined(separator: "\n"), draws: 4000,
            head: "correlations: [{between: [share, stock], rank: 0.6}]"
        ).prepared()
        let rows = (0..<4000).map { study.draw($0).inputs }
        func ranks(_ column: Int) -> [Double] {
            var result = [Double](repeating: 0, count: rows.count)
            for (rank, index) in rows.indices.sorted(by: { rows[$0][column] < rows[$1][column] }).enumerated() {
                result[index] = Double(rank)
            }
            return result
        }
        let (left, right) = (ranks(0), ranks(1)), middle = Double(rows.count - 1) / 2
        let product = zip(left, right).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
        let square = left.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
        // Standard error of a rank correlation over 4000 draws: about 0.01.
        #expect(abs(product / square - 0.6) < 0.04)
    }

    @Test func strataAreDrawnInTheirSharesAndWeighWhatTheyAre() throws {
        let study = try PreparedStudy(#require(StudyFolder.loader.loadStudy("ban-and-outage").study), draws: 300)
        let design = study.design
        #expect(design.stratumOfDraw.filter { $0 == 0 }.count == 99)
        #expect(design.stratumOfDraw.filter { $0 == 1 }.count == 99)
        #expect(abs(study.weights.reduce(0, +) - 1) < 1e-12)
        // A ban in half of the years and maintenance in 60 %: both in 30 %, and not all of them overlap.
        let both = zip(study.weights, design.stratumOfDraw).filter { $0.1 == 1 }.reduce(0) { $0 + $1.0 }
        #expect(both > 0.03 && both < 0.3)
        // 0.3 accidents a year, exponential gaps: P(at least one in 366 d) = 1 - exp(-0.3 x 366 / 365.25) = 0.2596.
        let events = study.columns.firstIndex { $0.name == "accidents-events" }
        let column = try #require(events)
        let any = study.weights.indices.reduce(0) { $0 + (study.draw($1).inputs[column] > 0 ? study.weights[$1] : 0) }
        #expect(abs(any - 0.2596) < 0.08)
    }

    /// Two strata and the rest: with two draws one would have none, and its weight would be nobody's.
    @Test(arguments: [(1, "1 is asked for"), (2, "2 are asked for")])
    func everyStratumNeedsADraw(_ draws: Int, _ asked: String) throws {
        let study = try #require(StudyFolder.loader.loadStudy("ban-and-outage").study)
        let faults = #expect(throws: StudyFaults.self) { try PreparedStudy(study, draws: draws) }
        #expect(
            faults?.faults.map(\.message) == ["3 strata, the rest among them, need at least 3 draws; \(asked)"])
        #expect(abs(try PreparedStudy(study, draws: 3).weights.reduce(0, +) - 1) < 1e-12)
    }

    /// Shares of 100 % leave none for what is in no stratum, of which there is some.
    @Test func theRestNeedsADraw() throws {
        let none = #expect(throws: StudyFaults.self) {
            try StratumSelection(draws: 10, of: 100, shares: [0.6, 0.4], names: ["a", "b"]) { $0 % 3 }
        }
        #expect(
            none?.faults.map(\.message) == [
                "no draw is left for what is in no stratum; lower a share or ask for more draws"
            ])
        let all = try StratumSelection(draws: 10, of: 100, shares: [0.6, 0.4], names: ["a", "b"]) { $0 % 2 }
        #expect(abs(all.weights.reduce(0, +) - 1) < 1e-12)
    }

    @Test func moreAccidentsThanWindowsAreRare() {
        // Poisson with mean 0.3: P(more than 3) = 1 - exp(-0.3) (1 + 0.3 + 0.045 + 0.0045) = 0.000266.
        #expect(abs(Hazards.probability(ofMoreThan: 3, mean: 0.3) - 0.000266) < 1e-6)
    }
}
