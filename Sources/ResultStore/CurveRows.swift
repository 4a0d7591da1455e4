import EnergySystem
import Exploration
import Foundation
import GRDB

/// The rows of the table `curves`: bins that no run fell into are left out.
struct CurveRows {
    let cases: [EnsembleCase]
    let strata: [String]
    let products: [String]
    let counts: CurveCounts

    func write(in database: Database) throws {
        var writer = try RowWriter("curves", columns: 9, in: database)
        for (caseIndex, item) in cases.enumerated() {
            for (curve, product) in products.enumerated() where curve < counts.curves {
                for (stratum, name) in strata.enumerated() {
                    let start = counts.start(case: caseIndex, curve: curve, stratum: stratum)
                    for place in 0..<counts.days * counts.bins where counts.counts[start + place] > 0 {
                        let (day, bin) = place.quotientAndRemainder(dividingBy: counts.bins)
                        try writer.insert([
                            item.scenario.databaseValue, item.strategy.databaseValue,
                            "forward-cover(\(product))".databaseValue, name.databaseValue,
                            (item.firstDay + day).description.databaseValue, bin.databaseValue,
                            CurveCounts.coverEdges[bin].databaseValue,
                            CurveCounts.coverEdges[bin + 1].databaseValue,
                            Int(counts.counts[start + place]).databaseValue
                        ])
                    }
                }
            }
        }
        try writer.end(in: database)
    }
}

/// The only row of the table `checkpoint`: cases, curves, strata, days and bins, then the counts.
enum CheckpointRow {
    static func keep(_ counts: CurveCounts, in database: Database) throws {
        guard !counts.counts.isEmpty else { return }
        let shape = [
            Int32(counts.cases), Int32(counts.curves), Int32(counts.strata), Int32(counts.days), Int32(counts.bins)
        ]
        try database.execute(sql: "DELETE FROM checkpoint")
        try StoreDigests.keep(TableDigest(), of: "checkpoint", in: database)
        var writer = try RowWriter("checkpoint", columns: 2, in: database)
        try writer.insert([1.databaseValue, (shape + counts.counts).blob.databaseValue])
        try writer.end(in: database)
    }

    /// The counts kept; `nil` where there are none. Throws where they are not as many as they say.
    static func counts(_ database: Database) throws -> CurveCounts? {
        guard let blob = try Data.fetchOne(database, sql: "SELECT counts FROM checkpoint") else { return nil }
        let numbers = [Int32](blob: blob), shape = numbers.prefix(5).map(Int.init)
        var size = 1
        for length in shape {
            let (product, overflow) = size.multipliedReportingOverflow(by: length)
            guard length >= 0, !overflow else { throw Unsound("the counts of its curves have no size") }
            size = product
        }
        guard shape.count == 5, blob.count == 4 * (5 + size) else {
            throw Unsound(
                """
                the counts of its curves are not as many as they say
                """)
        }
        var counts = CurveCounts(cases: shape[0], curves: shape[1], strata: shape[2], days: shape[3], bins: shape[4])
        counts.counts = Array(numbers.dropFirst(5))
        return counts
    }
}

extension [Int32] {
    /// The numbers as bytes, little end first.
    var blob: Data { withUnsafeBytes { Data($0) } }

    init(blob: Data) {
        self = blob.withUnsafeBytes { bytes in
            (0..<bytes.count / 4).map { bytes.loadUnaligned(fromByteOffset: 4 * $0, as: Int32.self) }
        }
    }
}

extension [UInt8] {
    var blob: Data { Data(self) }
}
