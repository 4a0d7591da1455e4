import Foundation

/// Several files that are written whole or not at all: each beside its place under another name, then all renamed.
///
/// Whatever fails before the renaming, earlier files stay as they were, and folders that were made for the new ones are
/// taken away again. Other files of the folders are left alone.
package struct WholeFiles: ~Copyable {
    private var places: [(partial: String, path: String)] = []
    private var folders: [String] = []
    private var isDone = false

    package init() {}

    /// Makes a folder and those above it.
    package static func makeFolder(_ path: String) throws(ReportError) { try SystemCall.makeFolders(path) }

    /// Writes files by path; throws `ReportError`.
    package static func write(_ files: [(path: String, bytes: [UInt8])]) throws(ReportError) {
        var whole = WholeFiles()
        for file in files { try SystemCall.write(file.bytes, to: whole.place(for: file.path), named: file.path) }
        try whole.put()
    }

    /// Where to write a file until all are complete; its folder is made.
    package mutating func place(for path: String) throws(ReportError) -> String {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        folders += try SystemCall.makeFolders(folder)
        let partial =
            "\(folder.isEmpty && parts.count == 1 ? "" : "\(folder)/").\(parts.last ?? "").partial-\(ProcessInfo.processInfo.processIdentifier)"
        places.append((partial, path))
        return partial
    }

    /// Puts every file in its place.
    package mutating func put() throws(ReportError) {
        for (partial, path) in places { try SystemCall.rename(partial, path) }
        isDone = true
    }

    deinit {
        if isDone { return }
        for (partial, _) in places { SystemCall.remove(partial) }
        for folder in folders.reversed() { SystemCall.removeEmptyFolder(folder) }
    }
}
