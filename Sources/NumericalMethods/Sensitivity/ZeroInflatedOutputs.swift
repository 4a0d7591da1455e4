/// Results of which many are zero, taken apart: whether one is above zero, and how large it is then.
///
/// The two parts are analysed apart, the sizes on the rows of those above zero only.
public struct ZeroInflatedOutputs: Sendable, Equatable {
    /// One for every result above the threshold, else zero.
    public let occurrence: [Double]
    /// The rows of the results above the threshold.
    public let rows: [Int]
    /// The results above the threshold.
    public let sizes: [Double]

    public init(_ outputs: [Double], threshold: Double = 0) {
        occurrence = outputs.map { $0 > threshold ? 1 : 0 }
        rows = outputs.indices.filter { outputs[$0] > threshold }
        sizes = outputs.filter { $0 > threshold }
    }

    /// The inputs of the results above the threshold; `inputs` has one row for every result.
    public func inputsOfSizes(_ inputs: Matrix) -> Matrix {
        inputs.block(rows: rows, columns: Array(0..<inputs.columns))
    }

    /// The weights of the results above the threshold.
    public func weightsOfSizes(_ weights: [Double]) -> [Double] { rows.map { weights[$0] } }
}
