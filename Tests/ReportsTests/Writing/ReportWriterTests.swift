import Foundation
import Testing

@testable import Reports

struct ReportWriterTests {
    private let manifest = Manifest(version: "0", scenario: "ban-and-refinery-outage", inputs: [])

    @Test func writesTheSameBytesTwice() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let writer = try ReportWriter()
        let inputs = [OutputFile("scenario.yaml", "khazri: scenario/1\n")]
        let first = writer.files(for: report, manifest: manifest, inputs: inputs)
        #expect(first == writer.files(for: report, manifest: manifest, inputs: inputs))
        #expect(first.map(\.path).contains("tables/events.csv"))
    }

    @Test func resultsHaveTheSchemaAndNoDailyTable() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let files = try ReportWriter(formats: ["json"]).files(for: report, manifest: manifest, inputs: [])
        #expect(files.map(\.path) == ["results.json", "manifest.json"])
        let object = try #require(JSONSerialization.jsonObject(with: Data(files[0].bytes)) as? [String: Any])
        #expect(object["schema"] as? String == "khazri-results/1")
        #expect((object["scenario"] as? [String: Any])?["name"] as? String == "ban-and-refinery-outage")
        #expect((object["indicators"] as? [[String: Any]])?.count == report.indicators.count)
        let names = (object["tables"] as? [[String: Any]])?.compactMap { $0["name"] as? String } ?? []
        #expect(names.contains("balance-monthly"))
        #expect(!names.contains("stocks-and-cover"))
        #expect(!names.contains("events"))
    }

    @Test func theReportAnswersFirst() throws {
        let report = try #require(ShippedScenario.banAndOutage)
        let page = String(
            decoding: ReportDocument.render(report, report.tables(), formats: ["csv", "md"]), as: UTF8.self)
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "# Total refinery outage without notice while Russia is shut: a stress test, 2024")
        #expect(
            lines[2] == """
                Assumed: ban (loading closed in Russia, 2024-03-01 to 2024-05-19 and 2024-08-01 to 2024-11-29); outage \
                (output at 0 % of normal, 2024-10-01 to 2024-11-09).
                """)
        #expect(lines[4].contains("go unserved"))
        let parts = [
            "## The three runs side by side", "## First replacement cargo", "## Published figures that went in",
            "## How to follow a number", "input-output table is an estimate", "(tables/balance-monthly.csv)",
            "Grades: A official", "published figures that went in are comparable with this scenario"
        ]
        for part in parts { #expect(page.contains(part), "\(part)") }
        #expect(!page.contains("## What was observed"))
        for key in ["| gasoline-ai92 |", "| russia |", "| greece-italy |"] { #expect(!page.contains(key), "\(key)") }
        #expect(
            page.contains(
                """
                The refinery's account is negative even in the reference run because crude is charged at its export \
                parity
                """))
    }

    @Test func aYearWithoutShockHasNoTablesOfZeros() throws {
        let report = try #require(ShippedScenario.noShock)
        let page = String(
            decoding: ReportDocument.render(report, report.tables(), formats: ["csv", "md"]), as: UTF8.self)
        for part in [
            "Nothing is lost in any run.", "Imports cost what they cost in the reference run.",
            "Nothing is unserved in any run."
        ] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(!page.contains("| plant |"))
    }

    @Test func refusesAFormatThatNoRunWrites() {
        #expect(throws: ReportError.unknownFormat("xls")) { try ReportWriter(formats: ["csv", "xls"]) }
        #expect(
            ReportError.unknownFormat("xls").description == "no run writes the format 'xls'; there is csv, md, json")
    }
}
