import NumericalMethods

/// The draws and results of one part of one metric, analysed by what the design of the draws allows.
struct InfluenceAnalysis {
    private let outcomes: EnsembleOutcomes
    private let part: InputInfluence.Part
    /// Draws that are looked at and their results.
    private let rows: [Int]
    private let results: [Double]

    init(_ outcomes: EnsembleOutcomes, _ values: [Double], _ part: InputInfluence.Part) {
        self.outcomes = outcomes
        self.part = part
        let rows = values.indices.filter { values[$0].isFinite && (part != .size || values[$0] > 1e-6) }
        self.rows = rows
        results = rows.map { part == .probability ? (values[$0] > 1e-6 ? 1 : 0) : values[$0] }
    }

    /// Throws why nothing can be told.
    func inputs(_ caseIndex: Int, _ metric: Int) throws(InfluenceFault) -> [InputInfluence] {
        guard !outcomes.inputs.isEmpty else {
            throw InfluenceFault(
                """
                the study has no uncertain numbers, only accidents
                """)
        }
        if outcomes.design.method == "one-at-a-time" {
            throw InfluenceFault(
                "one number is moved at a time, which gives swings (the table tornado) and no shares of the variance")
        }
        guard !rows.isEmpty || part == .size else { throw InfluenceFault("no draw has a value") }
        if let reason = brokenDesign { throw InfluenceFault(reason) }
        guard let first = results.first, results.contains(where: { $0 != first }) else {
            throw InfluenceFault("no variance: it is the same in every draw, indices are not defined")
        }
        do {
            switch outcomes.design.method {
            case "saltelli" where isWhole: return try saltelli(caseIndex, metric)
            case "morris" where isWhole: return try morris(caseIndex, metric)
            default: return try givenData(caseIndex, metric)
            }
        } catch {
            throw InfluenceFault(error.description)
        }
    }

    /// Why the draws that are left say nothing: the indices of some designs are sums over all points of it.
    private var brokenDesign: String? {
        let missing = outcomes.draws - rows.count, design = outcomes.design
        guard design.needsEveryDraw, part != .size, missing > 0 else { return nil }
        let failed = outcomes.faults.isEmpty ? "have no value" : "failed or have no value"
        return """
            \(missing) of \(outcomes.draws) draws \(failed), and indices by the design \(design.method) need every \
            draw of it; keep the numbers inside the range of their fields (at-least, at-most), or draw by \
            latin-hypercube
            """
    }

    /// Every draw has a result: what designs of a fixed shape need.
    private var isWhole: Bool { rows.count == outcomes.draws }

    private func saltelli(_ caseIndex: Int, _ metric: Int) throws(SensitivityError) -> [InputInfluence] {
        let design: SaltelliDesign
        do {
            design = try SaltelliDesign(
                base: outcomes.design.baseSample, dimensions: outcomes.inputs.count, seed: outcomes.design.seed)
        } catch {
            throw .setting("\(error)")
        }
        let indices = try SobolIndices(design: design, outputs: results, resamples: 200)
        return outcomes.inputs.indices.map {
            InputInfluence(
                caseIndex: caseIndex, metric: metric, part: part, uncertainty: $0, first: indices.first[$0],
                total: indices.total[$0], distance: nil, rankCorrelation: nil, effects: nil)
        }
    }

    private func morris(_ caseIndex: Int, _ metric: Int) throws(SensitivityError) -> [InputInfluence] {
        let scaled = outcomes.inputs.map(InfluenceAnalysis.toUnitRange)
        let points = (0..<outcomes.draws).map { draw in scaled.map { $0[draw] } }
        let screening = try MorrisScreening(points: points, trajectories: outcomes.design.baseSample, outputs: results)
        return outcomes.inputs.indices.map {
            InputInfluence(
                caseIndex: caseIndex, metric: metric, part: part, uncertainty: $0, first: nil, total: nil,
                distance: nil,
                rankCorrelation: nil, effects: screening.effects[$0])
        }
    }

    private func givenData(_ caseIndex: Int, _ metric: Int) throws(SensitivityError) -> [InputInfluence] {
        guard rows.count >= InfluenceResult.fewestDraws else {
            throw .tooFew("draws with a value", needed: InfluenceResult.fewestDraws, given: rows.count)
        }
        let columns = outcomes.inputs.map { column in rows.map { column[$0] } }
        let matrix = try InfluenceAnalysis.matrix(columns)
        let weights = rows.map { outcomes.drawWeights[$0] }
        let first = try GivenDataIndices(inputs: matrix, outputs: results, weights: weights)
        let distances = try DistributionIndices(inputs: matrix, outputs: results, weights: weights)
        let ranks = try RankCorrelations(inputs: matrix, outputs: results, weights: weights)
        return columns.indices.map {
            InputInfluence(
                caseIndex: caseIndex, metric: metric, part: part, uncertainty: $0, first: first.first[$0], total: nil,
                distance: distances.pawn[$0], rankCorrelation: ranks.spearman[$0], effects: nil)
        }
    }

    private static func matrix(_ columns: [[Double]]) throws(SensitivityError) -> Matrix {
        do { return try Matrix(fromColumns: columns) } catch { throw .setting("\(error)") }
    }

    /// A column scaled so that its lowest value is 0 and its highest 1.
    private static func toUnitRange(_ column: [Double]) -> [Double] {
        guard let low = column.min(), let high = column.max(), high > low else { return column.map { _ in 0 } }
        return column.map { ($0 - low) / (high - low) }
    }
}

/// Why no influence can be told.
struct InfluenceFault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
