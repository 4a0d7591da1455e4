/// The runs among which boxes are searched, with the order of each column.
struct BoxData: Sendable {
    let columns: [[Double]]
    let outcomes: [Bool]
    let weights: [Double]
    let slice: Double
    let totalWeight: Double
    private let totalHits: Double
    private let orders: [[Int]]

    init(inputs: Matrix, outcomes: [Bool], weights: [Double], slice: Double) {
        let columns = (0..<inputs.columns).map { inputs.column($0) }
        self.columns = columns
        self.outcomes = outcomes
        self.weights = weights
        self.slice = slice
        orders = columns.map { column in column.indices.sorted { (column[$0], $0) < (column[$1], $1) } }
        totalWeight = weights.reduce(0, +)
        totalHits = zip(outcomes, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    }

    var dimensions: Int { columns.count }
    var count: Int { outcomes.count }

    /// The region after the peel that gains most density for the weight it costs.
    func bestPeel(_ region: BoxRegion, smallest: Double) -> BoxRegion? {
        var best: (gain: Double, region: BoxRegion)?
        for dimension in 0..<dimensions {
            for fromAbove in [false, true] {
                guard let peel = peel(region, dimension, fromAbove: fromAbove), region.weight - peel.weight >= smallest
                else { continue }
                let density = (region.hits - peel.hits) / (region.weight - peel.weight)
                let gain = (density - region.density) / peel.weight
                guard gain > (best?.gain ?? 0) else { continue }
                best = (gain, moved(region, dimension, fromAbove: fromAbove, to: peel.next))
            }
        }
        guard var next = best?.region else { return nil }
        next.refresh(self)
        return next
    }

    /// The weight and hits of the outermost slice within the region and the next value inside, equal values together.
    private func peel(_ region: BoxRegion, _ dimension: Int, fromAbove: Bool) -> (
        weight: Double, hits: Double, next: Double
    )? {
        let (column, order) = (columns[dimension], orders[dimension])
        var (weight, hits, last) = (0.0, 0.0, Double.nan)
        for place in order.indices {
            let row = fromAbove ? order[order.count - 1 - place] : order[place]
            guard region.inside[row] else { continue }
            if weight >= slice * region.weight, column[row] != last { return (weight, hits, column[row]) }
            weight += weights[row]
            hits += outcomes[row] ? weights[row] : 0
            last = column[row]
        }
        return nil
    }

    private func moved(_ region: BoxRegion, _ dimension: Int, fromAbove: Bool, to value: Double) -> BoxRegion {
        var result = region
        if fromAbove { result.upper[dimension] = value } else { result.lower[dimension] = value }
        return result
    }

    /// The region extended by the densest slice just outside it, when that does not lower its density.
    func bestPaste(_ region: BoxRegion) -> BoxRegion? {
        var best: (density: Double, region: BoxRegion)?
        for dimension in 0..<dimensions {
            for above in [false, true] where (above ? region.upper : region.lower)[dimension].isFinite {
                guard let slice = outside(region, dimension, above: above) else { continue }
                guard slice.density >= region.density, slice.density > (best?.density ?? -1) else { continue }
                best = (slice.density, moved(region, dimension, fromAbove: above, to: slice.end))
            }
        }
        guard var next = best?.region else { return nil }
        next.refresh(self)
        return next
    }

    /// The slice next to one side of the region, within its other bounds.
    private func outside(_ region: BoxRegion, _ dimension: Int, above: Bool) -> (density: Double, end: Double)? {
        let (column, order) = (columns[dimension], orders[dimension])
        let bound = above ? region.upper[dimension] : region.lower[dimension]
        var (weight, hits, last) = (0.0, 0.0, Double.nan)
        for place in order.indices {
            let row = above ? order[place] : order[order.count - 1 - place]
            guard above ? column[row] > bound : column[row] < bound else { continue }
            guard region.isInside(row, self, free: dimension) else { continue }
            if weight >= slice * region.weight, column[row] != last { return (hits / weight, last) }
            weight += weights[row]
            hits += outcomes[row] ? weights[row] : 0
            last = column[row]
        }
        guard weight > 0 else { return nil }
        return (hits / weight, above ? .infinity : -.infinity)
    }

    /// The region with its measures and the quasi-p-values of its limits.
    func box(_ region: BoxRegion) -> ScenarioBox {
        let inside = region.inside.filter { $0 }.count
        let limited = (0..<dimensions).filter { region.lower[$0] != -.infinity || region.upper[$0] != .infinity }
        let limits = limited.map {
            ScenarioBox.Limit(
                dimension: $0, lower: region.lower[$0], upper: region.upper[$0],
                quasiProbability: quasiProbability(region, without: $0, count: inside))
        }
        return ScenarioBox(
            limits: limits, density: region.density, coverage: totalHits > 0 ? region.hits / totalHits : 0,
            mass: region.weight / totalWeight, count: inside)
    }

    /// P(binomial(n, q) >= hits), q the density of the box without the limit.
    private func quasiProbability(_ region: BoxRegion, without dimension: Int, count inside: Int) -> Double {
        var (weight, hits) = (0.0, 0.0)
        for row in 0..<count where region.isInside(row, self, free: dimension) {
            weight += weights[row]
            hits += outcomes[row] ? weights[row] : 0
        }
        let chance = weight > 0 ? min(hits / weight, 1) : 0
        guard let binomial = try? BinomialDistribution(trials: inside, probability: chance) else { return .nan }
        return binomial.survival((region.density * Double(inside)).rounded() - 1)
    }
}
