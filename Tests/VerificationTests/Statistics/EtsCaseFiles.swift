import Foundation
import NumericalMethods
import Testing

/// The forecast cases beside the project and the series they speak of.
enum ForecastCaseFiles {
    static let folder = SharedCases.folder.appending(path: "verification/statistics")
    static var present: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func read<Case: Decodable>(_ name: String, as: Case.Type = Case.self) throws -> Case {
        try JSONDecoder().decode(Case.self, from: Data(contentsOf: folder.appending(path: name + ".json")))
    }

    /// The monthly passengers of 1949 to 1960, or the first of them.
    static func passengers(_ count: Int = 144) throws -> TimeSeries {
        let text = try String(contentsOf: folder.appending(path: "data/airpassengers.csv"), encoding: .utf8)
        let values = text.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: ",").last.flatMap { Double($0) }
        }
        return TimeSeries(values: Array(values.prefix(count)), season: 12)
    }
}

/// The largest difference of two lists, relative to the expected number where that is not zero; infinite for other
/// lengths.
func largestForecastGap(_ found: [Double], _ expected: [Double]) -> Double {
    guard found.count == expected.count else { return .infinity }
    return zip(found, expected).reduce(0) { worst, pair in
        let gap = abs(pair.0 - pair.1)
        return max(worst, gap.isNaN ? .infinity : pair.1 == 0 ? gap : gap / abs(pair.1))
    }
}
