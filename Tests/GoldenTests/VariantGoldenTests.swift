import Reports
import Testing

@testable import TestSupport

/// The main tables of variants, against what is recorded.
@Suite struct VariantGoldenTests {
    private static let tables = ["indicators", "balance-monthly", "payments", "economic-impact"]

    @Test(arguments: GoldenVariant.all) func mainTablesAreAsRecorded(_ variant: GoldenVariant) throws {
        let assessment = try variant.assess()
        #expect(variant.shows(assessment), "the rule of \(variant.name) does not act")
        let tables = try Report(of: assessment).tables().filter { Self.tables.contains($0.name) }
        #expect(tables.count == Self.tables.count)
        let differences = try GoldenFiles.differences(GoldenFiles.of(tables), in: "variants/\(variant.name)")
        #expect(differences == "")
    }
}
