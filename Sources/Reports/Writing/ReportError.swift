/// Why a report folder was not written; earlier results are untouched in every case.
public enum ReportError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The folder exists and is not a run's own folder.
    case foreign(folder: String, what: String)
    /// The folder or a file in it cannot be written.
    case unwritable(path: String, reason: String)
    /// Another run is writing into the same folder.
    case busy(folder: String)
    /// A format that nothing writes.
    case unknownFormat(String)

    public var description: String {
        switch self {
        case .foreign(let folder, let what):
            "\(folder): not replaced, \(what); choose another folder with --out, or move it away"
        case .unwritable(let path, let reason):
            "\(path): cannot be written, \(reason)\(reason.contains("; ") ? " or" : ";") choose another place"
        case .busy(let folder):
            "\(folder): another run is writing into this folder; wait for it or choose another folder with --out"
        case .unknownFormat(let name):
            "no run writes the format '\(name)'; there is \(FormatCatalogue.written.joined(separator: ", "))"
        }
    }

    /// 2 where the path is to blame, 1 where the target cannot be written, 64 for a wrong flag.
    public var exitCode: Int32 {
        switch self {
        case .foreign: 2
        case .unwritable, .busy: 1
        case .unknownFormat: 64
        }
    }
}
