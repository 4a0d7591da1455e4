import Foundation
import Testing

@testable import TestSupport

@Suite("khazri list", .needsProgram)
struct ListTests {
    @Test(
        "kinds as the file format names them",
        arguments: [
            (
                "shocks",
                [
                    "export-ban", "supplier-outage", "route-closure", "route-capacity", "refinery-outage",
                    "refinery-yield", "price-shock", "demand-shift", "hoarding"
                ]
            ),
            (
                "measures",
                [
                    "supply-contract", "strategic-stock", "demand-restraint", "refinery-upgrade", "export-pause",
                    "tax-waiver"
                ]
            )
        ])
    func kinds(_ subject: String, _ kinds: [String]) throws {
        let outcome = try Program.run(["list", subject])
        let headings = outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map {
            String($0.prefix { $0 != ":" })
        }
        #expect(Set(headings).isSuperset(of: kinds))
        #expect(outcome.code == 0)
    }

    @Test func fieldsComeWithTheirKind() throws {
        let lines = try Program.run(["list", "shocks"]).output.split(separator: "\n").map(String.init)
        #expect(
            lines.contains(
                """
                  share (share, e.g. 35 %, default 100 %): share of the supplier's loadings that stops
                """))
        #expect(lines.contains("  supplier (supplier, required): who forbids"))
    }

    @Test(
        "names in the first column",
        arguments: [
            ("units", ["kt", "t", "bbl", "GJ", "AZN", "USD", "d", "month", "yr", "%"]),
            ("formats", ["csv", "md", "json", "terminal"]),
            (
                "indicators",
                [
                    "unserved-demand", "first-day-short", "forward-cover-minimum", "import-dependence",
                    "herfindahl-hirschman", "n-minus-1-90d", "balance-residual"
                ]
            ),
            (
                "tables",
                [
                    "balance-monthly", "supply-by-origin", "unserved-by-class", "stocks-and-cover", "events",
                    "indicators", "economic-impact", "payments", "trade-exposure", "assumptions", "sources"
                ]
            ),
            (
                "scenarios",
                [
                    "no-shock", "russia-gasoline-ban-2024", "russia-gasoline-ban-2024-as-happened",
                    "ban-and-refinery-outage", "repair-october-2019"
                ]
            ),
            (
                "strategies",
                ["black-sea-and-reserve", "black-sea-contract", "home-ai95", "product-reserve", "restraint"]
            ),
            ("baselines", ["azerbaijan-2024"]),
            ("baseline", ["azerbaijan-2024"]),
            ("unit", ["kt", "yr"]),
            ("episodes", ["repair-2016", "year-2021"]),
            ("methods", ["auto", "ets", "theta", "structural"])
        ])
    func names(_ subject: String, _ expected: [String]) throws {
        let outcome = try Program.run(["list", subject, "--data", "Scenarios"])
        let first = outcome.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(Set(first).isSuperset(of: expected))
        #expect(outcome.faults.isEmpty)
        #expect(outcome.code == 0)
    }

    @Test func theSingularIsTheSameList() throws {
        for (one, many) in [("shock", "shocks"), ("strategy", "strategies"), ("study", "studies"), ("table", "tables")]
        {
            #expect(try Program.run(["list", one]).output == Program.run(["list", many]).output)
        }
    }

    /// A posterior lies beside its calibration and is none.
    @Test func calibrationsAreNotPosteriors() throws {
        let outcome = try Program.run(["list", "calibrations", "--data", "Scenarios"])
        #expect(
            outcome.output == """
                Calibrations
                name        file
                ----------  --------------------------------------
                azerbaijan  Scenarios/calibrations/azerbaijan.yaml

                """)
        let wrong = try Program.run(["calibrate", "nonsense", "--data", "Scenarios"])
        #expect(wrong.faults == "nonsense:1:1: there is no such calibration; calibrations are azerbaijan\n")
        #expect(wrong.code == 2)
    }

    @Test func oneKindWithItsFieldsAndAnExample() throws {
        let outcome = try Program.run(["list", "shock", "route-closure"])
        #expect(
            outcome.output == """
                route-closure: a route is closed; cargoes wait at the entry point
                field                   type                       default   meaning
                ----------------------  -------------------------  --------  ---------------------------------------------------------------
                route                   route                      required  which route
                windows                 mapping by name            required  days of the closure
                windows.<name>.from     date                       required  first day
                windows.<name>.through  date                       none      last day, inclusive
                windows.<name>.length   length of time, e.g. 12 d  none      how long it lasts, may stand for `through`; 0 d means no window
                windows.<name>.clip     true | false               false     cut off what lies outside the horizon instead of reporting it
                known-from              date                       none      when it became known; default its first day
                source                  source                     none      source

                Example:
                shocks:
                  closure: {kind: route-closure, route: black-sea-georgia-rail, windows: {from: 2024-04-01, through: 2024-04-30}}

                """)
        #expect(outcome.code == 0)
    }

    @Test(
        "the example of every kind passes its check",
        arguments: [
            ("shocks", "scenario/1", "\nextends: no-shock"), ("measures", "strategy/1", "")
        ])
    func examplesPass(_ subject: String, _ kind: String, _ head: String) throws {
        let scratch = try Scratch()
        let listed = try Program.run(["list", subject]).output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map
        { String($0.prefix { $0 != ":" }) }
        #expect(listed.count >= 6)
        for name in listed {
            let example = try Program.run(["list", subject, name]).output.components(separatedBy: "\nExample:\n")
            #expect(example.count == 2 && example[1].contains("kind: \(name)"), "\(name)")
            try scratch.write("\(name).yaml", "khazri: \(kind)\ntitle: {en: Example}\(head)\n\(example.last ?? "")")
        }
        let checked = try Program.run(
            ["check"] + listed.map { "\($0).yaml" } + ["--data", "\(Program.root)/Scenarios"], in: scratch.path)
        #expect(checked.code == 0, "\(checked.faults)")
        #expect(checked.faults.isEmpty, "\(checked.faults)")
    }

    @Test(
        "one name of every other listing",
        arguments: [
            (
                ["indicators", "days-short"], "days-short\nwhat        value\n",
                "metrics: [days-short]    # in a study; a scenario may hold limits on it under expect:\n"
            ),
            (
                ["methods", "naive"],
                "naive\nwhat     value\n-------  ---------------------\nsummary  the last number again\n",
                "khazri project demand.csv --method naive\n"
            ),
            (
                ["tables", "payments"], "payments: Payments by month and account\ncolumn        unit   key  meaning\n",
                "khazri run no-shock --out report    # writes report/tables/payments.csv\n"
            ),
            (["episodes", "repair-2016"], "repair-2016\nwhat  value\n", "khazri run repair-2016\n"),
            (["studies", "stress-test"], "stress-test\nwhat  value\n", "khazri ensemble stress-test\n"),
            (["calibration", "azerbaijan"], "azerbaijan\nwhat  value\n", "khazri calibrate azerbaijan\n")
        ])
    func oneName(_ words: [String], _ beginning: String, _ example: String) throws {
        let outcome = try Program.run(["list"] + words + ["--data", "Scenarios"])
        #expect(outcome.output.hasPrefix(beginning))
        #expect(outcome.output.hasSuffix("\nExample:\n\(example)"))
        #expect(outcome.code == 0)
    }

    @Test func everyMethodSaysWhatItDoes() throws {
        let rows = try Program.run(["list", "methods"]).output.split(separator: "\n").dropFirst(3)
        #expect(rows.count > 15)
        for row in rows { #expect(row.split(separator: " ").count > 2, "\(row)") }
    }

    @Test func baselinesSayWhere() throws {
        let outcome = try Program.run(["list", "baselines"], environment: ["KHAZRI_DATA": "\(Program.root)/Scenarios"])
        #expect(outcome.output.contains("  \(Program.root)/Scenarios/baselines/azerbaijan-2024/baseline.yaml\n"))
    }
}
