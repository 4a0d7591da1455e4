import EnergySystem

/// A measure of some products, suppliers and days of a run, as `history` and observations compare it.
///
/// | measure | what it is | unit |
/// |---|---|---|
/// | imports | landed by contract and order | kt |
/// | exports, demand, production, unserved | sum over products and days | kt |
/// | unserved-worst-week | largest sum of unserved in 7 days in a row; the whole window where it is shorter | kt |
/// | import-share | landed from the suppliers over landed from all | % |
/// | closing-stock | commercial stock, the minimum in it, and reserve in the evening of the last day | kt |
/// | stopped-at-loading | contracts and orders that a stop kept from loading | kt |
/// | unit-value | value at the border before duty over volume landed | USD/t |
package struct MeasuredFigure: Sendable {
    package let measure: ObservedMeasure
    private let products: [Int]
    private let suppliers: [Int]
    private let days: ClosedRange<Day>
    private let exchangeRate: Quantity<ExchangeRate>

    /// Of all suppliers where none is named.
    package init(
        _ measure: ObservedMeasure, products: [ProductID], suppliers: [SupplierID], days: ClosedRange<Day>,
        exchangeRate: Quantity<ExchangeRate>
    ) {
        self.measure = measure
        self.products = products.map(\.index)
        self.suppliers = suppliers.map(\.index)
        self.days = days
        self.exchangeRate = exchangeRate
    }

    /// The figure in the unit of its measure; not a number where the run does not cover the days or nothing landed to
    /// divide by.
    package func value(in run: Run) -> Double {
        let horizon = run.plan.horizon
        guard horizon.contains(days.lowerBound), horizon.contains(days.upperBound) else { return .nan }
        let range = horizon.index(days.lowerBound)..<horizon.index(days.upperBound) + 1
        return switch measure {
        case .imports: landed(run, suppliers, range)
        case .exports: sum(run.record.exported, products.map { [$0] }, range)
        case .demand: sum(run.record.demand, products.map { run.classRows([$0]) }, range)
        case .production: sum(run.record.production, products.map { [$0] }, range)
        case .unserved: sum(run.record.unserved, products.map { run.classRows([$0]) }, range)
        case .unservedWorstWeek: worstWeek(run, range)
        case .importShare: 100 * landed(run, suppliers, range) / landed(run, [], range)
        case .closingStock: run.inventory(products, day: range.upperBound - 1)
        case .stoppedAtLoading: sum(run.record.stoppedAtLoading, rows(run, suppliers), range)
        case .unitValue: unitValue(run, range)
        }
    }

    /// Rows of the tables by supplier, product by product.
    private func rows(_ run: Run, _ suppliers: [Int]) -> [[Int]] {
        let suppliers = suppliers.isEmpty ? Array(0..<run.plan.suppliers) : suppliers
        return products.map { product in suppliers.map { $0 * run.plan.products + product } }
    }
    /// Rows are added up within a product, then the products.
    private func sum(_ table: DayTable, _ rows: [[Int]], _ range: Range<Int>) -> Double {
        rows.reduce(0) { total, rows in total + rows.reduce(0) { $0 + table.sum($1, range) } }
    }
    private func sum(_ one: DayTable, _ other: DayTable, _ rows: [[Int]], _ range: Range<Int>) -> Double {
        rows.reduce(0) { total, rows in total + rows.reduce(0) { $0 + (one.sum($1, range) + other.sum($1, range)) } }
    }
    private func landed(_ run: Run, _ suppliers: [Int], _ range: Range<Int>) -> Double {
        sum(run.record.contractArrivals, run.record.spotArrivals, rows(run, suppliers), range)
    }
    private func worstWeek(_ run: Run, _ range: Range<Int>) -> Double {
        let daily = Array(run.unserved(products)[range])
        return windowSums(daily, length: min(7, daily.count)).max() ?? 0
    }
    /// M AZN/kt is thousand AZN/t.
    private func unitValue(_ run: Run, _ range: Range<Int>) -> Double {
        let volume = landed(run, suppliers, range)
        guard volume > 1e-9 else { return .nan }
        return sum(run.record.contractValue, run.record.spotValue, rows(run, suppliers), range) / volume * 1000
            / exchangeRate.value
    }
}
