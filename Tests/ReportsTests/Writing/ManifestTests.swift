import Foundation
import Testing

@testable import Reports

struct ManifestTests {
    /// Test vectors of FIPS 180-4.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    ])
    func hashes(text: String, expected: String) { #expect(Manifest.hash(Array(text.utf8)) == expected) }

    @Test func listsInputsFilesAndChoicesInAFixedOrder() throws {
        let manifest = Manifest(
            version: "0.1.0", scenario: "no-shock", strategy: "reserve",
            inputs: [.init(name: "b.yaml", bytes: Array("abc".utf8)), .init(name: "a.yaml", bytes: [])], seed: 7,
            models: [("supply", "daily-fuel-balance")], overrides: [("horizon.from", "2024-02-01")])
        let bytes = Data(manifest.render(files: ["tables/b.csv", "report.md"]))
        let object = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
        #expect(object["schema"] as? String == "khazri-manifest/1")
        #expect(object["command"] as? String == "run")
        #expect(object["version"] as? String == "0.1.0")
        #expect(object["seed"] as? Int == 7)
        #expect(object["strategy"] as? String == "reserve")
        #expect((object["inputs"] as? [[String: String]])?.map { $0["file"] } == ["a.yaml", "b.yaml"])
        #expect((object["models"] as? [String: String]) == ["supply": "daily-fuel-balance"])
        #expect((object["overrides"] as? [[String]]) == [["horizon.from", "2024-02-01"]])
        #expect(Manifest.stored(in: bytes)?.files == ["report.md", "tables/b.csv"])
    }

    @Test func isNotReadFromOtherFiles() {
        #expect(Manifest.stored(in: Data("{}".utf8)) == nil)
        #expect(Manifest.stored(in: Data("no json".utf8)) == nil)
    }
}
