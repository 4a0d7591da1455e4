import NumericalMethods

extension TableAudit {
    /// Spectral radius of the domestic coefficients, column sums, the condition of I - A, and what follows.
    static func productivity(_ table: LabelledTable) -> [AuditFinding] {
        let coefficients = table.domesticCoefficients
        guard table.output.allSatisfy({ $0 >= 0 }) else {
            return ["column-sums", "spectral-radius", "condition", "productive"].map {
                AuditFinding($0, .skipped, "needs output without negative entries")
            }
        }
        let bracket = RadiusBracket(coefficients)
        return columnSums(coefficients, table.labels) + [radius(bracket)] + [
            condition(coefficients, table.labels), productive(bracket)
        ]
    }

    private static func columnSums(_ coefficients: Matrix, _ labels: [String]) -> [AuditFinding] {
        let sums = coefficients.columnSums
        let found = sums.indices.filter { sums[$0] >= 1 }.map {
            AuditFinding(
                "column-sums", .warning, place: "column '\(labels[$0])'", size: sums[$0],
                "domestic inputs cost at least as much as the output")
        }
        guard found.isEmpty else { return limited(found) }
        return [
            AuditFinding(
                "column-sums", .pass, size: sums.max() ?? 0, "the largest sum of domestic input coefficients is below 1"
            )
        ]
    }

    private static func radius(_ bracket: RadiusBracket) -> AuditFinding {
        let words = "spectral radius of the domestic coefficients, between \(bracket.lower) and \(bracket.upper)"
        return AuditFinding(
            "spectral-radius", bracket.isBelowOne ? .pass : .fail, size: bracket.estimate,
            words + (bracket.isBelowOne ? "" : "; below 1 was expected"))
    }

    private static func productive(_ bracket: RadiusBracket) -> AuditFinding {
        bracket.isBelowOne
            ? AuditFinding("productive", .pass, size: bracket.estimate, "any final demand can be met (Hawkins-Simon)")
            : AuditFinding(
                "productive", .fail, size: bracket.estimate, "the sectors use up at least as much as they make")
    }

    private static func condition(_ coefficients: Matrix, _ labels: [String]) -> AuditFinding {
        do {
            let factors = try LUFactorization(Matrix.identity(coefficients.rows) - coefficients)
            let reciprocal = factors.reciprocalCondition
            let number = reciprocal > 0 ? 1 / reciprocal : Double.infinity
            if number < 1e8 {
                return AuditFinding("condition", .pass, size: number, "condition of I - A in the 1-norm, estimated")
            }
            let isHopeless = number > 1e14
            return AuditFinding(
                "condition", isHopeless ? .fail : .warning, size: number.isFinite ? number : nil,
                """
                I - A is close to singular: about \
                \(Int(max(0, 16 - (reciprocal > 0 ? -log10(reciprocal) : 16)))) digits of a solution hold
                """)
        } catch .singular(_, let columns) {
            let names = columns.prefix(20).map { "'\(labels[$0])'" }.joined(separator: ", ")
            return AuditFinding(
                "condition", .fail, place: "columns \(names)", size: Double(columns.count),
                "I - A is singular: these columns depend on each other")
        } catch {
            return AuditFinding("condition", .skipped, "\(error)")
        }
    }

    /// The logarithm to base 10 of a positive number, to about a digit.
    private static func log10(_ value: Double) -> Double { Double(value.exponent) * 0.30103 }
}

/// Bounds of the spectral radius of a matrix by its action on positive vectors.
///
/// For any w > 0, min_i (A w)_i / w_i <= radius <= max_i (A w)_i / w_i for a matrix without negative entries
/// (Collatz-Wielandt); w <- w + A w brings the two together. A negative entry counts as its size.
///
/// Source: Berman and Plemmons (1994), Nonnegative Matrices in the Mathematical Sciences, ch. 2,
/// doi:10.1137/1.9781611971262.
struct RadiusBracket {
    private(set) var lower = 0.0
    private(set) var upper = Double.infinity
    /// The growth of the last step, which lies between the bounds.
    private(set) var estimate = 0.0

    /// Proven below 1, or, where the bounds are apart, taken from the estimate.
    var isBelowOne: Bool { upper < 1 || (lower < 1 && estimate < 1 - 1e-9) }

    init(_ matrix: Matrix, gap: Double = 1e-9, maximumSteps: Int = 200) {
        guard matrix.rows > 0 else { upper = 0; return }
        var weights = [Double](repeating: 1, count: matrix.rows)
        let sizes = RadiusBracket.sizes(matrix)
        for _ in 0..<maximumSteps {
            let image = sizes * weights
            let ratios = zip(image, weights).map { $0 / $1 }
            lower = max(lower, ratios.min() ?? 0)
            upper = min(upper, ratios.max() ?? 0)
            estimate = image.reduce(0, +) / weights.reduce(0, +)
            if upper - lower <= gap { break }
            weights = zip(image, weights).map { $0 + $1 }
            let largest = weights.max() ?? 1
            weights = weights.map { max($0 / largest, 1e-280) }
        }
        estimate = min(max(estimate, lower), upper)
    }

    private static func sizes(_ matrix: Matrix) -> Matrix {
        var copy: Matrix?
        for j in 0..<matrix.columns {
            for i in 0..<matrix.rows where matrix[i, j] < 0 { copy = copy ?? matrix; copy?[i, j] = -matrix[i, j] }
        }
        return copy ?? matrix
    }
}
