import Foundation
import NumericalMethods

/// The state-space and decomposition cases that lie beside the project.
enum StateSpaceCaseFiles {
    static let folder = SharedCases.folder.appending(path: "verification/statistics")

    static var present: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "statespace").path) }

    static func read<Case: Decodable>(_ name: String, as: Case.Type = Case.self) throws -> Case {
        try JSONDecoder().decode(Case.self, from: Data(contentsOf: folder.appending(path: name + ".json")))
    }

    /// The second column of a table.
    static func column(_ file: String) throws -> [Double] {
        let text = try String(contentsOf: folder.appending(path: "data/" + file), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            line.split(separator: ",").dropFirst().first.flatMap { Double($0) }
        }
    }
}

/// The largest |a - b| / max(|b|, floor) over the places where an expected number stands; infinite where lengths
/// differ.
func relativeGap(_ values: [Double], _ expected: [Double?], floor: Double = 1e-12) -> Double {
    guard values.count == expected.count else { return .infinity }
    return zip(values, expected).reduce(0) { worst, pair in
        guard let target = pair.1 else { return worst }
        let gap = abs(pair.0 - target) / max(abs(target), floor)
        return gap.isNaN ? .infinity : max(worst, gap)
    }
}
