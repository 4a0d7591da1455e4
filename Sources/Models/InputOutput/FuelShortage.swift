/// The daily shortage of fuel by user and fuel group (formula B1).
///
/// Classes are mapped to users by their share in each class: u_fg = sum_c u_cg q_fg,c / sum_f q_fg,c, with
/// q_fg,c = fuel use x class share; wanted fuel likewise, so that u <= q. Then by group G of fungible products, of
/// 7-day centred means of missing and wanted fuel after the tanks of households' cars:
/// s_fG = sum u_fg / sum q_fg by tonnes, and sum p u / sum p q by value, which differ when grades of unlike price are
/// missing. Weights are omega_fG = sum p q_fG / sum_G sum p q_fG. Shortage never lowers wanted fuel.
/// Only the days of `FeltDays` are computed.
///
/// Source: own; compare Pichler et al. (2022), doi:10.1016/j.jedc.2022.104527.
package struct FuelShortage: Sendable {
    /// What users want, and the days that count.
    let demand: FuelDemand
    let totalDays: Int
    /// By day read, in the places of `FuelDemand`: kt and M AZN; households last and after their cars' tanks.
    private(set) var unserved: [Double]
    private(set) var unservedValue: [Double]
    /// Unserved fuel of households before their cars' tanks gave anything, by group and day read.
    private(set) var unservedBeforeTanks: [Double]
    /// 7-day means by felt day.
    let meanUnserved: [Double]
    let meanUnservedValue: [Double]
    /// Tonnes of classes to which no user belongs, which therefore cost nobody anything, kt by product.
    package private(set) var unmapped: [Double]
    /// Unserved tonnes above reference demand (hoarding), which cost nothing, kt by product.
    package private(set) var aboveReference: [Double]

    /// Maps the tonnes of a run, rationed by a rule, to users. The input must be valid.
    init(_ input: FuelShortageInput, _ demand: FuelDemand, rationing: RationingRule) {
        var book = ShortageBook(input, demand)
        var tanks = VehicleTankBuffer(stock: input.vehicleTankStock.value)
        for position in demand.days.read.indices { book.record(position, rationing, &tanks) }
        self.demand = demand
        totalDays = input.days
        (unserved, unservedValue) = (book.unserved, book.unservedValue)
        unservedBeforeTanks = book.beforeTanks
        meanUnserved = demand.days.means(book.unserved)
        meanUnservedValue = demand.days.means(book.unservedValue)
        (unmapped, aboveReference) = (book.unmapped, book.aboveReference)
    }

    /// Unserved fuel of a user, kt.
    func unserved(ofUser user: Int) -> Double { total(of: user, unserved) }
    /// The value of a user's unserved fuel at the user's price, M AZN: formula B2 over all days, the loss to first
    /// order.
    ///
    /// Source: Hulten (1978), doi:10.2307/2297252.
    package func unservedValue(ofUser user: Int) -> Double { total(of: user, unservedValue) }
    /// Unserved fuel of households before their cars' tanks gave anything, kt.
    var unservedBeforeTanksInAll: Double { total(of: 0, unservedBeforeTanks) }

    private func total(of user: Int, _ series: [Double]) -> Double {
        let count = demand.days.read.count
        return (0..<demand.groups).reduce(0) { sum, group in
            let first = demand.cell(user, group, 0)
            return sum + series[first..<(first + count)].reduce(0, +)
        }
    }
}
