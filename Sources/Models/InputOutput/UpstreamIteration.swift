import NumericalMethods

/// Losses together with the demand that hampered sectors no longer have for their suppliers (formula B6), set up once
/// for many days.
///
/// x = min((1 - D) x0, A x + f0), iterated down from x0. In terms of the loss d = x0 - x, with f0 = (I - A) x0: d =
/// max(D x0, A d), iterated up from D x0, which is exactly 0 when D is 0. A sector loses the larger of its own limit
/// and its buyers' missing demand, so that nothing counts twice; L applied to D x0 would add both. Units are those of
/// the output.
///
/// Source: own statement of a limiting-capacity Leontief model; compare Pichler and Farmer (2022),
/// doi:10.1080/09535314.2021.1926934.
struct UpstreamIteration {
    private let sectors: Int
    /// A, column by column.
    private let coefficients: [Double]
    /// Sectors whose column is not all zero, which are those with suppliers.
    private let buyers: [Int]
    /// No sector moves by more in the last step.
    private let tolerance: Double

    init(_ matrix: Matrix, tolerance: Double) {
        sectors = matrix.rows
        var (flat, buyers): ([Double], [Int]) = ([], [])
        for column in 0..<matrix.columns {
            let entries = matrix.column(column)
            if entries.contains(where: { $0 != 0 }) { buyers.append(column) }
            flat += entries
        }
        (coefficients, self.buyers, self.tolerance) = (flat, buyers, tolerance)
    }

    /// Iterates up from `limited` = D x0; `nil` when it does not settle.
    func settle(_ limited: [Double]) -> [Double]? {
        var (loss, next) = (limited, limited)
        for _ in 0..<10_000 {
            step(from: loss, to: &next)
            let moved = lift(&next, to: limited, from: loss)
            guard moved.isFinite else { return nil }
            swap(&loss, &next)
            if moved <= tolerance { return loss }
        }
        return nil
    }

    /// Why losses do not settle.
    static func notSettled(_ coefficients: Matrix) -> InputOutputError {
        .notProductive(spectralRadius: (try? PowerIteration(coefficients).radius) ?? .nan)
    }

    /// next = A loss.
    private func step(from loss: [Double], to next: inout [Double]) {
        for sector in 0..<sectors { next[sector] = 0 }
        coefficients.withUnsafeBufferPointer { matrix in
            next.withUnsafeMutableBufferPointer { sums in
                for buyer in buyers where loss[buyer] != 0 {
                    let (amount, first) = (loss[buyer], buyer &* sectors)
                    for sector in 0..<sectors { sums[sector] += matrix[first &+ sector] * amount }
                }
            }
        }
    }

    /// next = max(limited, next); gives the largest step away from `loss`, infinite where an entry is not a number.
    private func lift(_ next: inout [Double], to limited: [Double], from loss: [Double]) -> Double {
        var moved = 0.0
        for sector in 0..<sectors {
            next[sector] = max(limited[sector], next[sector])
            let step = abs(next[sector] - loss[sector])
            guard step.isFinite else { return .infinity }
            moved = max(moved, step)
        }
        return moved
    }
}
