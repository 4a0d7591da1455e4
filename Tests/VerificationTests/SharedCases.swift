import Foundation

@testable import TestSupport

/// Results of other programs and of publications: small cases among these tests, each with its source, and large ones
/// beside the project, without which the tests that need them are left out.
enum SharedCases {
    /// The folder beside the package's root that holds the cases and data of other programs.
    static let folder = URL(filePath: PackageFolder.root).deletingLastPathComponent().appending(path: "shared")

    /// A case of input-output analysis, from the file in `Cases` that says what it is and where it is from.
    static func read<Case: Decodable>(_ name: String, as: Case.Type = Case.self) throws -> Case {
        let file = PackageFolder.root + "/Tests/VerificationTests/Cases/\(name).json"
        return try JSONDecoder().decode(Case.self, from: Data(contentsOf: URL(filePath: file)))
    }
}

func largestDifference(_ left: [Double], _ right: [Double]) -> Double {
    left.count == right.count ? zip(left, right).reduce(0) { max($0, abs($1.0 - $1.1)) } : .infinity
}
