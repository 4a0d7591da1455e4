public import NumericalMethods

/// Losses together with the demand that hampered sectors no longer have for their suppliers (formula B6).
///
/// x = min((1 - D) x0, A x + f0), iterated down from x0. In terms of the loss d = x0 - x, with f0 = (I - A) x0:
/// d = max(D x0, A d), iterated up from 0, which is exactly 0 when D is 0. A sector loses the larger of its own limit and
/// its buyers' missing demand, so that nothing counts twice; L applied to D x0 would add both.
/// Units are those of the output.
///
/// Source: own statement of a limiting-capacity Leontief model; compare Pichler and Farmer (2022), doi:10.1080/09535314.2021.1926934.
public enum ConsistentUpstream {
    /// The loss of output by sector.
    ///
    /// `capacityLoss` is D (0 to 1). Stops when no sector moves by more than `tolerance` of the largest output.
    /// Throws `size`, or `notProductive` when it does not settle.
    public static func loss(
        capacityLoss: [Double], output: [Double], coefficients: Matrix, tolerance: Double = 1e-13
    ) throws(InputOutputError) -> [Double] {
        guard capacityLoss.count == output.count, coefficients.rows == output.count, coefficients.isSquare else {
            throw .size(what: "capacity losses", expected: output.count, actual: capacityLoss.count)
        }
        let limited = zip(capacityLoss, output).map { min(max($0, 0), 1) * $1 }
        guard limited.contains(where: { $0 > 0 }) else { return limited }
        let iteration = UpstreamIteration(coefficients, tolerance: tolerance * (output.max() ?? 0))
        guard let loss = iteration.settle(limited) else { throw notSettled(coefficients) }
        return loss
    }

    /// Why the losses do not settle.
    static func notSettled(_ coefficients: Matrix) -> InputOutputError {
        .notProductive(spectralRadius: (try? PowerIteration(coefficients).radius) ?? .nan)
    }
}
