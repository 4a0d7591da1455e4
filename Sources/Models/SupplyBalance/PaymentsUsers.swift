import EnergySystem

/// Divides what was delivered of one product, and what was not, between households and business.
///
/// A record says by class how much of its demand another product served, and by product how much its tank gave to users
/// of others, but not which class took which product. So tonnes given to users of others are divided like all tonnes
/// served by another among the products that may take this one: those that accept it as a lower grade, and the lower
/// grades of its group that it can serve.
struct PaymentsUsers {
    let record: RunRecord
    let product: Int
    let classes: Int
    let households: Int?
    /// Products whose users may take this one.
    let takers: [Int]

    init(plan: RunPlan, record: RunRecord, product: Int, households: Int?) {
        self.record = record
        self.product = product
        self.households = households
        classes = plan.classes
        takers = (0..<plan.products).filter { other in
            other != product
                && (plan.demand.accepts[other].contains { $0.product == product }
                    || plan.demand.higherGrades[other].contains(product))
        }
    }

    /// Of the tonnes that left the tank, kt: users of this product and users of others, each by their classes.
    func deliveredToHouseholds(on day: Int) -> Double {
        let toOthers = record.deliveredToOther[product, day]
        let toOwn = record.delivered[product, day] - toOthers
        let own = householdShare { ownDelivery($0, day) }
        let others = householdShare { userClass in
            takers.reduce(0) { $0 + record.servedByOther[$1 * classes + userClass, day] }
        }
        return toOwn * (own ?? 0) + toOthers * (others ?? own ?? 0)
    }

    /// Unserved tonnes of this product, kt.
    func unserved(on day: Int) -> (households: Double, business: Double) {
        var result = (households: 0.0, business: 0.0)
        for userClass in 0..<classes {
            let tonnes = record.unserved[product * classes + userClass, day]
            if userClass == households { result.households += tonnes } else { result.business += tonnes }
        }
        return result
    }

    /// What a class took of the product that it wanted: demand - unserved - served by another, kt.
    private func ownDelivery(_ userClass: Int, _ day: Int) -> Double {
        let row = product * classes + userClass
        return max(0, record.demand[row, day] - record.unserved[row, day] - record.servedByOther[row, day])
    }

    /// Share of the household class in a sum over the classes, 0-1; `nil` where that is nothing.
    private func householdShare(_ tonnes: (Int) -> Double) -> Double? {
        var own = 0.0, all = 0.0
        for userClass in 0..<classes {
            let amount = tonnes(userClass)
            all += amount
            if userClass == households { own += amount }
        }
        return all > 0 ? own / all : nil
    }
}
