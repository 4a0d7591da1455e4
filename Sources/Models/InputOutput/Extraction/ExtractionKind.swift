/// What a hypothetical extraction takes out of the table.
package enum ExtractionKind: String, CaseIterable, Sendable {
    /// Sales, purchases and own final demand.
    case total
    /// Purchases: the columns of A; final demand stays.
    case backward
    /// Sales to sectors: the rows of A; final demand stays.
    case forward

    var takesRows: Bool { self != .backward }
    var takesColumns: Bool { self != .forward }
    var takesFinalDemand: Bool { self == .total }
}

/// Output after an extraction, and what is lost.
package struct ExtractionResult: Sendable {
    /// Output by sector after the extraction.
    package let output: [Double]
    /// x - x*, by sector.
    package let outputLoss: [Double]
    /// The sum over all sectors, the extracted ones included.
    package let totalLoss: Double
    /// The sum without the extracted sectors.
    package let lossOfOthers: Double
}
