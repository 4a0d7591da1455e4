import RealModule

/// Whether a model works on the numbers of a series or on their logarithms.
package enum SeriesTransformation: Sendable, Equatable {
    case none
    case logarithm

    func apply(_ values: [Double]) -> [Double] { self == .none ? values : values.map { Double.log($0) } }

    func invert(_ value: Double) -> Double { self == .none ? value : Double.exp(value) }

    /// The mean on the series' own scale of a normal number on the model's scale.
    ///
    /// exp(m + s^2 / 2) for logarithms, with s^2 counted up to 0.25: beyond, the far tail would lead the mean.
    func mean(_ mean: Double, variance: Double) -> Double {
        self == .none ? mean : Double.exp(mean + 0.5 * min(variance, 0.25))
    }

    /// What the change of scale adds to a log-likelihood: minus the sum of log y.
    ///
    /// The first `settling` observations are left out: they settle the start of a diffuse or differenced model, which
    /// is the likelihood of the others given these.
    func jacobian(_ values: [Double], settling: Int) -> Double {
        guard self == .logarithm else { return 0 }
        return values.filter { !$0.isNaN }.dropFirst(settling).reduce(0) { $0 - Double.log($1) }
    }
}

extension SeriesTransformation {
    /// Why this scale was taken of two; empty where there was no choice.
    func reason(compared: Bool) -> String {
        guard compared else { return "" }
        return self == .logarithm
            ? "logarithms, because the series is more likely with them"
            : "no logarithms, because the series is more likely without them"
    }
}

/// Who decides about logarithms.
package enum LogarithmChoice: Sendable, Equatable {
    case never
    /// Needs numbers above zero.
    case always
    /// Logarithms where all numbers are above zero and the likelihood of the original numbers is higher with them.
    case automatic
}

/// When a model fits a series so well that nothing is left to estimate.
enum PerfectFit {
    /// Variances up to this are rounding: 1e-20 of the squared range of the numbers.
    static func limit(_ values: [Double]) -> Double {
        let known = values.filter { !$0.isNaN }
        guard let least = known.min(), let most = known.max() else { return 0 }
        return 1e-20 * (most - least) * (most - least)
    }

    static func error(_ method: String) -> ForecastError {
        .setting(
            method: method,
            problem: """
                the model fits the series without error, so there is nothing to estimate it from
                """)
    }
}
