import EnergySystem

/// What several indicators read of one run, summed once: series in kt/d by product and day, totals in kt (values in
/// M AZN) by row of the record's tables. Methods of the same name as those of `Run` give the same numbers.
final class RunMeasures: Sendable {
    let run: Run
    private let wantedSeries: [[Double]]
    private let unservedSeries: [[Double]]
    private let arrivalSeries: [[Double]]
    private let demandBeforeShiftsSeries: [[Double]]
    private let deliveredTotals, exportedTotals, productionTotals: [Double]
    private let servedByOtherTotals, stoppedTotals: [Double]
    private let contractTotals, spotTotals, contractValues, spotValues: [Double]

    init(_ run: Run) {
        let record = run.record
        let products = 0..<run.inputs.products
        self.run = run
        wantedSeries = products.map { run.wanted([$0]) }
        unservedSeries = products.map { run.unserved([$0]) }
        arrivalSeries = products.map { run.arrivals([$0]) }
        demandBeforeShiftsSeries = products.map { run.demandBeforeShifts([$0]) }
        deliveredTotals = record.delivered.totals
        exportedTotals = record.exported.totals
        productionTotals = record.production.totals
        servedByOtherTotals = record.servedByOther.totals
        stoppedTotals = record.stoppedAtLoading.totals
        contractTotals = record.contractArrivals.totals
        spotTotals = record.spotArrivals.totals
        contractValues = record.contractValue.totals
        spotValues = record.spotValue.totals
    }

    func wanted(_ products: [Int]) -> [Double] { joint(wantedSeries, products) }
    func unserved(_ products: [Int]) -> [Double] { joint(unservedSeries, products) }
    func arrivals(_ products: [Int]) -> [Double] { joint(arrivalSeries, products) }
    func demandBeforeShifts(_ products: [Int]) -> [Double] { joint(demandBeforeShiftsSeries, products) }
    func supply(_ products: [Int]) -> [Double] {
        zip(arrivals(products), run.record.production.series(rows: products)).map { $0 + $1 }
    }

    func delivered(_ products: [Int]) -> Double { sum(deliveredTotals, products) }
    func exported(_ products: [Int]) -> Double { sum(exportedTotals, products) }
    func production(_ products: [Int]) -> Double { sum(productionTotals, products) }
    func servedByOther(_ products: [Int]) -> Double { sum(servedByOtherTotals, run.classRows(products)) }

    /// Volume landed, from one supplier or from all.
    func imports(_ products: [Int], supplier: Int? = nil) -> Double {
        let rows = run.supplierRows(products, supplier: supplier)
        return sum(contractTotals, rows) + sum(spotTotals, rows)
    }
    /// Landed volume by supplier, in the order of the suppliers.
    func importsBySupplier(_ products: [Int]) -> [Double] {
        (0..<run.inputs.suppliers).map { imports(products, supplier: $0) }
    }
    /// Value landed, M AZN at the border.
    func importValue(_ products: [Int]) -> Double {
        let rows = run.supplierRows(products)
        return sum(contractValues, rows) + sum(spotValues, rows)
    }
    /// Volume and value of what contracts landed.
    func contracts(_ products: [Int]) -> (volume: Double, value: Double) {
        let rows = run.supplierRows(products)
        return (sum(contractTotals, rows), sum(contractValues, rows))
    }
    func stoppedAtLoading(_ products: [Int], supplier: Int? = nil) -> Double {
        sum(stoppedTotals, run.supplierRows(products, supplier: supplier))
    }

    private func sum(_ totals: [Double], _ rows: [Int]) -> Double { rows.reduce(0) { $0 + totals[$1] } }

    private func joint(_ series: [[Double]], _ products: [Int]) -> [Double] {
        guard let first = products.first else { return Array(repeating: 0, count: run.inputs.days) }
        return products.dropFirst().reduce(series[first]) { sums, product in zip(sums, series[product]).map { $0 + $1 } }
    }
}
