import Foundation
import Testing

/// Each public name of the library is used by the example or stands on its page, and has a comment.
@Suite struct PublicSurfaceTests {
    private static func text(_ path: String) throws -> String {
        try String(contentsOf: LibraryTests.root.appendingPathComponent(path), encoding: .utf8)
    }

    private static func sources() throws -> [(name: String, lines: [String])] {
        let folder = LibraryTests.root.appendingPathComponent("Sources/Library")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter {
            $0.hasSuffix(".swift")
        }.map { name in
            (name, try text("Sources/Library/\(name)").components(separatedBy: "\n"))
        }
    }

    /// The names that a line declares; none where it declares nothing public.
    static func names(_ line: String) -> [String] {
        let words = line.trimmingCharacters(in: .whitespaces)
        guard
            let match = words.firstMatch(
                of: /^public (?:static )?(?:let|var|func|struct|enum|protocol|typealias) ([A-Za-z, ]+)/)
        else { return [] }
        return match.1.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    @Test func namesOfALine() {
        #expect(Self.names("    public let line, column: Int") == ["line", "column"])
        #expect(Self.names("public struct Finding: Sendable {") == ["Finding"])
        #expect(Self.names("    public func load(scenario: String) {") == ["load"])
        #expect(Self.names("    let inputs: Inputs").isEmpty)
    }

    @Test func everyPublicNameIsUsedAndHasAComment() throws {
        let page =
            try Self.text("Sources/EnergySystem/EnergySystem.docc/Library.md")
            + Self.text("Examples/RunScenario/Sources/RunScenario/main.swift")
        let words = Set(page.split { !$0.isLetter }.map(String.init))
        var count = 0
        for (file, lines) in try Self.sources() {
            for (number, line) in lines.enumerated() {
                for name in Self.names(line) {
                    count += 1
                    #expect(words.contains(name), "\(file): \(name) is not on the page")
                    #expect(
                        number > 0 && lines[number - 1].trimmingCharacters(in: .whitespaces).hasPrefix("///"),
                        "\(file): \(name) has no comment")
                }
            }
        }
        #expect(count > 30)
    }
}
