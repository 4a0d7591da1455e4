import Foundation

@testable import TestSupport

/// The verification cases that lie beside the project; tests that need them are left out where they are absent.
enum SharedCases {
    /// The folder beside the package's root that holds the cases and data of other programs.
    static let folder = URL(filePath: PackageFolder.root).deletingLastPathComponent().appending(path: "shared")

    static let inputOutput = folder.appending(path: "verification/input-output")
    static let azerbaijanTable = folder.appending(path: "data/azerbaijan-io")

    static var haveInputOutput: Bool { FileManager.default.fileExists(atPath: inputOutput.path) }
    static var haveAzerbaijanTable: Bool {
        haveInputOutput && FileManager.default.fileExists(atPath: azerbaijanTable.path)
    }

    static func read<Case: Decodable>(_ name: String, as: Case.Type = Case.self) throws -> Case {
        let data = try Data(contentsOf: inputOutput.appending(path: name + ".json"))
        return try JSONDecoder().decode(Case.self, from: data)
    }

    /// The numbers of a table by column name, rows in the file's order; the first column is left out.
    static func columns(_ file: String) throws -> (names: [String], rows: [[Double]]) {
        let text = try String(contentsOf: azerbaijanTable.appending(path: file), encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let names = (lines.first ?? []).dropFirst().map(String.init)
        return (names, lines.dropFirst().map { $0.dropFirst().map { Double($0) ?? .nan } })
    }
}

func largestDifference(_ left: [Double], _ right: [Double]) -> Double {
    left.count == right.count ? zip(left, right).reduce(0) { max($0, abs($1.0 - $1.1)) } : .infinity
}
