/// Reads a NumPy `.npy` file of doubles with one or two dimensions.
///
/// Source: NumPy enhancement proposal 1 (Kern 2007), format versions 1 to 3.
enum MatrixBinary {
    /// The matrix, `nil` after a fault. One dimension is a single column.
    static func read(_ path: String, as file: String, _ faults: inout [Diagnostic]) -> NumberMatrix? {
        do {
            return try matrix(FileBytes.read(path, as: file), file)
        } catch {
            faults.append(error)
            return nil
        }
    }

    private static func matrix(_ bytes: [UInt8], _ file: String) throws(Diagnostic) -> NumberMatrix {
        func fault(_ message: String) -> Diagnostic { Diagnostic(at: Place(file: file), message) }
        guard bytes.count > 12, bytes.starts(with: [0x93] + Array("NUMPY".utf8)) else {
            throw fault("is not a NumPy file")
        }
        let isFirstVersion = bytes[6] == 1
        let start = isFirstVersion ? 10 : 12
        let length =
            Int(bytes[8]) | Int(bytes[9]) << 8 | (isFirstVersion ? 0 : Int(bytes[10]) << 16 | Int(bytes[11]) << 24)
        guard start + length <= bytes.count else { throw fault("ends within its header") }
        let header = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
        guard header.contains("'<f8'") else {
            throw fault("must hold little-endian doubles ('<f8'): \(excerpt(header))")
        }
        let shape = shape(header)
        guard (1...2).contains(shape.count), !shape.contains(where: { $0 < 0 }) else {
            throw fault(
                """
                must have one or two dimensions: \(excerpt(header))
                """)
        }
        let (rows, columns) = (shape[0], shape.count == 2 ? shape[1] : 1)
        let (count, overflows) = rows.multipliedReportingOverflow(by: columns)
        guard !overflows, rows > 0, columns > 0, (bytes.count - start - length) / 8 == count else {
            throw fault("has \((bytes.count - start - length) / 8) numbers, its header says \(rows) x \(columns)")
        }
        let isByColumn = header.contains("'fortran_order': True") || columns == 1
        let matrix = NumberMatrix(
            file: file, rows: rows, columns: columns,
            values: values(bytes, start + length, rows, columns, isByColumn: isByColumn))
        try checkFinite(matrix)
        return matrix
    }

    private static func shape(_ header: String) -> [Int] {
        guard let open = header.firstIndex(of: "("), let close = header.firstIndex(of: ")"), open < close else {
            return []
        }
        return header[header.index(after: open)..<close].split(separator: ",").map { Int(String($0).trimmed) ?? -1 }
    }

    private static func checkFinite(_ matrix: NumberMatrix) throws(Diagnostic) {
        guard let place = matrix.values.firstIndex(where: { !NumberMatrix.isAmount($0) }) else { return }
        throw Diagnostic(
            at: Place(file: matrix.file),
            """
            row \(place % matrix.rows + 1), column \(place / matrix.rows + 1) \
            \(NumberMatrix.fault(matrix.values[place]))
            """)
    }

    /// Eight rows at a time, so that each line of memory is written once.
    private static func values(_ bytes: [UInt8], _ start: Int, _ rows: Int, _ columns: Int, isByColumn: Bool)
        -> [Double]
    {
        [Double](unsafeUninitializedCapacity: rows * columns) { space, count in
            bytes.withUnsafeBytes { source in
                func number(_ index: Int) -> Double {
                    Double(
                        bitPattern: UInt64(
                            littleEndian: source.loadUnaligned(fromByteOffset: start &+ index &* 8, as: UInt64.self)))
                }
                if isByColumn {
                    for index in 0..<(rows * columns) { space[index] = number(index) }
                } else {
                    for strip in stride(from: 0, to: rows, by: 8) {
                        let end = min(strip + 8, rows)
                        for j in 0..<columns {
                            for i in strip..<end { space[i &+ j &* rows] = number(i &* columns &+ j) }
                        }
                    }
                }
            }
            count = rows * columns
        }
    }
}
