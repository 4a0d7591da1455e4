/// Shares of the variance of a result that each uncertain number explains alone (first order), with all its
/// interactions (total), and by pairs (second order), from the runs of a `SaltelliDesign`.
///
/// With f centred on its mean and V the variance of f over A and B: S_j = mean(f_B (f_ABj - f_A)) / V,
/// T_j = mean((f_A - f_ABj)^2) / (2 V), S_ij = mean(f_BAi f_ABj - f_A f_B) / V - S_i - S_j.
/// Source: Saltelli et al. (2010), doi:10.1016/j.cpc.2009.09.018; Jansen (1999), doi:10.1016/S0010-4655(98)00154-4;
/// Saltelli (2002), doi:10.1016/S0010-4655(02)00280-1.
package struct SobolIndices: Sendable {
    package let first: [SensitivityIndex]
    package let total: [SensitivityIndex]
    /// The index of the pair (i, j), i < j, at [i][j - i - 1]; empty without second order.
    package let second: [[SensitivityIndex]]
    /// The variance over A and B.
    package let variance: Double

    /// The indices with bootstrap intervals over the base points.
    ///
    /// Constant results give indices of 0. Throws when the results do not fit the design or are not finite.
    package init(
        design: SaltelliDesign, outputs: [Double], resamples: Int = 100, level: Double = 0.95, seed: UInt64 = 1
    ) throws(SensitivityError) {
        try SensitivityError.check(outputs: outputs, count: design.count)
        guard level > 0, level < 1 else { throw .setting("a confidence level lies between 0 and 1") }
        guard resamples >= 0 else { throw .setting("the number of resamples must not be negative") }
        let terms = SobolTerms(design: design, outputs: outputs)
        let all = terms.estimates(sums: terms.totals())
        let errors = terms.standardErrors(resamples: resamples, seed: seed, count: all.values.count)
        let indices = zip(all.values, errors).map { SensitivityIndex(estimate: $0, standardError: $1, level: level) }
        let d = design.dimensions
        first = Array(indices[0..<d])
        total = Array(indices[d..<(2 * d)])
        variance = all.variance
        var pairs: [[SensitivityIndex]] = []
        var place = 2 * d
        for i in 0..<(design.secondOrder ? d : 0) {
            pairs.append(Array(indices[place..<(place + d - i - 1)]))
            place += d - i - 1
        }
        second = pairs
    }
}

/// The products of results whose sums over the base points give all indices: a row of them for each base point.
struct SobolTerms {
    let base: Int
    let dimensions: Int
    let secondOrder: Bool
    let width: Int
    let rows: [Double]

    init(design: SaltelliDesign, outputs: [Double]) {
        base = design.base
        dimensions = design.dimensions
        secondOrder = design.secondOrder
        let pairs = secondOrder ? dimensions * (dimensions - 1) / 2 : 0
        width = 2 + 2 * dimensions + pairs
        let mean = outputs.reduce(0, +) / Double(outputs.count)
        let (block, width) = (design.block, width)
        var rows = [Double](repeating: 0, count: base * width)
        for point in 0..<base {
            SobolTerms.fill(
                &rows, at: point * width, outputs: outputs, from: point * block, mean: mean,
                dimensions: dimensions, secondOrder: secondOrder)
        }
        self.rows = rows
    }

    /// Order of a row: f_A + f_B, f_A^2 + f_B^2, first order, total, pairs.
    private static func fill(
        _ rows: inout [Double], at place: Int, outputs: [Double], from start: Int, mean: Double, dimensions: Int,
        secondOrder: Bool
    ) {
        let a = outputs[start] - mean
        let b = outputs[start + (secondOrder ? 2 : 1) * dimensions + 1] - mean
        rows[place] = a + b
        rows[place + 1] = a * a + b * b
        for j in 0..<dimensions {
            let mixed = outputs[start + 1 + j] - mean
            rows[place + 2 + j] = b * (mixed - a)
            rows[place + 2 + dimensions + j] = 0.5 * (a - mixed) * (a - mixed)
        }
        guard secondOrder else { return }
        var next = place + 2 + 2 * dimensions
        for i in 0..<dimensions {
            let other = outputs[start + 1 + dimensions + i] - mean
            for j in (i + 1)..<max(dimensions, i + 1) {
                rows[next] = other * (outputs[start + 1 + j] - mean) - a * b
                next += 1
            }
        }
    }

    func totals() -> [Double] {
        var sums = [Double](repeating: 0, count: width)
        for point in 0..<base {
            for k in 0..<width { sums[k] += rows[point * width + k] }
        }
        return sums
    }

    func estimates(sums: [Double]) -> (values: [Double], variance: Double) {
        let count = Double(base)
        let mean = sums[0] / (2 * count)
        let variance = sums[1] / (2 * count) - mean * mean
        guard variance > 0 else { return ([Double](repeating: 0, count: width - 2), 0) }
        var values = sums.dropFirst(2).map { $0 / (count * variance) }
        guard secondOrder else { return (values, variance) }
        var place = 2 * dimensions
        for i in 0..<dimensions {
            for j in (i + 1)..<max(dimensions, i + 1) {
                values[place] -= values[i] + values[j]
                place += 1
            }
        }
        return (values, variance)
    }

    /// Standard deviations over resampled base points.
    func standardErrors(resamples: Int, seed: UInt64, count: Int) -> [Double] {
        guard resamples > 1 else { return [Double](repeating: resamples == 1 ? 0 : .nan, count: count) }
        var generator = Xoshiro256StarStar(seed: seed)
        var (sums, squares) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
        let centre = estimates(sums: totals()).values
        for _ in 0..<resamples {
            let values = estimates(sums: resampledTotals(&generator)).values
            for k in 0..<count {
                sums[k] += values[k] - centre[k]
                squares[k] += (values[k] - centre[k]) * (values[k] - centre[k])
            }
        }
        let n = Double(resamples)
        return (0..<count).map { max((squares[$0] - sums[$0] * sums[$0] / n) / (n - 1), 0).squareRoot() }
    }

    private func resampledTotals(_ generator: inout Xoshiro256StarStar) -> [Double] {
        let (base, width) = (base, width)
        var sums = [Double](repeating: 0, count: width)
        rows.withUnsafeBufferPointer { rows in
            sums.withUnsafeMutableBufferPointer { sums in
                for _ in 0..<base {
                    let start = generator.index(below: base) &* width
                    for k in 0..<width { sums[k] += rows[start &+ k] }
                }
            }
        }
        return sums
    }
}
