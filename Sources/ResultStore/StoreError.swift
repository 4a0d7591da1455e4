import GRDB

/// Why a store cannot be used, in words.
package enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There is a store already and nobody asked to go on with it.
    case exists(String)
    /// The store was made by something else: what differs, and how.
    case differs(String, what: String, stored: String, now: String)
    case notAStore(String, reason: String)
    /// It is a store, and something in it is not as it was written.
    case damaged(String, reason: String)
    /// The layout of another version of the program.
    case otherFormat(String, stored: String)
    case unwritable(String, reason: String)
    /// A new store could not be made, and nothing of it is kept.
    case unmade(String, reason: String)
    case unfinished(String, what: String)
    case parts(String)
    /// Something that we did not make has the name under which a new store is made.
    case inTheWay(String)
    /// Who asked for the work wants it no more.
    case stopped

    package var description: String {
        switch self {
        case .exists(let path):
            """
            \(path): is there already; add --resume to go on with it, or choose another folder with --out
            """
        case .differs(let path, let what, let stored, let now):
            """
            \(path): was made with another \(what): '\(stored)' there, '\(now)' now; choose another folder with \
            --out, or make the same ensemble
            """
        case .notAStore(let path, let reason): "\(path): is no store of an ensemble (\(reason))"
        case .damaged(let path, let reason):
            """
            \(path): is damaged and not believed (\(reason)); nothing was written into it; put a whole copy in \
            its place, or remove it and make it again
            """
        case .otherFormat(let path, let stored):
            """
            \(path): has format \(stored) of another version of khazri, this one reads format \
            \(StoreFile.format); use that version, or make the ensemble again
            """
        case .unwritable(let path, let reason):
            """
            \(path): cannot be written, \(reason); what was kept so far is safe, go on with --resume when there is \
            room
            """
        case .unmade(let path, let reason):
            """
            \(path): cannot be made, \(reason); nothing of it is kept, do the same again when it can
            """
        case .unfinished(let path, let what): "\(path): is not finished; \(what)"
        case .parts(let message): message
        case .inTheWay(let path): "\(path): is in the way and no store of ours; move it away"
        case .stopped: "interrupted"
        }
    }

    /// 1 where the target cannot be written, 2 where the path is to blame.
    package var exitCode: Int32 {
        switch self {
        case .unwritable, .unmade: 1
        default: 2
        }
    }
}

/// Runs database work and puts its faults into words.
func inWords<T>(_ path: String, _ body: () throws -> T) throws(StoreError) -> T {
    do { return try body() } catch let error as StoreError { throw error } catch let error as DatabaseError {
        switch error.resultCode {
        case .SQLITE_FULL: throw .unwritable(path, reason: "the disk is full")
        case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_ERROR, .SQLITE_MISMATCH:
            throw .notAStore(
                path,
                reason: error.message ?? """
                    unreadable
                    """)
        case .SQLITE_BUSY, .SQLITE_LOCKED: throw .unwritable(path, reason: "another program is using it")
        default: throw .unwritable(path, reason: error.message ?? "\(error.resultCode)")
        }
    } catch { throw .unwritable(path, reason: "\(error)") }
}
