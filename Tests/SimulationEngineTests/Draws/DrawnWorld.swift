import EnergySystem

@testable import SimulationEngine
@testable import TestSupport

/// Random values for one set of inputs, and runs compared number by number.
enum DrawnWorld {
    /// Opening stocks, and dates, lengths and shares of the shocks: what leaves supply and demand before causes alone.
    static func shockParameters(_ inputs: Inputs) -> [Int] {
        inputs.parameters.descriptions.indices.filter {
            let path = inputs.parameters.descriptions[$0].path
            return path.hasPrefix("shocks.") || path.hasPrefix("baseline.stocks.") && path.hasSuffix(".opening")
        }
    }
    /// The same, with yearly demand, elasticities, routes, prices, transit times and procurement.
    static func allParameters(_ inputs: Inputs) -> [Int] {
        inputs.parameters.descriptions.indices.filter {
            let path = inputs.parameters.descriptions[$0].path
            let places = [
                "baseline.demand.", "baseline.routes.", "baseline.prices.", "baseline.procurement.",
                "baseline.economy.kappa."
            ]
            return places.contains { path.hasPrefix($0) }
                || path.hasPrefix("baseline.suppliers.") && path.hasSuffix(".transit")
        } + shockParameters(inputs)
    }

    /// Whole days and dates are moved by up to ten days, everything else by up to a fifth.
    static func values(_ inputs: Inputs, _ indices: [Int], _ random: inout SeededGenerator) -> ParameterValues {
        var values = inputs.values
        for index in indices {
            let own = values.numbers[index]
            switch inputs.parameters.descriptions[index].dimension {
            case CalendarDate.name: values.numbers[index] = own + Double(random.whole(-10...10))
            case EnergySystem.Duration.name:
                values.numbers[index] = own == 0 ? 0 : max(1, own + Double(random.whole(-5...5)))
            case Share.name: values.numbers[index] = min(1, own * random.number(0.8, 1))
            default: values.numbers[index] = own * random.number(0.8, 1.2)
            }
        }
        return values
    }

    /// Names of the tables in which two runs differ in any bit.
    static func differences(_ left: Run, _ right: Run) -> [String] {
        let tables = zip(tables(left.record), tables(right.record)).filter { bits($0.1) != bits($1.1) }.map(\.0.0)
        let orders =
            left.record.orders.map { [$0.volume, $0.price, Double($0.loading), Double($0.arrival)] }
            == right.record.orders.map { [$0.volume, $0.price, Double($0.loading), Double($0.arrival)] }
        let events =
            left.record.events.map { [Double($0.day), Double($0.product), $0.value] }
            == right.record.events.map { [Double($0.day), Double($0.product), $0.value] }
        let pipeline =
            left.record.openingPipeline == right.record.openingPipeline && left.record.kind == right.record.kind
        return tables + (orders ? [] : ["orders"]) + (events ? [] : ["events"]) + (pipeline ? [] : ["pipeline"])
    }

    private static func bits(_ table: DayTable) -> [[UInt64]] {
        (0..<table.rows).map { table.series($0).map(\.bitPattern) }
    }

    private static func tables(_ record: RunRecord) -> [(String, DayTable)] {
        [
            ("opening", record.opening), ("production", record.production), ("delivered", record.delivered),
            ("exported", record.exported), ("losses", record.losses), ("closing", record.closing),
            ("usable", record.usable), ("reserve", record.reserve), ("reserveRelease", record.reserveRelease),
            ("inTransit", record.inTransit), ("waiting", record.waiting), ("runCut", record.runCut),
            ("yieldReturned", record.yieldReturned),
            ("restraint", record.restraint), ("deliveredToOther", record.deliveredToOther), ("price", record.price),
            ("landedCost", record.landedCost), ("demand", record.demand), ("unserved", record.unserved),
            ("withheld", record.withheld), ("servedByOther", record.servedByOther),
            ("contractArrivals", record.contractArrivals), ("spotArrivals", record.spotArrivals),
            ("stoppedAtLoading", record.stoppedAtLoading), ("contractValue", record.contractValue),
            ("spotValue", record.spotValue), ("duty", record.duty)
        ]
    }
}
