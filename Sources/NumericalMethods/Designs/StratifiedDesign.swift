/// Points spread over strata in chosen shares, with the weights that undo the choice.
///
/// A stratum is an interval of one or more coordinates (a box of the unit cube); its probability is its volume. A point
/// of stratum h with probability p_h and share q_h has the weight p_h / q_h, so that weighted means estimate the whole.
/// Source: Cochran (1977), Sampling Techniques, chapter 5A.
public struct StratifiedDesign<Base: SamplingDesign>: SamplingDesign {
    /// A box of the unit cube: the intervals of the coordinates that it restricts.
    public struct Stratum: Sendable {
        public let intervals: [Int: ClosedRange<Double>]
        /// The share of the points that this stratum receives.
        public let share: Double

        public init(intervals: [Int: ClosedRange<Double>], share: Double) {
            self.intervals = intervals
            self.share = share
        }

        /// The volume of the box.
        public var probability: Double {
            intervals.keys.sorted().reduce(1) { product, key in
                guard let range = intervals[key] else { return product }
                return product * (range.upperBound - range.lowerBound)
            }
        }
    }

    public let base: Base
    public let strata: [Stratum]
    private let ends: [Int]
    private let weights: [Double]

    /// A design over these strata, which together must fill the cube. Throws when probabilities or shares do not add
    /// up to 1, or a stratum receives no point although it has a probability.
    public init(base: Base, strata: [Stratum]) throws(DesignError) {
        let shares = strata.map(\.share)
        guard shares.allSatisfy({ $0 > 0 && $0.isFinite }) else { throw .weights("a share is not above 0") }
        guard abs(shares.reduce(0, +) - 1) < 1e-9 else { throw .weights("the shares add up to \(shares.reduce(0, +))") }
        try StratifiedDesign.check(strata, dimensions: base.dimensions)
        let total = strata.map(\.probability).reduce(0, +)
        guard abs(total - 1) < 1e-9 else { throw .weights("the probabilities of the strata add up to \(total)") }
        self.base = base
        self.strata = strata
        let ends = StratifiedDesign.ends(shares, count: base.count)
        let sizes = zip(ends, [0] + ends).map { $0 - $1 }
        guard sizes.allSatisfy({ $0 > 0 }) else { throw .weights("a stratum receives no point: use more points") }
        self.ends = ends
        weights = zip(strata, sizes).map { $0.probability * Double(base.count) / Double($1) }
    }

    public var count: Int { base.count }
    public var dimensions: Int { base.dimensions }

    /// The stratum, from 0, of a point.
    public func stratum(_ point: Int) -> Int { ends.firstIndex { point < $0 } ?? ends.count - 1 }

    public func weight(_ point: Int) -> Double { weights[stratum(point)] }

    public func coordinate(_ point: Int, _ dimension: Int) -> Double {
        let u = base.coordinate(point, dimension)
        guard let range = strata[stratum(point)].intervals[dimension] else { return u }
        return range.lowerBound + u * (range.upperBound - range.lowerBound)
    }

    /// Every interval lies within 0 to 1 and no two boxes overlap.
    private static func check(_ strata: [Stratum], dimensions: Int) throws(DesignError) {
        for (number, stratum) in strata.enumerated() {
            for (dimension, range) in stratum.intervals {
                guard dimension >= 0, dimension < dimensions, range.lowerBound >= 0, range.upperBound <= 1 else {
                    throw .weights("stratum \(number + 1) lies outside the unit cube")
                }
            }
            for other in 0..<number where overlap(stratum, strata[other], dimensions) {
                throw .weights("strata \(other + 1) and \(number + 1) overlap")
            }
        }
    }

    private static func overlap(_ left: Stratum, _ right: Stratum, _ dimensions: Int) -> Bool {
        (0..<dimensions).allSatisfy { dimension in
            let (a, b) = (left.intervals[dimension] ?? 0...1, right.intervals[dimension] ?? 0...1)
            return max(a.lowerBound, b.lowerBound) + 1e-12 < min(a.upperBound, b.upperBound)
        }
    }

    private static func ends(_ shares: [Double], count: Int) -> [Int] {
        var sum = 0.0
        var ends: [Int] = []
        for share in shares {
            sum += share
            ends.append(min(count, Int((sum * Double(count)).rounded())))
        }
        return ends
    }
}
