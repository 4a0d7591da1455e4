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
        let statement = try database.makeStatement(sql: "INSERT INTO curves VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for (caseIndex, item) in cases.enumerated() {
            for (curve, product) in products.enumerated() where curve < counts.curves {
                for (stratum, name) in strata.enumerated() {
                    let start = counts.start(case: caseIndex, curve: curve, stratum: stratum)
                    for place in 0..<counts.days * counts.bins where counts.counts[start + place] > 0 {
                        let (day, bin) = place.quotientAndRemainder(dividingBy: counts.bins)
                        try statement.execute(arguments: [
                            item.scenario, item.strategy, "forward-cover(\(product))", name, (item.firstDay + day).description, bin,
                            CurveCounts.coverEdges[bin], CurveCounts.coverEdges[bin + 1], Int(counts.counts[start + place])])
                    }
                }
            }
        }
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
