/// Compiles suppliers, contracts, offers and routes of one run.
struct SupplyCompiler {
    let sources: PlanSources
    let schedule: ConditionSchedule
    let decisionDelay: Int

    private var baseline: Baseline { sources.baseline }
    private var extent: Int { sources.extent }
    private var products: Int { sources.products }
    private var maximumTransit: Int { schedule.maximumTransit }
    /// Read for all products of a supplier or route.
    private var values: ParameterValues { sources.values.for(.supply) }
    private func values(_ product: Int) -> ParameterValues { sources.values.for(.supply, product: product) }

    func parcel(_ supplier: Supplier) -> Double {
        values.amount(supplier.parcel ?? baseline.routes[supplier.route.index].parcel).value
    }
    func supplierRates() -> [Double] { baseline.suppliers.map { values.meanRate($0.rate).value } }

    /// Contracts of the baseline less what added contracts displace, then the committed part of added contracts.
    func contracts() -> [ContractFlow] {
        var flows: [ContractFlow] = []
        for (supplier, entry) in baseline.suppliers.enumerated() {
            for item in entry.contracts {
                flows.append(
                    ContractFlow(
                        supplier: supplier, product: item.product.index,
                        rate: displaced(
                            loading(item.contract, supplier, item.product.index), supplier, item.product.index),
                        price: supplyPrice(
                            values(item.product.index).amount(item.contract.price).value, supplier, item.product.index))
                )
            }
        }
        for added in schedule.contracts {
            flows.append(
                ContractFlow(
                    supplier: added.supplier.index, product: added.product.index,
                    rate: committed(added), price: supplyPrice(added.price, added.supplier.index, added.product.index)))
        }
        return flows
    }

    /// Loading rate by day from `-maximumTransit` on: a year's volume by the season of demand, or a twelfth each month.
    private func loading(_ contract: Contract, _ supplier: Int, _ product: Int) -> [Double] {
        var result = [Double](repeating: 0, count: maximumTransit + extent)
        let values = values(product), annual = values.whole(contract.volume, of: baseline.baseYear).value
        let first = contract.from.map { sources.horizon.index(values.date($0)) } ?? Int.min
        let ended =
            schedule.endedContracts.filter { $0.supplier.index == supplier && $0.product.index == product }
            .map { $0.firstDay - 1 }.min() ?? Int.max
        let last = min(ended, contract.through.map { sources.horizon.index(values.date($0)) } ?? Int.max)
        sources.forEachMonth(from: -maximumTransit, to: extent) { date, range in
            let rate = contract.profile == .demand ? sources.seasonal(annual, product, date) : date.flat(annual)
            for day in range where day >= first && day <= last { result[day + maximumTransit] = rate }
        }
        return result
    }

    private func committed(_ added: AddedContract) -> [Double] {
        var result = [Double](repeating: 0, count: maximumTransit + extent)
        for day in added.firstLoading..<max(added.firstLoading, extent) {
            result[day + maximumTransit] = added.rate[day] * added.committedShare
        }
        return result
    }

    /// Takes from a contract what added contracts replace, arrival day by arrival day.
    private func displaced(_ rate: [Double], _ supplier: Int, _ product: Int) -> [Double] {
        var result = rate
        for added in schedule.contracts where added.displaces?.index == supplier && added.product.index == product {
            let shift =
                values.days(baseline.suppliers[added.supplier.index].transit, within: Supplier.legs)
                - values.days(baseline.suppliers[supplier].transit, within: Supplier.legs)
            for day in added.firstLoading..<max(added.firstLoading, extent) {
                let own = day + shift + maximumTransit
                guard result.indices.contains(own) else { continue }
                result[own] = max(0, result[own] - added.rate[day] * added.committedShare)
            }
        }
        return result
    }

    /// A price by day with the price shocks on this supplier and product.
    private func supplyPrice(_ price: Double, _ supplier: Int, _ product: Int) -> [Double] {
        schedule.adjusted([Double](repeating: price, count: extent), .supply(SupplierID(supplier), ProductID(product)))
    }

    func contractLoading(_ flows: [ContractFlow]) -> [Double] {
        var result = [Double](repeating: 0, count: baseline.suppliers.count * extent)
        for flow in flows {
            for day in 0..<extent { result[flow.supplier * extent + day] += flow.rate[day + maximumTransit] }
        }
        return result
    }

    func activePairs(_ flows: [ContractFlow], _ offers: [Offer]) -> [ActivePair] {
        var active = [Bool](repeating: false, count: baseline.suppliers.count * products)
        for flow in flows { active[flow.supplier * products + flow.product] = true }
        for offer in offers { active[offer.supplier * products + offer.product] = true }
        return active.indices.filter { active[$0] }.map { pair in
            ActivePair(
                pair: pair, supplier: pair / products, product: pair % products,
                route: baseline.suppliers[pair / products].route.index)
        }
    }

    /// What can be ordered, with the unused rates it draws on.
    func market() -> SpotMarket {
        var market = SpotMarket()
        for (supplier, entry) in baseline.suppliers.enumerated() {
            for item in entry.spot { offer(item.offer, item.product.index, supplier, entry, &market) }
        }
        for added in schedule.contracts where added.committedShare < 1 { call(added, &market) }
        return market
    }

    /// A spot volume; price, lead and parcel are read whether or not there is any volume.
    private func offer(_ offer: SpotOffer, _ sold: Int, _ supplier: Int, _ entry: Supplier, _ market: inout SpotMarket)
    {
        let rate = values(sold).meanRate(offer.volume).value
        let price = supplyPrice(values(sold).amount(offer.price).value, supplier, sold)
        let preparation = values.days(entry.preparation, within: Supplier.legs), parcel = parcel(entry)
        guard rate > 0 else { return }
        let credit = market.addCredit(parcel: parcel, rate: rate, supplier: supplier)
        for product in boughtFor(sold) {
            market.offers.append(
                Offer(
                    supplier: supplier, sold: sold, product: product, credit: credit,
                    rate: [Double](repeating: rate, count: extent), price: price, preparation: preparation,
                    decisionDelay: decisionDelay, parcel: parcel, isContractCall: false))
        }
    }

    /// What is called of a strategy's contract: no delay, no preparation, no parcel.
    private func call(_ added: AddedContract, _ market: inout SpotMarket) {
        let rate = (0..<extent).map { $0 >= added.firstLoading ? added.rate[$0] * (1 - added.committedShare) : 0 }
        let credit = market.addCredit(parcel: 0, rate: rate.max() ?? 0, supplier: added.supplier.index)
        market.offers.append(
            Offer(
                supplier: added.supplier.index, sold: added.product.index, product: added.product.index, credit: credit,
                rate: rate, price: [Double](repeating: added.price, count: extent), preparation: 0, decisionDelay: 0,
                parcel: 0,
                isContractCall: true))
    }

    /// The products for which a sold grade may be bought: itself, and lower grades where orders may go up.
    private func boughtFor(_ sold: Int) -> [Int] {
        guard sources.policies.replacement.ordersUp == .allowed, baseline.products[sold].octane > 0 else {
            return [sold]
        }
        return baseline.products.indices.filter {
            $0 == sold
                || (baseline.products[$0].group == baseline.products[sold].group
                    && baseline.products[$0].octane > 0
                    && baseline.products[$0].octane < baseline.products[sold].octane)
        }
    }

    func openShares() -> [Double] {
        var result = [Double](repeating: 1, count: baseline.suppliers.count * products * extent)
        for condition in schedule.conditions {
            for case .supplierOpen(let supplier, let product) in condition.targets {
                let row = (supplier.index * products + product.index) * extent
                for day in 0..<extent { result[row + day] *= condition.actual[day] }
            }
        }
        return result
    }

    func stoppedInTransit() -> [Bool] {
        guard !schedule.stoppedInTransit.isEmpty else { return [] }
        var result = [Bool](repeating: false, count: baseline.suppliers.count * products * extent)
        for item in schedule.stoppedInTransit {
            let row = (item.supplier.index * products + item.product.index) * extent
            for day in item.days { result[row + day] = true }
        }
        return result
    }

    /// A route without its own capacity has that of its suppliers' rates.
    func routeCapacities() -> [Double] {
        baseline.routes.enumerated().map { index, route in
            route.capacity.map { values.meanRate($0).value }
                ?? baseline.suppliers.filter { $0.route.index == index }.reduce(0) {
                    $0 + values.meanRate($1.rate).value
                }
        }
    }

    func routeOpen() -> [Double] {
        var result = [Double](repeating: 1, count: baseline.routes.count * extent)
        for condition in schedule.conditions {
            for case .routeOpen(let route) in condition.targets {
                for day in 0..<extent { result[route.index * extent + day] *= condition.actual[day] }
            }
        }
        return result
    }

    func transitByLoadingDay() -> [Int] {
        baseline.suppliers.flatMap { supplier in
            var transit = [Int](
                repeating: values.days(supplier.transit, within: Supplier.legs), count: maximumTransit + extent)
            for change in schedule.transitChanges where change.route == supplier.route {
                for day in change.days { transit[day + maximumTransit] += change.extra }
            }
            return transit
        }
    }
}

/// What can be ordered, and the unused rates that offers draw on.
struct SpotMarket {
    var offers: [Offer] = []
    var parcels: [Double] = []
    var rates: [Double] = []
    var suppliers: [Int] = []

    /// Adds an unused rate; returns its position.
    mutating func addCredit(parcel: Double, rate: Double, supplier: Int) -> Int {
        parcels.append(parcel)
        rates.append(rate)
        suppliers.append(supplier)
        return parcels.count - 1
    }
}
