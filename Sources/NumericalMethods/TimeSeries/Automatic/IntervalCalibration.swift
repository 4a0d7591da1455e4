/// How much wider intervals must be for past errors to fall inside as often as they claim.
///
/// Rolling errors over the model's own standard deviation, pooled over horizons; f is their conformal quantile over the
/// normal one, and half-widths are scaled by (1 + max(1, f))/2: half of the way to what the errors show, never
/// narrower. Split conformal: Lei et al. (2018), doi:10.1080/01621459.2017.1307116.
package struct IntervalCalibration: Sendable, Equatable {
    /// Absolute errors over the model's standard deviation, smallest first.
    package let scaledErrors: [Double]
    /// Points in time from which the series was forecast.
    package let origins: Int

    package init(scaledErrors: [Double], origins: Int) {
        self.scaledErrors = scaledErrors.map(abs).sorted()
        self.origins = origins
    }

    /// The half-width of a normal interval of this level, in standard deviations.
    static func normal(_ level: Double) -> Double { StandardNormal.quantile(0.5 + 0.5 * level) }

    /// The errors' own half-width over the normal one; nothing where there are too few errors for the level.
    package func factor(_ level: Double) -> Double? {
        SplitConformal.halfWidth(scaledErrors, level: level).map { $0 / Self.normal(level) }
    }

    /// What half-widths of this level are multiplied by; 1 where there are too few errors for the level.
    package func scale(_ level: Double) -> Double { (1 + max(1, factor(level) ?? 1)) / 2 }

    /// The share of rolling errors inside the scaled interval.
    package func achievedCoverage(_ level: Double) -> Double {
        let limit = Self.normal(level) * scale(level)
        return Double(scaledErrors.filter { $0 <= limit }.count) / Double(max(scaledErrors.count, 1))
    }

    /// Two standard errors of the coverage achieved, from as many independent errors as there were origins: of the
    /// share with two more inside and two more outside.
    ///
    /// Source: Agresti and Coull (1998), doi:10.1080/00031305.1998.10480550.
    package func coverageBand(_ level: Double) -> Double {
        let count = Double(origins) + 4, share = (achievedCoverage(level) * Double(origins) + 2) / count
        return 2 * (share * (1 - share) / count).squareRoot()
    }

    /// The calibration in words.
    package var words: String {
        let parts = [0.8, 0.95].map { level -> String in
            guard factor(level) != nil else {
                return """
                    the \(ForecastWords.percent(level)) interval as the model gives it (too few errors)
                    """
            }
            return
                "the \(ForecastWords.percent(level)) interval widened by \(ForecastWords.percent(scale(level) - 1)), "
                    + """
                    then holding \(ForecastWords.percent(achievedCoverage(level))) of them \
                    (+-\(ForecastWords.percent(coverageBand(level))))
                    """
        }
        return
            "intervals checked on \(scaledErrors.count) errors from \(origins) \(origins == 1 ? "origin" : "origins"): "
            + parts.joined(separator: "; ")
    }
}

/// Intervals from past errors alone.
package enum SplitConformal {
    /// The ceil((n + 1) level)-th smallest absolute error; nothing where that exceeds n, when no finite bound exists.
    package static func halfWidth(_ errors: [Double], level: Double) -> Double? {
        let sorted = errors.map(abs).sorted()
        let rank = Int((Double(sorted.count + 1) * level - 1e-9).rounded(.up))
        return rank >= 1 && rank <= sorted.count ? sorted[rank - 1] : nil
    }
}
