import EnergySystem
import NumericalMethods

/// How well the draws of a wave agree with what was observed.
///
/// A draw of an episode is ruled out where its largest implausibility exceeds 3; what is left has the likelihood
/// exp(-sum I^2 / 2). A set has in an episode the mean over its draws, w, and over all the product of the prior over
/// the proposal and of every w. Sources: Craig, Goldstein, Seheult and Smith (1997), doi:10.1007/978-1-4612-2290-3_2;
/// Vernon, Goldstein and Bower (2010), doi:10.1214/10-BA524.
struct WaveFit: Sendable {
    /// Draws beyond this implausibility are ruled out.
    static let cutoff = 3.0

    let wave: CalibrationWave
    /// `[episode][figure][draw]`: measured, NaN where a run has no such figure.
    let measured: [[[Double]]]
    /// `[episode][figure][draw]`.
    let implausibility: [[[Double]]]
    /// `[episode]`: positions of the observations that decide.
    let deciding: [[Int]]
    /// `[episode][set]`: w.
    private(set) var likelihoods: [[Double]] = []

    var sets: Int { wave.points.count }
    var drawsPerSet: Int { wave.drawsPerSet }

    init(_ wave: CalibrationWave, _ outcomes: EnsembleOutcomes) {
        self.wave = wave
        var first = 0
        measured = wave.episodes.indices.map { index in
            defer { first += wave.episodes[index].figures.count }
            return wave.episodes[index].figures.indices.map { outcomes.values[index][first + $0] }
        }
        implausibility = zip(wave.episodes, measured).map { episode, rows in
            zip(episode.figures, rows).map { figure, row in row.map { figure.implausibility(of: $0) } }
        }
        deciding = wave.episodes.map(\.deciding)
        likelihoods = wave.episodes.indices.map { episode in (0..<sets).map { setLikelihood(episode, $0, without: nil) }
        }
    }

    /// exp(-sum I^2 / 2) where no I exceeds the cutoff, else 0.
    func likelihood(_ episode: Int, draw: Int, without left: Int? = nil) -> Double {
        var sum = 0.0
        for figure in deciding[episode] where figure != left {
            let value = implausibility[episode][figure][draw]
            guard value <= WaveFit.cutoff else { return 0 }
            sum += value * value
        }
        return Double.exp(-sum / 2)
    }

    /// w: the mean over a set's draws.
    func setLikelihood(_ episode: Int, _ set: Int, without left: Int?) -> Double {
        let draws = set * drawsPerSet..<(set + 1) * drawsPerSet
        return draws.reduce(0) { $0 + likelihood(episode, draw: $1, without: left) } / Double(drawsPerSet)
    }

    /// Weights of the sets, adding up to 1: prior over proposal times the product over the episodes, without one of
    /// them or without one of its observations. All 0 where nothing is left.
    func weights(withoutEpisode left: Int? = nil, withoutFigure figure: (episode: Int, figure: Int)? = nil) -> [Double]
    {
        normalized(
            (0..<sets).map { set in
                var weight = wave.importance[set]
                for episode in likelihoods.indices where episode != left && weight > 0 {
                    weight *=
                        figure?.episode == episode
                        ? setLikelihood(episode, set, without: figure?.figure) : likelihoods[episode][set]
                }
                return weight
            })
    }

    /// Weights of the draws of one episode: those of the sets by all others, times the draw's own likelihood, which
    /// `isPredicting` leaves out.
    ///
    /// `left` is an observation of any episode that is left out.
    func drawWeights(_ episode: Int, isPredicting: Bool, without left: (episode: Int, figure: Int)? = nil) -> [Double] {
        let others = weights(withoutEpisode: episode, withoutFigure: left),
            own = left?.episode == episode ? left?.figure : nil
        return normalized(
            (0..<sets * drawsPerSet).map { draw in
                let weight = others[draw / drawsPerSet]
                return weight == 0 || isPredicting ? weight : weight * likelihood(episode, draw: draw, without: own)
            })
    }

    /// Draws before anything was observed.
    var priorDrawWeights: [Double] { normalized((0..<sets * drawsPerSet).map { wave.importance[$0 / drawsPerSet] }) }

    private func normalized(_ weights: [Double]) -> [Double] {
        let sum = weights.reduce(0, +)
        return sum > 0 ? weights.map { $0 / sum } : weights
    }

    /// Kish's effective number, (sum w)^2 / sum w^2; 0 where nothing is left.
    static func effectiveCount(_ weights: [Double]) -> Double {
        let sum = weights.reduce(0, +), squares = weights.reduce(0) { $0 + $1 * $1 }
        return squares > 0 ? sum * sum / squares : 0
    }

    /// The largest and the second largest implausibility of a draw among the observations that decide.
    func largest(_ episode: Int, draw: Int) -> (first: Double, second: Double) {
        var first = 0.0, second = 0.0
        for figure in deciding[episode] {
            let value = implausibility[episode][figure][draw]
            if value > first { (first, second) = (value, first) } else if value > second { second = value }
        }
        return (first, second)
    }
}
