import Foundation
import NumericalMethods

/// Scores of methods on series with held-out ends, beside those that the file gives for other programs.
struct AccuracyTable {
    private struct File: Decodable {
        struct Peer: Decodable { let mase, smape: Double }
        struct Aggregate: Decodable { let smape, mase, owa: Double, coverage80, coverage95, msis: Double? }
        struct Series: Decodable { let id: String, insample, outsample: [Double], peer: [String: Peer] }
        let season, horizon: Int, aggregate: [String: Aggregate], series: [Series]
    }

    /// One row of the table.
    private struct Row: Encodable {
        var method, side: String
        var smape, mase, owa: Double
        var coverage80, coverage95, msis: Double?
        var probability_against_best_peer: Double?
    }

    private let file: File

    init(_ path: String) throws {
        file = try JSONDecoder().decode(File.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    }

    func printLines(methods: [String]) throws {
        for name in methods { try printJSON(row(name)) }
        for (name, one) in file.aggregate.sorted(by: { $0.key < $1.key }) {
            try printJSON(
                Row(
                    method: name, side: "peer", smape: one.smape, mase: one.mase, owa: one.owa,
                    coverage80: one.coverage80,
                    coverage95: one.coverage95, msis: one.msis))
        }
    }

    private func row(_ name: String) throws -> Row {
        let method = try MethodCatalogue.method(name)
        guard let benchmark = file.aggregate["Naive2"] else { throw Problem("the file has no scores of Naive2") }
        var rows: [(smape: Double, mase: Double, narrow: Double, wide: Double, msis: Double)] = []
        for one in file.series {
            let past = TimeSeries(values: one.insample, season: file.season)
            let found = try method.fit(past).forecast(file.horizon, levels: [0.8, 0.95])
            rows.append(
                (
                    Scores.symmetricPercentageError(one.outsample, found.mean),
                    Scores.meanAbsoluteScaledError(one.outsample, found.mean, past: past),
                    IntervalScores.coverage(found.intervals[0], actual: one.outsample),
                    IntervalScores.coverage(found.intervals[1], actual: one.outsample),
                    IntervalScores.scaledScore(found.intervals[1], actual: one.outsample, past: past)
                ))
        }
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(values.count, 1)) }
        func weighted(_ smape: Double, _ mase: Double) -> Double {
            Scores.overallWeightedAverage(
                symmetric: smape, scaled: mase, benchmarkSymmetric: benchmark.smape, benchmarkScaled: benchmark.mase)
        }
        let own = rows.map { weighted($0.smape, $0.mase) }
        let best = file.series.compactMap { one in one.peer["ETSd"].map { weighted($0.smape, $0.mase) } }
        return Row(
            method: name, side: "own", smape: mean(rows.map(\.smape)), mase: mean(rows.map(\.mase)), owa: mean(own),
            coverage80: mean(rows.map(\.narrow)), coverage95: mean(rows.map(\.wide)), msis: mean(rows.map(\.msis)),
            probability_against_best_peer: DieboldMariano(losses: own, against: best).probability)
    }
}
