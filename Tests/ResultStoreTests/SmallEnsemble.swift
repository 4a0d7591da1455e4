import EnergySystem
import Exploration
import Foundation

@testable import ResultStore
@testable import TestSupport

/// A small ensemble: two strata, one uncertain number, a volume and a date by two strategies.
struct SmallEnsemble {
    let draws = 6
    private let scratch: Scratch
    var folder: String { scratch.path }

    init() throws { scratch = try Scratch() }

    var shape: EnsembleShape {
        let day = Day(year: 2024, month: 1, day: 1) ?? Day(number: 0)
        return EnsembleShape(
            uncertainties: [
                UncertaintyColumn(
                    name: "ban-length", path: "shocks.ban.length", unit: "d", grade: .d, basis: .assumption)
            ],
            metrics: [
                MetricColumn(
                    key: "unserved-demand(gasoline-ai95)", indicator: "unserved-demand", product: "gasoline-ai95",
                    unit: "kt", definition: "unserved"),
                MetricColumn(
                    key: "first-day-short(gasoline-ai95)", indicator: "first-day-short", product: "gasoline-ai95",
                    unit: "date", definition: "first day")
            ],
            cases: ["none", "reserve"].map {
                EnsembleCase(scenario: "ban", strategy: $0, weight: 1, firstDay: day, lastDay: day + 1)
            },
            strata: ["joint", "rest"], weights: [0.1, 0.2, 0.1, 0.2, 0.2, 0.2], stratumOfDraw: [0, 1, 0, 1, 1, 1],
            coverProducts: ["gasoline-ai95"])
    }
    func identity(seed: String = "7", shard: Int = 1, of shards: Int = 1) -> StoreIdentity {
        StoreIdentity([
            .init("format", StoreIdentity.ensembleFormat), .init("title", "Small"), .init("method", "stratified"),
            .init("draws", "\(draws)"), .init("seed", seed), .init("curves", "gasoline-ai95"),
            .init("shard", "\(shard)"), .init("shards", "\(shards)"), .init("file:study.yaml", "abc")
        ])
    }
    func store(_ name: String, seed: String = "7", shard: Int = 1, of shards: Int = 1, resumes: Bool = false) throws
        -> EnsembleStore
    {
        try EnsembleStore(
            at: "\(folder)/\(name)", shape, identity: identity(seed: seed, shard: shard, of: shards), resumes: resumes)
    }
    /// Draw k: unserved k kt without a strategy and nothing with it, short from 2024-01-02 on odd draws.
    func outcomes(_ draw: Int) -> [RunOutcome] {
        let day = Day(year: 2024, month: 1, day: 2)?.number ?? 0
        let isShort = draw % 2 == 1
        let without = RunOutcome(
            draw: draw, caseIndex: 0, values: [Double(draw) / 3, isShort ? Double(day) : .nan],
            bins: [[UInt8(draw), 40]])
        let with = RunOutcome(
            draw: draw, caseIndex: 1, values: [0, .nan], fault: draw == 4 ? "no solution" : "",
            bins: draw == 4 ? [] : [[UInt8(draw), 40]])
        return [without, with]
    }
    /// A finished store.
    @discardableResult
    func whole(_ name: String) throws -> String {
        try fill(store(name), Array(0..<draws), all: Array(0..<draws))
        return "\(folder)/\(name)"
    }
    /// A store of which draws 1, 3 and 6 are done.
    @discardableResult
    func half(_ name: String) throws -> String {
        try fill(store(name), [0, 2, 5], all: Array(0..<draws))
        return "\(folder)/\(name)"
    }
    /// A finished part; parts hold every `shards`-th draw.
    @discardableResult
    func part(_ name: String, _ shard: Int, of shards: Int) throws -> String {
        let own = Array(stride(from: shard - 1, to: draws, by: shards))
        try fill(store(name, shard: shard, of: shards), own, all: own)
        return "\(folder)/\(name)"
    }
    /// Goes on with a half store to its end.
    func resume(_ name: String) throws {
        let store = try store(name, resumes: true)
        let left = Set(0..<draws).subtracting(try store.finishedDraws())
        try fill(store, left.sorted(), all: Array(0..<draws))
    }
    /// Every exported line of a store.
    static func lines(_ path: String) throws -> [String] {
        let export = try StoreExport(path)
        var lines: [String] = []
        for table in StoreExport.tables { try export.lines(of: table) { lines.append($0) } }
        return lines
    }

    /// The values of all cases, so that NaN equals NaN.
    static func bits(_ outcomes: EnsembleOutcomes) -> [UInt64] {
        var bits: [UInt64] = []
        for block in outcomes.values {
            for row in block { bits += row.map(\.bitPattern) }
        }
        return bits
    }
    var emptyCounts: CurveCounts { CurveCounts(cases: 2, curves: 1, strata: 2, days: 2, bins: 41) }

    /// Keeps some draws and ends where they are all there are.
    func fill(_ store: EnsembleStore, _ draws: [Int], all: [Int]) throws {
        try store.write(draws: all) { [100 + Double($0)] }
        var counts = try store.counts() ?? emptyCounts
        for draw in draws {
            for outcome in outcomes(draw) { counts.add(outcome, stratum: shape.stratum(of: draw)) }
            try store.append(outcomes(draw), counts: counts)
        }
        if try store.finishedDraws().count == all.count { try store.finish(counts) }
    }
}
