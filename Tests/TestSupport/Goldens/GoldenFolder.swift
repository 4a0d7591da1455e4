import Foundation

/// A folder of recorded files: every file it holds must be made, and every file that is made must be in it.
///
/// A golden shows that something changed, not that it is right; other tests do that. With `KHAZRI_RECORD_GOLDENS=1`,
/// which `make goldens` sets, files that differ are written anew and every check fails, so that it is never done
/// unseen.
struct GoldenFolder {
    static let isRecording = ProcessInfo.processInfo.environment["KHAZRI_RECORD_GOLDENS"] == "1"
    private static let mostTold = 10

    let path: String
    /// Files that are not looked at on either side.
    let ignored: Set<String>
    let isRecording: Bool

    init(_ path: String, ignored: Set<String> = [], isRecording: Bool = GoldenFolder.isRecording) {
        self.path = path
        self.ignored = ignored
        self.isRecording = isRecording
    }

    /// What differs, at most ten lines and a count of the rest; empty where nothing does.
    func differences(from files: [String: String]) throws -> [String] {
        let made = files.filter { !ignored.contains($0.key) }
        let recorded = FileTree.files(path).filter { !ignored.contains($0) }
        let missing = recorded.filter { made[$0] == nil }
        let unlike = try made.keys.sorted().map { ($0, try differences($0, found: made[$0] ?? "")) }.filter {
            !$0.1.isEmpty
        }
        if isRecording { return try record(made, unlike.map(\.0), dropping: missing) }
        return told(missing.map { "\(name)/\($0): is recorded and no longer made" } + unlike.flatMap(\.1))
    }

    private var name: String { (path as NSString).lastPathComponent }

    private func told(_ differences: [String]) -> [String] {
        let rest = differences.count - Self.mostTold
        return differences.prefix(Self.mostTold) + (rest > 0 ? ["and \(rest) more"] : [])
    }

    private func differences(_ file: String, found: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: "\(path)/\(file)") else {
            return ["\(name)/\(file): is made and not recorded"]
        }
        let expected = try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
        if expected == found { return [] }
        return compared(file, expected, found).map { "\(name)/\(file): \($0)" }
    }

    private func compared(_ file: String, _ expected: String, _ found: String) -> [String] {
        guard file.hasSuffix(".csv") else {
            return GoldenText.differences(expected: expected, found: found) { line in
                file == "manifest.json" && line.hasPrefix("  \"version\": ")
            }
        }
        guard let before = GoldenTable(expected) else { return ["the recorded file is no table"] }
        guard let now = GoldenTable(found) else { return ["what is made is no table"] }
        return file.hasSuffix(".digest.csv")
            ? GoldenDigest.differences(expected: before, found: now) : now.differences(from: before)
    }

    private func record(_ files: [String: String], _ unlike: [String], dropping missing: [String]) throws -> [String] {
        for file in missing { try FileManager.default.removeItem(atPath: "\(path)/\(file)") }
        for file in unlike {
            let target = URL(fileURLWithPath: "\(path)/\(file)")
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((files[file] ?? "").utf8).write(to: target)
        }
        return ["\(name): recorded, \(unlike.count) files written and \(missing.count) removed"]
    }
}
