/// Every combination of the middles of equal intervals; the last coordinate changes fastest.
package struct FullFactorialDesign: SamplingDesign {
    package let count: Int
    /// The number of levels of each coordinate.
    package let levels: [Int]
    private let strides: [Int]

    /// A design with these numbers of levels. Throws when one is below 1 or the product overflows.
    package init(levels: [Int]) throws(DesignError) {
        guard !levels.isEmpty else { throw .noDimensions }
        var strides = [Int](repeating: 1, count: levels.count)
        var total = 1
        for index in levels.indices.reversed() {
            guard levels[index] > 0 else { throw .levels(name: "coordinate \(index + 1)", levels[index]) }
            strides[index] = total
            let product = total.multipliedReportingOverflow(by: levels[index])
            guard !product.overflow else { throw .tooManyPoints(wanted: Int.max, largest: Int.max - 1) }
            total = product.partialValue
        }
        self.levels = levels
        self.strides = strides
        count = total
    }

    package var dimensions: Int { levels.count }

    /// The level, from 0, of a coordinate at a point.
    package func level(_ point: Int, _ dimension: Int) -> Int { point / strides[dimension] % levels[dimension] }

    package func coordinate(_ point: Int, _ dimension: Int) -> Double {
        (Double(level(point, dimension)) + 0.5) / Double(levels[dimension])
    }
}

/// Point 0 holds every coordinate at its base; then each coordinate alone takes each of its levels.
package struct OneAtATimeDesign: SamplingDesign {
    /// The base of each coordinate in the unit interval.
    package let base: [Double]
    /// The levels that every coordinate takes, for instance 0.05 and 0.95.
    package let levels: [Double]

    /// A design about this base. Throws when there is no coordinate or a number lies outside 0 to 1.
    package init(base: [Double], levels: [Double]) throws(DesignError) {
        guard !base.isEmpty else { throw .noDimensions }
        guard !levels.isEmpty else { throw .levels(name: "one at a time", 0) }
        guard (base + levels).allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
            throw .outside("a level lies outside 0 to 1")
        }
        self.base = base
        self.levels = levels
    }

    package var dimensions: Int { base.count }
    package var count: Int { 1 + base.count * levels.count }

    /// The coordinate that this point changes; none at point 0.
    package func changed(_ point: Int) -> Int? { point == 0 ? nil : (point - 1) / levels.count }

    package func coordinate(_ point: Int, _ dimension: Int) -> Double {
        changed(point) == dimension ? levels[(point - 1) % levels.count] : base[dimension]
    }
}
