import Reports
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Results on standard output, everything else on standard error.
enum Terminal {
    /// Writes a result, with a line end after it.
    static func result(_ text: String) throws(Failure) { try result(Array((text + "\n").utf8)) }

    /// Writes a result byte by byte as it is. A reader that left is no failure; a full disk is.
    static func result(_ bytes: [UInt8]) throws(Failure) {
        guard let code = write(bytes, to: STDOUT_FILENO), code != EPIPE else { return }
        throw .ours("standard output cannot be written: \(String(cString: strerror(code)))")
    }

    private static let isQuiet = Atomic<Bool>(false)

    /// From now on only results, faults and warnings are told.
    static func silence() { isQuiet.store(true, ordering: .relaxed) }

    /// Writes what a person reads, with a line end after it; nothing under --quiet.
    static func answer(_ text: String) throws(Failure) { try answer(Array((text + "\n").utf8)) }

    /// Writes what a person reads byte by byte as it is; nothing under --quiet.
    static func answer(_ bytes: [UInt8]) throws(Failure) {
        if !isQuiet.load(ordering: .relaxed) { try result(bytes) }
    }

    /// Says how far the work is, or what is worth knowing beside a result; nothing under --quiet.
    static func progress(_ text: String, end: String = "\n") {
        if !isQuiet.load(ordering: .relaxed) { _ = write(Array((text + end).utf8), to: STDERR_FILENO) }
    }

    /// Says what is wrong.
    static func note(_ text: String) {
        _ = write(Array((text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Says why the command ends; nothing where the reasons stand above.
    static func fault(_ message: String) {
        if !message.isEmpty { note("khazri: \(message)") }
    }

    /// Writes everything; the error's number where that fails.
    private static func write(_ bytes: [UInt8], to file: Int32) -> Int32? {
        bytes.withUnsafeBytes { space in
            var written = 0
            while written < space.count {
                let count = systemWrite(file, space.baseAddress.map { $0 + written }, space.count - written)
                if count > 0 { written += count } else if errno != EINTR { return errno }
            }
            return nil
        }
    }

    private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, bytes, count)
        #elseif canImport(Musl)
            Musl.write(file, bytes, count)
        #else
            Darwin.write(file, bytes, count)
        #endif
    }
}
