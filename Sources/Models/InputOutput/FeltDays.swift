/// The days on which a shortage counts; no other day is computed.
///
/// A day is felt when its 7-day mean holds unserved fuel. For the mean of wanted fuel the neighbours of a felt day are
/// read too. On every other day s is 0 for each user and group under each rule, since no rule moves fuel between days.
struct FeltDays: Sendable {
    /// Days that are read, in order.
    let read: [Int]
    /// Places in `read` of the felt days.
    let felt: [Int]
    /// Places in `read` of the days of each felt day's mean, `width` for each.
    private let windows: [Int]
    private let width: Int

    init(_ input: FuelShortageInput) {
        let count = input.days
        let days = (0..<count).filter { FeltDays.isShort($0, input) }
        let felt = FeltDays.reached(from: days, count: count)
        let read = FeltDays.reached(from: felt, count: count)
        var place = [Int](repeating: 0, count: count)
        for (position, day) in read.enumerated() { place[day] = position }
        self.read = read
        self.felt = felt.map { place[$0] }
        windows = felt.flatMap { CentredMean.positions(around: $0, count: count).map { place[$0] } }
        width = felt.isEmpty ? 1 : windows.count / felt.count
    }

    /// Means over the felt days of series that hold one entry for each day read, one series after the other.
    func means(_ series: [Double]) -> [Double] {
        guard !read.isEmpty else { return [] }
        var result = [Double](repeating: 0, count: series.count / read.count * felt.count)
        series.withUnsafeBufferPointer { series in
            result.withUnsafeMutableBufferPointer { result in
                for row in 0..<series.count / read.count {
                    let own = UnsafeBufferPointer(rebasing: series[row * read.count..<(row + 1) * read.count])
                    // Most users use no fuel of a group at all.
                    if own.contains(where: { $0 != 0 }) { writeMeans(own, row * felt.count, result) }
                }
            }
        }
        return result
    }

    private func writeMeans(
        _ series: UnsafeBufferPointer<Double>, _ first: Int, _ result: UnsafeMutableBufferPointer<Double>
    ) {
        windows.withUnsafeBufferPointer { windows in
            for day in 0..<felt.count {
                var sum = 0.0
                for place in day &* width..<(day &+ 1) &* width { sum += series[windows[place]] }
                result[first &+ day] = sum / Double(width)
            }
        }
    }

    private static func isShort(_ day: Int, _ input: FuelShortageInput) -> Bool {
        input.products.contains { fuel in fuel.unserved.contains { $0[day] > 0 } }
    }

    /// Days with one of these in their window; reach is mutual, so these are the days of their windows.
    private static func reached(from days: [Int], count: Int) -> [Int] {
        var isReached = [Bool](repeating: false, count: count)
        for day in days {
            for near in CentredMean.positions(around: day, count: count) { isReached[near] = true }
        }
        return isReached.indices.filter { isReached[$0] }
    }
}
