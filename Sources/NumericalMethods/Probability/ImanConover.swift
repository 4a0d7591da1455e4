/// Reordering of given samples so that their ranks have nearly the wanted correlations; the samples stay as they are.
///
/// The correlation of the scores by chance is removed first. Source: Iman and Conover (1982), doi:10.1080/03610918208812265.
public struct ImanConover: Sendable {
    /// For every column, the place in its sorted sample that each row receives.
    public let ranks: [[Int]]
    /// The scores with exactly the wanted correlations, one column each.
    public let scores: Matrix

    /// An order for samples of `count` numbers. Throws when the wanted correlations contradict each other or there are
    /// too few rows for the columns.
    public init(count: Int, target: Matrix, source: RandomSource, cause: RandomStream) throws(DistributionError) {
        let permutations = (0..<target.rows).map { column in
            LatinHypercube.permutation(of: count, cause: cause.child(column), source: source).map { Int($0) }
        }
        try self.init(permutations: permutations, target: target)
    }

    /// The same with given random orders of the scores, one a column.
    public init(permutations: [[Int]], target: Matrix) throws(DistributionError) {
        let count = permutations.first?.count ?? 0
        guard permutations.count == target.rows else {
            throw .lengths("orders", permutations.count, "correlated numbers", target.rows)
        }
        guard count > permutations.count else { throw .empty("rows enough: more rows than columns are needed") }
        guard permutations.allSatisfy({ $0.sorted() == Array(0..<count) }) else {
            throw .notCorrelations("an order is not one of 0 to \(count - 1)")
        }
        let drawn = ImanConover.drawn(permutations, count: count)
        let wanted = try ImanConover.factor(target)
        let found = try ImanConover.factor(ImanConover.correlation(drawn))
        guard let independent = try? TriangularSystem.solve(found, drawn.transposed, upper: false) else {
            throw .notCorrelations("the scores are not independent")
        }
        let scores = (wanted * independent).transposed
        self.scores = scores
        ranks = (0..<scores.columns).map { ImanConover.ranks(scores.column($0)) }
    }

    /// A column's sample in the wanted order.
    public func reordered(_ sample: [Double], column: Int) -> [Double] {
        let sorted = sample.sorted()
        precondition(sorted.count == scores.rows, "the sample has another length than the order")
        return ranks[column].map { sorted[$0] }
    }

    /// Normal quantiles of i / (n + 1), divided by their population standard deviation, in the given orders.
    private static func drawn(_ permutations: [[Int]], count: Int) -> Matrix {
        let raw = (1...count).map { StandardNormal.quantile(Double($0) / Double(count + 1)) }
        let deviation = (raw.reduce(0) { $0 + $1 * $1 } / Double(count)).squareRoot()
        var result = Matrix(rows: count, columns: permutations.count)
        for (j, order) in permutations.enumerated() {
            for (i, place) in order.enumerated() { result[i, j] = raw[place] / deviation }
        }
        return result
    }

    private static func correlation(_ scores: Matrix) -> Matrix {
        (scores.transposed * scores).mapping { $0 / Double(scores.rows) }
    }

    private static func factor(_ correlation: Matrix) throws(DistributionError) -> Matrix {
        try NearestCorrelation.check(correlation)
        if let cholesky = try? CholeskyFactorization(correlation) { return cholesky.factor }
        let smallest = (try? SymmetricEigenvalues(correlation, vectors: false))?.values.first ?? .nan
        throw .notPositiveDefinite(smallestEigenvalue: smallest)
    }

    private static func ranks(_ values: [Double]) -> [Int] {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var result = [Int](repeating: 0, count: values.count)
        for (rank, index) in order.enumerated() { result[index] = rank }
        return result
    }
}
