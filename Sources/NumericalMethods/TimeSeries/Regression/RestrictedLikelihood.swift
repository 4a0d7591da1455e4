import RealModule

/// The likelihood of the autocorrelation of a regression's errors after the coefficients are integrated out.
///
/// -(n - k)/2 log r'W^-1 r - log|W|/2 - log|X'W^-1 X|/2, up to a constant.
/// Source: Harville (1974), doi:10.1093/biomet/61.2.383.
struct RestrictedLikelihood {
    let design: Matrix
    let response: [Double]
    let steps: [Int]
    let dropsFirst: Bool

    func whitening(_ rho: Double) -> AutoregressiveWhitening {
        AutoregressiveWhitening(rho: rho, steps: steps, dropsFirst: dropsFirst)
    }

    /// The rho within this limit of zero with the largest value: the best of a coarse grid, then golden sections.
    func best(limit: Double, tolerance: Double) throws(RegressionError) -> Double {
        let grid = (0...8).map { -limit + 2 * limit * Double($0) / 8 }
        var (top, place) = (-Double.infinity, 0)
        for (index, rho) in grid.enumerated() {
            let value = try value(rho)
            if value > top { (top, place) = (value, index) }
        }
        let ratio = (5.0.squareRoot() - 1) / 2
        var (low, high) = (grid[max(place - 1, 0)], grid[min(place + 1, grid.count - 1)])
        var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
        var (leftValue, rightValue) = (try value(left), try value(right))
        while high - low > max(tolerance, 1e-7) {
            if leftValue > rightValue {
                (high, right, rightValue) = (right, left, leftValue)
                left = high - ratio * (high - low)
                leftValue = try value(left)
            } else {
                (low, left, leftValue) = (left, right, rightValue)
                right = low + ratio * (high - low)
                rightValue = try value(right)
            }
        }
        return (low + high) / 2
    }

    func value(_ rho: Double) throws(RegressionError) -> Double {
        let whitening = whitening(rho)
        let fit = try whitening.fit(design, response).transformed
        let free = Double(fit.degreesOfFreedom)
        return -free / 2 * Double.log(fit.residualSumOfSquares) - whitening.logDeterminant / 2
            - fit.factorization.logGramDeterminant / 2
    }
}
