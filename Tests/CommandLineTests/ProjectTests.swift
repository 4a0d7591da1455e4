import Foundation
import Testing

@testable import TestSupport

/// `khazri project`, and projections inside `check` and `run`.
@Suite("khazri project", .needsProgram)
struct ProjectTests {
    private static let monthly: String =
        "date,demand\n"
        + (0..<72).map { step in
            let (year, month) = (2018 + step / 12, step % 12 + 1)
            return "\(year)-\(month < 10 ? "0" : "")\(month),\(100 + step + (month > 6 ? 10 : 0) + step * step % 5)\n"
        }.joined()

    private func json(_ text: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func theJSONObject() throws {
        let scratch = try Scratch()
        try scratch.write("d.csv", Self.monthly)
        let outcome = try Program.run(
            ["project", "d.csv", "--horizon", "6", "--levels", "80,95", "--format", "json"], in: scratch.path)
        #expect(outcome.code == 0)
        let object = try json(outcome.output)
        #expect(Set(object.keys) == ["schema", "series"])
        let series = try #require((object["series"] as? [[String: Any]])?.first)
        #expect(Set(series.keys) == ["id", "method", "reason", "forecast"])
        #expect(series["id"] as? String == "demand")
        let rows = try #require(series["forecast"] as? [[String: Any]])
        #expect(
            rows.map { $0["date"] as? String } == ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"])
        for row in rows {
            #expect(Set(row.keys) == ["date", "mean", "lower_80", "upper_80", "lower_95", "upper_95"])
            let bounds = try ["lower_95", "lower_80", "mean", "upper_80", "upper_95"].map {
                try #require(row[$0] as? Double)
            }
            #expect(bounds == bounds.sorted())
        }
    }

    @Test func manySeriesInRows() throws {
        let scratch = try Scratch()
        let rows = (0..<30).flatMap { id in
            (0..<24).map {
                """
                s\(id),\(2022 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1),\(10 * id + $0 % 7 + 5)
                """
            }
        }
        try scratch.write("long.csv", "id,date,value\n" + rows.joined(separator: "\n") + "\n")
        let outcome = try Program.run(
            ["project", "long.csv", "--by", "id", "--horizon", "2", "--format", "csv"], in: scratch.path)
        #expect(outcome.code == 0)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 61)
        #expect(lines[0] == "id,date,mean,lower_80,upper_80,lower_95,upper_95")
        #expect(lines[59].hasPrefix("s29,2024-01,"))
    }

    @Test func severalKeysAndDecimalCommas() throws {
        let rows = (0..<24).flatMap { step in
            ["gas", "oil"].map {
                "XA;\($0);\(2022 + step / 12)M\(step % 12 < 9 ? "0" : "")\(step % 12 + 1);1,\(100 + step * 7 % 5)"
            }
        }
        let text = "area;fuel;date;value\n" + rows.joined(separator: "\n") + "\n"
        let found = try Program.run(
            ["project", "-", "--by", "area,fuel", "--decimal-comma", "--horizon", "1", "--format", "csv"], input: text)
        #expect(found.code == 0)
        let lines = found.output.split(separator: "\n")
        #expect(
            lines.count == 3 && lines[1].hasPrefix("XA/gas,2024-01,1.10") && lines[2].hasPrefix("XA/oil,2024-01,1.10"))
        let refused = try Program.run(["project", "-", "--by", "area,fuel", "--format", "csv"], input: text)
        #expect(
            refused.code == 2
                && refused.faults.contains(
                    """
                    '1,100' may have a decimal comma or part its thousands; add --decimal-comma
                    """)
        )
    }

    @Test func everyTableInAFolder() throws {
        let scratch = try Scratch()
        try scratch.write("d.csv", Self.monthly)
        let outcome = try Program.run(["project", "d.csv", "--horizon", "3", "--out", "f"], in: scratch.path)
        #expect(outcome.code == 0)
        for name in ["forecast", "methods", "components", "backtest", "comparison", "residuals", "parameters", "chart"]
        {
            for ending in ["csv", "md", "json"] { #expect(scratch.has("f/\(name).\(ending)"), "\(name).\(ending)") }
        }
        #expect(try scratch.read("f/comparison.csv").contains("demand,seasonal-naive,no,"))
        #expect(try json(scratch.read("f/forecast.json"))["schema"] as? String == "khazri-forecast/1")
    }

    @Test func faultsAllAtOnce() throws {
        let scratch = try Scratch()
        try scratch.write("d.csv", "date,x\n2024-01,1\n2024-01,2\n2024-99,3\n2024-03,NaN\n")
        let outcome = try Program.run(["project", "d.csv"], in: scratch.path)
        #expect(outcome.code == 2)
        #expect(outcome.output == "")
        #expect(outcome.faults.contains("d.csv:3:1: series 'x': '2024-01' is given twice, first in line 2"))
        #expect(outcome.faults.contains("d.csv:4:1: '2024-99' is no date"))
        #expect(outcome.faults.contains("d.csv:5:9: 'NaN' in column 'x' is no figure"))
    }

    @Test func aShortSeriesSaysWhatWasUsedInstead() throws {
        let outcome = try Program.run(
            ["project", "-", "--method", "holt-winters", "--horizon", "2", "--format", "csv"],
            input: "date,x\n2024-01,4\n2024-02,6\n2024-03,5\n2024-04,7\n")
        #expect(outcome.code == 0)
        #expect(outcome.faults.contains("the series has 4; auto is used instead"))
    }

    @Test(arguments: [
        ["--method", "magic"], ["--horizon", "0"], ["--levels", "80,101"], ["--tables", "none"], ["--format", "csv,md"]
    ])
    func wrongFlags(_ flags: [String]) throws {
        #expect(try Program.run(["project", "-"] + flags, input: "date,x\n2024,1\n").code == 64)
    }

    // MARK: - Inside the model

    private static let base = """
        khazri: scenario/1
        title: {en: Later}
        extends: no-shock
        horizon: {from: 2030-01-01, through: 2030-03-31}
        expect: []

        """

    private func scenario(_ projection: String) throws -> (outcome: Program.Outcome, scratch: Scratch) {
        let scratch = try Scratch()
        try scratch.write("later.yaml", Self.base + projection)
        return (
            try Program.run(
                ["run", "later.yaml", "--data", "\(Program.root)/Scenarios", "--out", "r"], in: scratch.path), scratch
        )
    }

    /// The base year has 3,713 kt of all products; half as much again is a factor of 1.5.
    @Test func aPathwayGivenFromOutside() throws {
        let (outcome, scratch) = try scenario("projection: {demand: {series: ~, pathway: {y2030: 5569.5 kt/yr}}}\n")
        #expect(outcome.code == 0, "\(outcome.faults)")
        let row = try #require(
            try scratch.read("r/tables/projection.csv").split(separator: "\n").first {
                $0.hasPrefix("gasoline-ai92,2030,")
            })
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        #expect(abs(try #require(Double(cells[8])) - 1.5) < 1e-9)
        #expect(abs(try #require(Double(cells[2])) - 1463 * 1.5) < 1e-6)
        #expect(cells[10] == "pathway")
    }

    @Test func aYearWithoutDataAndWithoutProjectionIsTold() throws {
        let scratch = try Scratch()
        try scratch.write("later.yaml", Self.base + "projection: {demand: {products: [diesel, jet, lpg]}}\n")
        let outcome = try Program.run(["check", "later.yaml", "--data", "\(Program.root)/Scenarios"], in: scratch.path)
        #expect(outcome.code == 0)
        #expect(outcome.faults.contains("later.yaml:4:"))
        #expect(
            outcome.faults.contains(
                """
                no data of 2030 and no projection moves gasoline-ai92, gasoline-ai95, gasoline-ai98
                """))
    }

    @Test func anUnknownMethodIsAFaultOfItsLine() throws {
        let (outcome, _) = try scenario("projection: {demand: {method: magic}}\n")
        #expect(outcome.code == 2)
        #expect(
            outcome.faults.contains(
                """
                later.yaml:6:31: baseline.projection.demand.method: series 'oil-consumption': there is no forecast \
                method 'magic'
                """))
    }

    @Test func aHorizonUpTo2035() throws {
        let scratch = try Scratch()
        try scratch.write("later.yaml", Self.base.replacingOccurrences(of: "2030", with: "2035"))
        let outcome = try Program.run(
            ["run", "later.yaml", "--data", "\(Program.root)/Scenarios", "--out", "r"], in: scratch.path)
        #expect(outcome.code == 0, "\(outcome.faults)")
        #expect(try scratch.read("r/tables/projection.csv").contains("diesel,2035,"))
    }
}
