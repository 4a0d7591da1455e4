/// The standard deviation of numbers, n - 1 in the divisor; not a number below two of them.
package enum StandardDeviation {
    /// sqrt(sum (x - mean)^2 / (n - 1)).
    package static func ofSample(_ values: [Double]) -> Double {
        guard values.count > 1 else { return .nan }
        let mean = values.reduce(0, +) / Double(values.count)
        let sum = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (sum / Double(values.count - 1)).squareRoot()
    }
}
