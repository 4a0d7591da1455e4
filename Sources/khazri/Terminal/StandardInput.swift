#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Standard input that can be read more than once: variants and strategies load the same scenario again.
enum StandardInput {
    /// Puts the reader back to the start; a pipe is first copied into a file without a name.
    static func rewind() throws(Failure) {
        if lseek(STDIN_FILENO, 0, SEEK_SET) == 0 { return }
        try replace(with: readAll())
    }

    /// Lets some text stand in the place of standard input.
    static func replace(with bytes: [UInt8]) throws(Failure) {
        guard let file = tmpfile() else { throw .ours("no temporary file can be made: \(String(cString: strerror(errno)))") }
        defer { fclose(file) }
        let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        guard written == bytes.count, fflush(file) == 0, dup2(fileno(file), STDIN_FILENO) == STDIN_FILENO,
            lseek(STDIN_FILENO, 0, SEEK_SET) == 0
        else { throw .ours("a temporary file cannot be written: \(String(cString: strerror(errno)))") }
    }

    /// At most what a loader reads, and one byte more so that it sees that there was more.
    private static func readAll() -> [UInt8] {
        let most = 5_000_001
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while bytes.count < most {
            let count = read(STDIN_FILENO, &chunk, chunk.count)
            if count > 0 { bytes += chunk.prefix(count) } else if count == 0 || errno != EINTR { break }
        }
        return bytes
    }
}
