import Foundation
import NumericalMethods
import Testing

/// The statistics cases beside the project, read by folder and name.
enum SamplingCases {
    static let folder = SharedCases.folder.appending(path: "verification/statistics")
    static var present: Bool { FileManager.default.fileExists(atPath: folder.path) }
    static let absent: Comment = "the verification cases are not beside the project"

    static func read<Case: Decodable>(_ name: String, as: Case.Type = Case.self) throws -> Case {
        try JSONDecoder().decode(Case.self, from: Data(contentsOf: folder.appending(path: name + ".json")))
    }

    static func word(_ text: String) throws -> UInt64 {
        try #require(UInt64(text.dropFirst(2), radix: 16), "\(text) is not a hexadecimal number")
    }
}
