import EnergySystem

/// Shares of the origins of a product.
enum OriginShares {
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
