import EnergySystem

extension DayTable {
    /// Sum of some rows by day, added in the order of the rows.
    func series(rows: [Int]) -> [Double] {
        var result = [Double](repeating: 0, count: days)
        for row in rows { for day in 0..<days { result[day] += self[row, day] } }
        return result
    }
    /// Sum of every row over all days. Four rows go side by side, as each addition waits for the one before it.
    var totals: [Double] {
        let joint = rows - rows % 4
        var result: [Double] = []
        for row in stride(from: 0, to: joint, by: 4) {
            var sums = SIMD4<Double>()
            for day in 0..<days { sums += SIMD4(self[row, day], self[row + 1, day], self[row + 2, day], self[row + 3, day]) }
            result += (0..<4).map { sums[$0] }
        }
        return result + (joint..<rows).map { sum($0) }
    }
    /// Sum of some rows over all days.
    func total(rows: [Int]) -> Double { rows.reduce(0) { $0 + sum($1) } }
}

/// Masses of a set of products over a run: series in kt/d by day, totals in kt over the horizon.
extension Run {
    func classRows(_ products: [Int]) -> [Int] {
        products.flatMap { product in (0..<inputs.classes).map { product * inputs.classes + $0 } }
    }
    func supplierRows(_ products: [Int], supplier: Int? = nil) -> [Int] {
        let suppliers = supplier.map { [$0] } ?? Array(0..<inputs.suppliers)
        return suppliers.flatMap { supplier in products.map { supplier * inputs.products + $0 } }
    }

    /// Wanted demand, all classes.
    func wanted(_ products: [Int]) -> [Double] { record.demand.series(rows: classRows(products)) }
    func unserved(_ products: [Int]) -> [Double] { record.unserved.series(rows: classRows(products)) }
    func exported(_ products: [Int]) -> Double { record.exported.total(rows: products) }

    func arrivals(_ products: [Int]) -> [Double] {
        let rows = supplierRows(products)
        return zip(record.contractArrivals.series(rows: rows), record.spotArrivals.series(rows: rows)).map { $0 + $1 }
    }
    /// Arrivals and home production by day.
    func supply(_ products: [Int]) -> [Double] {
        zip(arrivals(products), record.production.series(rows: products)).map { $0 + $1 }
    }
    /// Volume landed, from one supplier or from all.
    func imports(_ products: [Int], supplier: Int? = nil) -> Double {
        let rows = supplierRows(products, supplier: supplier)
        return record.contractArrivals.total(rows: rows) + record.spotArrivals.total(rows: rows)
    }

    /// Commercial stock above the minimum operating level at the close of each day, never negative; a reserve is not
    /// in it.
    func usableStock(_ products: [Int]) -> [Double] {
        var result = [Double](repeating: 0, count: inputs.days)
        for product in products {
            for day in 0..<inputs.days {
                result[day] += max(0, record.closing[product, day] - inputs.minimumStock[product])
            }
        }
        return result
    }
    /// Commercial stock and reserve at the close of a day; `day` -1 is the first morning.
    func inventory(_ products: [Int], day: Int) -> Double {
        products.reduce(0) { total, product in
            total + (day < 0
                ? record.opening[product, 0] + inputs.reserves[product]
                : record.closing[product, day] + record.reserve[product, day])
        }
    }
    /// Demand without any shift, all classes.
    func demandBeforeShifts(_ products: [Int]) -> [Double] {
        var result = [Double](repeating: 0, count: inputs.days)
        for row in classRows(products) {
            for day in result.indices { result[day] += inputs.demandBeforeShifts[inputs.row(row, day)] }
        }
        return result
    }
    /// What users want on each day, continued beyond the last day by demand before any response.
    func wantedAndBeyond(_ products: [Int]) -> [Double] {
        let beyond = (inputs.days..<max(inputs.days, inputs.extent)).map { day in
            classRows(products).reduce(0) { $0 + inputs.demand[inputs.row($1, day)] }
        }
        return wanted(products) + beyond
    }
}
