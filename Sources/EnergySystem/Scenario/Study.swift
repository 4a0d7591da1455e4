/// Scenarios times strategies times draws of what is not known.
package struct Study: Sendable {
    package let title: LocalizedText
    package let scenarios: [StudyScenario]
    /// Names of strategies; `none` is no strategy.
    package let strategies: [String]
    package let design: DesignDescription
    /// Those of a posterior first.
    package let uncertainties: [Uncertainty]
    /// What a calibration left of the first of them; `nil` where none is named.
    package let posterior: PosteriorSets?
    package let events: [EventProcess]
    package let correlations: [Correlation]
    /// Whether a matrix of correlations that no numbers can have is replaced by the nearest one.
    package let repairsCorrelations: Bool
    /// Ids of indicators, measured in the disrupted run.
    package let metrics: [String]
    /// Daily curves kept as counts; empty where none is asked for.
    package let curves: [Curve]
    package let strata: [Stratum]

    /// A metric of studies that is no indicator of one run: what a strategy costs beside doing nothing on the same
    /// draw.
    package static let strategyCost = "strategy-cost"

    package enum Curve: String, CaseIterable, Sendable { case forwardCover = "forward-cover" }

    /// `posterior` is what `uncertainties: {from: ...}` names.
    package init(from fields: inout some FieldReader, posterior: PosteriorSets? = nil) {
        self.posterior = posterior
        title = fields.localizedText("title", "name for people")
        let read = fields.entries("scenarios", "scenarios by a name of the study's own", required: true) {
            fields, name in
            StudyScenario(name: name, from: &fields)
        }.map(\.value)
        scenarios = Study.weighted(read, &fields)
        let named = fields.texts("strategies", "strategies by name; `none` is no strategy")
        strategies = named.isEmpty ? ["none"] : named
        design =
            fields.group("design", "how the draws are laid out", required: false) { DesignDescription(from: &$0) }
            ?? DesignDescription(method: .latinHypercube)
        uncertainties =
            (posterior.map { sets in sets.inputs.map { Uncertainty($0, of: sets) } } ?? [])
            + fields.entries("uncertainties", "what is not known, by name", required: false) { fields, name in
                Uncertainty(name: name, from: &fields)
            }.map(\.value)
        events = fields.entries("events", "accidents that come at a rate, by name", required: false) { fields, name in
            EventProcess(name: name, from: &fields)
        }.map(\.value)
        correlations = fields.list("correlations", "rank correlations of two uncertain numbers", required: false) {
            Correlation(from: &$0)
        }
        repairsCorrelations = fields.flag(
            "repair-correlations", "take the nearest matrix where no numbers can have these correlations",
            fallback: false)
        metrics = Study.metrics(&fields)
        curves = fields.texts("curves", "daily curves to keep: forward-cover").compactMap { text in
            let curve = Curve(rawValue: text)
            if curve == nil { fields.fault("curves", "unknown curve '\(text)'; there is forward-cover") }
            return curve
        }
        strata = fields.entries("strata", "joint events drawn more often than they happen, by name", required: false) {
            fields, name in
            Stratum(name: name, from: &fields)
        }.map(\.value)
        check(&fields)
    }

    /// The study of one episode of a calibration: one scenario, drawn numbers and nothing else.
    package init(episode: CalibrationEpisode, of calibration: Calibration) {
        title = calibration.title
        scenarios = [StudyScenario(name: episode.name, scenario: episode.scenario)]
        strategies = ["none"]
        design = DesignDescription(
            method: .latinHypercube, draws: calibration.design.draws, seed: calibration.design.seed)
        uncertainties = calibration.inputs + episode.inputs
        (posterior, events, correlations, repairsCorrelations, metrics, curves, strata) = (
            nil, [], [], false, [], [], []
        )
    }

    private static func metrics(_ fields: inout some FieldReader) -> [String] {
        let names = fields.allNames(of: .indicators)
        guard !names.isEmpty else { return fields.texts("metrics", "indicators of the disrupted run") }
        return fields.orderedNames("metrics", of: .indicators, "indicators of the disrupted run", fallback: nil)
            .compactMap { names.indices.contains($0) ? names[$0] : nil }
    }

    /// Weights that add up to 100 %; equal ones where none is written.
    private static func weighted(_ scenarios: [StudyScenario], _ fields: inout some FieldReader) -> [StudyScenario] {
        let written = scenarios.compactMap(\.weight)
        if written.isEmpty { return scenarios.map { $0.with(weight: 1 / Double(max(1, scenarios.count))) } }
        if written.count < scenarios.count {
            let missing = scenarios.filter { $0.weight == nil }.map { "'\($0.name)'" }.joined(separator: ", ")
            fields.fault("scenarios", "\(missing) without a weight; give every scenario one, or none")
            return scenarios.map { $0.with(weight: $0.weight ?? 0) }
        }
        let sum = written.reduce(0, +)
        if abs(sum - 1) > 1e-6 {
            fields.fault(
                "scenarios", "the weights add up to \((sum * 1e8).rounded() / 1e6) %; they must add up to 100 %")
        }
        return scenarios
    }

    /// A posterior's inputs come together, so nothing may move or set one of them alone.
    private func checkPosterior(_ fields: inout some FieldReader) {
        if design.drawsPerSet > 1, posterior == nil || design.method == .stratified {
            fields.fault(
                "design",
                """
                `draws-per-set` shares sets of a posterior among draws that weigh alike; it needs \
                `uncertainties: {from: ...}` and a method without strata
                """
            )
        }
        guard let posterior else { return }
        let names = posterior.inputs.map(\.name)
        for item in uncertainties.dropFirst(names.count) where names.contains(item.name) {
            fields.fault("uncertainties", "'\(item.name)' is an input of the posterior too; take one out")
        }
        for correlation in correlations {
            for name in correlation.between where names.contains(name) {
                fields.fault(
                    "correlations", "'\(name)' comes with its set of the posterior; it cannot be correlated beside that"
                )
            }
        }
        if [.saltelli, .morris, .factorial, .oneAtATime].contains(design.method) {
            fields.fault(
                "design",
                """
                method `\(design.method.rawValue)` moves every number alone, and the inputs of a posterior come \
                in sets; use monte-carlo, latin-hypercube, sobol or stratified
                """
            )
        }
    }

    private func check(_ fields: inout some FieldReader) {
        checkPosterior(&fields)
        if uncertainties.isEmpty, events.isEmpty {
            fields.fault(
                nil,
                """
                there is nothing uncertain; write `uncertainties:` or `events:`
                """)
        }
        for event in events where uncertainties.contains(where: { $0.name == event.name }) {
            fields.fault("events", "'\(event.name)' is the name of an uncertainty too; rename one")
        }
        for (position, name) in strategies.enumerated() where strategies[..<position].contains(name) {
            fields.fault("strategies", "'\(name)' is named twice")
        }
        if metrics.contains(Study.strategyCost), !strategies.contains("none") || strategies.count < 2 {
            fields.fault(
                "strategies",
                """
                the metric `strategy-cost` is what a strategy costs beside doing nothing on the same draw; write \
                `none` and a strategy, for example [none, product-reserve]
                """
            )
        }
        if scenarios.isEmpty {
            fields.fault("scenarios", "a study needs a scenario, for example `scenarios: {only: {scenario: NAME}}`")
        }
        for (position, correlation) in correlations.enumerated()
        where correlations[..<position].contains(where: { Set($0.between) == Set(correlation.between) }) {
            fields.fault(
                "correlations", "\(correlation.between.joined(separator: " and ")) are correlated twice; keep one")
        }
        for correlation in correlations { correlation.check(among: uncertainties.map(\.name), &fields) }
        if design.method == .stratified, strata.isEmpty {
            fields.fault("design", "method `stratified` needs `strata:`")
        }
        if design.method != .stratified, !strata.isEmpty {
            fields.fault("strata", "are drawn by `design: {method: stratified}` only")
        }
        let shares = strata.reduce(0) { $0 + $1.share }
        if shares >= 1 {
            fields.fault("strata", "their shares add up to \(shares * 100) %; some draws must be left for the rest")
        }
        if !correlations.isEmpty, [.saltelli, .morris, .factorial, .oneAtATime].contains(design.method) {
            fields.fault(
                "correlations",
                "method `\(design.method.rawValue)` moves every number alone; use monte-carlo, latin-hypercube or sobol"
            )
        }
        if !events.isEmpty, [.saltelli, .morris, .factorial, .oneAtATime].contains(design.method) {
            fields.fault(
                "events",
                """
                method `\(design.method.rawValue)` cannot draw accidents; use monte-carlo, latin-hypercube, \
                sobol or stratified
                """
            )
        }
    }
}

/// One scenario of a study.
package struct StudyScenario: Sendable {
    package let name: String
    /// File or name.
    package let scenario: String
    /// Its weight among the scenarios; `nil` only before the study is read to its end.
    package let weight: Double?
    /// `PATH=VALUE` applied to the scenario, as `--set` does.
    package let settings: [String]

    package init(name: String, from fields: inout some FieldReader) {
        self.name = name
        scenario = fields.text("scenario", "a scenario's file or name", fallback: nil)
        weight = fields.optionalQuantity("weight", Share.self, "its weight among the scenarios").map {
            fields.value($0)
        }
        settings = fields.texts("set", "values set, as PATH=VALUE")
    }

    init(name: String, scenario: String) {
        self.name = name
        self.scenario = scenario
        weight = 1
        settings = []
    }

    private init(_ other: StudyScenario, weight: Double) {
        name = other.name
        scenario = other.scenario
        settings = other.settings
        self.weight = weight
    }
    func with(weight: Double) -> StudyScenario { StudyScenario(self, weight: weight) }
}

/// The rank correlation (Spearman) of two uncertain numbers.
package struct Correlation: Sendable {
    package let between: [String]
    package let rank: Double

    package init(from fields: inout some FieldReader) {
        between = fields.texts("between", "names of two uncertainties")
        rank = fields.value(
            fields.quantity(
                "rank", Ratio.self, "Spearman's rank correlation", fallback: nil, within: -1...1, product: nil))
        if between.count != 2 || between.first == between.last {
            fields.fault(
                "between", "two different uncertainties are correlated, for example [opening-stock, ban-length]")
        }
    }

    fileprivate func check(among names: [String], _ fields: inout some FieldReader) {
        for name in between where !names.contains(name) {
            fields.fault(
                "correlations", "no uncertainty is called '\(name)'; there is \(names.joined(separator: ", "))")
        }
    }
}

/// A joint event that is drawn more often than it happens; the draws' weights undo that.
package struct Stratum: Sendable {
    package let name: String
    /// Two sets of windows that overlap.
    package let between: [String]
    /// For at least so many days.
    package let days: Double
    /// Share of the draws that are of this stratum.
    package let share: Double

    package init(name: String, from fields: inout some FieldReader) {
        self.name = name
        let overlap =
            fields.group("overlap", "windows that overlap", required: true) { fields in
                (
                    fields.texts("between", "two sets of windows, for example shocks.ban.paths.announced.windows.*"),
                    fields.value(fields.quantity("at-least", Duration.self, "for how many days", default: "1 d"))
                )
            } ?? ([], 1)
        between = overlap.0
        days = overlap.1
        share = fields.value(fields.quantity("share", Share.self, "share of the draws"))
        if between.count != 2 {
            fields.fault(
                "overlap",
                """
                two sets of windows overlap, for example [shocks.ban.paths.announced.windows.*, \
                shocks.outage.windows.*]
                """
            )
        }
        if share <= 0 || share >= 1 {
            fields.fault("share", "a stratum receives more than 0 % and less than 100 % of the draws")
        }
    }
}
