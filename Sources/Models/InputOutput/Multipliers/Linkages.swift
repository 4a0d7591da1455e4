import NumericalMethods

/// How strongly each sector pulls its suppliers and serves its users, against the mean of all.
///
/// Backward (Rasmussen's power of dispersion): n (i'L)_j / i'L i. Forward: n (G i)_i / i'G i with row sums of the Ghosh
/// inverse (Jones 1976; Beyers 1976); Rasmussen's own forward index, row sums of L, is given beside it. Above 1 is
/// above average; a key sector is so in both directions. A sector without output has no index and does not count in the
/// means, so that it changes nobody's role.
///
/// Source: Rasmussen (1957), Studies in Inter-Sectoral Relations; Jones (1976), Quarterly Journal of Economics 90;
/// Miller and Blair (2009), section 12.2, doi:10.1017/CBO9780511626982.
package struct Linkages: Sendable {
    /// The class of a sector by its two indices.
    package enum Role: String, Sendable { case key, backward, forward, independent }

    package let backward: [Double?]
    package let forward: [Double?]
    /// Sensitivity of dispersion: row sums of L against their mean.
    package let forwardByDemand: [Double?]
    package let roles: [Role?]

    /// Computes the indices from domestic coefficients and output. Throws `size`, `unfit` and what `LeontiefSystem`
    /// throws.
    package init(coefficients: Matrix, output: [Double]) throws(InputOutputError) {
        let system = try LeontiefSystem(coefficients: coefficients, expectedSolutions: 3)
        let ghosh = try GhoshModel(system, output: output)
        let ones = output.map { $0 > 0 ? 1.0 : 0 }
        func ofActive(_ values: [Double]) -> [Double?] { zip(values, output).map { $1 > 0 ? $0 : nil } }
        backward = Linkages.againstMean(ofActive(try system.multipliers(of: ones).values))
        forwardByDemand = Linkages.againstMean(ofActive(try system.output(forFinalDemand: ones).values))
        forward = Linkages.againstMean(try ghosh.inputMultipliers())
        roles = zip(backward, forward).map { backward, forward in
            guard let backward, let forward else { return nil }
            return switch (backward > 1, forward > 1) {
            case (true, true): .key
            case (true, false): .backward
            case (false, true): .forward
            case (false, false): .independent
            }
        }
    }

    private static func againstMean(_ values: [Double?]) -> [Double?] {
        let known = values.compactMap { $0 }
        let mean = known.reduce(0, +) / Double(max(1, known.count))
        return values.map { $0.map { $0 / mean } }
    }
}
