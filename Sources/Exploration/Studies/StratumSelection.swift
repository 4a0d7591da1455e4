import EnergySystem

/// Which draws a stratified study makes: candidates of a plain random sample, so many of each stratum, with the weights
/// that undo the choice.
///
/// Candidates 1, 2, 3... are drawn without running anything and put into strata. The probability of a stratum is its
/// share of all candidates; a draw of stratum h weighs p_h / n_h. Source: Cochran (1977), Sampling Techniques, chapter
/// 5A and 12 (double sampling).
struct StratumSelection: Sendable {
    /// `[draw]`: number of the candidate, from 0.
    let candidates: [Int]
    let weights: [Double]
    let strata: [Int]
    let probabilities: [Double]

    /// Candidates looked at: 32 a draw, at least 2^15, and from 2^18 on no more than 4 a draw. The probability p of a
    /// stratum then has the standard error sqrt(p (1 - p) / candidates).
    static func candidateCount(draws: Int) -> Int { min(max(1 << 15, 32 * draws), max(1 << 18, 4 * draws)) }

    /// Candidates looked at, and draws chosen of them, where a study is only to be checked or shown.
    static let draft = (candidates: 1 << 14, draws: 500)

    /// `all` candidates are looked at. `classify` gives the stratum of a candidate, the number of strata for the rest.
    /// `nil` shares of a stratum without any candidate end in a fault.
    init(draws: Int, of all: Int, shares: [Double], names: [String], classify: (Int) -> Int) throws(StudyFaults) {
        guard draws > shares.count else { throw StratumSelection.tooFew(draws, shares.count + 1) }
        let wanted = StratumSelection.sizes(draws, shares)
        var counts = [Int](repeating: 0, count: shares.count + 1)
        var chosen: [(candidate: Int, stratum: Int)] = []
        chosen.reserveCapacity(draws)
        for candidate in 0..<all {
            let stratum = classify(candidate)
            if counts[stratum] < wanted[stratum] { chosen.append((candidate, stratum)) }
            counts[stratum] += 1
        }
        var faults = StudyFaults()
        for (stratum, count) in counts.enumerated() where count < wanted[stratum] {
            let name = stratum < names.count ? "'\(names[stratum])'" : "the rest"
            faults.add(
                ["strata"],
                """
                only \(count) of \(all) random draws are of \(name), \(wanted[stratum]) are asked for; ask for \
                fewer draws or a smaller share
                """
            )
        }
        if wanted[shares.count] == 0, counts[shares.count] > 0 {
            faults.add(["strata"], "no draw is left for what is in no stratum; lower a share or ask for more draws")
        }
        if !faults.faults.isEmpty { throw faults }
        candidates = chosen.map(\.candidate)
        strata = chosen.map(\.stratum)
        let shares = counts.map { Double($0) / Double(all) }
        probabilities = shares
        weights = chosen.map { shares[$0.stratum] / Double(wanted[$0.stratum]) }
    }

    /// Every stratum needs a draw, or its weight is nobody's.
    private static func tooFew(_ draws: Int, _ strata: Int) -> StudyFaults {
        var faults = StudyFaults()
        let asked = draws == 1 ? "1 is asked for" : "\(draws) are asked for"
        faults.add(
            ["strata"], "\(strata) strata, the rest among them, need at least \(strata) draws; \(asked)")
        return faults
    }

    /// Draws by stratum, the rest last; every stratum with a share has one at least.
    private static func sizes(_ draws: Int, _ shares: [Double]) -> [Int] {
        let named = shares.map { max(1, Int(($0 * Double(draws)).rounded())) }
        return named + [max(0, draws - named.reduce(0, +))]
    }
}
