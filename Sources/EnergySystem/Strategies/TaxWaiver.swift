/// Import duty and excise of some products are set for a while.
package struct TaxWaiver: Measure {
    package static let kind = "tax-waiver"
    package static let summary = "import duty and excise are set for a while, a transfer and no resource cost"
    package static let example = """
        measures:
          waiver: {kind: tax-waiver, import-duty: {<products>: 0 %}, excise: {<lower-product>: 1 AZN/t}}
        """

    package let duty: [(product: ProductID, value: Parameter<Share>)]
    package let excise: [(product: ProductID, value: Parameter<Price>)]
    package let from: Parameter<CalendarDate>?
    package let through: Parameter<CalendarDate>?

    package init(from fields: inout some FieldReader) {
        duty = fields.quantities("import-duty", of: .products, Share.self, "duty of every origin").map {
            (ProductID($0.index), $0.value)
        }
        excise = fields.quantities("excise", of: .products, Price.self, "excise on imports").map {
            (ProductID($0.index), $0.value)
        }
        from = fields.optionalDate("from", "first day; default the first day of the horizon")
        through = fields.optionalDate("through", "last day; default the end of the horizon")
        _ = fields.optionalName("source", of: .sources, "source")
        if duty.isEmpty, excise.isEmpty { fields.fault(nil, "a tax waiver needs `import-duty` or `excise`") }
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let first = max(0, from.map { schedule.index($0) } ?? 0)
        let end = min(schedule.extent, through.map { schedule.index($0) + 1 } ?? schedule.extent)
        let duties = duty.map { (product: $0.product, value: schedule.values.amount($0.value).value) }
        let excises = excise.map { (product: $0.product, value: schedule.values.amount($0.value).value) }
        guard first < end else { return }
        schedule.add(.trigger, on: first, "import duty and excise set through \(schedule.horizon.date(end - 1))")
        for item in duties {
            schedule.add(TaxChange(kind: .duty, product: item.product, days: first..<end, value: item.value))
        }
        for item in excises {
            schedule.add(TaxChange(kind: .excise, product: item.product, days: first..<end, value: item.value))
        }
    }
}
