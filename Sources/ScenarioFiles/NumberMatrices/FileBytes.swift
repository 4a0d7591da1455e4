#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whole files of any size, without a copy on the way.
enum FileBytes {
    /// The bytes of a file, with `padding` zero bytes behind them.
    static func read(_ path: String, as name: String, padding: Int = 0) throws(Diagnostic) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else {
            let code = errno
            throw Diagnostic(
                at: Place(file: name),
                code == ENOENT || code == ENOTDIR
                    ? Folders.absence(path)
                    : """
                    cannot be read: \(SourceFile.systemMessage(code))
                    """)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(
                at: Place(file: name),
                Folders.isFolder(path) ? "is a folder; a file is expected" : "is a pipe or device; a file is expected")
        }
        let size = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: size + padding) { space, count in
            guard let start = space.baseAddress else { return }
            var done = 0
            while done < size {
                let step = systemRead(descriptor, start + done, size - done)
                if step < 0, errno == EINTR { continue }
                if step <= 0 { break }
                done += step
            }
            for index in 0..<padding { start[done + index] = 0 }
            count = done + padding
        }
        guard bytes.count == size + padding else {
            throw Diagnostic(
                at: Place(file: name),
                """
                cannot be read to its end
                """)
        }
        return bytes
    }

    /// The bytes of a UTF-8 text, read from UTF-8 or UTF-16, with `padding` zero bytes behind them.
    ///
    /// Throws where the bytes are no text of either, so that no label is taken in another encoding than its own.
    static func text(_ path: String, as name: String, padding: Int = 0) throws(Diagnostic) -> [UInt8] {
        let bytes = try read(path, as: name, padding: padding)
        if let isLittleEndian = UTF16Text.byteOrder(bytes) {
            return try UTF16Text.utf8(bytes.dropLast(padding), isLittleEndian: isLittleEndian, name)
                + [UInt8](repeating: 0, count: padding)
        }
        if !isPlain(bytes, padding) { try SourceFile.check(Array(bytes.dropLast(padding)), as: name) }
        return bytes
    }

    /// Whether all bytes are ASCII and none is a control character other than those of lines and tabs: quick for large
    /// files.
    private static func isPlain(_ bytes: [UInt8], _ padding: Int) -> Bool {
        var all: UInt8 = 0
        var hasControl = false
        bytes.withUnsafeBufferPointer { space in
            for index in 0..<max(0, space.count - padding) {
                let byte = space[index]
                all |= byte
                hasControl = hasControl || (byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09)
            }
        }
        return all < 0x80 && !hasControl
    }

    private static func systemRead(_ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, start, min(count, 1 << 30))
        #elseif canImport(Musl)
            Musl.read(descriptor, start, min(count, 1 << 30))
        #else
            Darwin.read(descriptor, start, min(count, 1 << 30))
        #endif
    }
}
