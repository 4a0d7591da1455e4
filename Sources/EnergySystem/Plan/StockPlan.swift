/// Tanks, reserves and what may be exported out of them, by product.
package struct StockPlan: Sendable {
    /// kt.
    package let opening: [Double]
    package let minimum: [Double]
    package let capacity: [Double]
    /// Held outside the commercial stock on the first day, kt.
    package let reserves: [Double]
    /// Stock above it may be exported, kt, and the most a day, kt/d.
    package let exportThreshold: [Double]
    package let exportRate: [Double]
}

extension StockPlan {
    init(_ sources: PlanSources, _ schedule: ConditionSchedule) {
        let stocks = sources.baseline.stocks, exports = sources.baseline.exports
        var reserves = [Double](repeating: 0, count: sources.products)
        for reserve in schedule.reserves { reserves[reserve.product.index] += reserve.volume }
        self.init(
            opening: sources.byProduct(.stocks) { values, product in
                stocks[product].map { values.amount($0.opening).value }
            },
            minimum: sources.byProduct(.stocks) { values, product in
                stocks[product].map { values.amount($0.minimum).value }
            },
            capacity: sources.byProduct(.stocks) { values, product in
                stocks[product].map { values.amount($0.capacity).value }
            },
            reserves: reserves,
            exportThreshold: sources.byProduct(.stocks) { values, product in
                exports[product].map { values.amount($0.threshold).value }
            },
            exportRate: sources.byProduct(.stocks) { values, product in
                exports[product].map { values.meanRate($0.rate).value }
            })
    }
}
