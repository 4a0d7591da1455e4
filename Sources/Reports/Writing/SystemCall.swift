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
    static var reason: String {
        switch errno {
        case ENAMETOOLONG: "the name is too long"
        case ENOTDIR: "a part of the path is a file, not a folder"
        case EEXIST: "a file is in the way"
        case ELOOP: "its links go in a circle"
        case ENOSPC, EDQUOT, EFBIG: "\(String(cString: strerror(errno)).lowercased()); free some space"
        default: String(cString: strerror(errno)).lowercased()
        }
    }

    /// Removes a file; nothing is said where there is none.
    static func remove(_ path: String) { _ = unlink(path) }

    /// Removes a folder that holds nothing.
    static func removeEmptyFolder(_ path: String) { _ = rmdir(path) }

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
        guard mkdir(path, 0o755) != 0 else { return }
        var status = stat()
        if errno == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        throw .unwritable(path: path, reason: reason)
    }

    /// Makes a folder and those above it; gives the ones that were not there, the uppermost first.
    @discardableResult
    static func makeFolders(_ path: String) throws(ReportError) -> [String] {
        var place = "", made: [String] = []
        for (index, part) in path.split(separator: "/", omittingEmptySubsequences: false).enumerated() {
            place += index == 0 ? String(part) : "/\(part)"
            var status = stat()
            if place.isEmpty || stat(place, &status) == 0 { continue }
            try makeFolder(place)
            made.append(place)
        }
        return made
    }

    /// Writes a whole file; a short write and a failing close are errors too.
    static func write(_ bytes: [UInt8], to path: String, named name: String? = nil) throws(ReportError) {
        let file = try LineWriter(path, named: name ?? path)
        try file.write(bytes)
        try file.close()
    }

    /// Opens a file for writing, emptied; `name` is how messages call it.
    static func open(_ path: String, named name: String) throws(ReportError) -> Int32 {
        let file = systemOpen(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC)
        if file < 0 { throw .unwritable(path: name, reason: reason) }
        return file
    }

    /// Writes all bytes; a short write is an error.
    static func write(_ bytes: [UInt8], to file: Int32, named name: String) throws(ReportError) {
        var fault: String?
        bytes.withUnsafeBytes { space in
            var written = 0
            while written < space.count, fault == nil {
                let count = systemWrite(file, space.baseAddress.map { $0 + written }, space.count - written)
                if count > 0 { written += count } else if errno != EINTR { fault = reason }
            }
        }
        if let fault { throw .unwritable(path: name, reason: fault) }
    }

    static func close(_ file: Int32, named name: String) throws(ReportError) {
        if systemClose(file) != 0 { throw .unwritable(path: name, reason: reason) }
    }

    /// `open` of the system, by one name.
    static func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t = 0o644) -> Int32 {
        #if canImport(Glibc)
            Glibc.open(path, flags, mode)
        #elseif canImport(Musl)
            Musl.open(path, flags, mode)
        #else
            Darwin.open(path, flags, mode)
        #endif
    }

    private static func systemClose(_ file: Int32) -> Int32 {
        #if canImport(Glibc)
            Glibc.close(file)
        #elseif canImport(Musl)
            Musl.close(file)
        #else
            Darwin.close(file)
        #endif
    }

    /// The first bytes of an open file as text; nothing where they cannot be read.
    static func read(_ file: Int32, atMost count: Int) -> String {
        var space = [UInt8](repeating: 0, count: count)
        let read = pread(file, &space, count, 0)
        return String(decoding: space.prefix(max(0, read)), as: UTF8.self)
    }

    /// Replaces the content of an open file.
    static func overwrite(_ file: Int32, _ bytes: [UInt8], _ path: String) throws(ReportError) {
        if ftruncate(file, 0) != 0 || pwrite(file, bytes, bytes.count, 0) != bytes.count {
            throw .unwritable(path: path, reason: reason)
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

    /// The path from the top, without `.`, `..` and repeated strokes; links are left, and `~` is a name like any other.
    static func standardized(_ path: String) -> String {
        let from = path.hasPrefix("/") ? "" : resolved(".") ?? ""
        let parts = "\(from)/\(path)".split(separator: "/").reduce(into: [Substring]()) { parts, part in
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The path without links, where it exists.
    static func resolved(_ path: String) -> String? {
        guard let text = realpath(path, nil) else { return nil }
        defer { free(text) }
        return String(cString: text)
    }
}
