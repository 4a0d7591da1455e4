/// A term contract with a supplier: a share is taken every day, the rest is called when a gap is seen.
///
/// What is loaded replaces, day by day, the contract volume of `displaces`, if that supplier is named.
package struct SupplyContract: Measure {
    package static let kind = "supply-contract"
    package static let summary = """
        a term contract: a take-or-pay share flows every day, the rest is called when a gap is seen
        """
    package static let example = """
        measures:
          black-sea: {kind: supply-contract, supplier: <supplier>, products: [<product>], volume: 4 kt/month, take-or-pay: 60 %, lead-time: 24 d, price: 1033 USD/t}
        """

    package let supplier: SupplierID
    package let products: [ProductID]
    package let volume: Parameter<MassRate>
    package let takeOrPay: Parameter<Share>
    package let leadTime: Parameter<Duration>
    package let price: Parameter<Price>
    package let from: Parameter<CalendarDate>?
    package let displaces: SupplierID?

    package init(from fields: inout some FieldReader) {
        supplier = SupplierID(fields.name("supplier", of: .suppliers, "with whom"))
        products = fields.products("products", "what, in equal parts")
        volume = fields.quantity(
            "volume", MassRate.self, "full volume of all products together", product: products.first)
        takeOrPay = fields.quantity("take-or-pay", Share.self, "share taken in any case", default: "100 %")
        leadTime = fields.quantity("lead-time", Duration.self, "from signing to the first arrival")
        price = fields.quantity(
            "price", Price.self, "price delivered at the border, before duty", product: products.first)
        from = fields.optionalDate("from", "day of signing; default the first day of the horizon")
        displaces = fields.optionalName("displaces", of: .suppliers, "supplier whose contract volume it replaces").map {
            SupplierID($0)
        }
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let values = schedule.values
        let signed = from.map { schedule.index($0) } ?? 0
        let transit = values.days(schedule.baseline.suppliers[supplier.index].transit, within: Supplier.legs)
        let first = max(0, signed + values.days(leadTime) - transit)
        let annual = values.whole(volume, of: schedule.baseline.baseYear).value
        let rate = (0..<schedule.extent).map { schedule.horizon.date($0).flat(annual) / Double(products.count) }
        for product in products {
            schedule.add(
                AddedContract(
                    name: schedule.cause, supplier: supplier, product: product, firstLoading: first, rate: rate,
                    committedShare: values.amount(takeOrPay).value, price: values.amount(price).value,
                    displaces: displaces))
        }
    }
}
