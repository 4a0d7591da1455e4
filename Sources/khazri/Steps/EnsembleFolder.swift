import ArgumentParser
import Foundation
import Reports
import ResultStore

/// The folder of an ensemble: its store, which grows while it runs, and the files written when it is complete.
struct EnsembleFolder {
    let path: String

    var store: String { "\(path)/\(storeFileName)" }
    /// Also where it is a link to nowhere, which is not ours to replace.
    var hasStore: Bool {
        FileSystem.exists(store) || (try? FileManager.default.destinationOfSymbolicLink(atPath: store)) != nil
    }

    /// Refuses a folder that holds something else, before anything is computed.
    func check() throws(Failure) {
        guard FileSystem.exists(path) else { return }
        guard FileSystem.isFolder(path) else { throw .input("\(path): is a file; choose another folder with --out") }
        let owner = (try? ReportFolder(path))?.owner
        if let owner, owner.command != "ensemble" {
            throw .input("\(path): not written into, it holds \(owner.description); choose another folder with --out")
        }
        let names = FileSystem.names(in: path, endingIn: "")
        if names.isEmpty || hasStore || owner != nil { return }
        throw .input(
            """
            \(path): not written into, it holds '\(names[0])' but no \(storeFileName); choose another folder with \
            --out
            """)
    }

    func make() throws(Failure) {
        try Writing.attempt { () throws(ReportError) in try WholeFiles.makeFolder(path) }
    }

    /// Does something while no other process writes this folder.
    func whileLocked<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try ReportFolder(path).whileLocked(body) } catch let fault as ReportError {
            throw Failure(code: .init(fault.exitCode), message: fault.description)
        }
    }

    /// Takes away a folder that was made for nothing.
    func removeIfEmpty() { rmdir(path) }

    /// Bytes free where the folder is or will be; `nil` where nobody says.
    var freeDisk: Double? {
        var place = URL(fileURLWithPath: path)
        while place.path != "/", !FileSystem.exists(place.path) { place.deleteLastPathComponent() }
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: place.path)
        return (attributes?[.systemFreeSize] as? NSNumber)?.doubleValue
    }
}

/// A text file written line by line.
final class LineFile {
    private let path: String
    private let file: LineWriter
    private var waiting: [UInt8] = []

    /// `path` is how messages name it, `place` where it is written.
    init(_ path: String, at place: String) throws(Failure) {
        self.path = path
        file = try Writing.attempt { () throws(ReportError) in try LineWriter(place, named: path) }
    }

    func write(_ line: String) throws(Failure) {
        waiting.append(contentsOf: line.utf8)
        waiting.append(0x0A)
        if waiting.count > 1 << 20 { try flush() }
    }

    func close() throws(Failure) {
        try flush()
        try Writing.attempt { () throws(ReportError) in try file.close() }
    }

    private func flush() throws(Failure) {
        try Writing.attempt { () throws(ReportError) in try file.write(waiting) }
        waiting.removeAll(keepingCapacity: true)
    }
}
