/// A centred moving mean that keeps the sum: beyond either end the series is mirrored (first, second, ... backwards).
///
/// y_t = (1/7) sum over |k| <= 3 of x_(t+k). sum y = sum x, so that no tonne is lost at the ends.
package enum CentredMean {
    /// Days on either side of the middle one: a week in all.
    static let reach = 3

    /// The positions whose values make up one mean, in order; a mirrored one stands twice.
    static func positions(around position: Int, count: Int) -> [Int] {
        guard count > 1 else { return [position] }
        return (-reach...reach).map { mirrored(position + $0, count: count) }
    }

    private static func mirrored(_ position: Int, count: Int) -> Int {
        let period = 2 * count
        let wrapped = ((position % period) + period) % period
        return wrapped < count ? wrapped : period - 1 - wrapped
    }
}
