import Foundation
import GRDB

/// A store as a file: what can be said of it before SQLite opens it, and how a new one comes into its place.
struct StoreFile {
    let path: String

    /// "KHZR" in SQLite's header tells our files from those of other programs.
    /// Source: sqlite.org/fileformat2.html, sections 1.3.17 (application_id) and 1.3.14 (user_version).
    static let application = 0x4B48_5A52
    /// Layout of tables and digests; 1 had no digests and no mark.
    static let format = 2

    /// Whether something has this name, be it a link to nowhere.
    var isThere: Bool {
        var facts = stat()
        return lstat(path, &facts) == 0
    }

    /// Whether a transaction was cut off: SQLite rolls it back as soon as the file is opened for writing.
    var hasJournal: Bool {
        var facts = stat()
        return stat("\(path)-journal", &facts) == 0 && facts.st_size > 0
    }

    /// Refuses what cannot be a store of this format, without opening it as a database.
    func look() throws(StoreError) {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            throw .notAStore(
                path, reason: errno == ENOENT ? (isThere ? "a link to nowhere" : "there is no such file") : words(errno)
            )
        }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw .notAStore(path, reason: facts.st_mode & S_IFMT == S_IFDIR ? "a folder" : "no regular file")
        }
        guard let header = try header() else {
            throw .notAStore(path, reason: facts.st_size == 0 ? "an empty file" : "no SQLite file")
        }
        // Read and write version 2 is write-ahead logging, which we never set.
        guard header[18] == 1, header[19] == 1 else {
            throw .damaged(
                path,
                reason: """
                    another program set it to write-ahead logging; there, 'PRAGMA journal_mode = DELETE' sets it back
                    """)
        }
        let application = StoreFile.number(header, 68), format = StoreFile.number(header, 60)
        if application == 0, let old = oldFormat { throw .otherFormat(path, stored: old) }
        guard application == StoreFile.application else {
            throw .notAStore(
                path,
                reason: """
                    an SQLite file of another program
                    """)
        }
        guard format == StoreFile.format else { throw .otherFormat(path, stored: "\(format)") }
    }

    /// SQLite's header; `nil` where the file has none.
    private func header() throws(StoreError) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { throw .notAStore(path, reason: words(errno)) }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 100)
        guard fread(&bytes, 1, bytes.count, file) == bytes.count, bytes.starts(with: Array("SQLite format 3\0".utf8))
        else { return nil }
        return bytes
    }

    /// The format of a store from before the mark; `nil` where it is none.
    private var oldFormat: String? {
        guard !hasJournal, let queue = try? EnsembleStore.connect(path, isReadOnly: true) else { return nil }
        let format = try? queue.read {
            try String.fetchOne(
                $0,
                sql: """
                    SELECT value FROM study WHERE key = 'format' AND value LIKE 'khazri-%'
                    """)
        }
        return format.flatMap { $0 }.map { String($0.split(separator: "/").last ?? "") }
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
        bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
    }

    private func words(_ code: Int32) -> String { "it cannot be read: \(String(cString: strerror(code)))" }
}

/// Making a store: beside its place, and renamed when it is whole.
extension StoreFile {
    /// Makes a store beside its place, checks it, and renames it: whatever fails leaves nothing, a kill what `clear`
    /// knows again.
    func make(shouldStop: @escaping () -> Bool = { false }, _ write: (DatabaseQueue) throws -> Void) throws(StoreError)
    {
        let beside = beside
        try beside.clear()
        do throws(StoreError) {
            try inWords(path) {
                let queue = try beside.begin()
                try write(queue)
                try queue.close()
            }
            try StoreCheck.read(beside.path, .begun, shouldStop: shouldStop) { _, _ in }
            try beside.place(at: self)
        } catch {
            beside.remove()
            if case .unwritable(_, let reason) = error { throw .unmade(path, reason: reason) }
            throw error
        }
    }

    /// Where a store is made before it has its name.
    var beside: StoreFile {
        let file = URL(fileURLWithPath: path)
        return StoreFile(path: file.deletingLastPathComponent().path + "/.\(file.lastPathComponent).partial")
    }

    /// A new file with our mark in its header, which is its first transaction.
    private func begin() throws(StoreError) -> DatabaseQueue {
        let queue = try EnsembleStore.open(path)
        // What fails is thrown away as a whole, so that no journal is needed and only `place` waits for the disk.
        try inWords(path) {
            try queue.writeWithoutTransaction {
                try $0.execute(
                    sql: """
                        PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;
                        PRAGMA application_id = \(StoreFile.application); PRAGMA user_version = \(StoreFile.format)
                        """)
            }
        }
        return queue
    }

    /// Removes what a killed process left of us under this name; refuses to touch anything else.
    private func clear() throws(StoreError) {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return }
        let isFile = facts.st_mode & S_IFMT == S_IFREG
        let isOurs =
            isFile
            && (facts.st_size == 0
                || (try? header()).flatMap { $0 }.map { StoreFile.number($0, 68) == StoreFile.application } ?? false)
        guard isOurs else { throw .inTheWay(path) }
        remove()
    }

    private func remove() { unlink(path) }

    /// Gives the finished file its name in one step, after it is on the disk.
    private func place(at target: StoreFile) throws(StoreError) {
        guard !target.isThere else { throw .exists(target.path) }
        do {
            let handle = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try handle.synchronize()
            try handle.close()
        } catch { throw .unwritable(target.path, reason: "\(error.localizedDescription)") }
        if rename(path, target.path) != 0 { throw .unwritable(target.path, reason: String(cString: strerror(errno))) }
    }
}
