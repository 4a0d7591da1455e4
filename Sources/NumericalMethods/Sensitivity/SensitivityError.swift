/// What keeps a sensitivity analysis from its data.
package enum SensitivityError: Error, Equatable, CustomStringConvertible {
    case outputs(expected: Int, actual: Int)
    case tooFew(String, needed: Int, given: Int)
    case notFinite(row: Int)
    case weights(String)
    case setting(String)

    package var description: String {
        switch self {
        case .outputs(let expected, let actual): "the design has \(expected) rows, \(actual) results were given"
        case .tooFew(let name, let needed, let given): "\(needed) \(name) are needed at least, \(given) were given"
        case .notFinite(let row): "result \(row + 1) is not a finite number"
        case .weights(let reason): "the weights are not usable: \(reason)"
        case .setting(let problem): problem
        }
    }

    static func check(outputs: [Double], count: Int) throws(SensitivityError) {
        guard outputs.count == count else { throw .outputs(expected: count, actual: outputs.count) }
        if let row = outputs.firstIndex(where: { !$0.isFinite }) { throw .notFinite(row: row) }
    }

    static func check(weights: [Double]?, count: Int) throws(SensitivityError) -> [Double] {
        guard let weights else { return [Double](repeating: 1, count: count) }
        guard weights.count == count else { throw .weights("\(weights.count) for \(count) results") }
        guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw .weights("one is negative or not finite") }
        guard weights.reduce(0, +) > 0 else { throw .weights("all are 0") }
        return weights
    }
}

/// An index of sensitivity with its interval.
package struct SensitivityIndex: Sendable, Equatable {
    package let estimate: Double
    package let standardError: Double
    package let lower: Double
    package let upper: Double

    package init(estimate: Double, standardError: Double, lower: Double, upper: Double) {
        self.estimate = estimate
        self.standardError = standardError
        self.lower = lower
        self.upper = upper
    }

    /// The estimate with the normal interval of a confidence level.
    package init(estimate: Double, standardError: Double, level: Double) {
        let reach = StandardNormal.quantile(0.5 + 0.5 * level) * standardError
        self.init(estimate: estimate, standardError: standardError, lower: estimate - reach, upper: estimate + reach)
    }

    /// Whether the whole interval lies above zero; for a share of the variance, which cannot be negative.
    package var isDistinguishableFromZero: Bool { lower > 0 }
}
