/// How far the whole distribution of a result changes when one number is known, from runs that exist already.
///
/// Results with many equal numbers (zeros, say) are allowed: equal results stay together.
package struct DistributionIndices: Sendable {
    /// PAWN: over the classes of a number, the largest distance of the conditional from the unconditional distribution
    /// function. Source: Pianosi and Wagener (2018), doi:10.1016/j.envsoft.2018.07.019.
    package struct Distances: Sendable, Equatable {
        package let median: Double
        package let mean: Double
        package let largest: Double
        /// The median distance that a number without influence stays below with the confidence level.
        package let noise: Double

        package var isDistinguishableFromZero: Bool { median > noise }
    }

    package let pawn: [Distances]

    /// Chance is measured by shuffling the results. Throws when there are too few runs or lengths do not fit.
    package init(
        inputs: Matrix, outputs: [Double], weights: [Double]? = nil, classes: Int = 10, shuffles: Int = 100,
        level: Double = 0.95, source: RandomSource = RandomSource(seed: 1)
    ) throws(SensitivityError) {
        try SensitivityError.check(outputs: outputs, count: inputs.rows)
        let weights = try SensitivityError.check(weights: weights, count: inputs.rows)
        guard classes > 1, inputs.rows >= 5 * classes else {
            throw .tooFew("runs", needed: 5 * max(classes, 2), given: inputs.rows)
        }
        guard level > 0, level < 1, shuffles >= 20 else {
            throw .setting(
                """
                at least 20 shuffles and a level in (0, 1) are needed
                """)
        }
        let table = ClassTable(outputs: outputs, weights: weights, classes: classes)
        let groups = (0..<inputs.columns).map { Ranks.classes(inputs.column($0), count: classes) }
        let chance = DistributionIndices.chance(table, groups, shuffles, source)
        pawn = zip(groups, chance).map { group, noise in
            let distances = table.distances(group, rows: table.order)
            return Distances(
                median: ClassTable.median(distances), mean: distances.reduce(0, +) / Double(max(distances.count, 1)),
                largest: distances.max() ?? 0, noise: ClassTable.quantile(noise, level))
        }
    }

    private static func chance(
        _ table: ClassTable, _ groups: [[Int]], _ shuffles: Int, _ source: RandomSource
    ) -> [[Double]] {
        var result = [[Double]](repeating: [], count: groups.count)
        for shuffle in 0..<shuffles {
            var generator = source.generator(RandomStream(name: "shuffle"), draw: shuffle)
            let rows = table.order.shuffled(using: &generator)
            for j in groups.indices { result[j].append(ClassTable.median(table.distances(groups[j], rows: rows))) }
        }
        return result
    }
}

/// The results in rising order, in steps of equal results, with what the comparison of distributions needs.
struct ClassTable {
    /// The rows in rising order of their results.
    let order: [Int]
    /// Whether the next place in the order has a larger result.
    private let ends: [Bool]
    /// The weight of each place in the order.
    private let sorted: [Double]
    private let classes: Int

    init(outputs: [Double], weights: [Double], classes: Int) {
        order = outputs.indices.sorted { (outputs[$0], $0) < (outputs[$1], $1) }
        let sorted = order.map { outputs[$0] }
        ends = sorted.indices.map { $0 + 1 == sorted.count || sorted[$0] != sorted[$0 + 1] }
        self.sorted = order.map { weights[$0] }
        self.classes = classes
    }

    /// The largest distance of the distribution functions for each class of an input, `rows[place]` having the result
    /// of this place. The weight goes with the result, the class with the row.
    func distances(_ group: [Int], rows: [Int]) -> [Double] {
        var masses = [Double](repeating: 0, count: classes)
        for place in rows.indices { masses[group[rows[place]]] += sorted[place] }
        let total = masses.reduce(0, +)
        var (parts, largest, sum) = (
            [Double](repeating: 0, count: classes), [Double](repeating: 0, count: classes), 0.0
        )
        for place in rows.indices {
            parts[group[rows[place]]] += sorted[place]
            sum += sorted[place]
            guard ends[place] else { continue }
            for k in 0..<classes where masses[k] > 0 {
                largest[k] = max(largest[k], abs(parts[k] / masses[k] - sum / total))
            }
        }
        return (0..<classes).filter { masses[$0] > 0 }.map { largest[$0] }
    }

    static func median(_ values: [Double]) -> Double { quantile(values, 0.5) }

    /// The quantile between the neighbouring sorted numbers.
    static func quantile(_ values: [Double], _ level: Double) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        let place = level * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
    }
}
