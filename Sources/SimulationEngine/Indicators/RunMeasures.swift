import EnergySystem

/// What several indicators read of one run, summed once: series in kt/d by product and day, totals in kt (values in
/// M AZN) by row of the record's tables. Methods of the same name as those of `Run` give the same numbers.
///
/// `keeping` says what is summed beforehand; everything else is summed when it is asked for.
final class RunMeasures: Sendable {
    /// What can be summed once for all indicators.
    struct Sums: OptionSet {
        let rawValue: Int
        static let wanted = Sums(rawValue: 1), unserved = Sums(rawValue: 2), arrivals = Sums(rawValue: 4)
        static let demandBeforeShifts = Sums(rawValue: 8), products = Sums(rawValue: 16), imports = Sums(rawValue: 32)
        static let others = Sums(rawValue: 64)
        static let all: Sums = [wanted, unserved, arrivals, demandBeforeShifts, products, imports, others]
    }

    let run: Run
    private let wantedSeries: [[Double]]?
    private let unservedSeries: [[Double]]?
    private let arrivalSeries: [[Double]]?
    private let demandBeforeShiftsSeries: [[Double]]?
    private let deliveredTotals, exportedTotals, productionTotals: [Double]?
    private let servedByOtherTotals, stoppedTotals: [Double]?
    private let contractTotals, spotTotals, contractValues, spotValues: [Double]?

    init(_ run: Run, keeping sums: Sums = .all) {
        let record = run.record
        let products = 0..<run.plan.products
        func keep<Kept>(_ sum: Sums, _ value: () -> Kept) -> Kept? { sums.contains(sum) ? value() : nil }
        self.run = run
        wantedSeries = keep(.wanted) { products.map { run.wanted([$0]) } }
        unservedSeries = keep(.unserved) { products.map { run.unserved([$0]) } }
        arrivalSeries = keep(.arrivals) { products.map { run.arrivals([$0]) } }
        demandBeforeShiftsSeries = keep(.demandBeforeShifts) { products.map { run.demandBeforeShifts([$0]) } }
        deliveredTotals = keep(.products) { record.delivered.totals }
        exportedTotals = keep(.products) { record.exported.totals }
        productionTotals = keep(.products) { record.production.totals }
        servedByOtherTotals = keep(.others) { record.servedByOther.totals }
        stoppedTotals = keep(.others) { record.stoppedAtLoading.totals }
        contractTotals = keep(.imports) { record.contractArrivals.totals }
        spotTotals = keep(.imports) { record.spotArrivals.totals }
        contractValues = keep(.imports) { record.contractValue.totals }
        spotValues = keep(.imports) { record.spotValue.totals }
    }

    func wanted(_ products: [Int]) -> [Double] { joint(wantedSeries, products) { run.wanted([$0]) } }
    func unserved(_ products: [Int]) -> [Double] { joint(unservedSeries, products) { run.unserved([$0]) } }
    func arrivals(_ products: [Int]) -> [Double] { joint(arrivalSeries, products) { run.arrivals([$0]) } }
    func demandBeforeShifts(_ products: [Int]) -> [Double] {
        joint(demandBeforeShiftsSeries, products) { run.demandBeforeShifts([$0]) }
    }
    func supply(_ products: [Int]) -> [Double] {
        zip(arrivals(products), run.record.production.series(rows: products)).map { $0 + $1 }
    }

    func delivered(_ products: [Int]) -> Double { sum(deliveredTotals, run.record.delivered, products) }
    func exported(_ products: [Int]) -> Double { sum(exportedTotals, run.record.exported, products) }
    func production(_ products: [Int]) -> Double { sum(productionTotals, run.record.production, products) }
    func servedByOther(_ products: [Int]) -> Double {
        sum(servedByOtherTotals, run.record.servedByOther, run.classRows(products))
    }

    /// Volume landed, from one supplier or from all.
    func imports(_ products: [Int], supplier: Int? = nil) -> Double {
        let rows = run.supplierRows(products, supplier: supplier)
        return sum(contractTotals, run.record.contractArrivals, rows) + sum(spotTotals, run.record.spotArrivals, rows)
    }
    /// Landed volume by supplier, in the order of the suppliers.
    func importsBySupplier(_ products: [Int]) -> [Double] {
        (0..<run.plan.suppliers).map { imports(products, supplier: $0) }
    }
    /// Value landed, M AZN at the border.
    func importValue(_ products: [Int]) -> Double {
        let rows = run.supplierRows(products)
        return sum(contractValues, run.record.contractValue, rows) + sum(spotValues, run.record.spotValue, rows)
    }
    func stoppedAtLoading(_ products: [Int], supplier: Int? = nil) -> Double {
        sum(stoppedTotals, run.record.stoppedAtLoading, run.supplierRows(products, supplier: supplier))
    }

    private func sum(_ totals: [Double]?, _ table: DayTable, _ rows: [Int]) -> Double {
        guard let totals else { return table.total(rows: rows) }
        return rows.reduce(0) { $0 + totals[$1] }
    }

    private func joint(_ series: [[Double]]?, _ products: [Int], _ single: (Int) -> [Double]) -> [Double] {
        guard let first = products.first else { return Array(repeating: 0, count: run.plan.days) }
        func one(_ product: Int) -> [Double] { series?[product] ?? single(product) }
        return products.dropFirst().reduce(one(first)) { sums, product in zip(sums, one(product)).map { $0 + $1 } }
    }
}
