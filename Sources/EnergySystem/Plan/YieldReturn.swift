/// Yield of a product that a slate, or the baseline's `taken-from`, takes from another one.
package struct TakenYield: Sendable {
    package let unit: RefineryID
    package let product: ProductID
    package let outOf: ProductID
    /// Before outages, kt/d by day.
    package let rate: [Double]
}

/// Yield that goes back to the grade it was taken from where its own tank is full.
package struct YieldReturn: Sendable {
    package let product: Int
    package let to: Int
    /// At most, kt/d by day: what is taken, times what outages leave of it.
    package let rate: [Double]
}

extension YieldReturn {
    /// Every return, and the order in which products are closed for it: a grade after all that may go back to it. In a
    /// circle of grades the baseline's order decides, and what would go back to a grade already closed does not.
    static func all(_ byUnit: [Double], _ schedule: ConditionSchedule, _ sources: PlanSources) -> (
        returns: [YieldReturn], order: [Int]
    ) {
        let taken = (standing(byUnit, sources) + schedule.takenYields).filter { $0.product != $0.outOf }
        guard !taken.isEmpty else { return ([], Array(0..<sources.products)) }
        let order = closingOrder(taken.map { ($0.product.index, $0.outOf.index) }, sources.products)
        let returns = taken.filter { item in
            order.firstIndex(of: item.product.index) ?? 0 < order.firstIndex(of: item.outOf.index) ?? 0
        }.map { item in
            YieldReturn(product: item.product.index, to: item.outOf.index, rate: schedule.leftByOutages(item))
        }
        return (returns, order)
    }

    /// What the baseline says of its outputs at full throughput.
    private static func standing(_ byUnit: [Double], _ sources: PlanSources) -> [TakenYield] {
        sources.baseline.refineries.enumerated().flatMap { unit, refinery in
            refinery.takenFrom.map { item in
                let row = (unit * sources.products + item.product.index) * sources.extent
                return TakenYield(
                    unit: RefineryID(unit), product: item.product, outOf: item.outOf,
                    rate: Array(byUnit[row..<row + sources.extent]))
            }
        }
    }

    private static func closingOrder(_ taken: [(product: Int, outOf: Int)], _ products: Int) -> [Int] {
        var order: [Int] = [], left = Array(0..<products)
        while !left.isEmpty {
            let free = left.firstIndex { grade in !taken.contains { $0.outOf == grade && left.contains($0.product) } }
            order.append(left.remove(at: free ?? 0))
        }
        return order
    }
}

extension ConditionSchedule {
    /// Yield taken by a slate, times the outages of its unit.
    fileprivate func leftByOutages(_ taken: TakenYield) -> [Double] {
        var rate = taken.rate
        for condition in conditions where condition.targets.contains(.output(taken.unit, taken.product)) {
            for day in rate.indices { rate[day] *= condition.actual[day] }
        }
        return rate
    }
}
