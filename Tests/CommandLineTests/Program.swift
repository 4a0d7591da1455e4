import Foundation
import Testing

@testable import TestSupport

/// The built program, run as a user runs it.
enum Program {
    struct Outcome {
        let output: String
        let faults: String
        let code: Int32
    }

    /// The package's top folder.
    static let root = PackageFolder.root

    /// `KHAZRI_BINARY`, else the program built beside these tests, else the release build.
    static let path: String? = {
        let named = ProcessInfo.processInfo.environment["KHAZRI_BINARY"].map { [$0] }
        let beside = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            .map { URL(fileURLWithPath: $0).deletingLastPathComponent().path + "/khazri" }
        return (named ?? [beside, root + "/.build/release/khazri"].compactMap { $0 })
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()
    static var isBuilt: Bool { path != nil }
    /// Whether it is the release build, which is fast enough for whole studies.
    static var isRelease: Bool { path?.contains("/release/") == true }

    /// Runs the program to its end in a folder.
    static func run(
        _ arguments: [String], input: String = "", in folder: String = root, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(#require(path), arguments, input: input, in: folder, environment: environment)
    }

    /// Runs a line of bash in which `khazri` is the program.
    static func bash(_ line: String, in folder: String = root) throws -> Outcome {
        let program = try #require(path)
        return try run(
            "/bin/bash", ["-c", "khazri() { '\(program)' \"$@\"; }; \(line)"], input: "", in: folder, environment: [:])
    }

    /// Runs another tool, found on the path.
    static func tool(_ arguments: [String], in folder: String = root) throws -> Outcome {
        try run("/usr/bin/env", arguments, input: "", in: folder, environment: [:])
    }

    /// Output goes through files, so that no pipe can fill up.
    private static func run(
        _ program: String, _ arguments: [String], input: String, in folder: String, environment: [String: String]
    ) throws -> Outcome {
        let scratch = try Scratch()
        let (process, output, faults) = try prepared(program, arguments, input: input, in: folder, environment, scratch)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            output: try String(contentsOfFile: output, encoding: .utf8),
            faults: try String(contentsOfFile: faults, encoding: .utf8),
            code: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
    }

    private static func prepared(
        _ program: String, _ arguments: [String], input: String, in folder: String, _ environment: [String: String],
        _ scratch: Scratch
    ) throws -> (process: Process, output: String, faults: String) {
        let files = try ["input", "output", "faults"].map { try scratch.write($0, $0 == "input" ? input : "") }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { _, given in given }
        process.standardInput = FileHandle(forReadingAtPath: files[0])
        process.standardOutput = FileHandle(forWritingAtPath: files[1])
        process.standardError = FileHandle(forWritingAtPath: files[2])
        return (process, files[1], files[2])
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips where there is no program to run.
    static var needsProgram: Self {
        .enabled(
            if: Program.isBuilt,
            """
            there is no khazri to run: make build, or set KHAZRI_BINARY
            """)
    }
}
