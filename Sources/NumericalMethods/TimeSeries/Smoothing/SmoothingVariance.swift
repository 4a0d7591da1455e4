import RealModule

/// Variances of the forecasts of a smoothing form.
///
/// With c_j = alpha + beta (phi + ... + phi^j) + gamma [m divides j]: additive errors give s^2 (1 + sum_{j<h} c_j^2).
/// Relative errors give (1 + s^2) t_h - mu_h^2 with t_h = mu_h^2 + s^2 sum_{j<h} c_j^2 t_{h-j}; with a multiplicative
/// season mu and c are those of the adjusted series, t_h carries (1 + gamma^2 s^2)^k after k full seasons, and all is
/// multiplied by the season squared (close, not exact). Additive errors under a multiplicative season are taken
/// linearly: c_j of level and trend times the ratio of the two steps' seasons.
///
/// Differences are formed without the square of the level, beside which those of a high level would be lost.
///
/// Source: Hyndman, Koehler, Ord and Snyder (2008), chapter 6, doi:10.1007/978-3-540-71918-2.
extension SmoothingFit {
    /// Variances of the next steps for a variance of the (relative) one-step errors.
    package func variances(_ horizon: Int, errorVariance: Double) -> [Double] {
        guard horizon > 0 else { return [] }
        let gains = gains(horizon)
        if form.error == .multiplicative { return relative(gains, errorVariance) }
        return form.isLinear ? linear(gains, errorVariance) : linearised(gains, errorVariance)
    }

    private func gains(_ horizon: Int) -> [Double] {
        var (fade, slope) = (1.0, 0.0)
        return (1...horizon).map { step in
            fade *= parameters.phi
            slope += fade
            let seasonal = form.season == .additive && step % season == 0 ? parameters.gamma : 0
            return parameters.alpha + parameters.beta * slope + seasonal
        }
    }

    private func linear(_ gains: [Double], _ errorVariance: Double) -> [Double] {
        var sum = 1.0
        return gains.map { gain in
            defer { sum += gain * gain }
            return errorVariance * sum
        }
    }

    private func linearised(_ gains: [Double], _ errorVariance: Double) -> [Double] {
        gains.indices.map { step in
            var sum = 1.0
            for back in stride(from: 1, through: step, by: 1) {
                let ratio = seasons[step % season] / seasons[(step - back) % season]
                let gain = ratio * gains[back - 1] + (back % season == 0 ? parameters.gamma : 0)
                sum += gain * gain
            }
            return errorVariance * sum
        }
    }

    private func relative(_ gains: [Double], _ errorVariance: Double) -> [Double] {
        let multiplies = form.season == .multiplicative
        let means = mean(gains.count).enumerated().map { multiplies ? $1 / seasons[$0 % season] : $1 }
        var moments: [Double] = []
        return means.indices.map { step in
            let square = means[step] * means[step]
            var excess = 0.0
            for back in 0..<step { excess += errorVariance * gains[back] * gains[back] * moments[step - 1 - back] }
            moments.append(square + excess)
            guard multiplies else { return excess + errorVariance * (square + excess) }
            let cycles =
                Double(step / season) * Double.log(onePlus: parameters.gamma * parameters.gamma * errorVariance)
            let growth = Double.expMinusOne(cycles + Double.log(onePlus: errorVariance))
            return (excess + growth * (square + excess)) * seasons[step % season] * seasons[step % season]
        }
    }
}
