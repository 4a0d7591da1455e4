import EnergySystem
import Foundation
import Models
import ScenarioFiles
import SimulationEngine
import Testing

@testable import Reports

/// The trade tables against figures worked out by hand from the published ones.
@Suite struct TradeTableTests {
    private static let report = ProjectionScenario.load("russia-gasoline-ban-2024")

    private func rows(_ type: any RunTable.Type) throws -> [[String: Cell]] {
        let report = try #require(Self.report)
        let made = type.table(of: report)
        let table = try #require(made)
        return (0..<table.rowCount).map { row in
            Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.name), table.row(row)))
        }
    }

    /// ln(4370 / 2052) / 7 = 0.108; 4370 e^0.108 = 4868; Student's t with 6 degrees, sd 0.113 sqrt(1 + 1/7).
    @Test func russiaFromTheEndOf2023() throws {
        let row = try #require(
            rows(TradeProjectionTable.self).first {
                $0["partner"]?.text == "russia" && $0["origin"]?.text == "2023" && $0["year"]?.text == "2024"
            })
        #expect(abs(try #require(row["median_usd_m"]?.number) - 4868) < 5)
        #expect(abs(try #require(row["lower_80_usd_m"]?.number) - 4090) < 30)
        #expect(abs(try #require(row["upper_80_usd_m"]?.number) - 5790) < 30)
        #expect(row["observed_usd_m"]?.number == 4810)
        #expect(row["points"]?.number == 8)
    }

    /// 4000 / 1960 = 2.04 and 4400 / 3720 = 1.18; 2007 and 2008 have one side only.
    @Test func theRatioOfSides() throws {
        let sides = try rows(TradeSidesTable.self)
        #expect(sides.map { $0["year"]?.text } == ["2007", "2008", "2014", "2022"])
        #expect(sides[0]["ratio"] == .unknown)
        #expect(abs(try #require(sides[2]["ratio"]?.number) - 2.04) < 0.01)
        #expect(abs(try #require(sides[3]["ratio"]?.number) - 1.18) < 0.01)
    }

    /// Shares of 130 / 2140 and 200 / 4370, no model of time.
    @Test func stavropolByItsShare() throws {
        let row = try #require(rows(TradeProjectionTable.self).first { $0["partner"]?.text == "stavropol-krai" })
        #expect(row["method"]?.text == "share")
        #expect(row["description"]?.text?.contains("6.1 % in 2017, 4.9 % in 2022, 4.6 % in 2023") == true)
        let share = (130.0 / 2140 * 200 / 4370).squareRoot(), median = try #require(row["median_usd_m"]?.number)
        #expect(abs(median - 4868.35 * share) < 1)
        #expect(row["lower_95_usd_m"] == .notApplicable)
    }

    @Test func whatWasNotFoundIsUnknown() throws {
        let turnover = try rows(TradeTurnoverTable.self)
        for partner in ["iran", "georgia"] {
            #expect(turnover.first { $0["partner"]?.text == partner }?["turnover_usd_m"] == .unknown)
        }
        #expect(turnover.first { $0["partner"]?.text == "turkmenistan" }?["turnover_usd_m"]?.number == 645)
    }

    /// 20.7 kt at 801 USD/t is 16.6 M USD, 0.34 % of 4.81 bn.
    @Test func whatTheBanStops() throws {
        let row = try #require(
            rows(TradeExposureTable.self).first {
                $0["partner"]?.text == "russia" && $0["product_group"]?.text == "gasoline"
                    && $0["run"]?.text == "no-response"
            })
        #expect(abs(try #require(row["stopped_usd_m"]?.number) - 16.6) < 0.1)
        #expect(abs(try #require(row["stopped_of_turnover_percent"]?.number) - 0.345) < 0.006)
        let statement = try #require(
            rows(TradeStatementTable.self).first { $0["figure"]?.text?.hasPrefix("cargo under contract") == true })
        #expect(abs(try #require(statement["value"]?.number) - 16.6) < 0.1)
    }

    /// 1.54^(1/6) = 1.0746: growth without a level; 39.3 % belongs to a dated point.
    @Test func statementsBesideTheirTreatment() throws {
        let statements = try rows(TradeStatementTable.self)
        let caspian = try #require(statements.first { $0["statement"]?.text?.contains("Caspian") == true })
        #expect(abs(try #require(caspian["value"]?.number) - 7.46) < 0.01)
        #expect(caspian["unit"]?.text == "% a year")
        let point = try #require(statements.first { $0["statement"]?.text?.contains("39.3") == true })
        #expect(point["figure"]?.text == "turnover of 2008, the partner's side")
        #expect(point["claim"]?.text == "turnover, the partner's figures, 2008")
        // 2403 / 1.393 = 1725.
        #expect(point["treatment"]?.text?.hasPrefix("1,725 M USD the year before; ") == true)
        let ambassador = try #require(statements.first { $0["statement"]?.text?.contains("4.4 bn") == true })
        #expect(ambassador["treatment"]?.text?.contains("probability of more than 4,400 M USD: 0.") == true)
        #expect(ambassador["treatment"]?.text?.contains("outcome 4") == true)
    }

    /// Exports of 1,990 and imports of 413 are no turnover: each stands with the other, and together they are the 2,403
    /// of their year. 1990 / 1.42 = 1401.
    @Test func partsOfTradeAreHeldAgainstTheirSum() throws {
        let statements = try rows(TradeStatementTable.self)
        let exports = try #require(statements.first { $0["claim"]?.text == "exports, the partner's figures, 2008" })
        #expect(
            exports["figure"]?.text == "with imports of 413 it adds up, turnover of 2008: 2,403, the partner's side")
        #expect(exports["value"]?.number == 2403)
        #expect(exports["treatment"]?.text?.hasPrefix("1,401 M USD the year before; ") == true)
        let imports = try #require(statements.first { $0["claim"]?.text == "imports, the partner's figures, 2008" })
        #expect(
            imports["figure"]?.text == "with exports of 1,990 it adds up, turnover of 2008: 2,403, the partner's side")
    }
}
