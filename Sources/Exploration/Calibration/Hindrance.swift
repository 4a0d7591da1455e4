import SimulationEngine

/// A figure whose posterior median lies far from what was observed, and the observation that holds it there.
package struct Hindrance: Sendable {
    package let fit: FigureFit
    /// Distance of the median to what was observed, as a share of it.
    package let gap: Double
    /// Without this observation the median comes nearest.
    package let observation: String
    /// And is this.
    package let median: Double

    /// Whether the median would be near without it; if not, the rules and the episode's own ranges keep it away.
    package var isHeldByAnother: Bool { abs(fit.figure.target.gap(to: median)) <= Hindrance.far }

    /// From this share on a median is far.
    package static let far = 0.15
}

extension CalibrationRun {
    /// Figures with two ends that decide and whose median is farther off than 15 %.
    package var hindrances: [Hindrance] {
        guard contradiction == nil else { return [] }
        return last.wave.episodes.indices.flatMap { index in
            fits(last, index, isHeldOut: false).enumerated().compactMap { position, fit in
                guard fit.decides, fit.figure.target.hasTwoEnds else { return nil }
                let gap = fit.figure.target.gap(to: fit.posterior[1])
                return abs(gap) > Hindrance.far ? hindrance(fit, gap, index, position) : nil
            }
        }
    }

    private func hindrance(_ fit: FigureFit, _ gap: Double, _ index: Int, _ position: Int) -> Hindrance? {
        let measured = last.measured[index][position]
        let others = last.wave.episodes.indices.flatMap { episode in
            last.deciding[episode].map { (episode: episode, figure: $0) }
        }
        let freed = others.filter { $0 != (index, position) }.map { left in
            (
                left,
                CalibrationRun.quantiles(measured, last.drawWeights(index, isPredicting: false, without: left), [0.5])[
                    0]
            )
        }
        guard
            let best = freed.filter({ $0.1.isFinite }).min(by: {
                fit.figure.target.distance(to: $0.1) < fit.figure.target.distance(to: $1.1)
            })
        else { return nil }
        let episode = last.wave.episodes[best.0.episode]
        return Hindrance(
            fit: fit, gap: gap, observation: "\(episode.name).\(episode.figures[best.0.figure].name)", median: best.1)
    }
}

extension ObservedFigure.Target {
    /// Signed distance of a figure to what was observed, over the nearer end of it.
    func gap(to measured: Double) -> Double {
        switch self {
        case .value(let value), .atMost(let value), .atLeast(let value): (measured - value) / value
        case .interval(let range):
            measured < range.lowerBound
                ? (measured - range.lowerBound) / range.lowerBound
                : measured > range.upperBound ? (measured - range.upperBound) / range.upperBound : 0
        }
    }
}
