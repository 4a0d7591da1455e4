/// The search for boxes in which an outcome is common: thin slices are peeled off, the best first, then pasted back
/// where that does not dilute the box (patient rule induction method).
///
/// Source: Friedman and Fisher (1999), doi:10.1023/A:1008894516817; Bryant and Lempert (2010),
/// doi:10.1016/j.techfore.2009.08.002 (density, coverage, quasi-p-values).
package struct ScenarioDiscovery: Sendable {
    /// The boxes from all runs to the smallest one.
    package let peeling: [ScenarioBox]
    private let data: BoxData

    /// Peels slices of a share `slice` of the box's weight until less than `smallest` of all the weight is left.
    ///
    /// Throws when lengths do not fit or there are fewer than 20 runs.
    package init(
        inputs: Matrix, ofInterest outcomes: [Bool], weights: [Double]? = nil, slice: Double = 0.05,
        smallest: Double = 0.05
    ) throws(SensitivityError) {
        guard outcomes.count == inputs.rows else { throw .outputs(expected: inputs.rows, actual: outcomes.count) }
        guard inputs.rows >= 20 else { throw .tooFew("runs", needed: 20, given: inputs.rows) }
        guard slice > 0, slice < 0.5, smallest > 0, smallest < 1 else {
            throw .setting("the slice must lie between 0 and 0.5, the smallest box between 0 and 1")
        }
        let weights = try SensitivityError.check(weights: weights, count: inputs.rows)
        data = BoxData(inputs: inputs, outcomes: outcomes, weights: weights, slice: slice)
        var region = BoxRegion(data)
        var boxes = [data.box(region)]
        while region.weight > smallest * data.totalWeight, region.hits < region.weight,
            let next = data.bestPeel(region, smallest: smallest * data.totalWeight)
        {
            region = next
            boxes.append(data.box(region))
        }
        peeling = boxes
    }

    /// The box with the largest coverage among those at least this dense, pasted; none when no box is.
    package func box(density: Double) -> ScenarioBox? {
        let dense = peeling.filter { $0.density >= density && !$0.limits.isEmpty }
        return dense.max { ($0.coverage, $0.density) < ($1.coverage, $1.density) }.map(pasted)
    }

    /// The box with the largest harmonic mean of density and coverage, pasted; none when nothing is of interest.
    package func balancedBox() -> ScenarioBox? {
        let scored = peeling.filter { $0.density > 0 && !$0.limits.isEmpty }
        func score(_ box: ScenarioBox) -> Double { 2 * box.density * box.coverage / (box.density + box.coverage) }
        return scored.max { score($0) < score($1) }.map(pasted)
    }

    /// The box extended on every side where a slice outside is at least as dense as the box.
    package func pasted(_ box: ScenarioBox) -> ScenarioBox {
        var region = BoxRegion(data, limits: box.limits)
        while let larger = data.bestPaste(region) { region = larger }
        return data.box(region)
    }
}

/// The bounds of a box and the runs inside it.
struct BoxRegion {
    var lower: [Double]
    var upper: [Double]
    var inside: [Bool]
    var weight: Double
    var hits: Double

    /// All runs.
    init(_ data: BoxData) { self.init(data, limits: []) }

    init(_ data: BoxData, limits: [ScenarioBox.Limit]) {
        lower = [Double](repeating: -.infinity, count: data.dimensions)
        upper = [Double](repeating: .infinity, count: data.dimensions)
        for limit in limits {
            lower[limit.dimension] = limit.lower
            upper[limit.dimension] = limit.upper
        }
        inside = []
        weight = 0
        hits = 0
        refresh(data)
    }

    var density: Double { weight > 0 ? hits / weight : 0 }

    mutating func refresh(_ data: BoxData) {
        inside = (0..<data.count).map { row in isInside(row, data, free: nil) }
        weight = 0
        hits = 0
        for row in 0..<data.count where inside[row] {
            weight += data.weights[row]
            hits += data.outcomes[row] ? data.weights[row] : 0
        }
    }

    /// Whether a run lies within the bounds, those of one dimension left out.
    func isInside(_ row: Int, _ data: BoxData, free: Int?) -> Bool {
        for dimension in 0..<data.dimensions where dimension != free {
            let value = data.columns[dimension][row]
            if value < lower[dimension] || value > upper[dimension] { return false }
        }
        return true
    }
}
