import Testing

@testable import TestSupport

@Suite struct GoldenFolderTests {
    private let recorded = [
        "a.csv": "p,kt\nx,1\n", "b.md": "one\n", "manifest.json": "{\n  \"version\": \"1\",\n  \"digits\": 12\n}\n"
    ]

    private func folder(_ scratch: Scratch, records: Bool = false) -> GoldenFolder {
        GoldenFolder("\(scratch.path)/run", ignored: ["store"], isRecording: records)
    }
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        for (file, text) in recorded { try scratch.write("run/\(file)", text) }
        return scratch
    }

    @Test func whatIsTheSameIsNotTold() throws {
        let scratch = try scratch()
        let newer = ["manifest.json": "{\n  \"version\": \"2\",\n  \"digits\": 12\n}\n", "store": "x"]
        #expect(try folder(scratch).differences(from: recorded.merging(newer) { $1 }) == [])
    }

    @Test func everyKindOfDifferenceIsTold() throws {
        let scratch = try scratch()
        let files = [
            "a.csv": "p,kt\nx,2\n", "c.csv": "p\n", "manifest.json": "{\n  \"version\": \"1\",\n  \"digits\": 6\n}\n"
        ]
        #expect(
            try folder(scratch).differences(from: files) == [
                "run/b.md: is recorded and no longer made", "run/a.csv: x, kt: expected 1, found 2",
                "run/c.csv: is made and not recorded",
                "run/manifest.json: line 3: expected   \"digits\": 12, found   \"digits\": 6"
            ])
    }

    @Test func atMostTenAreTold() throws {
        let files = Dictionary(uniqueKeysWithValues: (10..<22).map { ("\($0).csv", "p\n") })
        let scratch = try Scratch()
        let told = try folder(scratch).differences(from: files)
        #expect(told.count == 11 && told.last == "and 2 more")
    }

    /// What is made is written, what is not goes, what agrees stays as it is; and the check fails.
    @Test func recordingFailsOnce() throws {
        let scratch = try scratch()
        let files = ["a.csv": "p,kt\nx,1.00000000001\n", "b.md": "two\n", "c.csv": "p\n"]
        #expect(
            try folder(scratch, records: true).differences(from: files) == [
                """
                run: recorded, 2 files written and 1 removed
                """
            ])
        #expect(scratch.files(in: "run") == ["a.csv", "b.md", "c.csv"])
        #expect(try scratch.read("run/a.csv") == recorded["a.csv"])
        #expect(try folder(scratch).differences(from: files) == [])
    }
}
