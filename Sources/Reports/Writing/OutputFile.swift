/// One file of a report folder: its path inside the folder and its bytes.
package struct OutputFile: Sendable, Hashable {
    package let path: String
    package let bytes: [UInt8]

    package init(_ path: String, _ bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
    package init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }

    /// Whether the path stays inside its folder: relative, no empty, `.` or `..` part.
    var staysInside: Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.isEmpty && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }
    }
}
