/// Possible futures of a smoothing form.
extension SmoothingFit {
    /// One future from shocks of unit variance, one for each step ahead; a mean that falls to zero stops multiplying.
    func path(_ shocks: [Double], errorDeviation: Double) -> [Double] {
        var (level, trend, seasons) = (self.level, self.trend, self.seasons)
        return shocks.enumerated().map { step, shock in
            let base = level + parameters.phi * trend
            let season = seasons.isEmpty ? 0 : seasons[step % self.season]
            let mean = form.season == .none ? base : form.season == .additive ? base + season : base * season
            let error = shock * errorDeviation * (form.error == .additive ? 1 : mean)
            let divides = form.season == .multiplicative && season > 0 && base > 0
            let levelStep = divides ? error / season : form.season == .multiplicative ? 0 : error
            level = base + parameters.alpha * levelStep
            trend = parameters.phi * trend + parameters.beta * levelStep
            if form.season == .additive { seasons[step % self.season] = season + parameters.gamma * error }
            if divides { seasons[step % self.season] = season + parameters.gamma * error / base }
            return mean + error
        }
    }
}
