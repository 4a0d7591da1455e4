import SimulationEngine
import Testing

@testable import TestSupport

@Suite struct IndicatorContractTests {
    @Test(arguments: ["ban-and-refinery-outage", "no-shock"]) func everyIndicatorKeepsItsContract(_ scenario: String)
        throws
    {
        let assessment = try ShippedWorld.assess(scenario)
        #expect(IndicatorCatalogue.indicators.flatMap { IndicatorContract.breaches($0, on: assessment) } == [])
        #expect(IndicatorContract.breaches(ToyIndicator.self, on: assessment) == [])
    }

    /// One that breaks what can be broken.
    @Test func breachesAreSeen() throws {
        enum Bad: Indicator {
            static let name = "Bad name"
            static let definition = ""
            static func rows(of assessment: Assessment) -> [IndicatorRow] {
                let none = IndicatorValue.notApplicable("")
                let part = IndicatorRow(
                    indicator: "other", product: "a", part: "share", unit: "kt", reference: none, noResponse: none,
                    disrupted: .number(.nan))
                return [
                    part, part,
                    IndicatorRow(
                        indicator: name, product: "a", unit: "kt", reference: .number(1), noResponse: .number(1),
                        disrupted: .number(1))
                ]
            }
        }
        let found = IndicatorContract.breaches(Bad.self, on: try ShippedWorld.assess("no-shock"))
        #expect(found.count == 7, "\(found)")
    }
}
