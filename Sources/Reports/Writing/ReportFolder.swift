import Foundation

/// A folder that is replaced as a whole: written beside its place, then exchanged in one step.
///
/// Whatever fails, the earlier folder stays as it was. An existing folder is replaced only if it is empty or holds a
/// manifest of the same command and no file that this manifest does not list.
package struct ReportFolder: Sendable {
    package let path: String
    private let parent: String
    private let name: String

    package init(_ path: String) throws(ReportError) {
        let full = SystemCall.resolved(path) ?? SystemCall.standardized(path)
        let parts = full.split(separator: "/")
        guard let last = parts.last, !path.isEmpty else {
            throw .foreign(folder: path.isEmpty ? "(empty path)" : path, what: "it cannot be a run's own folder")
        }
        self.path = path
        name = String(last)
        parent = "/" + parts.dropLast().joined(separator: "/")
    }

    private var target: String { beside(name) }
    private func beside(_ name: String) -> String { parent == "/" ? "/" + name : "\(parent)/\(name)" }

    /// Replaces the folder's contents by these files. `files` must contain the manifest.
    package func replace(with files: [OutputFile]) throws(ReportError) {
        try makeParent()
        let lock = try FolderLock(path: beside(".\(name).lock"), folder: path)
        try replace(with: files, under: lock)
    }

    /// Does something while no other process writes this folder; throws `busy` where one does.
    package func whileLocked<Result>(_ body: () throws -> Result) throws -> Result {
        try makeParent()
        let lock = try FolderLock(path: beside(".\(name).lock"), folder: path)
        for leftover in [partial, inner] { try clear(leftover, isOurs: lock.isLeftBehind) }
        return try perform(body, under: lock)
    }
    private func perform<Result>(_ body: () throws -> Result, under lock: borrowing FolderLock) throws -> Result {
        try body()
    }

    /// The lock is held until this returns.
    private func replace(with files: [OutputFile], under lock: borrowing FolderLock) throws(ReportError) {
        let own = files.first { $0.path == Manifest.fileName }.flatMap { Manifest.stored(in: Data($0.bytes))?.owner }
        let isThere = try checkOwnership(by: own?.command)
        try clear(partial, isOurs: lock.isLeftBehind)
        defer { try? FileManager.default.removeItem(atPath: partial) }
        try write(files, into: partial)
        try put(partial, isThere)
    }

    private var partial: String { beside(".\(name).partial") }

    /// Where files that are added are written first.
    private var inner: String { "\(target)/.report.partial" }

    /// Puts files into a folder that holds more than these, each whole or not at all; under `whileLocked`.
    package func add(_ files: [OutputFile]) throws(ReportError) {
        try clear(inner, isOurs: false)
        defer { try? FileManager.default.removeItem(atPath: inner) }
        try write(files, into: inner)
        for file in files {
            var place = target
            for part in file.path.split(separator: "/").dropLast() {
                place += "/\(part)"
                try SystemCall.makeFolder(place)
            }
            try SystemCall.rename("\(inner)/\(file.path)", "\(target)/\(file.path)")
        }
    }

    /// Removes what a killed run left; what no run made is not touched.
    private func clear(_ leftover: String, isOurs: Bool) throws(ReportError) {
        var facts = stat()
        guard lstat(leftover, &facts) == 0 else { return }
        guard isOurs, facts.st_mode & S_IFMT == S_IFDIR else { throw .inTheWay(folder: path, path: leftover) }
        try? FileManager.default.removeItem(atPath: leftover)
    }

    private func makeParent() throws(ReportError) {
        try SystemCall.makeFolders(parent)
    }

    /// Who made what lies in the folder; `nil` where no manifest says.
    package var owner: FolderOwner? {
        FileManager.default.contents(atPath: "\(target)/\(Manifest.fileName)").flatMap {
            Manifest.stored(in: $0)?.owner
        }
    }

    /// `true` where the folder exists and may be replaced by a command, `false` where there is none.
    func checkOwnership(by command: String?) throws(ReportError) -> Bool {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: target, isDirectory: &isFolder) else { return false }
        guard isFolder.boolValue else { throw .foreign(folder: path, what: "it is a file") }
        let present = (FileManager.default.enumerator(atPath: target)?.allObjects as? [String] ?? []).sorted()
        if present.isEmpty { return true }
        guard let bytes = FileManager.default.contents(atPath: "\(target)/\(Manifest.fileName)"),
            let stored = Manifest.stored(in: bytes)
        else { throw .foreign(folder: path, what: "it holds files but no \(Manifest.fileName) of a run") }
        if stored.owner.command != command {
            throw .foreign(
                folder: path,
                what: """
                    it holds \(stored.owner.description)
                    """)
        }
        let known = Set(stored.files + [Manifest.fileName])
        let foreign = present.filter { !known.contains($0) && !isFolderOf(known, $0) }
        guard foreign.isEmpty else {
            let named = foreign.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
            throw .foreign(
                folder: path,
                what:
                    "it holds \(named)\(foreign.count > 3 ? " and \(foreign.count - 3) more" : ""), which no run wrote")
        }
        return true
    }

    /// Whether an entry is a folder that only carries files of ours.
    private func isFolderOf(_ known: Set<String>, _ entry: String) -> Bool {
        known.contains { $0.hasPrefix(entry + "/") }
    }

    private func write(_ files: [OutputFile], into folder: String) throws(ReportError) {
        try SystemCall.makeFolder(folder)
        var made: Set<String> = []
        for file in files {
            guard file.staysInside else { throw .unwritable(path: file.path, reason: "the path leaves the folder") }
            var place = folder
            for part in file.path.split(separator: "/").dropLast() {
                place += "/\(part)"
                if made.insert(place).inserted { try SystemCall.makeFolder(place) }
            }
            try SystemCall.write(file.bytes, to: "\(folder)/\(file.path)", named: "\(path)/\(file.path)")
        }
    }

    /// Puts the new folder in its place; afterwards the old one, if any, lies at `partial`.
    private func put(_ partial: String, _ isThere: Bool) throws(ReportError) {
        guard isThere else { return try SystemCall.rename(partial, target) }
        if SystemCall.exchange(partial, target) { return }
        let old = beside(".\(name).old")
        try? FileManager.default.removeItem(atPath: old)
        try SystemCall.rename(target, old)
        do throws(ReportError) {
            try SystemCall.rename(partial, target)
        } catch {
            try SystemCall.rename(old, target)
            throw error
        }
        try? FileManager.default.removeItem(atPath: old)
    }
}
