/// The forecast methods by name.
package enum MethodCatalogue {
    /// Names in the order in which they are listed.
    package static var names: [String] { entries.map(\.name) }

    /// Names with a line each, in the same order.
    package static var summaries: [(name: String, summary: String)] { entries.map { ($0.name, $0.summary) } }

    /// The method of this name.
    package static func method(_ name: String) throws(ForecastError) -> any ForecastMethod {
        guard let entry = entries.first(where: { $0.name == name }) else {
            throw .unknownMethod(name: name, known: names)
        }
        return entry.make()
    }

    /// One line a method.
    private static let entries: [Entry] = [
        Entry(AutomaticForecast.self) { AutomaticForecast() },
        Entry(SeasonalNaive.self) { SeasonalNaive() },
        Entry(Naive.self) { Naive() },
        Entry(Drift.self) { Drift() },
        Entry(SeasonallyAdjustedNaive.self) { SeasonallyAdjustedNaive() },
        Entry(Theta.self) { Theta() },
        Entry(OptimisedTheta.self) { OptimisedTheta() },
        Entry(DynamicTheta.self) { DynamicTheta() },
        Entry(DynamicOptimisedTheta.self) { DynamicOptimisedTheta() },
        Entry(AutomaticSmoothing.self) { AutomaticSmoothing() },
        Entry(DampedSmoothing.self) { DampedSmoothing() },
        Entry(HoltWintersSmoothing.self) { HoltWintersSmoothing() },
        Entry(SimpleSmoothing.self) { SimpleSmoothing() },
        Entry(HoltSmoothing.self) { HoltSmoothing() },
        Entry(RandomWalkDrift.self) { RandomWalkDrift() },
        Entry(TrendSeason.self) { TrendSeason() },
        Entry(AirlineMethod.self) { AirlineMethod() },
        Entry(SeasonalARIMAMethod.self) { SeasonalARIMAMethod() },
        Entry(LocalLevelMethod.self) { LocalLevelMethod() },
        Entry(LocalLinearTrendMethod.self) { LocalLinearTrendMethod() },
        Entry(StructuralMethod.self) { StructuralMethod() }
    ]

    private struct Entry: Sendable {
        let name, summary: String
        let make: @Sendable () -> any ForecastMethod

        init<Method: ForecastMethod>(_ type: Method.Type, _ make: @escaping @Sendable () -> Method) {
            (name, summary) = (type.name, type.summary)
            self.make = make
        }
    }
}
