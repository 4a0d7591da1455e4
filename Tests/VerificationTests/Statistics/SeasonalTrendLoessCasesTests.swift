import Foundation
import NumericalMethods
import Testing

/// STL against the case of an independent program.
@Suite(.enabled(if: StateSpaceCaseFiles.present, "the statistics cases are not beside the project"))
struct SeasonalTrendLoessCasesTests {
    struct Case: Decodable {
        struct Decomposition: Decodable { let seasonal_window: Int, trend, seasonal: [Double] }
        let period: Int, stl: Decomposition
    }

    @Test func airPassengers() throws {
        let example: Case = try StateSpaceCaseFiles.read("decomposition/airpassengers_additive_log")
        let values = try StateSpaceCaseFiles.column("airpassengers.csv").map { log($0) }
        let parts = try SeasonalTrendLoess(period: example.period, seasonalWindow: example.stl.seasonal_window)
            .decompose(values)
        #expect(relativeGap(parts.trend, example.stl.trend) < 1e-8)
        #expect(relativeGap(parts.season, example.stl.seasonal, floor: 1e-3) < 1e-8)
    }

    /// statsmodels 0.15.0, STL(period 12, seasonal 13, robust) of the untransformed series at three months.
    @Test func airPassengersRobust() throws {
        let values = try StateSpaceCaseFiles.column("airpassengers.csv")
        let parts = try SeasonalTrendLoess(period: 12, isRobust: true).decompose(values)
        let places = [0, 70, 143]
        let trend = [122.1744444525058, 255.9573709773652, 497.0235119636577]
        let season = [-8.60785920571112, -54.79437079381236, -60.84162597416575]
        let weights = [0.9862214357196614, 0.9812142711955478, 0.9037532283129431]
        #expect(relativeGap(places.map { parts.trend[$0] }, trend) < 1e-8)
        #expect(relativeGap(places.map { parts.season[$0] }, season) < 1e-8)
        #expect(relativeGap(places.map { parts.weights[$0] }, weights) < 1e-8)
    }
}
