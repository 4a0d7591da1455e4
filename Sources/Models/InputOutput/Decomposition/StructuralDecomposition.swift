import NumericalMethods

/// One factor of a product, in the two years compared. The last factor of a product is a vector.
package enum DecompositionFactor: Sendable {
    /// L of coefficients A; never formed.
    case leontief(Matrix, Matrix)
    case matrix(Matrix, Matrix)
    /// A diagonal matrix, such as amounts per unit of output.
    case diagonal([Double], [Double])
    case vector([Double], [Double])
}

/// The change of a product of factors, split among them.
///
/// For y = F_1 F_2 ... F_k the effect of a factor is the mean of its contribution over all k! orders in which the
/// factors may change, computed as the Shapley value over the 2^k states. For two factors this is the mean of the polar
/// forms, dx = 1/2 dL (f_0 + f_1) + 1/2 (L_0 + L_1) df. For more than 8 factors the mean of the two polar orders is
/// taken.
///
/// Source: Dietzenbacher and Los (1998), doi:10.1080/09535319800000023; de Boer (2009), Econ. Syst. Res. 21 (Shapley).
package struct StructuralDecomposition: Sendable {
    /// The number of factors up to which all orders are taken.
    package static let allOrdersLimit = 8

    /// How the effects were averaged.
    package enum Averaging: String, Sendable {
        case allOrders = "mean of all orders"
        case polarOrders = "mean of the two polar orders"
    }

    /// y_1 - y_0.
    package let change: [Double]
    /// By factor; they add up to the change.
    package let effects: [[Double]]
    package let averaging: Averaging

    /// Splits the change of a product. Throws `size` when factors do not fit or the last is no vector, `notProductive`,
    /// `singular`.
    package init(_ factors: [DecompositionFactor]) throws(InputOutputError) {
        let product = try DecompositionProduct(factors)
        let count = factors.count
        let (start, end) = (try product.value { _ in false }, try product.value { _ in true })
        change = zip(end, start).map { $0 - $1 }
        if count <= StructuralDecomposition.allOrdersLimit {
            averaging = .allOrders
            effects = try StructuralDecomposition.shapley(product, count)
        } else {
            averaging = .polarOrders
            effects = try StructuralDecomposition.polar(product, count)
        }
    }

    /// x = L f in two years: the effects of technology and of final demand.
    package static func ofOutput(
        coefficients: (Matrix, Matrix), finalDemand: ([Double], [Double])
    ) throws(InputOutputError) -> StructuralDecomposition {
        try StructuralDecomposition([
            .leontief(coefficients.0, coefficients.1), .vector(finalDemand.0, finalDemand.1)
        ])
    }

    /// sum over S without i of |S|! (k - |S| - 1)! / k! [y(S + i) - y(S)].
    private static func shapley(_ product: DecompositionProduct, _ count: Int) throws(InputOutputError) -> [[Double]] {
        var states: [[Double]] = []
        for state in 0..<(1 << count) { states.append(try product.value { state >> $0 & 1 == 1 }) }
        let weights = (0..<count).map { chosen in
            1 / (Double(count) * binomial(count - 1, chosen))
        }
        return (0..<count).map { factor in
            var effect = [Double](repeating: 0, count: states[0].count)
            for state in states.indices where state >> factor & 1 == 0 {
                let (with, weight) = (states[state | 1 << factor], weights[state.nonzeroBitCount])
                for i in effect.indices { effect[i] += weight * (with[i] - states[state][i]) }
            }
            return effect
        }
    }

    private static func polar(_ product: DecompositionProduct, _ count: Int) throws(InputOutputError) -> [[Double]] {
        var effects: [[Double]] = []
        for factor in 0..<count {
            let firstAfter = try product.value { $0 <= factor }
            let firstBefore = try product.value { $0 < factor }
            let lastAfter = try product.value { $0 >= factor }
            let lastBefore = try product.value { $0 > factor }
            effects.append(
                firstAfter.indices.map {
                    (firstAfter[$0] - firstBefore[$0] + lastAfter[$0] - lastBefore[$0]) / 2
                })
        }
        return effects
    }

    private static func binomial(_ total: Int, _ chosen: Int) -> Double {
        (0..<chosen).reduce(1) { $0 * Double(total - $1) / Double($1 + 1) }
    }
}
