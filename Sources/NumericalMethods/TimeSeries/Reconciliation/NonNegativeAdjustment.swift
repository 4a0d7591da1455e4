import Foundation

/// The b >= 0 nearest to given numbers in the measure of a covariance M: b = b0 + M m with m >= 0 and m_j b_j = 0.
///
/// The active-set method of Lawson and Hanson (1974), Solving Least Squares Problems, ch. 23, on the multipliers m.
struct NonNegativeAdjustment {
    let covariance: Matrix

    init(_ covariance: Matrix) { self.covariance = covariance }

    func apply(_ values: [Double]) throws(ReconciliationError) -> [Double] {
        let tolerance = 1e-12 * max(values.reduce(0) { max($0, abs($1)) }, 1e-300)
        var multipliers = [Double](repeating: 0, count: values.count)
        var active: [Int] = []
        for _ in 0..<(10 * values.count + 10) {
            let current = moved(values, multipliers)
            let open = current.indices.filter { !active.contains($0) && current[$0] < -tolerance }
            guard let worst = open.min(by: { current[$0] < current[$1] }) else { return cleaned(current, active) }
            active.append(worst)
            try settle(&active, &multipliers, values)
        }
        throw .notConverged
    }

    /// Multipliers that bring the active numbers to zero; those that would turn negative leave the set.
    private func settle(
        _ active: inout [Int], _ multipliers: inout [Double], _ values: [Double]
    ) throws(ReconciliationError) {
        while !active.isEmpty {
            let wanted = try solve(active, values)
            let falling = active.indices.filter { wanted[$0] <= 0 }
            guard !falling.isEmpty else {
                for index in multipliers.indices { multipliers[index] = 0 }
                for (place, index) in active.enumerated() { multipliers[index] = wanted[place] }
                return
            }
            let shares = falling.map { multipliers[active[$0]] / max(multipliers[active[$0]] - wanted[$0], 1e-300) }
            let share = shares.min() ?? 0
            for (place, index) in active.enumerated() {
                multipliers[index] += share * (wanted[place] - multipliers[index])
            }
            let leaving = Set(zip(falling, shares).filter { $0.1 <= share }.map { active[$0.0] })
            for index in leaving { multipliers[index] = 0 }
            active.removeAll { leaving.contains($0) }
        }
    }

    private func solve(_ active: [Int], _ values: [Double]) throws(ReconciliationError) -> [Double] {
        let block = covariance.block(rows: active, columns: active)
        let wanted = active.map { -values[$0] }
        return try ReconciliationError.saying { () throws(LinearAlgebraError) in
            try CholeskyFactorization(block).solve(wanted)
        }
    }

    private func moved(_ values: [Double], _ multipliers: [Double]) -> [Double] {
        zip(values, covariance * multipliers).map { $0 + $1 }
    }

    private func cleaned(_ values: [Double], _ active: [Int]) -> [Double] {
        var values = values
        for index in active { values[index] = 0 }
        return values.map { max(0, $0) }
    }
}
