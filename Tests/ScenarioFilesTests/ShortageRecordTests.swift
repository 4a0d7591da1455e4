import EnergySystem
import Testing

@testable import TestSupport

/// The record of past shortages of a baseline.
@Suite struct ShortageRecordTests {
    private func report(_ record: String) throws -> [String] {
        try ToyFolder.report(
            "baseline.yaml", replacing: "country: NO", with: "country: NO\nshortage-record: {gasoline: \(record)}")
    }

    @Test(arguments: [
        (
            "{from: 2025, through: 2016, years-short: 0}",
            """
            baseline.shortage-record.gasoline.through: the record ends in 2016 before it begins in 2025; swap \
            the years
            """
        ),
        (
            "{from: 2016, through: 2025, years-short: 11}",
            "baseline.shortage-record.gasoline.years-short: 11 years of 10 cannot be short; expected 0 to 10"
        ),
        (
            "{from: 2016, through: 2025}",
            """
            baseline.shortage-record.gasoline.years-short: is missing (years of these in which the product was \
            short in the whole country); write for example 'years-short: 2024'
            """
        )
    ])
    func fault(_ record: String, _ message: String) throws {
        let found = try report(record).map { $0.replacing(#/^.*?:\d+:\d+: /#, with: "") }
        #expect(found == [message])
    }

    @Test func aRecordIsOfItsProduct() throws {
        #expect(try report("{from: 2016, through: 2025, years-short: 2, note: two}") == [])
    }
}
