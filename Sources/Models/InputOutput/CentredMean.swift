/// A centred moving mean that keeps the sum: beyond either end the series is mirrored (first, second, ... backwards).
///
/// y_t = (1/w) sum over |k| <= (w - 1)/2 of x_(t+k), w odd. sum y = sum x, so that no tonne is lost at the ends.
public enum CentredMean {
    public static func smooth(_ values: [Double], width: Int = 7) -> [Double] {
        let reach = (max(1, width) - 1) / 2
        guard reach > 0, values.count > 1 else { return values }
        return values.indices.map { day in
            var sum = 0.0
            for offset in -reach...reach { sum += values[mirrored(day + offset, count: values.count)] }
            return sum / Double(2 * reach + 1)
        }
    }

    private static func mirrored(_ position: Int, count: Int) -> Int {
        let period = 2 * count
        let wrapped = ((position % period) + period) % period
        return wrapped < count ? wrapped : period - 1 - wrapped
    }
}
