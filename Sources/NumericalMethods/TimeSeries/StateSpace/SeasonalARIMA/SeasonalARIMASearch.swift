/// The choice of an order within small bounds.
///
/// Seasonal difference where the strength of the season (by STL) passes 0.64; one or two differences where the test of
/// Kwiatkowski et al. rejects stationarity at 5 % (with few points always one after a seasonal difference); then the
/// step-wise search of Hyndman and Khandakar (2008), doi:10.18637/jss.v027.i03, with p, q up to 3 and P, Q up to 1, by
/// the corrected Akaike criterion. Models with a factor nearer than 1 % to the border are left out, but not those whose
/// seasonal moving average says that the season is fixed.
struct SeasonalARIMASearch {
    /// The best estimate; nil where no model could be estimated.
    let best: SeasonalARIMAEstimate?
    /// The choice in words.
    let reason: String

    /// Searches; `mostDifferences` limits ordinary and seasonal differences together.
    init(_ values: [Double], season: Int, mostDifferences: Int = 2) {
        let bridged = StationarityTest.bridged(values)
        let seasonalDifferences = min(StationarityTest.seasonalDifferences(bridged, season: season), mostDifferences)
        let isShort = seasonalDifferences > 0 && bridged.count - season < SeasonalARIMASearch.pointsForTest
        let tested = StationarityTest.differences(bridged, season: seasonalDifferences > 0 ? season : 1)
        let differences = min(isShort ? 1 : tested, mostDifferences - seasonalDifferences)
        var walk = Walk(
            values: values, season: season, differences: differences, seasonalDifferences: seasonalDifferences)
        walk.run()
        best = walk.best
        reason = SeasonalARIMASearch.words(walk, isShort: isShort)
    }

    private static func words(_ walk: Walk, isShort: Bool) -> String {
        guard let best = walk.best else { return "" }
        var text =
            walk.seasonalDifferences > 0
            ? "one seasonal difference, because the season is strong"
            : walk.season > 1
                ? "no seasonal difference, because the season is weak" : "no season"
        text += ", and \(["no difference", "one difference", "two differences"][min(walk.differences, 2)])"
        text += isShort ? ", the series being too short to test for a fixed trend" : " by the test of stationarity"
        text += "; \(best.model.order) has the lowest AICc, "
        text += "\(PlainNumber.fixed(best.correctedAkaike, 2)), of \(walk.tried.count) orders tried"
        if let second = walk.second {
            text += "; next \(second.model.order) with \(PlainNumber.fixed(second.correctedAkaike, 2))"
        }
        return text
    }

    /// Below this many seasonal differences the test hardly sees a random walk; one difference too many costs little,
    /// because the moving average undoes it, one too few carries the last years' growth on for ever.
    private static let pointsForTest = 60

    private struct Walk {
        let values: [Double]
        let season: Int
        let differences: Int
        let seasonalDifferences: Int
        var tried: [SeasonalARIMAOrder] = []
        var best: SeasonalARIMAEstimate?
        var second: SeasonalARIMAEstimate?

        init(values: [Double], season: Int, differences: Int, seasonalDifferences: Int) {
            self.values = values
            self.season = season
            self.differences = differences
            self.seasonalDifferences = seasonalDifferences
        }

        mutating func run() {
            for start in starts { _ = attempt(start) }
            var improved = true
            while improved, let current = best?.model.order, tried.count < 60 {
                improved = false
                for neighbour in neighbours(current) where attempt(neighbour) {
                    improved = true
                    break
                }
            }
        }

        private func order(_ p: Int, _ q: Int, _ P: Int, _ Q: Int, _ constant: Bool) -> SeasonalARIMAOrder {
            SeasonalARIMAOrder(
                p, differences, q, seasonal: (P, seasonalDifferences, Q), season: season, hasConstant: constant)
        }

        private var starts: [SeasonalARIMAOrder] {
            let small = values.count < 60
            return [
                order(small ? 1 : 2, small ? 1 : 2, 1, 1, true), order(0, 0, 0, 0, true), order(1, 0, 1, 0, true),
                order(0, 1, 0, 1, true), order(0, 0, 0, 0, false)
            ]
        }

        private func neighbours(_ now: SeasonalARIMAOrder) -> [SeasonalARIMAOrder] {
            let moves = [
                (0, 0, -1, 0), (0, 0, 0, -1), (0, 0, 1, 0), (0, 0, 0, 1), (0, 0, -1, -1), (0, 0, 1, 1),
                (-1, 0, 0, 0), (0, -1, 0, 0), (1, 0, 0, 0), (0, 1, 0, 0), (-1, -1, 0, 0), (1, 1, 0, 0),
                (1, -1, 0, 0), (-1, 1, 0, 0)
            ]
            var list: [SeasonalARIMAOrder] = []
            for (p, q, P, Q) in moves {
                let sizes = (
                    now.autoregressive + p, now.movingAverage + q, now.seasonalAutoregressive + P,
                    now.seasonalMovingAverage + Q
                )
                guard (0...3).contains(sizes.0), (0...3).contains(sizes.1), (0...1).contains(sizes.2),
                    (0...1).contains(sizes.3), season > 1 || (P == 0 && Q == 0)
                else { continue }
                list.append(order(sizes.0, sizes.1, sizes.2, sizes.3, now.hasConstant))
            }
            let (p, q) = (now.autoregressive, now.movingAverage)
            list.append(order(p, q, now.seasonalAutoregressive, now.seasonalMovingAverage, !now.hasConstant))
            return list
        }

        /// Estimates an order not tried before; true where it beats the best so far.
        private mutating func attempt(_ order: SeasonalARIMAOrder) -> Bool {
            guard !tried.contains(order) else { return false }
            tried.append(order)
            guard let estimate = SeasonalARIMAEstimate(order, values, thorough: false), isInside(estimate),
                estimate.correctedAkaike.isFinite
            else { return false }
            guard let leader = best else {
                best = estimate
                return true
            }
            if estimate.correctedAkaike < leader.correctedAkaike {
                (best, second) = (estimate, leader)
                return true
            }
            if second.map({ estimate.correctedAkaike < $0.correctedAkaike }) ?? true { second = estimate }
            return false
        }

        private func isInside(_ estimate: SeasonalARIMAEstimate) -> Bool {
            estimate.nearness.autoregressive < 0.99 && estimate.nearness.movingAverage < 0.99
                && estimate.nearness.seasonalAutoregressive < 0.99
        }
    }
}
