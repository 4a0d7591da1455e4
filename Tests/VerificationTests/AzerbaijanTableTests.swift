import EnergySystem
import Models
import NumericalMethods
import Testing

@testable import TestSupport

/// The estimated table of Azerbaijan 2023, as shipped, against figures computed from it by another program.
@Suite struct AzerbaijanTableTests {
    private struct Expected: Decodable {
        struct Values: Decodable {
            let output_multipliers: [Double], gva_multipliers: [Double], spectral_radius: Double
        }
        let expected: Values
    }

    @Test func multipliersAndSpectralRadius() throws {
        let expected = try SharedCases.read("azerbaijan2023_leontief", as: Expected.self).expected
        let coefficients = try TechnicalCoefficients(table())
        let multipliers = try SectorMultipliers(coefficients: coefficients.domestic, perUnit: [coefficients.valueAdded])
        #expect(largestDifference(multipliers.output, expected.output_multipliers) < 1e-9)
        #expect(largestDifference(multipliers.satellites[0], expected.gva_multipliers) < 1e-9)
        #expect(abs(try PowerIteration(coefficients.domestic).radius - expected.spectral_radius) < 1e-9)
    }

    /// The figure of an independent review: both plants still for 40 days cost their suppliers 20 M AZN of value added,
    /// crude left out; with crude, which is exported and not lost, more than ten times that.
    @Test func suppliersOfAStoppedRefinery() throws {
        let table = try table()
        let coefficients = try TechnicalCoefficients(table)
        let (gasoline, other, crude) = (5, 6, 1)
        let share = PlantLoss.shareOfYear(output: 0, reference: 1, days: 40, daysInYear: 365)
        let plants = [gasoline, other].map { (sector: $0, outputLoss: share * table.output[$0]) }
        func upstream(crudeSupply: Int) throws -> Double {
            let loss = try PlantLoss.loss(plants: plants, crudeSupply: crudeSupply, domestic: coefficients.domestic)
            return loss.indices.filter { $0 != gasoline && $0 != other }.reduce(0) {
                $0 + loss[$1] * coefficients.valueAdded[$1]
            }
        }
        #expect(abs(try upstream(crudeSupply: crude) - 20) < 1)
        #expect(try upstream(crudeSupply: -1) > 10 * 20)
    }

    private func table() throws -> InputOutputTable {
        let outcome = ShippedWorld.loader.loadBaseline("azerbaijan-2024")
        return try #require(outcome.baseline?.economy?.table, "\(outcome.diagnostics.map(\.description))")
    }
}
