import Foundation

/// The statistics cases beside the project that concern regression and trends.
enum RegressionCaseFiles {
    static let folder = SharedCases.folder.appending(path: "verification/statistics")

    static var present: Bool { FileManager.default.fileExists(atPath: folder.path) }

    static func read<Case: Decodable>(_ name: String, as: Case.Type = Case.self) throws -> Case {
        try JSONDecoder().decode(Case.self, from: Data(contentsOf: folder.appending(path: name + ".json")))
    }

    /// The numbers of a table without its first column and its heading, row by row.
    static func rows(_ file: String) throws -> [[Double]] {
        let text = try String(contentsOf: folder.appending(path: "data/" + file), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            line.split(separator: ",").dropFirst().map { Double($0) ?? .nan }
        }
    }
}

/// The number of correct digits, capped at 15; of the digits after the point where 0 is right.
func correctDigits(_ estimate: Double, _ certified: Double) -> Double {
    if estimate == certified { return 15 }
    let error = abs(estimate - certified) / (certified == 0 ? 1 : abs(certified))
    return error.isFinite ? min(15, -log10(error)) : -.infinity
}

func fewestDigits(_ estimates: [Double], _ certified: [Double]) -> Double {
    guard estimates.count == certified.count else { return -.infinity }
    return zip(estimates, certified).map { correctDigits($0, $1) }.min() ?? 15
}

/// The largest relative error; numbers below `floor` in size are compared absolutely.
func largestRelativeError(_ values: [Double], _ expected: [Double], floor: Double = 1e-12) -> Double {
    guard values.count == expected.count else { return .infinity }
    return zip(values, expected).reduce(0) { worst, pair in
        let error = abs(pair.0 - pair.1) / max(abs(pair.1), floor)
        return error.isNaN ? .infinity : max(worst, error)
    }
}
