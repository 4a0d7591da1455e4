import EnergySystem
import Exploration
import Foundation
import GRDB

/// Reads a store again: what it was made from, and every outcome in the order of the draws.
public struct StoreReader {
    public let path: String

    public init(path: String) { self.path = path }

    static func identity(_ database: Database) throws -> StoreIdentity {
        let rows = try Row.fetchAll(database, sql: "SELECT key, value FROM study ORDER BY key")
        return StoreIdentity(rows.map { StoreIdentity.Entry($0[0], $0[1]) })
    }

    /// What the store was made from.
    public func identity() throws(StoreError) -> StoreIdentity {
        let queue = try EnsembleStore.open(path, isReadOnly: true)
        return try inWords(path) { try queue.read { try StoreReader.identity($0) } }
    }

    /// Everything an answer is computed from.
    public func outcomes() throws(StoreError) -> EnsembleOutcomes {
        let queue = try EnsembleStore.open(path, isReadOnly: true)
        return try inWords(path) { try queue.read { try outcomes($0) } }
    }

    static func names(_ text: String) -> [String] { text.isEmpty ? [] : text.split(separator: " ").map(String.init) }

    func counts(_ database: Database) throws -> CurveCounts? {
        guard let blob = try Data.fetchOne(database, sql: "SELECT counts FROM checkpoint") else { return nil }
        let numbers = [Int32](blob: blob)
        guard numbers.count >= 5 else { return nil }
        let shape = numbers.prefix(5).map(Int.init)
        var counts = CurveCounts(cases: shape[0], curves: shape[1], strata: shape[2], days: shape[3], bins: shape[4])
        guard numbers.count - 5 == counts.counts.count else { return nil }
        counts.counts = Array(numbers.dropFirst(5))
        return counts
    }

    private func outcomes(_ database: Database) throws -> EnsembleOutcomes {
        let identity = try StoreReader.identity(database)
        let cases = try cases(database), metrics = try metrics(database), uncertainties = try uncertainties(database)
        let strata = try String.fetchAll(database, sql: "SELECT stratum FROM strata ORDER BY position")
        let draws = try drawn(database, uncertainties.count, strata)
        let (values, faults) = try values(database, cases, metrics.count, draws.weights.count)
        let isStratified = strata.count > 1
        let design = DesignSummary(
            method: identity["method"] ?? "", draws: draws.weights.count, seed: UInt64(identity["seed"] ?? "") ?? 0,
            baseSample: Int(identity["base-sample"] ?? "") ?? 0, levels: Int(identity["levels"] ?? "") ?? 0,
            strata: isStratified ? strata : [], stratumOfDraw: isStratified ? draws.strata : [],
            drawsPerSet: Int(identity["draws-per-set"] ?? "") ?? 1)
        let weights = try Double.fetchAll(database, sql: "SELECT draw_weight FROM strata ORDER BY position")
        let curves = try curves(database, cases, StoreReader.names(identity["curves"] ?? ""), weights)
        return EnsembleOutcomes(
            title: identity["title"] ?? "", uncertainties: uncertainties, metrics: metrics, cases: cases,
            drawWeights: draws.weights, inputs: draws.inputs, values: values, faults: faults, curves: curves, design: design)
    }

    private func cases(_ database: Database) throws -> [EnsembleCase] {
        try Row.fetchAll(database, sql: "SELECT scenario, strategy, weight, first_day, last_day FROM cases ORDER BY position").map { row in
            EnsembleCase(
                scenario: row[0], strategy: row[1], weight: row[2], firstDay: Day(row[3] as String) ?? Day(number: 0),
                lastDay: Day(row[4] as String) ?? Day(number: 0))
        }
    }

    private func metrics(_ database: Database) throws -> [MetricColumn] {
        try Row.fetchAll(database, sql: "SELECT key, indicator, product, is_group, user_class, unit, definition FROM metrics ORDER BY position").map {
            MetricColumn(key: $0[0], indicator: $0[1], product: $0[2], isGroup: $0[3], userClass: $0[4], unit: $0[5], definition: $0[6])
        }
    }

    private func uncertainties(_ database: Database) throws -> [UncertaintyColumn] {
        try Row.fetchAll(database, sql: "SELECT name, path, unit, grade, basis, source, distribution, note FROM uncertainties ORDER BY position").map {
            UncertaintyColumn(
                name: $0[0], path: $0[1], unit: $0[2], grade: Grade(rawValue: $0[3]), basis: Basis(rawValue: $0[4]), source: $0[5],
                distribution: $0[6], note: $0[7])
        }
    }

    private func drawn(_ database: Database, _ columns: Int, _ strata: [String]) throws -> (weights: [Double], strata: [Int], inputs: [[Double]]) {
        var weights: [Double] = [], places: [Int] = []
        var inputs = [[Double]](repeating: [], count: columns)
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM draws ORDER BY draw")
        while let row = try rows.next() {
            weights.append(row[1])
            places.append(strata.firstIndex(of: row[2]) ?? 0)
            for column in 0..<columns { inputs[column].append(StoreSchema.number(row[3 + column])) }
        }
        return (weights, places, inputs)
    }

    private func values(_ database: Database, _ cases: [EnsembleCase], _ metrics: Int, _ draws: Int) throws -> ([[[Double]]], [EnsembleFault]) {
        var values: [[[Double]]] = []
        var faults: [EnsembleFault] = []
        for (index, item) in cases.enumerated() {
            var block = [[Double]](repeating: [Double](repeating: .nan, count: draws), count: metrics)
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM outcomes WHERE scenario = ? AND strategy = ? ORDER BY draw", arguments: [item.scenario, item.strategy])
            while let row = try rows.next() {
                let draw: Int = row[0]
                guard draw >= 1, draw <= draws else { continue }
                for metric in 0..<metrics { block[metric][draw - 1] = StoreSchema.number(row[3 + metric]) }
                if let reason: String = row[3 + metrics] { faults.append(EnsembleFault(draw: draw, caseIndex: index, reason: reason)) }
            }
            values.append(block)
        }
        return (values, faults)
    }

    private func curves(_ database: Database, _ cases: [EnsembleCase], _ products: [String], _ weights: [Double]) throws -> [EnsembleCurve] {
        guard let counts = try counts(database) else { return [] }
        var curves: [EnsembleCurve] = []
        for (caseIndex, item) in cases.enumerated() {
            let days = min(counts.days, item.lastDay - item.firstDay + 1)
            for (curve, product) in products.enumerated() where curve < counts.curves {
                let blocks = (0..<counts.strata).map { stratum in
                    let start = counts.start(case: caseIndex, curve: curve, stratum: stratum)
                    return (0..<days).map { day in (0..<counts.bins).map { Int(counts.counts[start + day * counts.bins + $0]) } }
                }
                curves.append(EnsembleCurve(
                    caseIndex: caseIndex, name: "forward-cover(\(product))", product: product, unit: "d", firstDay: item.firstDay,
                    edges: CurveCounts.coverEdges, stratumWeights: weights, counts: blocks))
            }
        }
        return curves
    }
}
