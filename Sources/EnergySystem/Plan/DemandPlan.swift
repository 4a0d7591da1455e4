/// What users want and how they answer to prices; rows = product x classes + class unless said.
package struct DemandPlan: Sendable {
    /// Demand before price response, restraint and hoarding, kt/d.
    package let path: [Double]
    /// The same of all classes together, and what of it rationing holds back as floors, row = product.
    package let pathOfAllClasses: [Double]
    package let floors: [Double]
    /// The same without any shift; expected demand is that with the believed shifts.
    package let beforeShifts: [Double]
    /// Demand without any shift of all classes, row = product.
    package let ofAllClasses: [Double]
    /// By product.
    package let elasticity: [Double]
    package let gradeChoice: [Double]
    /// Next lower grades that unmet demand accepts: (to, share).
    package let accepts: [[(product: Int, share: Double)]]
    /// Products of the same group with a higher octane, nearest first.
    package let higherGrades: [[Int]]
    package let lowerGrade: [Int?]
}

extension DemandPlan {
    /// `kept` is the part of another run on the same inputs, of which no number that it reads differs.
    init(_ sources: PlanSources, _ schedule: ConditionSchedule, _ rationing: RationingPlan, kept: DemandPlan?) {
        let before = kept?.beforeShifts ?? Self.beforeShifts(sources)
        let baseline = sources.baseline, path = Self.shifted(before, schedule, sources)
        let every = [Double](repeating: 1, count: sources.classes)
        self.init(
            path: path, pathOfAllClasses: Self.overClasses(path, every, sources),
            floors: Self.overClasses(path, rationing.floors, sources),
            beforeShifts: before, ofAllClasses: kept?.ofAllClasses ?? Self.overClasses(before, every, sources),
            elasticity: sources.byProduct(.demand) { values, product in
                baseline.demand[product].map { values.amount($0.elasticity).value }
            },
            gradeChoice: sources.byProduct(.demand) { values, product in
                baseline.demand[product].map { values.amount($0.gradeChoiceElasticity).value }
            },
            accepts: kept?.accepts ?? Self.accepts(sources),
            higherGrades: kept?.higherGrades ?? Self.higherGrades(baseline.products),
            lowerGrade: kept?.lowerGrade ?? Self.lowerGrades(baseline.products))
    }

    /// A year's demand by its season, moved by the projection, divided among the classes; the year is the base year's.
    private static func beforeShifts(_ sources: PlanSources) -> [Double] {
        let baseline = sources.baseline, classes = sources.classes, extent = sources.extent
        var result = [Double](repeating: 0, count: sources.products * classes * extent)
        for product in 0..<sources.products {
            guard let demand = baseline.demand[product] else { continue }
            let values = sources.values.for(.demand, product: product)
            let annual = values.whole(demand.annual, of: baseline.baseYear).value
            let shares = classShares(product, sources)
            sources.forEachMonth(from: 0, to: extent) { date, range in
                var daily = sources.seasonal(annual, product, date)
                if let projection = sources.inputs.projection {
                    daily *= projection.demandFactor(product, in: date.year, values)
                }
                for userClass in 0..<classes {
                    let row = (product * classes + userClass) * extent
                    for day in range { result[row + day] = daily * shares[userClass] }
                }
            }
        }
        return result
    }

    /// Share of each class in the demand of a product, from fuel use by sector and its classes.
    package static func classShares(_ product: Int, _ sources: PlanSources) -> [Double] {
        let values = sources.values.for(.demand, product: product), year = sources.baseline.baseYear
        var use = [Double](repeating: 0, count: sources.classes)
        for user in sources.baseline.economy?.fuelUse ?? [] {
            guard let amount = user.use.first(where: { $0.product.index == product }),
                let shares = user.classShares.first(where: { $0.product.index == product })
            else { continue }
            let annual = values.whole(amount.annual, of: year).value
            for item in shares.shares { use[item.userClass.index] += annual * values.amount(item.share).value }
        }
        let total = use.reduce(0, +)
        guard total > 0 else { return [Double](repeating: 1 / Double(max(1, sources.classes)), count: sources.classes) }
        return use.map { $0 / total }
    }

    private static func shifted(_ demand: [Double], _ schedule: ConditionSchedule, _ sources: PlanSources) -> [Double] {
        var result = demand
        for condition in schedule.conditions {
            for case .demand(let product, let userClass) in condition.targets {
                let row = (product.index * sources.classes + userClass.index) * sources.extent
                for day in 0..<sources.extent { result[row + day] *= condition.actual[day] }
            }
        }
        return result
    }

    /// Sum over the classes of a share of each, row = product; classes are added in their order.
    private static func overClasses(_ demand: [Double], _ shares: [Double], _ sources: PlanSources) -> [Double] {
        let extent = sources.extent
        var result = [Double](repeating: 0, count: sources.products * extent)
        result.withUnsafeMutableBufferPointer { sums in
            demand.withUnsafeBufferPointer { demand in
                for product in 0..<sources.products {
                    for userClass in 0..<sources.classes where shares[userClass] != 0 {
                        let row = (product * sources.classes + userClass) * extent, share = shares[userClass]
                        for day in 0..<extent { sums[product &* extent &+ day] += share * demand[row &+ day] }
                    }
                }
            }
        }
        return result
    }
}

extension DemandPlan {
    private static func accepts(_ sources: PlanSources) -> [[(product: Int, share: Double)]] {
        sources.baseline.products.enumerated().map { position, product in
            let values = sources.values.for(.demand, product: position)
            return product.accepts.map { (product: $0.product.index, share: values.amount($0.share).value) }
        }
    }

    private static func higherGrades(_ products: [Product]) -> [[Int]] {
        products.map { own in
            guard own.octane > 0 else { return [] }
            return products.indices.filter { products[$0].group == own.group && products[$0].octane > own.octane }
                .sorted { products[$0].octane < products[$1].octane }
        }
    }

    private static func lowerGrades(_ products: [Product]) -> [Int?] {
        products.map { own in
            products.indices.filter {
                products[$0].group == own.group && products[$0].octane > 0 && products[$0].octane < own.octane
            }.max { products[$0].octane < products[$1].octane }
        }
    }
}
