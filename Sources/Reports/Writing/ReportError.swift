/// Why a report folder was not written; earlier results are untouched in every case.
package enum ReportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The folder exists and is not a run's own folder.
    case foreign(folder: String, what: String)
    /// The folder or a file in it cannot be written.
    case unwritable(path: String, reason: String)
    /// Another run on this machine is writing into the same folder; `holder` is empty where its lock does not say who.
    case busy(folder: String, holder: String)
    /// A run on another machine holds the folder, or did when it ended.
    case heldElsewhere(folder: String, holder: String, lock: String)
    /// A file or link that no run made stands where one would write.
    case inTheWay(folder: String, path: String)
    /// A format that nothing writes.
    case unknownFormat(String)

    package var description: String {
        switch self {
        case .foreign(let folder, let what):
            "\(folder): not replaced, \(what); choose another folder with --out, or move it away"
        case .unwritable(let path, let reason):
            "\(path): cannot be written, \(reason)\(reason.contains("; ") ? " or" : ";") choose another place"
        case .busy(let folder, let holder):
            "\(folder): another run is writing into this folder\(holder.isEmpty ? "" : " (\(holder))"); wait for it or choose another folder with --out"
        case .heldElsewhere(let folder, let holder, let lock):
            "\(folder): a run is writing into this folder (\(holder)); wait for it, or, if it is gone, remove \(lock)"
        case .inTheWay(let folder, let path):
            """
            \(folder): not written, \(path) is in the way and no run made it; move it away, or choose another \
            folder with --out
            """
        case .unknownFormat(let name):
            "no run writes the format '\(name)'; there is \(FormatCatalogue.written.joined(separator: ", "))"
        }
    }

    /// 2 where the path is to blame, 1 where the target cannot be written, 64 for a wrong flag.
    package var exitCode: Int32 {
        switch self {
        case .foreign, .inTheWay: 2
        case .unwritable, .busy, .heldElsewhere: 1
        case .unknownFormat: 64
        }
    }
}
