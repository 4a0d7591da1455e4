import Crypto
import Foundation

/// What a run was made from: enough to make it again, and nothing of when, where or how fast it was made.
package struct Manifest: Sendable {
    static let fileName = "manifest.json"
    static let schema = "khazri-manifest/1"

    /// One input as it was read.
    package struct Input: Sendable {
        /// A name without folders of this machine, for example `Scenarios/no-shock.yaml`.
        package let name: String
        package let bytes: [UInt8]
        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package let program: String
    /// The command that made the folder, and the only one that may replace it: `run`, `compare`, `stress`.
    package let command: String
    package let version: String
    package let scenario: String
    package let strategy: String?
    package let inputs: [Input]
    /// `nil` where nothing is drawn.
    package let seed: Int?
    /// Role and choice, for example ("supply", "daily-fuel-balance").
    package let models: [(role: String, model: String)]
    /// As given: path and value, in the order given.
    package let overrides: [(path: String, value: String)]
    /// How the tables were written.
    package let digits: Int

    package init(
        program: String = "khazri", command: String = "run", version: String, scenario: String, strategy: String? = nil,
        inputs: [Input],
        seed: Int? = nil, models: [(role: String, model: String)] = [], overrides: [(path: String, value: String)] = [],
        digits: Int = 12
    ) {
        self.program = program
        self.command = command
        self.version = version
        self.scenario = scenario
        self.strategy = strategy
        self.inputs = inputs
        self.seed = seed
        self.models = models
        self.overrides = overrides
        self.digits = digits
    }

    /// SHA-256 in hexadecimal. Source: FIPS 180-4 (2015).
    package static func hash(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Some files and this manifest of them, ready for a `ReportFolder`.
    package func beside(_ files: [OutputFile]) -> [OutputFile] {
        files + [OutputFile(Manifest.fileName, render(files: files.map(\.path)))]
    }

    /// The manifest as JSON; `files` are the other files of the folder.
    func render(files: [String]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.key("schema")
            json.value(Manifest.schema)
            json.key("name")
            json.value(program)
            json.key("command")
            json.value(command)
            json.key("version")
            json.value(version)
            json.key("scenario")
            json.value(scenario)
            json.key("strategy")
            if let strategy { json.value(strategy) } else { json.null() }
            json.key("seed")
            if let seed { json.value(seed) } else { json.null() }
            json.key("digits")
            json.value(digits)
            json.key("models")
            json.object { json in
                for choice in models.sorted(by: { $0.role < $1.role }) {
                    json.key(choice.role)
                    json.value(choice.model)
                }
            }
            json.key("overrides")
            json.array { json in
                for override in overrides { json.row([.text(override.path), .text(override.value)][...]) }
            }
            json.key("inputs")
            json.array { json in
                for input in inputs.sorted(by: { $0.name < $1.name }) {
                    json.object { json in
                        json.key("file")
                        json.value(input.name)
                        json.key("sha256")
                        json.value(Manifest.hash(input.bytes))
                    }
                }
            }
            json.key("files")
            json.array { json in
                for file in files.sorted() { json.value(file) }
            }
        }
        return writer.bytes
    }

    /// What a stored manifest says of its folder.
    struct Stored: Decodable {
        let schema: String
        let files: [String]
        let command: String?
        let scenario: String?
        let study: String?

        /// Who made the folder.
        var owner: FolderOwner { FolderOwner(command: command ?? guessed, name: study ?? scenario ?? "") }
        /// The command of a manifest from before it was written down.
        private var guessed: String {
            if study != nil { return "ensemble" }
            return ["compare", "stress"].first { name in files.contains { $0.hasPrefix(name + ".") } } ?? "run"
        }
    }

    /// A stored manifest; `nil` where it is none of ours.
    static func stored(in bytes: Data) -> Stored? {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: bytes), stored.schema == schema else {
            return nil
        }
        return stored
    }
}
