import EnergySystem
import SimulationEngine
import Testing

@testable import TestSupport

/// The shipped episodes against the fact sheet that they were written from.
@Suite struct EpisodeTests {
    /// The import of autumn 2018 by the rule alone, without the engine: what the target of 15 days asks for on the
    /// stop's last day beyond the stock that would be left, landed as late as 55 kt a month allow. Demand is 1,292.1 kt
    /// by the months' seasons, output 3.54 kt/d and 5 % of it on the 30 days of October, 70 kt are usable on 1 January.
    @Test func theImportOfAutumn2018ByTheRuleAlone() throws {
        let season = [0.96, 0.87, 1, 0.97, 1.03, 1.04, 1.07, 1.06, 1.03, 1.01, 0.97, 0.99],
            days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        func demand(_ month: Int) -> Double {
            1292.1 / 12 * season[month - 1] / (season.reduce(0, +) / 12) / Double(days[month - 1])
        }
        let used = (1...9).reduce(0) { $0 + demand($1) * Double(days[$1 - 1]) } + 30 * demand(10)
        let left = 75 - 5 + 3.54 * 273 + 3.54 * 0.05 * 30 - used
        let needed = demand(10) + 14 * demand(11) - left
        let rate = 55 / 30.4375
        let run = try ShippedWorld.assess("repair-autumn-2018").disrupted, russia = 0, product = 0
        let landed = run.record.spotArrivals.series(russia * run.plan.products + product)
        #expect(isClose(landed.reduce(0, +), needed, absolute: 1e-6))
        #expect(isClose(landed[243..<273].reduce(0, +), needed - 30 * rate, absolute: 1e-6))
        #expect(isClose(landed[273..<303].reduce(0, +), 30 * rate, absolute: 1e-6))
    }

    /// What was observed and s, copied from the fact sheet; s = sqrt(error^2 + discrepancy^2) to its last digit there.
    private static let sheet:
        [(
            episode: String,
            figures: [(name: String, role: Observation.Role, target: ObservedFigure.Target, spread: Double)]
        )] = [
            (
                "repair-autumn-2018",
                [("imports-ai92", .calibrate, .value(72.6), 13.9), ("unserved-ai92", .calibrate, .atMost(5), 3)]
            ),
            (
                "repair-october-2019",
                [
                    ("imports-ai92", .calibrate, .value(114.1), 17.3), ("share-russia", .calibrate, .atLeast(95), 10),
                    ("output-ai92", .calibrate, .value(1160), 26), ("unserved-ai92", .calibrate, .atMost(5), 3),
                    ("imports-landed", .score, .interval(40...50), 11.6)
                ]
            ),
            (
                "overhaul-2022",
                [
                    ("imports-ai92", .calibrate, .interval(130...160), 20),
                    ("output-gasoline", .calibrate, .value(386.8), 8.7),
                    ("unserved-ai92", .calibrate, .atMost(5), 3), ("imports-february", .score, .atLeast(3), 3)
                ]
            ),
            (
                "fire-march-2025",
                [
                    ("imports-ai92", .calibrate, .interval(35...45), 11.2),
                    ("output-gasoline", .calibrate, .interval(1450...1550), 15),
                    ("unserved-ai92", .calibrate, .atMost(5), 3), ("imports-rest", .score, .interval(30...65), 12)
                ]
            ),
            (
                "repair-2016",
                [
                    ("imports-ai92", .score, .interval(25...35), 10.4), ("imports-landed", .score, .atMost(2), 8),
                    ("stock-ai92", .score, .interval(31...39), 8)
                ]
            ),
            ("cracker-july-2018", [("imports-ai92", .score, .atMost(2), 8)]),
            ("repair-autumn-2020", [("imports-ai92", .score, .atMost(2), 8)]),
            ("year-2021", [("imports-ai92", .score, .atMost(2), 8)]),
            ("autumn-2024", [("unserved-ai92", .score, .atMost(5), 3), ("imports-ai92", .score, .atLeast(5), 8)]),
            ("ai95-august-2025", [("unserved-ai95", .score, .interval(0.2...3), 0.5)])
        ]

    @Test(arguments: sheet.map(\.episode))
    func observationsAreThoseOfTheFactSheet(_ episode: String) throws {
        let expected = try #require(Self.sheet.first { $0.episode == episode }).figures
        let inputs = try ShippedWorld.inputs(episode), figures = ObservedFigure.all(of: inputs, inputs.values)
        #expect(figures.map(\.name) == expected.map(\.name))
        for (figure, expected) in zip(figures, expected) {
            #expect(figure.role == expected.role, "\(figure.name)")
            #expect(figure.run == .disrupted)
            #expect(ends(figure.target, are: expected.target), "\(figure.name): \(figure.target)")
            #expect(
                abs(figure.standardDeviation - expected.spread) < 0.25,
                """
                \(figure.name): \(figure.standardDeviation)
                """)
        }
    }

    private func ends(_ one: ObservedFigure.Target, are other: ObservedFigure.Target) -> Bool {
        switch (one, other) {
        case (.value(let a), .value(let b)), (.atMost(let a), .atMost(let b)), (.atLeast(let a), .atLeast(let b)):
            abs(a - b) < 1e-9
        case (.interval(let a), .interval(let b)): a == b
        default: false
        }
    }

    /// Every file under episodes is in the sheet, and every run has the figures.
    @Test func everyEpisodeIsInTheSheet() throws {
        #expect(Set(ShippedWorld.episodes) == Set(Self.sheet.map(\.episode)))
        for name in ShippedWorld.episodes {
            let assessment = try ShippedWorld.assess(name)
            for figure in ObservedFigure.all(of: assessment.inputs, assessment.values) {
                #expect(figure.measured(in: assessment[figure.run]).isFinite, "\(name): \(figure.name)")
            }
        }
    }

    /// Demand of AI-92 is the full rate x the days of the year less the surplus, which is 0 but for 2020, and less home
    /// AI-95.
    private static let years: [(episode: String, rate: Double, days: Double, surplus: Double)] = [
        ("repair-2016", 3.4, 366, 0), ("repair-autumn-2018", 3.54, 365, 0), ("cracker-july-2018", 3.54, 365, 0),
        ("repair-october-2019", 3.473, 365, 0), ("repair-autumn-2020", 3.778, 366, 40), ("year-2021", 3.6, 365, 0),
        ("overhaul-2022", 3.6, 365, 0),
        // 5.6 % of 200 days, and of the whole year, is AI-95.
        ("autumn-2024", 4.221, 354.8, 0), ("fire-march-2025", 4.3, 344.56, 0), ("ai95-august-2025", 4.3, 344.56, 0)
    ]

    @Test(arguments: years.map(\.episode))
    func demandClosesTheYear(_ episode: String) throws {
        let year = try #require(Self.years.first { $0.episode == episode })
        let inputs = try ShippedWorld.inputs(episode)
        let position = try #require(inputs.parameters.index(of: "baseline.demand.gasoline-ai92.annual"))
        #expect(abs(inputs.parameters.values[position] - (year.rate * year.days - year.surplus)) < 0.15)
    }

    /// One stop a file, called `stop`, of gasoline alone, with a share left that has a range.
    @Test(arguments: sheet.map(\.episode).filter { $0 != "year-2021" && $0 != "ai95-august-2025" })
    func theStopIsOfGasoline(_ episode: String) throws {
        let inputs = try ShippedWorld.inputs(episode)
        let stop = try #require(inputs.scenario.shocks.first { $0.name == "stop" }?.value as? RefineryOutage)
        #expect(
            stop.products.map { inputs.baseline.productName($0.index) } == [
                "gasoline-ai92", "gasoline-ai95", "gasoline-ai98"
            ])
        let share = inputs.parameters.descriptions[stop.throughput.index]
        #expect(share.path == "shocks.stop.throughput")
        #expect(share.evidence.low != nil && share.evidence.high != nil)
    }
}
