/// Whether one forecast is better than another: the mean difference of their losses against its standard error.
///
/// Loss differences at horizon h are correlated over h - 1 steps; the variance sums those autocovariances (divisor n),
/// and the small-sample factor sqrt((n + 1 - 2h + h(h-1)/n)/n) goes with Student's t of n - 1 degrees.
///
/// Sources: Diebold and Mariano (1995), doi:10.1080/07350015.1995.10524599; Harvey, Leybourne and Newbold (1997),
/// doi:10.1016/S0169-2070(96)00719-4.
package struct DieboldMariano: Sendable, Equatable {
    /// Mean loss of the first forecast less that of the second.
    package let meanDifference: Double
    /// The mean over its standard error; not a number where the variance is not positive.
    package let statistic: Double
    /// The statistic with the small-sample factor.
    package let correctedStatistic: Double
    /// Two-sided probability of a difference at least as large by chance.
    package let probability: Double

    /// Compares losses step by step (squared or absolute errors, or any score), at a horizon of `horizon` steps.
    package init(losses first: [Double], against second: [Double], horizon: Int = 1) {
        let differences = zip(first, second).map { $0 - $1 }
        let count = Double(differences.count)
        let mean = differences.reduce(0, +) / max(count, 1)
        var variance = 0.0
        for lag in 0..<max(min(horizon, differences.count), 1) {
            var sum = 0.0
            for step in stride(from: lag, to: differences.count, by: 1) {
                sum += (differences[step] - mean) * (differences[step - lag] - mean)
            }
            variance += (lag == 0 ? 1 : 2) * sum / max(count, 1)
        }
        meanDifference = mean
        statistic = variance > 0 ? mean / (variance / count).squareRoot() : .nan
        let steps = Double(max(horizon, 1))
        correctedStatistic =
            statistic * (max(count + 1 - 2 * steps + steps * (steps - 1) / count, 0) / count).squareRoot()
        probability =
            correctedStatistic.isNaN ? .nan : StudentDistribution.twoSided(correctedStatistic, degrees: count - 1)
    }
}
