#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Binary copies of large text matrices in the folder that `KHAZRI_CACHE` names; without it nothing is kept.
///
/// A copy belongs to one path, size and time of change, all of which are written in it; any other file is read as text.
enum MatrixCache {
    /// Smaller files are read as text faster than the cache is worth.
    static let smallestFile = 8_000_000
    private static let magic = Array("KHAZRI-MATRIX-2\n".utf8)

    /// Where the copy of a file would lie and what identifies it; `nil` for small files and without a cache folder.
    static func entry(of path: String, layout: MatrixLayout, folder: String? = Folders.environment("KHAZRI_CACHE")) -> (
        path: String, key: [UInt8]
    )? {
        var status = stat()
        guard let folder, Folders.isFolder(folder), stat(path, &status) == 0, status.st_size >= smallestFile,
            let real = Folders.real(path)
        else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        let key = Array("\(real)\n\(status.st_size) \(time.tv_sec) \(time.tv_nsec)\n\(layout)".utf8)
        let hash = key.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return (Folders.joined(folder, String(hash, radix: 16) + ".matrix"), key)
    }

    /// The copy; `nil` where there is none or it is not of this file.
    static func read(_ entry: (path: String, key: [UInt8]), as file: String) -> NumberMatrix? {
        guard Folders.isFile(entry.path), let bytes = try? FileBytes.read(entry.path, as: file),
            bytes.starts(with: magic)
        else { return nil }
        var position = magic.count
        func number() -> Int? {
            guard position + 8 <= bytes.count else { return nil }
            defer { position += 8 }
            return bytes.withUnsafeBytes {
                Int(Int64(littleEndian: $0.loadUnaligned(fromByteOffset: position, as: Int64.self)))
            }
        }
        func block() -> ArraySlice<UInt8>? {
            guard let count = number(), count >= 0, count <= bytes.count - position else { return nil }
            defer { position += count }
            return bytes[position..<(position + count)]
        }
        guard let key = block(), Array(key) == entry.key, let labels = block(), let names = block(),
            let groups = block(), let nameGroups = block(),
            let rows = number(), let columns = number(), let firstLine = number(), let labelColumns = number(),
            rows > 0, columns > 0, case let (count, overflows) = rows.multipliedReportingOverflow(by: columns),
            !overflows,
            (bytes.count - position).isMultiple(of: 8), (bytes.count - position) / 8 == count
        else { return nil }
        let values = [Double](unsafeUninitializedCapacity: rows * columns) { space, count in
            bytes.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(space).copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position...]))
            }
            count = rows * columns
        }
        return NumberMatrix(
            file: file, rows: rows, columns: columns, values: values, rowLabels: list(labels),
            columnLabels: list(names),
            rowGroups: list(groups), columnGroups: list(nameGroups), firstLine: firstLine, labelColumns: labelColumns)
    }

    /// Keeps a copy; a folder that cannot be written is passed over.
    static func write(_ matrix: NumberMatrix, _ entry: (path: String, key: [UInt8])) {
        var head = magic
        func number(_ value: Int) { withUnsafeBytes(of: Int64(value).littleEndian) { head += $0 } }
        func block(_ bytes: [UInt8]) { number(bytes.count); head += bytes }
        block(entry.key)
        for labels in [matrix.rowLabels, matrix.columnLabels, matrix.rowGroups, matrix.columnGroups] {
            block(Array(labels.joined(separator: "\n").utf8))
        }
        for value in [matrix.rows, matrix.columns, matrix.firstLine, matrix.labelColumns] { number(value) }
        let temporary = "\(entry.path).\(getpid())"
        let isWritten = head.withUnsafeBytes { head in
            matrix.values.withUnsafeBytes { values in write([head, values], to: temporary) }
        }
        if !isWritten || rename(temporary, entry.path) != 0 { unlink(temporary) }
    }

    private static func list(_ bytes: ArraySlice<UInt8>) -> [String] {
        bytes.isEmpty
            ? []
            : bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func write(_ parts: [UnsafeRawBufferPointer], to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { return false }
        defer { close(file) }
        for part in parts {
            var done = 0
            while done < part.count {
                let step = systemWrite(file, part.baseAddress.map { $0 + done }, min(part.count - done, 1 << 30))
                if step < 0, errno == EINTR { continue }
                guard step > 0 else { return false }
                done += step
            }
        }
        return true
    }

    private static func systemWrite(_ file: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(file, start, count)
        #elseif canImport(Musl)
            Musl.write(file, start, count)
        #else
            Darwin.write(file, start, count)
        #endif
    }
}
