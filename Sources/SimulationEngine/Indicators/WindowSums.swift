/// Sums of every `length` entries in a row, each added up from its first entry; empty where there are fewer.
///
/// All windows grow together, entry by entry, which costs no more rounding than adding one after the other.
func windowSums(_ series: [Double], length: Int) -> [Double] {
    guard length > 0, series.count >= length else { return [] }
    var sums = [Double](repeating: 0, count: series.count - length + 1)
    series.withUnsafeBufferPointer { values in
        sums.withUnsafeMutableBufferPointer { sums in
            for offset in 0..<length {
                for start in 0..<sums.count { sums[start] += values[start &+ offset] }
            }
        }
    }
    return sums
}
