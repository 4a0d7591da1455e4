import EnergySystem
import Exploration
import NumericalMethods
import Reports
import Testing

@Suite("Report of an ensemble")
struct EnsembleReportTests {
    private static func uniform(_ name: String, _ draws: Int) -> [Double] {
        (0..<draws).map { RandomSource(seed: 3).uniform(RandomStream(name: name), draw: $0) }
    }

    /// Without a strategy 20 kt are short where the outage is longer than 30 d; with the stock 5 kt of them.
    static func outcomes(draws: Int = 1000) -> EnsembleOutcomes {
        let length = uniform("length", draws).map { 60 * $0 }, stock = uniform("stock", draws).map { 0.5 + $0 }
        let without = length.map { $0 > 30 ? 20.0 : 0 }, with = length.map { $0 > 30 ? 15.0 : 0 }
        let short = length.map { $0 > 30 ? Double(Day("2024-10-16")!.number) : .nan }
        return EnsembleOutcomes(
            title: "A small study",
            uncertainties: [
                UncertaintyColumn(
                    name: "outage-length", path: "shocks.outage.windows.only.length", unit: "d", grade: .d,
                    distribution: "uniform from 0 d to 60 d"),
                UncertaintyColumn(
                    name: "opening-stock", path: "baseline.stocks", unit: "", grade: .c, source: "S10",
                    distribution: "uniform from 50 % to 150 %")
            ],
            metrics: [
                MetricColumn(
                    key: "unserved-demand(gasoline)", indicator: "unserved-demand", product: "gasoline", unit: "kt",
                    definition: "wanted and not delivered"),
                MetricColumn(
                    key: "first-day-short(gasoline)", indicator: "first-day-short", product: "gasoline", unit: "date",
                    definition: "first day")
            ],
            cases: ["none", "reserve"].map {
                EnsembleCase(
                    scenario: "both", strategy: $0, weight: 1, firstDay: Day("2024-01-01")!, lastDay: Day("2024-12-31")!
                )
            },
            drawWeights: [Double](repeating: 1 / Double(draws), count: draws), inputs: [length, stock],
            values: [[without, short], [with, short]],
            faults: [
                EnsembleFault(
                    draw: 7, caseIndex: 1,
                    reason: """
                        no solution
                        """)
            ],
            design: DesignSummary(method: "monte-carlo", draws: draws, seed: 3))
    }

    private static func page() -> String {
        let files = EnsembleReport(outcomes()).files(remarks: ["Scenario both has no path x."])
        return files.first { $0.path == "report.md" }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }

    @Test func theAnswerComesFirst() {
        let lines = Self.page().split(separator: "\n")
        #expect(lines[0] == "# A small study")
        #expect(
            lines[1] == """
                1 of 1000 draws failed: no solution (1 draw). Every figure is of the runs that are left, which are not \
                the sample that was asked for. The table ensemble-faults lists them.
                """)
        #expect(lines[2].hasPrefix("Scenario both, no strategy: 4"))
        #expect(lines[2].contains("of the draws are short of gasoline; "))
        #expect(lines[2].contains("20 kt where there is a shortage"))
        #expect(lines[2].contains("The earliest first day short is 2024-10-16"))
    }

    @Test func theDriverAndTheBoxAreNamed() {
        let page = Self.page()
        #expect(page.contains("What moves whether there is a shortage, strongest first: outage-length"))
        #expect(page.contains("1 of 2 numbers is not distinguishable from zero"))
        // Slices of a twentieth are peeled, so the edge at 30 d is met to within a day or two.
        #expect([29, 30, 31].contains { page.contains("A shortage is common when outage-length at least \($0) d") })
        #expect(page.contains("no variance: it is the same in every draw"))
    }

    @Test func theStrategyIsComparedDrawByDraw() {
        #expect(Self.page().contains("strategy reserve: "))
        #expect(Self.page().contains("less of gasoline go unserved than without; it is less in"))
    }

    @Test func whatFailedAndWhatIsMissingIsTold() {
        #expect(Self.page().contains("1 of 2000 runs failed"))
        #expect(Self.page().contains("Scenario both has no path x."))
        #expect(Self.page().contains("own assumption"))
    }

    @Test func everyTableIsWrittenAndRectangular() throws {
        let report = EnsembleReport(Self.outcomes())
        #expect(
            report.tables.map(\.name) == [
                "ensemble", "ensemble-statistics", "ensemble-differences", "exceedance", "stock-out-time", "cover-fan",
                "sensitivity",
                "scenario-discovery", "convergence", "uncertainties", "ensemble-faults"
            ])
        for table in report.tables { #expect(table.cells.count == table.rowCount * table.columns.count) }
        let files = report.files()
        #expect(files.map(\.path).filter { $0.hasSuffix(".csv") }.count == 11)
        let any = try #require(files.first { $0.path == "tables/exceedance.csv" })
        #expect(
            String(decoding: any.bytes, as: UTF8.self).hasPrefix(
                "strategy,scenario,metric,product,user_class,level,unit,probability_percent,lower_95,upper_95\nnone,both,unserved-demand,gasoline,,0,kt,"
            ))
    }

    @Test func theSameOutcomesGiveTheSameBytes() {
        #expect(EnsembleReport(Self.outcomes()).files() == EnsembleReport(Self.outcomes()).files())
    }

    @Test func whereNothingIsShortTheBoundIsTold() {
        var outcomes = Self.outcomes()
        outcomes.faults = []
        outcomes.values = outcomes.values.map { [$0[0].map { _ in 0 }, $0[1].map { _ in .nan }] }
        let lines = EnsembleReport(outcomes).terminalLines()
        #expect(
            lines[1...].joined(separator: " ").hasPrefix(
                """
                Scenario both, no strategy: no draw is short of gasoline; with 95 % confidence the probability \
                is below 0.38 %.
                """
            ))
    }

    /// 1 - 0.05^(1/10) = 0.2589.
    @Test func theRecordStandsBesideTheProbability() throws {
        let record = RecordWords.sentences(try #require(ShippedScenario.noShock).baseline)
        #expect(
            record == [
                """
                The record: gasoline AI-92 was short country-wide in 0 of 10 years (2016-2025), which by itself \
                allows up to 26 % a year (95 %).
                """,
                "Of gasoline AI-95, gasoline AI-98, diesel, jet fuel and LPG there is no such record."
            ])
        let report = EnsembleReport(Self.outcomes(), record: record)
        let page = report.files(formats: ["md"]).first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(page.contains(record.joined(separator: " ")))
        #expect(report.terminalLines().joined(separator: " ").contains("0 of 10 years"))
        var other = Self.outcomes()
        other.metrics[0].indicator = "days-short"
        #expect(EnsembleReport(other, record: record).record.isEmpty)
    }

    /// A study of which the total is measured: the total first, then each product, the likeliest first, then those
    /// never short.
    @Test func everyProductThatIsShortIsTold() {
        func column(_ product: String, isGroup: Bool = false) -> MetricColumn {
            MetricColumn(
                key: "u(\(product))", indicator: "unserved-demand", product: product, isGroup: isGroup, unit: "kt",
                definition: "")
        }
        var outcomes = Self.outcomes(draws: 4)
        outcomes.faults = []
        outcomes.cases = [outcomes.cases[0]]
        outcomes.metrics = [
            column(""), column("diesel"), column("petrol"), column("gas"), column("fuels", isGroup: true)
        ]
        outcomes.values = [[[3, 0, 4, 0], [0, 0, 4, 0], [3, 0, 0, 0], [0, 0, 0, 0], [3, 0, 4, 0]]]
        outcomes.values[0][2] = [1, 0, 2, 0]
        let lines = EnsembleReport(outcomes).terminalLines().joined(separator: " ")
        #expect(
            lines.contains("The draws: 15 % to 85 % (estimate 50 %) of the draws are short of some product; "),
            "\(lines)")
        #expect(
            lines.contains(
                """
                By product: petrol in 15 % to 85 % (estimate 50 %) of the draws, 0.75 kt on average; diesel in \
                4.6 % to 70 % (estimate 25 %) of the draws, 1 kt on average; never short: gas.
                """
            ), "\(lines)")
        #expect(!lines.contains("fuels"))
    }

    /// One number at a time: swings by hand, and no probability anywhere.
    @Test func oneAtATimeIsATornado() throws {
        var outcomes = Self.outcomes(draws: 5)
        outcomes.faults = []
        outcomes.cases = [outcomes.cases[0]]
        outcomes.inputs = [[30, 3, 57, 30, 30], [1, 1, 1, 0.55, 1.45]]
        outcomes.values = [[[10, 2, 25, 12, 9], [.nan, .nan, .nan, .nan, .nan]]]
        outcomes.design = DesignSummary(method: "one-at-a-time", draws: 5, seed: 1)
        let report = EnsembleReport(outcomes),
            page = report.files(formats: ["md"]).first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(
            page.contains(
                """
                The draws: unserved gasoline is 10 kt with every number at its median, 2 to 25 kt over the 5 \
                points of the design, which are chosen and have no probability.
                """
            ), "\(page)")
        #expect(
            page.contains(
                """
                moved alone from its 5 % to its 95 % point, outage-length by 23 kt (from 3 d to 57 d) and \
                opening-stock by 3 kt (from 55.0 % to 145.0 %) move unserved-demand(gasoline).
                """
            ), "\(page)")
        #expect(!page.contains("confidence") && !page.contains("How likely"))
        let table = try #require(report.tables.first { $0.name == "tornado" })
        #expect(table.rowCount == 4)
        #expect(report.tables.map(\.name) == ["tornado", "sensitivity", "uncertainties"])
        #expect((0..<2).map { table[$0, 11].number } == [23, 3])
    }

    /// A record and published figures stand in a section of their own.
    @Test func theRecordHasItsSection() {
        let report = EnsembleReport(
            Self.outcomes(), record: ["The record: none."],
            history: ["Scenario both as its files have it: one.", "both\tDemand\treference\t1,550\t1,500\tkt\t-3\tC\t"])
        let page = report.files(formats: ["md"]).first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        #expect(
            page.contains(
                """
                ## What the record says\n\nThe record: none.\n\nScenario both as its files have it: one.\n
                """))
        #expect(page.contains("| both | Demand | reference | 1,550 | 1,500 | kt | -3 | C |"))
    }
}
