/// Where two common inputs agree with the record: by cell of a grid over their priors.
package struct PairPlausibility: Sendable {
    package let first: String
    package let second: String
    /// Cells of equal prior probability, from 1, the lowest first.
    package let firstCell: Int
    package let secondCell: Int
    /// Ends of the cell, in the inputs' units.
    package let firstEnds: ClosedRange<Double>
    package let secondEnds: ClosedRange<Double>
    package let sets: Int
    /// Smallest over the cell's sets of the largest implausibility that remains when every episode takes its best draw;
    /// infinite where the last wave has no set there.
    package let leastImplausibility: Double
    /// Posterior weight of the cell.
    package let weight: Double
}

extension CalibrationRun {
    /// Every pair of common inputs on a grid of five by five cells.
    package var pairs: [PairPlausibility] {
        guard contradiction == nil, let episode = last.wave.episodes.first else { return [] }
        let weights = last.weights(), cells = 5
        let least = (0..<last.sets).map { set in last.wave.episodes.indices.reduce(0) { max($0, leastOf($1, set)) } }
        func ends(_ index: Int, _ cell: Int) -> ClosedRange<Double> {
            let item = episode.study.uncertainties[index], number = episode.numbers[index]
            let low = item.value(number, at: Double(cell) / Double(cells)),
                high = item.value(number, at: Double(cell + 1) / Double(cells))
            return min(low, high)...max(low, high)
        }
        func cell(_ set: Int, _ index: Int) -> Int { min(cells - 1, Int(last.wave.points[set][index] * Double(cells))) }
        return (0..<calibration.common).flatMap { first in
            (first + 1..<max(first + 1, calibration.common)).flatMap { second in
                (0..<cells * cells).map { place in
                    let (row, column) = place.quotientAndRemainder(dividingBy: cells)
                    let members = (0..<last.sets).filter { cell($0, first) == row && cell($0, second) == column }
                    return PairPlausibility(
                        first: episode.study.uncertainties[first].uncertainty.name,
                        second: episode.study.uncertainties[second].uncertainty.name,
                        firstCell: row + 1, secondCell: column + 1, firstEnds: ends(first, row),
                        secondEnds: ends(second, column),
                        sets: members.count, leastImplausibility: members.map { least[$0] }.min() ?? .infinity,
                        weight: members.reduce(0) { $0 + weights[$1] })
                }
            }
        }
    }

    /// The smallest over a set's draws of the largest implausibility of an episode.
    private func leastOf(_ episode: Int, _ set: Int) -> Double {
        (set * last.drawsPerSet..<(set + 1) * last.drawsPerSet).reduce(.infinity) {
            min($0, last.largest(episode, draw: $1).first)
        }
    }
}
