import EnergySystem
import NumericalMethods

/// A study ready to run: everything that no draw changes, made once and shared by all threads.
package struct PreparedStudy: Sendable {
    package let bound: BoundStudy
    /// Design with the number of draws, seed and strata as they are run.
    package let design: DesignSummary
    /// Weight of each draw; they add up to 1.
    package let weights: [Double]
    package let columns: [UncertaintyColumn]
    /// What a report must tell about how the draws were made.
    package let notes: [String]

    private let numbers: [UncertainNumber]
    private let accidents: [AccidentSeries]
    private let points: StudyDesign
    private let source: RandomSource
    /// Candidate of each draw; empty where a draw is its own.
    private let candidates: [Int]

    package var draws: Int { weights.count }
    package var cases: [BoundStudy.Case] { bound.cases }

    /// Checks every distribution, correlation and design; `draws` and `seed` stand for those of the file.
    ///
    /// A draft is to be looked at and not to be run: strata are then chosen for a few hundred draws, however many are
    /// asked for.
    package init(_ bound: BoundStudy, draws: Int? = nil, seed: Int? = nil, isDraft: Bool = false) throws(StudyFaults) {
        var faults = StudyFaults()
        var description = bound.study.design
        description.draws = draws ?? description.draws
        description.seed = seed ?? description.seed
        if description.draws % description.drawsPerSet != 0 {
            faults.add(
                ["design"],
                """
                \(description.draws) draws do not divide into groups of \(description.drawsPerSet) \
                (draws-per-set); make the draws a multiple of it
                """
            )
        }
        let numbers = PreparedStudy.numbers(bound, &faults)
        let accidents = PreparedStudy.accidents(bound, &faults)
        let copula = PreparedStudy.copula(bound, &faults)
        let points = PreparedStudy.design(description, bound, copula, &faults)
        guard let points, faults.faults.isEmpty else { throw faults }
        self.bound = bound
        self.numbers = numbers
        self.accidents = accidents
        self.points = points
        source = RandomSource(seed: UInt64(description.seed))
        columns = bound.uncertainties.map { $0.column(isDate: $0.unit == "date") } + bound.events.flatMap(\.columns)
        var notes = PreparedStudy.notes(bound, accidents, copula)
        var summary = points.summary
        if bound.strata.isEmpty || description.method != .stratified {
            candidates = []
            weights = [Double](repeating: 1 / Double(points.count), count: points.count)
        } else {
            let maker = DrawMaker(bound: bound, numbers: numbers, accidents: accidents, points: points, source: source)
            let chosen = isDraft ? min(points.count, StratumSelection.draft.draws) : points.count
            let all = isDraft ? StratumSelection.draft.candidates : StratumSelection.candidateCount(draws: chosen)
            let selection = try StratumSelection(
                draws: chosen, of: all, shares: bound.strata.map(\.stratum.share),
                names: bound.strata.map(\.stratum.name)
            ) { candidate in maker.stratum(of: candidate) }
            let isWhole = !isDraft
            candidates = isWhole ? selection.candidates : []
            weights = isWhole ? selection.weights : [Double](repeating: 1 / Double(points.count), count: points.count)
            summary.strata = bound.strata.map(\.stratum.name) + ["rest"]
            summary.stratumOfDraw = selection.strata
            notes += zip(summary.strata, selection.probabilities).map { name, probability in
                "Stratum \(name): \((probability * 1e4).rounded() / 100) % of \(all) random draws"
            }
        }
        self.notes = notes
        design = summary
    }

    /// Where drawn numbers contradict each other, and how the runs settle it; every draw is made for it.
    package var contradictions: [String] { DrawRemarks(self).sentences }

    /// The numbers of one draw, counted from 0.
    package func draw(_ number: Int) -> Draw {
        let maker = DrawMaker(bound: bound, numbers: numbers, accidents: accidents, points: points, source: source)
        return maker.draw(candidates.isEmpty ? number : candidates[number])
    }

    /// A draw in which one uncertain number stands at a point of its distribution instead of where it was drawn.
    package func draw(_ number: Int, moving uncertainty: Int, to point: Double) -> Draw {
        let maker = DrawMaker(bound: bound, numbers: numbers, accidents: accidents, points: points, source: source)
        return maker.draw(candidates.isEmpty ? number : candidates[number], moving: (uncertainty, point))
    }

    /// Positions of the numbers of a case that differ between draws.
    package func drawnParameters(case index: Int) -> [Int] {
        let numbers = bound.uncertainties.flatMap { $0.targets[index] }
        let windows = bound.events.flatMap { $0.windows[index] }.flatMap { [$0.from, $0.length].compactMap { $0 } }
        return Set(numbers + windows).sorted()
    }

    // MARK: - Preparation

    /// The distributions of a study; what is wrong with one is told at `placeOf` its name.
    static func numbers(
        _ bound: BoundStudy, _ faults: inout StudyFaults, placeOf: (String) -> [String] = { ["uncertainties", $0] }
    ) -> [UncertainNumber] {
        bound.uncertainties.compactMap { item in
            let path = placeOf(item.uncertainty.name) + ["distribution"]
            do throws(DistributionError) {
                let number = try UncertainNumber(item.distribution)
                checkOccurrence(item.distribution, path, &faults)
                checkSupport(item, number, bound, path, &faults)
                return number
            } catch {
                let isBare =
                    if case .outside(let name, _, _, _) = error { name.hasSuffix("shape") } else {
                        item.unit.isEmpty || item.unit == "date"
                    }
                faults.add(path, error.description + (isBare ? "" : " (in \(item.unit))"))
                return nil
            }
        }
    }

    private static func checkOccurrence(
        _ distribution: BoundDistribution, _ path: [String], _ faults: inout StudyFaults
    ) {
        if distribution["occurs"] != nil, distribution["otherwise"] == nil {
            faults.add(path, "'occurs' needs 'otherwise', the value where it does not occur")
        }
        if distribution["otherwise"] != nil, distribution["occurs"] == nil {
            faults.add(path, "'otherwise' needs 'occurs', the probability that the value is drawn")
        }
    }

    /// A number that is set must stay in the range of its field; what has no end is held to it draw by draw.
    private static func checkSupport(
        _ item: BoundUncertainty, _ number: UncertainNumber, _ bound: BoundStudy, _ path: [String],
        _ faults: inout StudyFaults
    ) {
        guard item.uncertainty.application == .value else { return }
        let (low, high) = number.support
        for (inputs, targets) in zip(bound.cases.map(\.inputs), item.targets) {
            for target in targets {
                let field = FieldRange(inputs.parameters.descriptions[target])
                if low.isFinite, field.isBelow(low * item.factor) {
                    return faults.add(
                        path,
                        """
                        reaches down to \(field.text(low * item.factor)), and \(field.path) takes \(field.limits); \
                        give it 'at-least'
                        """)
                }
                if high.isFinite, field.isAbove(high * item.factor) {
                    return faults.add(
                        path,
                        """
                        reaches up to \(field.text(high * item.factor)), and \(field.path) takes \(field.limits); \
                        give it 'at-most'
                        """)
                }
            }
        }
    }

    private static func accidents(_ bound: BoundStudy, _ faults: inout StudyFaults) -> [AccidentSeries] {
        bound.events.compactMap { event in
            do throws(DistributionError) { return try AccidentSeries(event) } catch {
                faults.add(["events", event.process.name, "length"], error.description)
                return nil
            }
        }
    }

    private static func copula(_ bound: BoundStudy, _ faults: inout StudyFaults) -> GaussianCopula? {
        let names = bound.uncertainties.map(\.uncertainty.name)
        guard !bound.study.correlations.isEmpty else { return nil }
        var matrix = Matrix(rows: names.count, columns: names.count)
        for index in names.indices { matrix[index, index] = 1 }
        for correlation in bound.study.correlations {
            guard let left = correlation.between.first.flatMap(names.firstIndex),
                let right = correlation.between.last.flatMap(names.firstIndex)
            else { continue }
            matrix[left, right] = correlation.rank
            matrix[right, left] = correlation.rank
        }
        do throws(DistributionError) {
            return try GaussianCopula(rankCorrelation: matrix, repairing: bound.study.repairsCorrelations)
        } catch {
            faults.add(
                ["correlations"],
                "\(error.description); change them, or write 'repair-correlations: true' to take the nearest that agree"
            )
            return nil
        }
    }

    private static func design(
        _ description: DesignDescription, _ bound: BoundStudy, _ copula: GaussianCopula?, _ faults: inout StudyFaults
    ) -> StudyDesign? {
        do throws(DesignError) {
            return try StudyDesign(description, names: bound.uncertainties.map(\.uncertainty.name), copula: copula)
        } catch {
            faults.add(
                ["design"],
                "\(error.description) (\(description.draws) draws, \(bound.uncertainties.count) uncertain numbers)")
            return nil
        }
    }

    private static func notes(_ bound: BoundStudy, _ accidents: [AccidentSeries], _ copula: GaussianCopula?) -> [String]
    {
        var notes: [String] = []
        for event in bound.events {
            guard let index = event.windows.firstIndex(where: { !$0.isEmpty }) else { continue }
            let days = Double(bound.cases[index].inputs.scenario.horizon.count)
            let beyond = Hazards.probability(
                ofMoreThan: event.windows[index].count, mean: event.process.rate * days / 365.25)
            if beyond > 0.001 {
                notes.append(
                    """
                    \(event.process.name): the scenario has \(event.windows[index].count) windows; more accidents \
                    than that have a probability of at most \((beyond * 1e4).rounded() / 100) % and are left out
                    """)
            }
        }
        if let copula, copula.repairDistance > 0 {
            notes.append(
                """
                No numbers can have the correlations written; the nearest that agree are taken, \
                \((copula.repairDistance * 1e4).rounded() / 1e4) away (Frobenius norm of the normal correlations)
                """)
        }
        return notes
    }
}

/// The drawn numbers of one draw.
package struct Draw: Sendable {
    /// One number a column of `PreparedStudy.columns`, in the column's unit.
    package let inputs: [Double]
    /// Values by case, in base units.
    package let values: [ParameterValues]
    /// Why a case cannot run: a number outside its range; empty where all can.
    package let faults: [String]
}

/// Makes draws out of points.
struct DrawMaker: Sendable {
    let bound: BoundStudy
    let numbers: [UncertainNumber]
    let accidents: [AccidentSeries]
    let points: StudyDesign
    let source: RandomSource

    func draw(_ number: Int, moving: (uncertainty: Int, point: Double)? = nil) -> Draw {
        var inputs = drawn(number)
        if let moving { inputs[moving.uncertainty] = value(of: moving.uncertainty, at: moving.point) }
        var faults = [String](repeating: "", count: bound.cases.count)
        var summaries = [AccidentSeries.Summary](repeating: .init(), count: accidents.count)
        let values = bound.cases.indices.reversed().map { index -> ParameterValues in
            var values = bound.cases[index].inputs.parameters.values
            faults[index] = bound.write(inputs, into: &values, case: index)
            for (position, series) in accidents.enumerated() where !series.event.windows[index].isEmpty {
                summaries[position] = series.write(
                    number, source, case: index, bound.cases[index].inputs.scenario.horizon, into: &values)
            }
            return ParameterValues(values)
        }.reversed()
        for summary in summaries { inputs += [Double(summary.events), summary.days] }
        return Draw(inputs: inputs, values: Array(values), faults: faults)
    }

    /// The stratum of a draw: the first that holds, or their number for the rest, where what leaves the range of its
    /// field is too.
    func stratum(of number: Int) -> Int {
        let inputs = drawn(number)
        for (position, stratum) in bound.strata.enumerated() {
            var values = bound.cases[stratum.caseIndex].inputs.parameters.values
            guard bound.write(inputs, into: &values, case: stratum.caseIndex).isEmpty else { continue }
            for series in accidents {
                _ = series.write(
                    number, source, case: stratum.caseIndex, bound.cases[stratum.caseIndex].inputs.scenario.horizon,
                    into: &values)
            }
            if stratum.holds(values) { return position }
        }
        return bound.strata.count
    }

    private func drawn(_ number: Int) -> [Double] {
        let point = points.point(number)
        let group = points.summary.drawsPerSet
        let set = bound.study.posterior?.set(at: points.point(number - number % group)[0]) ?? []
        return numbers.indices.map { $0 < set.count ? set[$0] : value(of: $0, at: point[$0]) }
    }

    private func value(of index: Int, at point: Double) -> Double {
        bound.uncertainties[index].value(numbers[index], at: point)
    }
}

extension BoundUncertainty {
    func column(isDate: Bool) -> UncertaintyColumn {
        UncertaintyColumn(
            name: uncertainty.name, path: uncertainty.path,
            unit: unit.isEmpty && uncertainty.application != .multiply ? "1" : unit, grade: uncertainty.grade,
            basis: uncertainty.basis,
            source: uncertainty.source ?? "", distribution: words, note: uncertainty.note)
    }
}

extension BoundEvent {
    /// How many accidents a draw has, and how many days they take.
    var columns: [UncertaintyColumn] {
        [
            ("events", "events", "number of accidents placed"),
            ("days", "d", "days that the accidents take, before any are cut off at the end of the year")
        ].map { suffix, unit, note in
            UncertaintyColumn(
                name: "\(process.name)-\(suffix)", path: process.windows, unit: unit, grade: process.grade,
                basis: process.basis, source: process.source ?? "", distribution: words, note: note)
        }
    }
}
