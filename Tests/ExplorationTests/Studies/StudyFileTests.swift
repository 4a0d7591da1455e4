import EnergySystem
import Exploration
import ScenarioFiles
import Testing

@Suite struct StudyFileTests {
    @Test func theShippedStudyIsWithoutFaults() throws {
        let outcome = StudyFolder.loader.loadStudy("ban-and-outage")
        #expect(outcome.diagnostics.filter { $0.severity == .error }.isEmpty, "\(outcome.diagnostics.report())")
        let study = try #require(outcome.study)
        #expect(study.cases.map(\.strategy) == ["none", "black-sea-and-reserve"])
        #expect(study.uncertainties.allSatisfy { !$0.targets[0].isEmpty })
    }

    @Test func aLengthIsDrawnWhereTheScenarioWritesALastDay() throws {
        let study = try StudyFolder.ban(StudyFolder.length).prepared()
        let item = study.bound.uncertainties[0]
        // 2024-03-01 to 2024-08-31, both inclusive, are 184 days.
        let parameters = study.cases[0].inputs.parameters
        #expect(item.targets[0].map { parameters.values[$0] } == [184])
        #expect(item.unit == "d")
    }

    @Test func unitsAreThoseOfTheParameter() throws {
        let study = try StudyFolder.ban(
            """
              capacity: {path: baseline.routes.black-sea-georgia-rail.capacity, distribution: {kind: uniform, low: 25 kt/month, high: 60 kt/month}}
              volume: {path: baseline.suppliers.romania.spot.gasoline-ai92.volume, distribution: {kind: uniform, low: 0.1 kt/d, high: 0.2 kt/d}}
            """
        ).prepared()
        let (capacity, volume) = (study.bound.uncertainties[0], study.bound.uncertainties[1])
        // The capacity is written in kt/d, a month is 30.4375 d; the volume is written in kt/month.
        #expect(capacity.unit == "kt/d")
        #expect(abs((capacity.distribution["low"] ?? 0) - 25 / 30.4375) < 1e-12)
        #expect(volume.unit == "kt/month")
        #expect(abs((volume.distribution["high"] ?? 0) - 0.2 * 30.4375) < 1e-12)
    }

    @Test func everyFaultIsToldAtOnceWithItsPlace() throws {
        let folder = try StudyFolder.ban(
            """
              typo: {path: shocks.ban.shaer, distribution: {kind: uniform, low: 60 %, high: 100 %}}
              unit: {path: shocks.ban.paths.announced.windows.only.length, distribution: {kind: uniform, low: 60 kt, high: 90 d}}
              whole: {path: shocks.ban, distribution: {kind: uniform, low: 1, high: 2}}
              kind: {path: shocks.ban.share, distribution: {kind: trianglar, low: 60 %, high: 100 %}}
              rate: {path: baseline.exchange-rate, distribution: {kind: uniform, low: 1.6 AZN/USD, high: 2 AZN/USD}}
            """)
        let messages = folder.messages
        func has(_ text: String) -> Bool { messages.contains { $0.contains(text) } }
        #expect(
            has(
                """
                study.yaml:8:16: uncertainties.typo.path: no scenario has a number 'shocks.ban.shaer'; did you \
                mean 'shocks.ban.share'?
                """
            ), "\(messages)")
        #expect(
            has(
                """
                uncertainties.unit.distribution.low: 'kt' is a mass; a length of time is expected, for example \
                '12 d'
                """),
            "\(messages)")
        #expect(
            has(
                """
                uncertainties.whole.path: no scenario has a number 'shocks.ban'; it holds several numbers, name \
                one of them
                """
            ), "\(messages)")
        #expect(has("unknown kind 'trianglar'; did you mean 'triangular'?"), "\(messages)")
        #expect(has("uncertainties.rate.path: other numbers are converted by 'baseline.exchange-rate'"), "\(messages)")
    }

    @Test func weightsMustAddUp() throws {
        let folder = try StudyFolder(
            """
            khazri: study/1
            title: Weights
            scenarios: {one: {scenario: russia-gasoline-ban-2024, weight: 50 %}, two: {scenario: no-shock, weight: 40 %}}
            metrics: [unserved-demand]
            uncertainties:
            \(StudyFolder.stock)
            """)
        #expect(
            folder.messages == [
                """
                study.yaml:3:12: scenarios: the weights add up to 90.0 %; they must add up to 100 %
                """
            ])
    }

    @Test func aPathInOnlyOneScenarioIsTold() throws {
        let folder = try StudyFolder(
            """
            khazri: study/1
            title: Two
            scenarios: {one: {scenario: russia-gasoline-ban-2024}, two: {scenario: no-shock}}
            metrics: [unserved-demand]
            uncertainties:
            \(StudyFolder.share)
            """)
        #expect(folder.outcome.notes == ["share: shocks.ban.share is in no number of two and changes nothing there"])
    }

    @Test(arguments: [
        ("low: 90 %, high: 60 %", "the lower bound 90.0 is not below the upper bound 60.0 (in %)"),
        ("low: 60 %, high: 100 %, occurs: 50 %", "'occurs' needs 'otherwise', the value where it does not occur")
    ])
    func distributionsAreChecked(_ numbers: String, _ message: String) throws {
        let folder = try StudyFolder.ban("  share: {path: shocks.ban.share, distribution: {kind: uniform, \(numbers)}}")
        let faults = #expect(throws: StudyFaults.self) { try folder.prepared() }
        #expect(faults?.faults.map(\.message) == [message])
    }

    @Test func aPairCorrelatedTwiceIsRefused() throws {
        let two = [StudyFolder.length, StudyFolder.share].joined(separator: "\n")
        let folder = try StudyFolder.ban(
            two,
            head: """
                correlations: [{between: [length, share], rank: 0.5}, {between: [share, length], rank: -0.5}]
                """)
        #expect(folder.messages.count == 1)
        #expect(folder.messages.first?.contains("share and length are correlated twice; keep one") == true)
    }

    @Test func aStudyWithoutScenarios() throws {
        let folder = try StudyFolder(
            """
            khazri: study/1\ntitle: T\nscenarios: {}\nmetrics: \
            [unserved-demand]\nuncertainties:\n\(StudyFolder.share)\n
            """)
        #expect(folder.messages.contains { $0.contains("a study needs a scenario") })
    }

    @Test func aWindowThatAccidentsFillIsNotDrawnToo() throws {
        let folder = try StudyFolder(
            """
            khazri: study/1
            title: Twice
            scenarios: {only: {scenario: ban-and-outages}}
            metrics: [unserved-demand]
            events: {accidents: {windows: shocks.accidents.windows.*, rate: 0.3, length: {kind: uniform, low: 10 d, high: 40 d}}}
            uncertainties:
              outage: {path: shocks.accidents.windows.first.length, distribution: {kind: uniform, low: 0 d, high: 60 d}}
            """)
        #expect(
            folder.messages.contains {
                $0.contains(
                    """
                    the accidents 'accidents' fill a window of 'shocks.accidents.windows.first.length' too; one of them \
                    would have no effect
                    """)
            })
    }

    /// The scenario's policy sets the delay that the baseline only offers, so no run reads the draw of the baseline's;
    /// and with the ban alone nothing is short whatever its share.
    @Test func aNumberThatMovesNothingIsNamed() throws {
        let idle = """
              delay: {path: baseline.procurement.decision-delay, distribution: {kind: uniform, low: 2 d, high: 15 d}}
            """
        let prepared = try StudyFolder.ban([idle, StudyFolder.share].joined(separator: "\n")).prepared()
        let remarks = InertNumbers.remarks(prepared, MetricPlan(prepared.bound))
        #expect(remarks.count == 2)
        #expect(remarks.first == "delay: no run reads it; look whether the scenario sets the same thing elsewhere")
        #expect(remarks.last?.hasPrefix("share: taken from the 5 % to the 95 % point") == true)
    }

    @Test func whatIsSettledInADrawIsTold() throws {
        let large = """
              stock: {path: baseline.stocks.commercial.gasoline-ai95.opening, distribution: {kind: uniform, low: 500 \
            kt, high: 600 kt}}
            """
        let long = """
              length: {path: shocks.ban.paths.announced.windows.only.length, distribution: {kind: uniform, low: 310 \
            d, high: 400 d}}
            """
        let prepared = try StudyFolder.ban([large, long].joined(separator: "\n")).prepared()
        #expect(
            prepared.contradictions == [
                """
                opening stock of gasoline-ai95 is drawn above its tank capacity, which is then raised to it in 100.0 \
                % of the draws
                """,
                """
                shocks.ban.paths.announced.windows.only runs past the last day of the scenario and is cut off there \
                in 100.0 % of the draws
                """
            ])
    }

    @Test func correlationsThatContradictEachOtherAreRefusedOrRepaired() throws {
        let three = [StudyFolder.length, StudyFolder.share, StudyFolder.stock].joined(separator: "\n")
        let correlations = """
            correlations: [{between: [length, share], rank: 0.9}, {between: [share, stock], rank: 0.9}, {between: \
            [length, stock], rank: -0.9}]
            """
        let folder = try StudyFolder.ban(three, head: correlations)
        let faults = #expect(throws: StudyFaults.self) { try folder.prepared() }
        #expect(faults?.faults.first?.message.hasPrefix("the correlations contradict each other") == true)
        let repaired = try StudyFolder.ban(three, head: correlations + "\nrepair-correlations: true").prepared()
        #expect(repaired.notes.contains { $0.hasPrefix("No numbers can have the correlations written") })
    }
}
