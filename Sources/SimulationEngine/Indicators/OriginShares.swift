import EnergySystem

/// Shares of the origins of a product.
enum OriginShares {
    /// The parts of the indicators of concentration: origins among imports, and of arrivals and home production.
    static let imports = "imports", supply = "supply"

    /// Shares of some volumes in their sum; `nil` where that is nothing.
    static func shares(_ volumes: [Double]) -> [Double]? {
        let total = volumes.reduce(0, +)
        return total > 0 ? volumes.map { $0 / total } : nil
    }
    /// Landed volume by supplier, then home production.
    static func volumes(_ run: RunMeasures, _ products: [Int]) -> [Double] {
        run.importsBySupplier(products) + [run.production(products)]
    }
}
