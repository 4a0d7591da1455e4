/// Ranks and correlations of ranks.
package enum Ranks {
    /// The rank of each number, from 1; equal numbers share the mean of their ranks.
    package static func midranks(_ values: [Double]) -> [Double] {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var result = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < order.count {
            var end = start
            while end + 1 < order.count, values[order[end + 1]] == values[order[start]] { end += 1 }
            let rank = 0.5 * Double(start + end) + 1
            for place in start...end { result[order[place]] = rank }
            start = end + 1
        }
        return result
    }

    /// The number of the equally filled class, from 0, of each number; equal numbers fall into the same class.
    static func classes(_ values: [Double], count: Int) -> [Int] {
        let n = Double(values.count)
        return midranks(values).map { min(Int(($0 - 0.5) / n * Double(count)), count - 1) }
    }

    /// The weighted correlation of two lists of equal length; not a number when one does not vary.
    package static func correlation(_ left: [Double], _ right: [Double], weights: [Double]) -> Double {
        let total = weights.reduce(0, +)
        func mean(_ x: [Double]) -> Double { zip(x, weights).reduce(0) { $0 + $1.0 * $1.1 } / total }
        let (a, b) = (mean(left), mean(right))
        var (ab, aa, bb) = (0.0, 0.0, 0.0)
        for index in left.indices {
            let (x, y) = (left[index] - a, right[index] - b)
            ab += weights[index] * x * y
            aa += weights[index] * x * x
            bb += weights[index] * y * y
        }
        return aa > 0 && bb > 0 ? ab / (aa * bb).squareRoot() : .nan
    }
}
