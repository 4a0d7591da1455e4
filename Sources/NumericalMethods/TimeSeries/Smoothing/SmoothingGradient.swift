/// The slope of the smoothing objective by one backward pass over the last run (adjoint of the recursion).
extension SmoothingRecursion {
    /// Slopes of log(sum of squares) + 2/n times the sum of log means, in the flat order of the parameters.
    func slopes(
        _ form: SmoothingForm, _ flat: UnsafePointer<Double>, squares: Double, into slope: UnsafeMutablePointer<Double>
    ) {
        let relative = form.error == .multiplicative
        switch form.season {
        case .none: slopes(NoSeason.self, relative, flat, squares, slope)
        case .additive: slopes(AdditiveSeason.self, relative, flat, squares, slope)
        case .multiplicative: slopes(MultiplicativeSeason.self, relative, flat, squares, slope)
        }
    }

    @inline(__always)
    private func slopes<Rule: SeasonRule>(
        _ rule: Rule.Type, _ relative: Bool, _ flat: UnsafePointer<Double>, _ squares: Double,
        _ slope: UnsafeMutablePointer<Double>
    ) {
        let (alpha, beta, gamma, phi) = (flat[0], flat[1], flat[2], flat[3])
        var (alphaSlope, betaSlope, gammaSlope, phiSlope) = (0.0, 0.0, 0.0, 0.0)
        var (levelSlope, trendSlope) = (0.0, 0.0)
        let weight = 2 / squares
        let logWeight = 2 / Double(count)
        if Rule.hasSeason { for index in count..<(count + season) { seasonSlopes[index] = 0 } }
        var index = count - 1
        while index >= 0 {
            let (base, error, trend) = (self.base[index], errors[index], trends[index])
            let season = Rule.hasSeason ? seasons[index] : 1
            let seasonSlope = Rule.hasSeason ? seasonSlopes[index + self.season] : 0
            let mean = values[index] - error
            var meanSlope = -weight * error
            if relative {
                let inverse = 1 / mean
                meanSlope = -weight * error * inverse * inverse * values[index] * inverse + logWeight * inverse
            }
            var errorSlope = alpha * levelSlope + beta * trendSlope
            var baseSlope = levelSlope
            if Rule.isMultiplicative {
                let overSeason = 1 / season, overBase = 1 / base
                let stepSlope = errorSlope * overSeason
                errorSlope = stepSlope + gamma * seasonSlope * overBase
                meanSlope -= errorSlope
                alphaSlope += levelSlope * error * overSeason
                betaSlope += trendSlope * error * overSeason
                gammaSlope += seasonSlope * error * overBase
                baseSlope += meanSlope * season - gamma * seasonSlope * error * overBase * overBase
                seasonSlopes[index] = seasonSlope + meanSlope * base - stepSlope * error * overSeason
            } else {
                errorSlope += gamma * seasonSlope
                meanSlope -= errorSlope
                alphaSlope += levelSlope * error
                betaSlope += trendSlope * error
                gammaSlope += seasonSlope * error
                baseSlope += meanSlope
                if Rule.hasSeason { seasonSlopes[index] = seasonSlope + meanSlope }
            }
            phiSlope += trend * (trendSlope + baseSlope)
            trendSlope = phi * (trendSlope + baseSlope)
            levelSlope = baseSlope
            index -= 1
        }
        slope[0] = alphaSlope
        slope[1] = betaSlope
        slope[2] = gammaSlope
        slope[3] = phiSlope
        slope[4] = levelSlope
        slope[5] = trendSlope
        if Rule.hasSeason { for index in 0..<season { slope[6 + index] = seasonSlopes[index] } }
    }
}
