/// Fuel in the tanks of households' cars, which delays the loss of trips.
///
/// Each day the tanks give what households could not buy, until they are empty; the missing grades are met in
/// proportion. Tanks are not refilled within a run (whoever finds no fuel drives what is left), so a second shortage
/// of the same run meets empty tanks: losses are rather too high than too low. Sectors have no such stock. All in kt.
package struct VehicleTankBuffer: Sendable {
    package private(set) var stock: Double

    package init(stock: Double) { self.stock = stock }

    /// What is still missing on one day, by product, after the tanks have given.
    package mutating func draw(missing: [Double]) -> [Double] {
        let total = missing.reduce(0, +)
        guard total > 0, stock > 0 else { return missing }
        guard total > stock else {
            stock -= total
            return missing.map { _ in 0 }
        }
        let left = (total - stock) / total
        stock = 0
        return missing.map { $0 * left }
    }
}
