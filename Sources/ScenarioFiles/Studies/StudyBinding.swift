import EnergySystem

/// Binds the paths of a study to positions in the lists of numbers of its cases, and reads its distributions.
struct StudyBinding {
    let study: Study
    let root: DocumentNode
    let cases: [BoundStudy.Case]
    private let paths: [StudyPaths]
    private let readers: [NodeReader]
    /// Where the file describes an uncertain number.
    private let placeOf: @Sendable (String) -> [String]
    /// Uncertain numbers that are drawn and move nothing here.
    private let idle: Set<String>
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var notes: [String] = []

    init(
        study: Study, root: DocumentNode, cases: [BoundStudy.Case], readers: [NodeReader],
        placeOf: @escaping @Sendable (String) -> [String] = { ["uncertainties", $0] }, idle: Set<String> = []
    ) {
        self.placeOf = placeOf
        self.idle = idle
        self.study = study
        self.root = root
        self.cases = cases
        self.readers = readers
        paths = cases.map { StudyPaths($0.inputs.parameters) }
    }

    mutating func bind(name: String) -> BoundStudy? {
        let uncertainties = study.uncertainties.compactMap { bind($0) }.map {
            idle.contains($0.uncertainty.name) ? $0.idle : $0
        }
        let events = study.events.compactMap { bind($0) }
        let strata = study.strata.compactMap { bind($0) }
        refuseSharedTargets(uncertainties)
        refuseFilledWindows(uncertainties, events)
        guard !diagnostics.hasErrors else { return nil }
        return BoundStudy(
            name: name, study: study, cases: cases, uncertainties: uncertainties, events: events, strata: strata)
    }

    // MARK: - Uncertain numbers

    private mutating func bind(_ uncertainty: Uncertainty) -> BoundUncertainty? {
        let place = placeOf(uncertainty.name)
        checkSource(uncertainty.source, place)
        for pattern in StudyPaths.patterns(uncertainty.path) where paths.allSatisfy({ $0.matches(pattern).isEmpty }) {
            reportUnknown(pattern, place + ["path"])
        }
        let targets = paths.map { $0.matches(uncertainty.path) }
        guard let caseIndex = targets.firstIndex(where: { !$0.isEmpty }) else { return nil }
        tellMissing(uncertainty.name, uncertainty.path, targets.map(\.isEmpty))
        let first = paths[caseIndex].descriptions[targets[caseIndex][0]]
        if StudyBinding.convertsUnits(first.path) {
            report(
                place + ["path"],
                """
                other numbers are converted by '\(first.path)' when the files are read, so a draw of it alone \
                would contradict them; draw the prices or volumes instead
                """
            )
            return nil
        }
        guard let dimension = AnyDimension.named(first.dimension), sameKind(uncertainty, targets, first) else {
            return nil
        }
        if uncertainty.application == .multiply, dimension == CalendarDate.self {
            report(place + ["as"], "a date cannot be multiplied; write 'as: add' with days")
            return nil
        }
        let factor = uncertainty.application == .multiply ? 1 : first.factor
        let isDateShift = [.add, .subtract].contains(uncertainty.application) && dimension == CalendarDate.self
        let unit = uncertainty.application == .multiply ? "" : isDateShift ? "d" : first.unit
        let ofPosterior = margin(uncertainty.name, unit, first.path)
        guard
            let distribution = ofPosterior
                ?? read(
                    uncertainty.distribution, uncertainty.application, dimension, first, caseIndex,
                    place + ["distribution"])
        else { return nil }
        return BoundUncertainty(
            uncertainty: uncertainty, distribution: distribution, unit: unit, factor: factor,
            range: range(of: targets), targets: targets,
            words: ofPosterior == nil
                ? DistributionWords.text(uncertainty.distribution, uncertainty.application)
                : """
                sets of the posterior
                """)
    }

    /// What every field takes that the number moves.
    private func range(of targets: [[Int]]) -> ClosedRange<Double> {
        let ranges = zip(paths, targets).flatMap { paths, indices in indices.map { paths.descriptions[$0].range } }
        return ranges.dropFirst().reduce(ranges[0]) { $0.clamped(to: $1) }
    }

    /// The weighted values of one input of the study's posterior; `nil` for another number.
    private mutating func margin(_ name: String, _ unit: String, _ path: String) -> BoundDistribution? {
        guard let posterior = study.posterior, let position = posterior.inputs.firstIndex(where: { $0.name == name })
        else { return nil }
        let written = posterior.inputs[position].unit
        if written != unit {
            report(
                ["uncertainties"],
                """
                the posterior has '\(name)' in '\(written)', and '\(path)' stands in '\(unit)'; calibrate again \
                with the files of today
                """
            )
        }
        return BoundDistribution(
            kind: .discrete, numbers: [:],
            lists: ["values": posterior.sets.map { $0[position] }, "probabilities": posterior.weights])
    }

    private mutating func read(
        _ distribution: DistributionDescription, _ application: Uncertainty.Application,
        _ dimension: any Dimension.Type,
        _ description: ParameterDescription, _ caseIndex: Int, _ place: [String]
    ) -> BoundDistribution? {
        let products = cases[caseIndex].inputs.baseline.names[.products] ?? []
        let product = description.path.dottedNames.compactMap { products.firstIndex(of: $0) }.first
        let period = (try? UnitExpression(description.unit))?.period ?? .none
        var reader = DistributionReader(
            readers[caseIndex], dimension: dimension, application: application, product: product,
            factor: description.factor, period: dimension.isRate ? period : .none)
        let bound = reader.read(distribution, path: place.joined(separator: ".")) { [root] key in
            root.node(at: place + [key])?.place ?? root.node(at: place)?.place ?? root.place
        }
        diagnostics += reader.diagnostics
        return bound
    }

    /// The exchange rate, densities and calorific values are used up when units are read.
    private static func convertsUnits(_ path: String) -> Bool {
        path == "baseline.exchange-rate"
            || path.hasPrefix("baseline.products.")
                && (path.hasSuffix(".density") || path.hasSuffix(".net-calorific-value"))
    }

    /// Numbers that move together have one dimension and one unit.
    private mutating func sameKind(_ uncertainty: Uncertainty, _ targets: [[Int]], _ first: ParameterDescription)
        -> Bool
    {
        for (position, indices) in targets.enumerated() {
            for index in indices {
                let other = paths[position].descriptions[index]
                let isSame =
                    other.dimension == first.dimension
                    && (uncertainty.application == .multiply || other.unit == first.unit)
                guard !isSame else { continue }
                report(
                    placeOf(uncertainty.name) + ["path"],
                    """
                    selects numbers of different kinds: '\(first.path)' in '\(first.unit)' and '\(other.path)' \
                    in '\(other.unit)'; name them apart, or multiply them
                    """)
                return false
            }
        }
        return true
    }

    /// Two uncertainties that set one number would overwrite each other.
    private mutating func refuseSharedTargets(_ uncertainties: [BoundUncertainty]) {
        for (position, one) in uncertainties.enumerated() where one.uncertainty.application == .value {
            for other in uncertainties[..<position] where other.uncertainty.application == .value {
                guard
                    let index = one.targets.indices.first(where: {
                        !Set(one.targets[$0]).isDisjoint(with: other.targets[$0])
                    }),
                    let shared = one.targets[index].first(where: other.targets[index].contains)
                else { continue }
                report(
                    placeOf(one.uncertainty.name) + ["path"],
                    """
                    '\(other.uncertainty.name)' sets '\(paths[index].descriptions[shared].path)' too; one of \
                    them would have no effect
                    """)
            }
        }
    }

    /// Accidents write their windows last, so a number drawn for one of them would have no effect.
    private mutating func refuseFilledWindows(_ uncertainties: [BoundUncertainty], _ events: [BoundEvent]) {
        for event in events {
            for item in uncertainties {
                let shared = item.targets.indices.lazy.compactMap { index -> Int? in
                    let filled = event.windows[index].flatMap { [$0.from, $0.length].compactMap { $0 } }
                    return item.targets[index].first { filled.contains($0) }.map { _ in index }
                }.first
                guard let index = shared else { continue }
                report(
                    placeOf(item.uncertainty.name) + ["path"],
                    """
                    the accidents '\(event.process.name)' fill a window of \
                    '\(paths[index].descriptions[item.targets[index][0]].path)' too; one of them would have no \
                    effect
                    """)
            }
        }
    }

    // MARK: - Accidents and joint events

    private mutating func bind(_ event: EventProcess) -> BoundEvent? {
        let place = ["events", event.name]
        checkSource(event.source, place)
        let windows = paths.map { $0.windows(event.windows).map(\.window) }
        guard let caseIndex = windows.firstIndex(where: { !$0.isEmpty }) else {
            reportUnknown(event.windows + ".from", place + ["windows"])
            return nil
        }
        tellMissing(event.name, event.windows, windows.map(\.isEmpty))
        guard let slot = windows[caseIndex].first(where: { $0.length != nil }), let index = slot.length else {
            report(place + ["windows"], "the windows have `through:`; give each a `length:`, which an event fills")
            return nil
        }
        let description = paths[caseIndex].descriptions[index]
        guard let length = read(event.length, .value, Duration.self, description, caseIndex, place + ["length"]) else {
            return nil
        }
        let count = windows[caseIndex].count
        return BoundEvent(
            process: event, length: length, windows: windows.map { $0.filter { $0.length != nil } },
            words: """
                Poisson process, \(shortText(event.rate)) a year, at most \(count) in the scenario; length \
                \(DistributionWords.text(event.length, .value))
                """)
    }

    private mutating func bind(_ stratum: Stratum) -> BoundStratum? {
        guard stratum.between.count == 2 else { return nil }
        let found = paths.map { paths in stratum.between.map { paths.windows($0).map(\.window) } }
        guard let index = found.firstIndex(where: { $0.allSatisfy { !$0.isEmpty } }) else {
            let missing =
                stratum.between.first { pattern in paths.allSatisfy { $0.windows(pattern).isEmpty } }
                ?? stratum.between[0]
            reportUnknown(missing + ".from", ["strata", stratum.name, "overlap", "between"])
            return nil
        }
        return BoundStratum(stratum: stratum, caseIndex: index, left: found[index][0], right: found[index][1])
    }

    // MARK: - Faults

    private mutating func report(_ path: [String], _ message: String) {
        var node = root
        for key in path { node = node.mapping?[key] ?? node }
        diagnostics.append(Diagnostic(at: node.place, path: path.joined(separator: "."), message))
    }

    private mutating func reportUnknown(_ path: String, _ place: [String]) {
        let near = paths.lazy.compactMap { $0.nearest(to: path) }.first
        let shown = near.map { $0.hasSuffix(".from") && path.hasSuffix(".from") ? String($0.dropLast(5)) : $0 }
        let written = place.last == "path" ? path : String(path.dropLast(5))
        let what = path.holds("*") ? "no number of the scenarios matches" : "no scenario has a number"
        let isStructure = paths.contains { !$0.matches(path + ".*").isEmpty }
        let advice =
            isStructure
            ? "; it holds several numbers, name one of them"
            : shown.map { "; did you mean '\($0)'?" }
                ?? "; a number that a scenario leaves out must be written there before it can be drawn"
        report(place, "\(what) \(quoted(written))\(advice)")
    }

    private mutating func tellMissing(_ name: String, _ path: String, _ isMissing: [Bool]) {
        let without = zip(cases, isMissing).filter(\.1).map {
            $0.0.strategy == "none" ? $0.0.scenario : "\($0.0.scenario) with \($0.0.strategy)"
        }
        guard !without.isEmpty else { return }
        notes.append("\(name): \(path) is in no number of \(without.joined(separator: ", ")) and changes nothing there")
    }

    private mutating func checkSource(_ source: String?, _ place: [String]) {
        guard let source, let baseline = cases.first?.inputs.baseline else { return }
        let keys = baseline.sources.map(\.key)
        if keys.contains(source) { return }
        report(
            place + ["source"],
            "no source is called \(quoted(source))\(Suggestion.phrase(for: source, among: keys, called: "sources"))")
    }
}
