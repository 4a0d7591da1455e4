import EnergySystem
import Exploration
import GRDB

/// Reads a finished store again, after its check: what it was made from, and every outcome in the order of the draws.
package struct StoreReader {
    package let path: String

    package init(path: String) { self.path = path }

    /// What the store was made from.
    package func identity() throws(StoreError) -> StoreIdentity { try StoreCheck.read(path) { $1.identity } }

    /// Everything an answer is computed from.
    package func outcomes() throws(StoreError) -> EnsembleOutcomes { try read().outcomes }

    /// Both, of one check.
    package func read() throws(StoreError) -> (outcomes: EnsembleOutcomes, identity: StoreIdentity) {
        try StoreCheck.read(path) { database, description in
            (try StoredRuns(database: database, description: description).outcomes(), description.identity)
        }
    }
}

/// The rows of a checked store as an ensemble's outcomes.
private struct StoredRuns {
    let database: Database
    let description: StoreDescription
    private var schema: StoreSchema { description.schema }

    func outcomes() throws -> EnsembleOutcomes {
        let identity = description.identity, draws = try drawn()
        let (values, faults) = try values(draws.numbers)
        let isStratified = description.strata.count > 1
        let design = DesignSummary(
            method: identity["method"] ?? "", draws: draws.weights.count, seed: UInt64(identity["seed"] ?? "") ?? 0,
            baseSample: Int(identity["base-sample"] ?? "") ?? 0, levels: Int(identity["levels"] ?? "") ?? 0,
            strata: isStratified ? description.strata : [], stratumOfDraw: isStratified ? draws.strata : [],
            drawsPerSet: Int(identity["draws-per-set"] ?? "") ?? 1)
        return EnsembleOutcomes(
            title: identity["title"] ?? "", uncertainties: schema.uncertainties, metrics: schema.metrics,
            cases: description.cases,
            drawWeights: draws.weights, inputs: draws.inputs, values: values, faults: faults, curves: try curves(),
            design: design)
    }

    private struct Draws {
        /// Place of a draw by its number.
        var numbers: [Int: Int] = [:]
        var weights: [Double] = []
        var strata: [Int] = []
        var inputs: [[Double]]
    }

    private func drawn() throws -> Draws {
        var draws = Draws(inputs: [[Double]](repeating: [], count: schema.uncertainties.count))
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM draws ORDER BY draw")
        while let row = try rows.next() {
            draws.numbers[try row.number(0)] = draws.weights.count
            draws.weights.append(try row.real(1))
            guard let stratum = description.strata.firstIndex(of: try row.text(2)) else {
                throw Unsound(
                    """
                    a draw is of no stratum of the study
                    """)
            }
            draws.strata.append(stratum)
            for (column, value) in row.databaseValues.dropFirst(3).enumerated() where column < draws.inputs.count {
                draws.inputs[column].append(try StoreSchema.number(value, unit: schema.uncertainties[column].unit))
            }
        }
        return draws
    }

    private func values(_ places: [Int: Int]) throws -> ([[[Double]]], [EnsembleFault]) {
        var values: [[[Double]]] = []
        var faults: [EnsembleFault] = []
        for (index, item) in description.cases.enumerated() {
            var block = [[Double]](
                repeating: [Double](repeating: .nan, count: places.count), count: schema.metrics.count)
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM outcomes WHERE scenario = ? AND strategy = ? ORDER BY draw",
                arguments: [item.scenario, item.strategy])
            while let row = try rows.next() {
                let draw = try row.number(0)
                guard let place = places[draw], row.count == block.count + 4 else {
                    throw Unsound(
                        """
                        a run is of no draw of the study
                        """)
                }
                for metric in block.indices {
                    block[metric][place] = try StoreSchema.number(row[3 + metric], unit: schema.metrics[metric].unit)
                }
                if case .string(let reason) = (row[3 + block.count] as DatabaseValue).storage {
                    faults.append(EnsembleFault(draw: draw, caseIndex: index, reason: reason))
                }
            }
            values.append(block)
        }
        return (values, faults)
    }

    private func curves() throws -> [EnsembleCurve] {
        guard let counts = try CheckpointRow.counts(database) else { return [] }
        var curves: [EnsembleCurve] = []
        for (caseIndex, item) in description.cases.enumerated() {
            let days = min(counts.days, item.lastDay - item.firstDay + 1)
            for (curve, product) in description.curveProducts.enumerated() where curve < counts.curves {
                let blocks = (0..<counts.strata).map { stratum in
                    let start = counts.start(case: caseIndex, curve: curve, stratum: stratum)
                    return (0..<days).map { day in
                        (0..<counts.bins).map { Int(counts.counts[start + day * counts.bins + $0]) }
                    }
                }
                curves.append(
                    EnsembleCurve(
                        caseIndex: caseIndex, name: "forward-cover(\(product))", product: product, unit: "d",
                        firstDay: item.firstDay,
                        edges: CurveCounts.coverEdges, stratumWeights: description.strataWeights, counts: blocks))
            }
        }
        return curves
    }
}
