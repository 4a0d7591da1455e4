#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A file as it was read, with the name it has in a manifest.
package struct InputFile: Sendable, Hashable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Reads whole text files, with a plain message for everything that can be wrong with one.
enum SourceFile {
    static let largestSize = 5_000_000

    /// The bytes of a UTF-8 text file without its byte order mark; `-` is standard input.
    static func read(_ path: String, as name: String) throws(Diagnostic) -> [UInt8] {
        let bytes = try contents(path, as: name)
        try check(bytes, as: name)
        return bytes
    }

    private static func contents(_ path: String, as name: String) throws(Diagnostic) -> [UInt8] {
        func fault(_ message: String) -> Diagnostic { Diagnostic(at: Place(file: name), message) }
        guard path != "-" else { return try bytes(of: 0, as: name) }
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            let code = errno
            throw fault(
                code == ENOENT || code == ENOTDIR
                    ? Folders.absence(path)
                    : """
                    cannot be read: \(systemMessage(code))
                    """)
        }
        defer { close(descriptor) }
        var status = stat()
        if fstat(descriptor, &status) == 0 {
            if status.st_mode & S_IFMT == S_IFDIR { throw fault("is a folder; a file is expected") }
        }
        return try bytes(of: descriptor, as: name)
    }

    private static func bytes(of descriptor: Int32, as name: String) throws(Diagnostic) -> [UInt8] {
        var result: [UInt8] = []
        while result.count <= largestSize {
            var failure: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: 65536) { buffer, count in
                let read = systemRead(descriptor, buffer.baseAddress, 65536)
                if read < 0 { failure = errno }
                count = max(0, read)
            }
            if failure == EINTR { continue }
            if failure != 0 { throw Diagnostic(at: Place(file: name), "cannot be read: \(systemMessage(failure))") }
            if chunk.isEmpty { return result }
            result.append(contentsOf: chunk)
        }
        throw Diagnostic(at: Place(file: name), "is larger than 5 MB, the most that is read")
    }

    /// The reason of the operating system in words.
    static func systemMessage(_ code: Int32) -> String {
        switch code {
        case ENAMETOOLONG: "the name is too long"
        case ELOOP: "its links go in a circle"
        default: String(cString: strerror(code)).lowercased()
        }
    }

    /// Refuses what is not text: NUL and other control bytes, and bytes that are not UTF-8.
    static func check(_ bytes: [UInt8], as name: String) throws(Diagnostic) {
        if let offset = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 || $0 == 0x7F }) {
            let code = String(bytes[offset], radix: 16, uppercase: true)
            throw Diagnostic(
                at: place(of: offset, in: bytes, file: name),
                """
                is not a text file: it holds the control character \
                U+\(String(repeating: "0", count: 4 - code.count))\(code)
                """)
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return }
        let offset = firstInvalidByte(bytes)
        throw Diagnostic(
            at: place(of: offset, in: bytes, file: name),
            """
            is not UTF-8 text: the byte 0x\(String(bytes[offset], radix: 16, uppercase: true)) has no meaning \
            here; save the file as UTF-8
            """)
    }

    private static func firstInvalidByte(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var source = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&source) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: return min(offset, bytes.count - 1)
            }
        }
    }

    /// Line and column of a byte.
    static func place(of offset: Int, in bytes: [UInt8], file: String) -> Place {
        var line = 1, column = 1
        for byte in bytes.prefix(offset) {
            if byte == 0x0A { (line, column) = (line + 1, 1) } else if byte & 0xC0 != 0x80 { column += 1 }
        }
        return Place(file: file, line: line, column: column)
    }
}

extension Diagnostic: Error {}

/// The system's `read`, named apart from this file's own.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
        Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
        Musl.read(descriptor, buffer, count)
    #else
        Darwin.read(descriptor, buffer, count)
    #endif
}
