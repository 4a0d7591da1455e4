#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few calls of the operating system that writing a folder needs, with errors in words.
enum SystemCall {
    /// The last error in words.
    static var reason: String { String(cString: strerror(errno)) }

    /// Exchanges two paths in one step where the system can (`renameat2` with RENAME_EXCHANGE, Linux 3.15).
    static func exchange(_ left: String, _ right: String) -> Bool {
        typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32
        guard let program = dlopen(nil, RTLD_NOW), let symbol = dlsym(program, "renameat2") else { return false }
        let rename = unsafeBitCast(symbol, to: Rename.self)
        return rename(AT_FDCWD, left, AT_FDCWD, right, 2) == 0
    }

    static func rename(_ from: String, _ to: String) throws(ReportError) {
        #if canImport(Glibc)
            let result = Glibc.rename(from, to)
        #elseif canImport(Musl)
            let result = Musl.rename(from, to)
        #else
            let result = Darwin.rename(from, to)
        #endif
        if result != 0 { throw .unwritable(path: to, reason: reason) }
    }

    static func makeFolder(_ path: String) throws(ReportError) {
        if mkdir(path, 0o755) != 0, errno != EEXIST { throw .unwritable(path: path, reason: reason) }
    }

    /// Writes a whole file; a short write and a failing close are errors too.
    static func write(_ bytes: [UInt8], to path: String) throws(ReportError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw .unwritable(path: path, reason: reason) }
        var fault: String?
        bytes.withUnsafeBytes { space in
            var written = 0
            while written < space.count, fault == nil {
                let count = systemWrite(file, space.baseAddress.map { $0 + written }, space.count - written)
                if count > 0 { written += count } else if errno != EINTR { fault = reason }
            }
        }
        if close(file) != 0, fault == nil { fault = reason }
        if let fault { throw .unwritable(path: path, reason: fault) }
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

    /// The path without links, where it exists.
    static func resolved(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }
}
