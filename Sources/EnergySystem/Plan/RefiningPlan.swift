/// What the refinery units make, kt/d.
package struct RefiningPlan: Sendable {
    package let units: Int
    /// What happens, row = product.
    package let output: [Double]
    /// Output of each unit before any condition, row = unit x products + product.
    package let unitOutput: [Double]
    /// The same with the slates that are run: measures, developments and shocks that move output from one product to
    /// another.
    package let slateOutput: [Double]
    /// Output before any condition of all units, row = product.
    package let outputBeforeConditions: [Double]
    /// Crude run per tonne made, by product.
    package let crudePerTonne: [Double]
    /// What goes back to another grade where a tank is full, and the order in which products are closed for it.
    package let returns: [YieldReturn]
    package let closingOrder: [Int]
}

extension RefiningPlan {
    init(_ sources: PlanSources, _ schedule: ConditionSchedule, kept: RefiningPlan?) {
        let byUnit = kept?.unitOutput ?? Self.unitOutputs(sources)
        let units = sources.baseline.refineries.count
        let slate = Self.shifted(byUnit, schedule, sources)
        let (returns, closingOrder) = YieldReturn.all(byUnit, schedule, sources)
        self.init(
            units: units, output: Self.outputs(slate, schedule, sources), unitOutput: byUnit, slateOutput: slate,
            outputBeforeConditions: kept?.outputBeforeConditions ?? Self.summed(byUnit, units, sources),
            crudePerTonne: kept?.crudePerTonne ?? Self.crudePerTonne(sources), returns: returns,
            closingOrder: closingOrder)
    }

    /// Output of each unit at full throughput: a mean rate, the same on every day.
    private static func unitOutputs(_ sources: PlanSources) -> [Double] {
        let extent = sources.extent
        var byUnit = [Double](repeating: 0, count: sources.baseline.refineries.count * sources.products * extent)
        for (unit, refinery) in sources.baseline.refineries.enumerated() {
            for item in refinery.output {
                let rate = sources.values.for(.refining, product: item.product.index).meanRate(item.rate).value
                let row = (unit * sources.products + item.product.index) * extent
                for day in 0..<extent { byUnit[row + day] = rate }
            }
        }
        return byUnit
    }

    /// Output of each unit with the shifts of the slate.
    private static func shifted(_ byUnit: [Double], _ schedule: ConditionSchedule, _ sources: PlanSources) -> [Double] {
        let count = sources.products, extent = sources.extent
        var shifted = byUnit
        for condition in schedule.conditions {
            for case .outputShift(let unit, let product) in condition.targets {
                let row = (unit.index * count + product.index) * extent
                for day in 0..<extent { shifted[row + day] = max(0, shifted[row + day] + condition.actual[day]) }
            }
        }
        return shifted
    }

    /// Output of all units under the conditions: the slate that is run times the factors.
    private static func outputs(_ slate: [Double], _ schedule: ConditionSchedule, _ sources: PlanSources) -> [Double] {
        let count = sources.products, extent = sources.extent
        var conditioned = slate
        for condition in schedule.conditions {
            for case .output(let unit, let product) in condition.targets {
                let row = (unit.index * count + product.index) * extent
                for day in 0..<extent { conditioned[row + day] *= condition.actual[day] }
            }
        }
        return summed(conditioned, sources.baseline.refineries.count, sources)
    }

    private static func summed(_ byUnit: [Double], _ units: Int, _ sources: PlanSources) -> [Double] {
        var result = [Double](repeating: 0, count: sources.products * sources.extent)
        for unit in 0..<units {
            for cell in result.indices { result[cell] += byUnit[unit * result.count + cell] }
        }
        return result
    }

    /// Mean of the units, weighted with what they make of the product; the largest where none makes it.
    private static func crudePerTonne(_ sources: PlanSources) -> [Double] {
        (0..<sources.products).map { product in
            let values = sources.values.for(.refining, product: product)
            var weighted = 0.0, total = 0.0, largest = 0.0
            for refinery in sources.baseline.refineries {
                let rate =
                    refinery.output.first { $0.product.index == product }.map { values.meanRate($0.rate).value } ?? 0
                let crude = values.amount(refinery.crudePerTonne).value
                weighted += rate * crude
                total += rate
                largest = max(largest, crude)
            }
            return total > 0 ? weighted / total : largest
        }
    }
}
