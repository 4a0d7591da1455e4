import EnergySystem
import NumericalMethods
import RealModule

extension Inputs {
    /// The inputs with their projection where the horizon goes beyond the base year; unchanged where it does not, or
    /// where they have one already.
    package func projected() -> Inputs { completed().inputs }

    /// The last step of every loading: demand and economy of years after the base year, and whether the planner sees
    /// what is known.
    @Sendable package static func complete(_ inputs: Inputs) -> (inputs: Inputs, remarks: [InputRemark]) {
        let completed = inputs.completed()
        let short = completed.inputs.shortLookAhead.map {
            InputRemark(path: $0.path, message: $0.message, isError: false)
        }
        return (completed.inputs, completed.remarks + [short].compactMap(\.self))
    }

    /// The same, with everything that is wrong with the rules or worth a warning.
    ///
    /// With a log the figures that the projection reads are noted there.
    package func completed(noting log: ReadLog? = nil) -> (inputs: Inputs, remarks: [InputRemark]) {
        guard projection == nil, scenario.horizon.through.year > baseline.baseYear else { return (self, []) }
        var projector = BaselineProjector(inputs: self, values: log.map { values.noted(in: $0) } ?? values)
        let projection = projector.projection()
        return (with(projection), projector.remarks)
    }
}

/// Carries the rules of a baseline to the years of a horizon.
struct BaselineProjector {
    let inputs: Inputs
    private(set) var remarks: [InputRemark] = []
    private var baseline: Baseline { inputs.baseline }
    private let values: ParameterValues
    /// A run looks a few months beyond its horizon.
    private var lastYear: Int { inputs.scenario.horizon.through.year + 1 }

    init(inputs: Inputs, values: ParameterValues) {
        self.inputs = inputs
        self.values = values.for(.projection)
    }

    mutating func projection() -> Projection? {
        // Refused before anything is calculated: a path takes the longer the farther it goes.
        if isDistant { return refuseDistantHorizon() }
        var paths: [ProjectedPath] = []
        for (name, rule) in baseline.projection {
            if let path = rule.pathway.isEmpty ? methodPath(name, rule) : pathwayPath(name, rule) { paths.append(path) }
        }
        warnOfUnprojected(paths)
        guard !paths.isEmpty else { return nil }
        let moved = EconomyProjection.table(baseline, paths, year: inputs.scenario.horizon.through.year)
        if let fault = moved.fault {
            remarks.append(InputRemark(path: "baseline.projection", message: fault, isError: false))
        }
        return Projection(
            baseYear: baseline.baseYear, targetYear: inputs.scenario.horizon.through.year,
            products: baseline.products.count,
            paths: paths, table: moved.table, remarks: stays + moved.notes)
    }

    /// What keeps its base-year figure.
    private var stays: [String] {
        [
            """
            Home output, contracts, stocks, tariffs, taxes and prices at the border are those of \
            \(baseline.baseYear) unless the scenario changes them.
            """
        ]
    }

    private mutating func warnOfUnprojected(_ paths: [ProjectedPath]) {
        let moved = Set(paths.flatMap(\.products).map(\.index))
        let left = baseline.products.indices.filter { !moved.contains($0) && baseline.demand[$0] != nil }.map {
            baseline.productName($0)
        }
        guard !left.isEmpty else { return }
        let year = inputs.scenario.horizon.through.year
        remarks.append(
            InputRemark(
                path: "horizon.through",
                message: """
                    the baseline has no data of \(year) and no projection moves \(left.joined(separator: ", ")): the \
                    demand of \(baseline.baseYear) is used; give `projection: {demand: {pathway: {y\(year): ...}, \
                    products: [...]}}` or a series
                    """,
                isError: false))
    }

    /// Eleven years is as far as a series and its errors can be asked.
    private static let latestYear = 2035

    private var isDistant: Bool {
        inputs.scenario.horizon.through.year > BaselineProjector.latestYear
            && baseline.projection.contains { $0.1.pathway.isEmpty }
    }

    private mutating func refuseDistantHorizon() -> Projection? {
        let year = inputs.scenario.horizon.through.year
        remarks.append(
            InputRemark(
                path: "horizon.through",
                message: """
                    \(year) lies beyond \(BaselineProjector.latestYear), to which series are projected; give a pathway \
                    from another source: `projection: {demand: {series: ~, pathway: {y\(year): ...}}}`
                    """,
                isError: true))
        return nil
    }

    // MARK: - A series and a method

    private mutating func methodPath(_ name: String, _ rule: ProjectionRule) -> ProjectedPath? {
        guard let series = baseline.series.first(where: { $0.name == rule.series })?.series else { return nil }
        let path = "baseline.projection.\(name)"
        guard !series.values.isEmpty else {
            return fail("\(path).series", "the series '\(rule.series ?? "")' has no figures")
        }
        do {
            let (fitted, used, notes) = try fit(rule, series)
            let reference = rule.products.isEmpty ? baseline.economy?.tableYear ?? baseline.baseYear : baseline.baseYear
            let data = used.map { ($0.period, values.amount($0.value).value) }
            let years = ProjectionYears(fitted, data: data, through: lastYear)
            guard let factors = years.factors(from: reference, through: lastYear) else {
                return fail(
                    path,
                    """
                    the method \(rule.method) gives values at or below zero, or the year \(reference) lies before \
                    the data; choose another method
                    """)
            }
            guard let first = used.first?.period, let last = used.last?.period else { return nil }
            return ProjectedPath(
                name: name, products: rule.products, sectors: rule.sectors, error: rule.error, factors: factors,
                series: rule.series ?? "", unit: series.unit, data: first...last, method: rule.method,
                methodDescription: fitted.methodDescription, reason: fitted.reason, backtest: backtest(rule, used),
                notes: notes + (series.note.map { [$0] } ?? []) + (rule.note.map { [$0] } ?? []))
        } catch {
            return fail("\(path).method", "series '\(rule.series ?? "")': \(error)")
        }
    }

    private typealias Figures = ArraySlice<(period: CalendarPeriod, value: Parameter<Ratio>)>

    /// With the gaps where the method bridges them, else on the figures after the last gap.
    private func fit(_ rule: ProjectionRule, _ series: HistorySeries) throws(ForecastError) -> (
        any FittedForecast, Figures, [String]
    ) {
        let method = try MethodCatalogue.method(rule.method)
        let all = series.values[...], tail = series.unbrokenTail
        if tail.count == all.count { return (try method.fit(numbers(all)), all, []) }
        if rule.method == RandomWalkDrift.name {
            return (
                try method.fit(numbers(all)), all,
                [
                    """
                    years without a figure are bridged
                    """
                ]
            )
        }
        let note = "figures before \(tail.first?.period.description ?? "") are left out because of a gap"
        return (try method.fit(numbers(tail)), tail, [note])
    }

    /// The figures with a missing one for every period without.
    private func numbers(_ figures: Figures) -> TimeSeries {
        guard let first = figures.first?.period, let last = figures.last?.period else {
            return TimeSeries(values: [], season: 1)
        }
        var numbers = [Double](repeating: .nan, count: last - first + 1)
        for figure in figures { numbers[figure.period - first] = values.amount(figure.value).value }
        return TimeSeries(values: numbers, season: first.frequency.perYear)
    }

    private func backtest(_ rule: ProjectionRule, _ figures: Figures) -> [ProjectionScore] {
        guard !rule.products.isEmpty, figures.count >= 8 else { return [] }
        let series = numbers(figures), horizon = min(5, max(1, lastYear - baseline.baseYear)) * max(1, series.season)
        let naive = series.season > 1 ? "seasonal-naive" : "naive"
        let names = [rule.method] + (rule.method == naive ? [] : [naive])
        return names.compactMap { try? MethodCatalogue.method($0) }.flatMap { method in
            ProjectionScore.scores(
                of: Backtest(method, on: series, origins: Backtest.origins(over: series), horizon: horizon))
        }
    }

    // MARK: - A given pathway

    private mutating func pathwayPath(_ name: String, _ rule: ProjectionRule) -> ProjectedPath? {
        let base = rule.products.reduce(0.0) {
            $0 + (baseline.demand[$1.index].map { values.whole($0.annual, of: baseline.baseYear).value } ?? 0)
        }
        let path = "baseline.projection.\(name).pathway"
        guard base > 0 else { return fail(path, "the products have no demand in \(baseline.baseYear) that could move") }
        var points = [(year: baseline.baseYear, value: base, spread: 0.0)]
        for point in rule.pathway where point.year > baseline.baseYear {
            let value = values.whole(point.value, of: point.year).value
            guard value > 0 else { return fail(path, "the demand of \(point.year) must be above zero") }
            points.append((point.year, value, spread(of: point.value)))
        }
        guard points.count > 1 else { return fail(path, "no year after \(baseline.baseYear) is given") }
        let factors = (baseline.baseYear...lastYear).map { BaselineProjector.factor($0, points, base) }
        var notes = ["a pathway given from outside, straight in logarithms between its years"]
        if let end = points.last?.year, end < lastYear { notes.append("after \(end) the value of \(end) is kept") }
        return ProjectedPath(
            name: name, products: rule.products, sectors: [], error: rule.error, factors: factors, series: "pathway",
            unit: "kt/yr",
            data: nil, method: "pathway", methodDescription: "given from outside",
            reason: "the projection names a pathway", backtest: [],
            notes: notes + (rule.note.map { [$0] } ?? []))
    }

    private static func factor(_ year: Int, _ points: [(year: Int, value: Double, spread: Double)], _ base: Double)
        -> ProjectedFactor
    {
        let next = points.firstIndex { $0.year >= year } ?? points.count - 1
        let (low, high) = (points[max(0, next - 1)], points[next])
        let share = high.year == low.year ? 1 : min(1, Double(year - low.year) / Double(high.year - low.year))
        let (from, to) = (Double.log(low.value / base), Double.log(high.value / base))
        return ProjectedFactor(
            year: year, logMedian: from + share * (to - from),
            logSpread: low.spread + share * (high.spread - low.spread))
    }

    /// Low and high of the evidence are taken as the central 80 %.
    private func spread(of parameter: Parameter<MassRate>) -> Double {
        let evidence = inputs.parameters.descriptions[parameter.index].evidence
        guard let low = evidence.low, let high = evidence.high, low > 0, high > low else { return 0 }
        return Double.log(high / low) / (2 * ProjectionYears.quantile)
    }

    private mutating func fail(_ path: String, _ message: String) -> ProjectedPath? {
        remarks.append(InputRemark(path: path, message: message, isError: true))
        return nil
    }
}
