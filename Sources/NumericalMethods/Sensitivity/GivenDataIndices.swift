/// First-order shares of the variance from runs that exist already, whatever their design, also with dependent inputs.
///
/// The runs are put into equally filled classes of one number; the share is 1 minus the mean variance within the
/// classes over the variance, both without bias. Source: Plischke (2012), doi:10.1016/j.ejor.2011.11.025 (correlation
/// ratio).
package struct GivenDataIndices: Sendable {
    package let first: [SensitivityIndex]

    /// Intervals by bootstrap over the runs. Throws when there are too few runs or lengths do not fit.
    package init(
        inputs: Matrix, outputs: [Double], weights: [Double]? = nil, classes: Int? = nil, resamples: Int = 100,
        level: Double = 0.95, seed: UInt64 = 1
    ) throws(SensitivityError) {
        try SensitivityError.check(outputs: outputs, count: inputs.rows)
        let weights = try SensitivityError.check(weights: weights, count: inputs.rows)
        guard level > 0, level < 1 else { throw .setting("a confidence level lies between 0 and 1") }
        guard inputs.rows >= 20 else { throw .tooFew("runs", needed: 20, given: inputs.rows) }
        let number = classes ?? min(max(Int(Double(inputs.rows).squareRoot() / 2), 5), 50)
        guard number > 1, number <= inputs.rows / 2 else {
            throw .setting(
                """
                the number of classes does not fit the runs
                """)
        }
        let groups = (0..<inputs.columns).map { Ranks.classes(inputs.column($0), count: number) }
        let rows = Array(0..<inputs.rows)
        let estimates = groups.map { GivenDataIndices.share($0, number, outputs, weights, rows: rows) }
        var generator = Xoshiro256StarStar(seed: seed)
        var samples = [[Double]](repeating: [], count: inputs.columns)
        for _ in 0..<max(resamples, 0) {
            let drawn = rows.map { _ in generator.index(below: rows.count) }
            for j in groups.indices {
                samples[j].append(GivenDataIndices.share(groups[j], number, outputs, weights, rows: drawn))
            }
        }
        first = zip(estimates, samples).map {
            SensitivityIndex(estimate: $0, standardError: StandardDeviation.ofSample($1), level: level)
        }
    }

    private static func share(
        _ group: [Int], _ number: Int, _ outputs: [Double], _ weights: [Double], rows: [Int]
    ) -> Double {
        var (mass, sum, counts) = (
            [Double](repeating: 0, count: number), [Double](repeating: 0, count: number),
            [Int](repeating: 0, count: number)
        )
        var (total, squares) = (0.0, 0.0)
        let centre = zip(outputs, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
        for row in rows {
            let y = outputs[row] - centre
            mass[group[row]] += weights[row]
            sum[group[row]] += weights[row] * y
            counts[group[row]] += 1
            total += weights[row] * y
            squares += weights[row] * y * y
        }
        let weight = mass.reduce(0, +)
        let between = zip(sum, mass).reduce(0) { $1.1 > 0 ? $0 + $1.0 * $1.0 / $1.1 : $0 }
        let used = counts.filter { $0 > 0 }.count
        let spread = squares - total * total / weight
        guard spread > 1e-12 * squares, rows.count > used else { return 0 }
        return 1 - (squares - between) / Double(rows.count - used) / (spread / Double(rows.count - 1))
    }
}
