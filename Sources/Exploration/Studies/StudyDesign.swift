import EnergySystem
import NumericalMethods

/// The points of a study in the unit cube: a design of the method asked for, correlated where that is asked.
struct StudyDesign: Sendable {
    let points: any SamplingDesign
    /// Correlates the coordinates of a point; `nil` where none are correlated.
    let copula: GaussianCopula?
    let summary: DesignSummary

    var count: Int { points.count }

    /// The point of a draw, counted from 0.
    func point(_ draw: Int) -> [Double] {
        let independent = points.point(draw)
        return copula?.uniforms(independent) ?? independent
    }

    /// A design over causes by their names; throws what is wrong in words.
    init(_ design: DesignDescription, names: [String], copula: GaussianCopula?) throws(DesignError) {
        let source = RandomSource(seed: UInt64(design.seed))
        let causes = names.map { RandomStream(name: $0) }
        var baseSample = 0, levels = 0
        self.copula = copula
        if causes.isEmpty {
            points = PointlessDesign(count: design.draws)
        } else {
            switch design.method {
            case .monteCarlo, .stratified:
                points = try MonteCarloDesign(count: design.draws, causes: causes, source: source)
            case .latinHypercube: points = try LatinHypercube(count: design.draws, causes: causes, source: source)
            case .sobol: points = try SobolDesign(count: design.draws, dimensions: causes.count, seed: source.seed)
            case .saltelli:
                baseSample = try StudyDesign.base(draws: design.draws, dimensions: causes.count)
                points = try SaltelliDesign(base: baseSample, dimensions: causes.count, seed: source.seed)
            case .morris:
                levels = design.levels
                baseSample = design.draws / (causes.count + 1)
                points = MiddleLevels(
                    design: try MorrisDesign(
                        dimensions: causes.count, trajectories: baseSample, levels: levels, source: source,
                        cause: RandomStream(
                            name: """
                                morris
                                """)))
            case .factorial:
                levels = design.levels
                points = try FullFactorialDesign(levels: causes.map { _ in design.levels })
            case .oneAtATime:
                points = try OneAtATimeDesign(base: causes.map { _ in 0.5 }, levels: [0.05, 0.95])
            }
        }
        summary = DesignSummary(
            method: design.method.rawValue, draws: points.count, seed: source.seed, baseSample: baseSample,
            levels: levels,
            drawsPerSet: design.drawsPerSet)
    }

    /// The largest power of two of base points whose blocks fit into so many draws.
    private static func base(draws: Int, dimensions: Int) throws(DesignError) -> Int {
        guard draws >= dimensions + 2 else { throw .noPoints(0) }
        var base = 1
        while base * 2 * (dimensions + 2) <= draws { base *= 2 }
        return base
    }
}

/// A design of a study in which only accidents are uncertain.
private struct PointlessDesign: SamplingDesign {
    let count: Int
    var dimensions: Int { 0 }
    func coordinate(_ point: Int, _ dimension: Int) -> Double { 0.5 }
}

/// Morris's points moved to the middles of equal parts of probability, so that no quantile at 0 or 1 is asked for.
private struct MiddleLevels: SamplingDesign {
    let design: MorrisDesign

    var count: Int { design.count }
    var dimensions: Int { design.dimensions }
    func coordinate(_ point: Int, _ dimension: Int) -> Double {
        let levels = Double(design.levels)
        return (design.coordinate(point, dimension) * (levels - 1) + 0.5) / levels
    }
}
