import EnergySystem
import NumericalMethods

/// Trade with a partner in a year not yet known, million USD.
package struct TurnoverYear: Sendable, Equatable {
    package let year: Int
    package let median: Double
    package let lower80, upper80: Double
    /// `nil` where the method carries no such level.
    package let lower95, upper95: Double?
}

/// A partner's turnover carried forward from an origin.
package struct TurnoverProjection: Sendable {
    package let partner: String
    package let method: TradeMethod
    package let side: TradeSide
    /// First and last year of data used; the last is the origin.
    package let from, origin: Int
    package let points: Int
    package let description: String
    package let years: [TurnoverYear]
    /// The fit, for probabilities; `nil` with a share.
    private let fit: RandomWalkDriftFit?

    /// The probability that a year after the origin is above a turnover.
    package func probability(above value: Double, in year: Int) -> Double? {
        year > origin ? fit?.probability(above: value, ahead: year - origin) : nil
    }

    init(
        partner: String, method: TradeMethod, side: TradeSide, from: Int, origin: Int, points: Int, description: String,
        years: [TurnoverYear], fit: RandomWalkDriftFit?
    ) {
        self.partner = partner
        self.method = method
        self.side = side
        self.from = from
        self.origin = origin
        self.points = points
        self.description = description
        self.years = years
        self.fit = fit
    }
}

/// Projects trade by partner: one side, one series, from a stated origin.
///
/// Eight to ten annual points carry a random walk with drift in logarithms and Student intervals; four points of a
/// region carry no model of time: its share of all trade with that country, between the smallest and the largest seen,
/// times the country's turnover.
package struct TradeProjector: Sendable {
    let baseline: Baseline
    let values: ParameterValues

    package init(baseline: Baseline, values: ParameterValues) {
        self.baseline = baseline
        self.values = values
    }

    /// Million USD by year, as published.
    package func turnover(_ series: [(year: String, value: Parameter<MoneyRate>)]) -> [(year: Int, value: Double)] {
        let rate = values.amount(baseline.exchangeRate)
        return series.compactMap { item in
            Int(item.year).map { (year: $0, value: values.whole(item.value, of: $0).foreign(at: rate)) }
        }.sorted { $0.year < $1.year }
    }

    /// Each partner's projections: from the origin that the baseline names, and from the last year of data.
    package func projections(through last: Int) -> [TurnoverProjection] {
        baseline.trade.flatMap { name, partner in
            let data = turnover(partner.turnover)
            guard let end = data.last?.year else { return [TurnoverProjection]() }
            let origins = [partner.origin ?? end, end].reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
            return origins.compactMap { origin in
                switch partner.method {
                case .none: nil
                case .drift: drift(name, partner, data.filter { $0.year <= origin }, through: max(last, origin + 1))
                case .share: share(name, partner, data.filter { $0.year <= origin }, through: max(last, origin + 1))
                }
            }
        }
    }

    /// The unbroken years up to the origin.
    private func drift(_ name: String, _ partner: TradePartner, _ data: [(year: Int, value: Double)], through last: Int)
        -> TurnoverProjection?
    {
        var start = data.count - 1
        while start > 0, data[start].year - data[start - 1].year == 1 { start -= 1 }
        guard start >= 0 else { return nil }
        let used = Array(data[start...])
        guard let first = used.first?.year, let origin = used.last?.year,
            let fit = try? RandomWalkDrift().estimate(TimeSeries(values: used.map(\.value), season: 1))
        else { return nil }
        let steps = last - origin, forecast = fit.forecast(steps, levels: [0.8, 0.95]), medians = fit.medians(steps)
        let years = (0..<steps).map { step in
            TurnoverYear(
                year: origin + step + 1, median: medians[step], lower80: forecast.intervals[0].lower[step],
                upper80: forecast.intervals[0].upper[step], lower95: forecast.intervals[1].lower[step],
                upper95: forecast.intervals[1].upper[step])
        }
        return TurnoverProjection(
            partner: name, method: .drift, side: partner.side, from: first, origin: origin, points: used.count,
            description: "\(fit.methodDescription); Student's t with \(fit.degreesOfFreedom) degrees of freedom",
            years: years, fit: fit)
    }

    /// The smallest and largest share seen, times the country's turnover and its 80 % interval.
    private func share(_ name: String, _ partner: TradePartner, _ data: [(year: Int, value: Double)], through last: Int)
        -> TurnoverProjection?
    {
        guard let whole = baseline.trade.first(where: { $0.name == partner.partOf }) else { return nil }
        let all = turnover(whole.partner.turnover)
        let shares = data.compactMap { item in
            all.first { $0.year == item.year }.map { (year: item.year, share: item.value / $0.value) }
        }
        guard let first = data.first?.year, let origin = data.last?.year, let low = shares.map(\.share).min(),
            let high = shares.map(\.share).max(),
            let country = drift(whole.name, whole.partner, all.filter { $0.year <= origin }, through: last)
        else { return nil }
        let middle = (low * high).squareRoot()
        let years = country.years.filter { $0.year > origin }.map {
            TurnoverYear(
                year: $0.year, median: middle * $0.median, lower80: low * $0.lower80, upper80: high * $0.upper80,
                lower95: nil, upper95: nil)
        }
        let words = shares.map { "\(TradeProjector.percent($0.share)) in \($0.year)" }.joined(separator: ", ")
        return TurnoverProjection(
            partner: name, method: .share, side: partner.side, from: first, origin: origin, points: data.count,
            description: """
                share of all trade with \(whole.partner.title.english) (\(words)) times its projected turnover; the \
                interval holds both shares
                """,
            years: years, fit: nil)
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
