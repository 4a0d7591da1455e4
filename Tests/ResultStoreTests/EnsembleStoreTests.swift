import EnergySystem
import Exploration
import Foundation
import GRDB
import Testing

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
            uncertainties: [UncertaintyColumn(name: "ban-length", path: "shocks.ban.length", unit: "d", grade: .d, basis: .assumption)],
            metrics: [
                MetricColumn(key: "unserved-demand(gasoline-ai95)", indicator: "unserved-demand", product: "gasoline-ai95", unit: "kt", definition: "unserved"),
                MetricColumn(key: "first-day-short(gasoline-ai95)", indicator: "first-day-short", product: "gasoline-ai95", unit: "date", definition: "first day"),
            ],
            cases: ["none", "reserve"].map { EnsembleCase(scenario: "ban", strategy: $0, weight: 1, firstDay: day, lastDay: day + 1) },
            strata: ["joint", "rest"], weights: [0.1, 0.2, 0.1, 0.2, 0.2, 0.2], stratumOfDraw: [0, 1, 0, 1, 1, 1],
            coverProducts: ["gasoline-ai95"])
    }
    func identity(seed: String = "7", shard: Int = 1, of shards: Int = 1) -> StoreIdentity {
        StoreIdentity([
            .init("title", "Small"), .init("method", "stratified"), .init("seed", seed), .init("curves", "gasoline-ai95"),
            .init("shard", "\(shard)"), .init("shards", "\(shards)"), .init("file:study.yaml", "abc"),
        ])
    }
    func store(_ name: String, seed: String = "7", shard: Int = 1, of shards: Int = 1, isThere: Bool = false, resumes: Bool = false) throws -> EnsembleStore {
        try EnsembleStore(at: "\(folder)/\(name)", shape, identity: identity(seed: seed, shard: shard, of: shards), isThere: isThere, resumes: resumes)
    }
    /// Draw k: unserved k kt without a strategy and nothing with it, short from 2024-01-02 on odd draws.
    func outcomes(_ draw: Int) -> [RunOutcome] {
        let day = Day(year: 2024, month: 1, day: 2)?.number ?? 0
        let isShort = draw % 2 == 1
        let without = RunOutcome(
            draw: draw, caseIndex: 0, values: [Double(draw) / 3, isShort ? Double(day) : .nan], bins: [[UInt8(draw), 40]])
        let with = RunOutcome(
            draw: draw, caseIndex: 1, values: [0, .nan], fault: draw == 4 ? "no solution" : "", bins: [[UInt8(draw), 40]])
        return [without, with]
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

@Suite struct EnsembleStoreTests {
    private func bits(_ outcomes: EnsembleOutcomes) -> [UInt64] {
        let rows: [[Double]] = outcomes.values.flatMap { $0 }
        return rows.flatMap { row in row.map(\.bitPattern) }
    }

    @Test func whatIsKeptIsReadAgain() throws {
        let small = try SmallEnsemble()
        try small.fill(small.store("a.sqlite"), Array(0..<6), all: Array(0..<6))
        let outcomes = try StoreReader(path: "\(small.folder)/a.sqlite").outcomes()
        #expect(outcomes.drawWeights == small.shape.weights)
        #expect(outcomes.inputs == [[100, 101, 102, 103, 104, 105]])
        let thirds: [Double] = (0..<6).map { Double($0) / 3 }
        #expect(outcomes.values[0][0] == thirds)
        #expect(outcomes.values[0][1].map(\.isNaN) == [true, false, true, false, true, false])
        #expect(outcomes.faults == [EnsembleFault(draw: 5, caseIndex: 1, reason: "no solution")])
        #expect(outcomes.design.stratumOfDraw == [0, 1, 0, 1, 1, 1])
        #expect(outcomes.curves[0].counts[0][0][2] == 1)
        #expect(outcomes.curves[0].counts[1][1][40] == 4)
        #expect(outcomes.curves[0].stratumWeights == [0.1, 0.2])
    }

    @Test func aStoreThatIsThereIsRefusedAndGoneOnWithWhenAsked() throws {
        let small = try SmallEnsemble()
        let all = Array(0..<6)
        try small.fill(small.store("a.sqlite"), [0, 2, 5], all: all)
        #expect(throws: StoreError.exists("\(small.folder)/a.sqlite")) { try small.store("a.sqlite", isThere: true) }
        let again = try small.store("a.sqlite", isThere: true, resumes: true)
        #expect(try again.finishedDraws() == [0, 2, 5])
        try small.fill(again, [4, 1, 3], all: all)
        try small.fill(small.store("whole.sqlite"), all, all: all)
        let (left, right) = (try StoreReader(path: "\(small.folder)/a.sqlite").outcomes(), try StoreReader(path: "\(small.folder)/whole.sqlite").outcomes())
        #expect(left.curves == right.curves)
        #expect(SmallEnsemble.bits(left) == SmallEnsemble.bits(right))
    }

    @Test func anotherSeedIsRefusedByName() throws {
        let small = try SmallEnsemble()
        _ = try small.store("a.sqlite")
        let error = #expect(throws: StoreError.self) { try small.store("a.sqlite", seed: "8", isThere: true, resumes: true) }
        #expect(error == .differs("\(small.folder)/a.sqlite", what: "seed", stored: "7", now: "8"))
    }

    @Test func aDrawCannotBeKeptTwice() throws {
        let small = try SmallEnsemble()
        let store = try small.store("a.sqlite")
        try small.fill(store, [3], all: Array(0..<6))
        #expect(throws: StoreError.self) { try store.append(small.outcomes(3), counts: small.emptyCounts) }
    }

    @Test func aFileThatIsNoStoreIsRefused() throws {
        let small = try SmallEnsemble()
        try Data("not a database, though long enough to be one".utf8).write(to: URL(fileURLWithPath: "\(small.folder)/a.sqlite"))
        #expect(throws: StoreError.self) { try small.store("a.sqlite", isThere: true, resumes: true) }
    }

    @Test func shardsMergedAreTheWhole() throws {
        let small = try SmallEnsemble()
        let all = Array(0..<6)
        try small.fill(small.store("whole.sqlite"), all, all: all)
        let parts = try (1...3).map { shard in
            let draws = Array(stride(from: shard - 1, to: 6, by: 3))
            try small.fill(small.store("\(shard).sqlite", shard: shard, of: 3), draws, all: draws)
            return "\(small.folder)/\(shard).sqlite"
        }
        let merged = "\(small.folder)/merged.sqlite"
        try StoreMerge.merge([parts[2], parts[0], parts[1]], into: merged)
        for table in StoreExport.tables {
            var left: [String] = [], right: [String] = []
            try StoreExport.lines(of: table, in: merged) { left.append($0) }
            try StoreExport.lines(of: table, in: "\(small.folder)/whole.sqlite") { right.append($0) }
            #expect(left == right, "\(table)")
        }
        let twice = #expect(throws: StoreError.self) { try StoreMerge.merge([parts[0], parts[1], parts[1]], into: "\(small.folder)/no.sqlite") }
        #expect(twice?.description.contains("shard 3 of 3 is missing; name every shard") == true)
        #expect(twice?.description.contains("is shard 2 of 3, as") == true)
    }

    /// The queries of the documentation page, on the small ensemble.
    @Test func documentedQueriesWork() throws {
        let small = try SmallEnsemble()
        try small.fill(small.store("a.sqlite"), Array(0..<6), all: Array(0..<6))
        let queue = try DatabaseQueue(path: "\(small.folder)/a.sqlite")
        let risk = try queue.read { try Double.fetchOne($0, sql: """
            SELECT SUM(weight * (unserved_demand_gasoline_ai95 > 1e-6)) FROM outcomes JOIN draws USING (draw) WHERE strategy = 'none'
            """) }
        // Draws 2 to 6 are short: 1 - 0.1.
        #expect(abs((risk ?? 0) - 0.9) < 1e-12)
        let long = try queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM outcomes_long WHERE value IS NOT NULL") }
        #expect(long == 15)
        let unit = try queue.read { try String.fetchOne($0, sql: "SELECT unit FROM metrics WHERE \"column\" = 'first_day_short_gasoline_ai95'") }
        #expect(unit == "date")
        let fan = try queue.read { try Double.fetchOne($0, sql: """
            SELECT SUM(runs * draw_weight) FROM curves JOIN strata USING (stratum) WHERE strategy = 'none' AND day = '2024-01-01' AND low < 3
            """) }
        // Covers of 0, 1 and 2 d: draws 1, 2 and 3.
        #expect(abs((fan ?? 0) - 0.4) < 1e-12)
    }
}
