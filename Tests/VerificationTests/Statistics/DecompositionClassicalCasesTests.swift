import Foundation
import NumericalMethods
import Testing

/// Classical decomposition and the season test against independent programs.
@Suite(.enabled(if: ForecastCaseFiles.present, "the statistics cases are not beside the project"))
struct DecompositionClassicalCasesTests {
    struct Decomposition: Decodable {
        struct Expected: Decodable { let seasonal_indices: [Double], trend_first_defined_index: Int, trend: [Double] }
        let expected: Expected
    }

    @Test(arguments: [
        ("decomposition/airpassengers_additive_log", ClassicalDecomposition.Kind.additive),
        ("decomposition/airpassengers_multiplicative", .multiplicative)
    ]) func classical(_ name: String, _ kind: ClassicalDecomposition.Kind) throws {
        let expected = try ForecastCaseFiles.read(name, as: Decomposition.self).expected
        var series = try ForecastCaseFiles.passengers()
        if kind == .additive { series = TimeSeries(values: series.values.map { log($0) }, season: 12) }
        let found = try ClassicalDecomposition(series, kind: kind)
        let first = expected.trend_first_defined_index
        #expect(found.trend.firstIndex { !$0.isNaN } == first)
        #expect(largestForecastGap(found.indices, expected.seasonal_indices) < 1e-10)
        #expect(largestForecastGap(Array(found.trend[first..<(first + expected.trend.count)]), expected.trend) < 1e-10)
    }

    struct SeasonTest: Decodable {
        struct Expected: Decodable { let acf_1_to_12: [Double], limit: Double, seasonal: Bool }
        let n: Int, expected: Expected
    }

    @Test func seasonTest() throws {
        let file: SeasonTest = try ForecastCaseFiles.read("decomposition/airpassengers_seasonality_test")
        let found = SeasonalityTest(try ForecastCaseFiles.passengers(file.n))
        #expect(largestForecastGap(found.autocorrelations, file.expected.acf_1_to_12) < 1e-10)
        #expect(largestForecastGap([found.limit], [file.expected.limit]) < 1e-10)
        #expect(found.isSeasonal == file.expected.seasonal)
    }
}
