/// How the draws of a study are laid out.
package struct DesignDescription: Sendable, Hashable {
    package enum Method: String, CaseIterable, Sendable {
        case monteCarlo = "monte-carlo"
        case latinHypercube = "latin-hypercube"
        case sobol, saltelli, morris, factorial, stratified
        case oneAtATime = "one-at-a-time"
    }

    package var method: Method
    /// How many draws are asked for; designs with a fixed shape take the nearest number that fits below it.
    package var draws: Int
    package var seed: Int
    /// Levels of an uncertain number in `factorial` and `morris`; at least 2.
    package var levels: Int
    /// Successive draws that share one set of the posterior: years in a row of one world.
    package var drawsPerSet: Int

    /// The most draws of one study.
    package static let mostDraws = 10_000_000

    package init(method: Method = .monteCarlo, draws: Int = 1000, seed: Int = 1, levels: Int = 4, drawsPerSet: Int = 1)
    {
        self.drawsPerSet = drawsPerSet
        self.method = method
        self.draws = draws
        self.seed = seed
        self.levels = levels
    }

    package init(from fields: inout some FieldReader) {
        method = fields.choice("method", Method.self, "how points are laid out", fallback: .latinHypercube)
        draws = fields.wholeNumber("draws", "number of draws", fallback: 1000, most: DesignDescription.mostDraws)
        seed = fields.wholeNumber("seed", "seed of the random numbers; the same seed draws the same", fallback: 1)
        levels = fields.wholeNumber("levels", "levels of each number in `factorial` and `morris`", fallback: 4)
        drawsPerSet = fields.wholeNumber(
            "draws-per-set", "successive draws that share one set of the posterior", fallback: 1)
        if drawsPerSet < 1 {
            fields.fault("draws-per-set", "\(drawsPerSet) draws share nothing; write at least 1")
        } else if draws % drawsPerSet != 0 {
            fields.fault(
                "draws-per-set",
                "\(draws) draws do not divide into groups of \(drawsPerSet); make the draws a multiple of it")
        }
        if draws < 1 { fields.fault("draws", "\(draws) draws tell nothing; write at least 1") }
        if seed < 0 { fields.fault("seed", "a seed is a whole number from 0; \(seed) is below") }
        if !(2...1000).contains(levels) { fields.fault("levels", "\(levels) is not between 2 and 1000") }
    }
}
