/// A centred moving mean that keeps the sum: beyond either end the series is mirrored (first, second, ... backwards).
///
/// y_t = (1/w) sum over |k| <= (w - 1)/2 of x_(t+k), w odd. sum y = sum x, so that no tonne is lost at the ends.
public enum CentredMean {
    /// The positions whose values make up one mean, in order; a mirrored one stands twice.
    static func positions(around position: Int, count: Int, width: Int = 7) -> [Int] {
        let reach = (max(1, width) - 1) / 2
        guard reach > 0, count > 1 else { return [position] }
        return (-reach...reach).map { mirrored(position + $0, count: count) }
    }

    private static func mirrored(_ position: Int, count: Int) -> Int {
        let period = 2 * count
        let wrapped = ((position % period) + period) % period
        return wrapped < count ? wrapped : period - 1 - wrapped
    }
}
