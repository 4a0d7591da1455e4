/// Whether the one-step errors of a smoothing form forget their first states.
///
/// The roots of the characteristic equation of the recursion must not lie outside the unit circle; roots on it (a fixed
/// trend, a fixed season) are allowed. Tested without roots by the Schur-Cohn reduction on a circle 1e-6 wider.
///
/// Source: Hyndman, Akram and Archibald (2008), The admissible parameter space for exponential smoothing models,
/// doi:10.1007/s10463-006-0109-x.
enum SmoothingAdmissibility {
    static func holds(_ form: SmoothingForm, _ parameters: SmoothingParameters, season: Int) -> Bool {
        hasNoOuterRoot(polynomial(form, parameters, season: season))
    }

    /// Coefficients of the characteristic polynomial, constant first.
    static func polynomial(_ form: SmoothingForm, _ parameters: SmoothingParameters, season: Int) -> [Double] {
        let (alpha, gamma) = (parameters.alpha, parameters.gamma)
        let beta = form.trend == .none ? 0 : parameters.beta
        let phi = form.trend == .none ? 1 : parameters.phi
        guard form.season != .none, season > 1 else {
            return form.trend == .none ? [alpha - 1, 1] : [phi * (1 - alpha), alpha + beta - phi - 1, 1]
        }
        let inner = alpha + beta - alpha * phi
        var result = [Double](repeating: inner, count: season + 2)
        result[0] = phi * (1 - alpha - gamma)
        result[1] = inner + gamma - 1
        result[season] = alpha + beta - phi
        result[season + 1] = 1
        return result
    }

    static func hasNoOuterRoot(_ coefficients: [Double]) -> Bool {
        var power = 1.0
        var current = coefficients.map { coefficient in
            defer { power *= 1 + 1e-6 }
            return coefficient * power
        }
        while current.count > 1 {
            guard let last = current.last, let first = current.first, abs(first) < abs(last) else { return false }
            let ratio = first / last
            let reversed = Array(current.reversed())
            current = zip(current, reversed).map { $0 - ratio * $1 }
            current.removeFirst()
        }
        return true
    }
}
