import EnergySystem

extension DayTable {
    /// Sum of some rows by day, added in the order of the rows.
    func series(rows: [Int]) -> [Double] {
        var result = [Double](repeating: 0, count: days)
        result.withUnsafeMutableBufferPointer { sums in
            for row in rows {
                let entries = self.row(row)
                for day in 0..<days { sums[day] += entries[day] }
            }
        }
        return result
    }
    /// Sum of every row over all days.
    var totals: [Double] { totals(rows: 0..<rows) }
    /// Sum of each of some rows over all days. Four rows go side by side, as each addition waits for the one before it.
    func totals(rows: some RandomAccessCollection<Int>) -> [Double] {
        var result: [Double] = []
        result.reserveCapacity(rows.count)
        var rest = rows[...]
        while rest.count >= 4 {
            let four = rest.prefix(4).map { row($0) }
            let (first, second, third, fourth) = (four[0], four[1], four[2], four[3])
            var sums = SIMD4<Double>()
            for day in 0..<days { sums += SIMD4(first[day], second[day], third[day], fourth[day]) }
            for position in 0..<4 { result.append(sums[position]) }
            rest = rest.dropFirst(4)
        }
        return result + rest.map { sum($0) }
    }
    /// Sum of some rows over all days.
    func total(rows: [Int]) -> Double { rows.reduce(0) { $0 + sum($1) } }
}

/// Masses of a set of products over a run: series in kt/d by day, totals in kt over the horizon.
extension Run {
    func classRows(_ products: [Int]) -> [Int] {
        products.flatMap { product in (0..<plan.classes).map { product * plan.classes + $0 } }
    }
    func supplierRows(_ products: [Int], supplier: Int? = nil) -> [Int] {
        let suppliers = supplier.map { [$0] } ?? Array(0..<plan.suppliers)
        return suppliers.flatMap { supplier in products.map { supplier * plan.products + $0 } }
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
        var result = [Double](repeating: 0, count: plan.days)
        result.withUnsafeMutableBufferPointer { sums in
            for product in products {
                let closing = record.closing.row(product), minimum = plan.stocks.minimum[product]
                for day in sums.indices { sums[day] += max(0, closing[day] - minimum) }
            }
        }
        return result
    }
    /// Commercial stock and reserve at the close of a day; `day` -1 is the first morning.
    func inventory(_ products: [Int], day: Int) -> Double {
        products.reduce(0) { total, product in
            total
                + (day < 0
                    ? record.opening[product, 0] + plan.stocks.reserves[product]
                    : record.closing[product, day] + record.reserve[product, day])
        }
    }
    /// Volume and value, at the border before duty, of all that lands of a product.
    func bill(_ product: Int) -> (volume: Quantity<Mass>, value: Quantity<Money>) {
        let rows = supplierRows([product])
        return (
            Quantity(record.contractArrivals.total(rows: rows) + record.spotArrivals.total(rows: rows)),
            Quantity(record.contractValue.total(rows: rows) + record.spotValue.total(rows: rows))
        )
    }
    /// Closing less opening of commercial stock and reserve of a product. Cargo under way or waiting has not landed: it
    /// is in neither the import bill nor the stock.
    func stockChange(_ product: Int) -> Quantity<Mass> {
        Quantity(inventory([product], day: plan.days - 1) - inventory([product], day: -1))
    }
    /// Demand without any shift, all classes.
    func demandBeforeShifts(_ products: [Int]) -> [Double] {
        scheduled(plan.demand.beforeShifts, products, 0..<plan.days)
    }
    /// What users want on each day, continued beyond the last day by demand before any response.
    func wantedAndBeyond(_ products: [Int]) -> [Double] {
        wanted(products) + scheduled(plan.demand.path, products, plan.days..<max(plan.days, plan.extent))
    }
    /// A series of the inputs by product and class, all classes, on some days of the schedule.
    private func scheduled(_ series: [Double], _ products: [Int], _ days: Range<Int>) -> [Double] {
        var result = [Double](repeating: 0, count: days.count)
        for row in classRows(products) {
            let first = plan.row(row, days.lowerBound)
            for day in result.indices { result[day] += series[first &+ day] }
        }
        return result
    }
}
