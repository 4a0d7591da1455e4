/// A refinery unit makes another slate: shares of its output of the group move from one product to others.
package struct RefineryYield: Shock {
    package static let kind = "refinery-yield"
    package static let summary = "a refinery unit makes more of some products out of another"
    package static let example = """
        developments:
          new-yield: {kind: refinery-yield, unit: <refinery>, from: 2024-06-15, share: {<product>: 5.6 %}, out-of: <lower-product>}
        """
    package static let word = "new slate"

    package let unit: RefineryID
    package let from: Parameter<CalendarDate>
    package let through: Parameter<CalendarDate>?
    package let knownFrom: Parameter<CalendarDate>?
    package let shares: [(product: ProductID, share: Parameter<Share>)]
    package let outOf: ProductID

    package init(from fields: inout some FieldReader) {
        unit = RefineryID(fields.name("unit", of: .refineries, "which unit"))
        from = fields.date("from", "first day of the new slate")
        through = fields.optionalDate("through", "last day of the new slate")
        knownFrom = fields.optionalDate("known-from", "when it became known; default its first day")
        shares = fields.quantities(
            "share", of: .products, Share.self, "share of the unit's output of the group of `out-of`", required: true
        ).map { (ProductID($0.index), $0.value) }
        RefineryYield.check(shares.map(\.share), &fields)
        outOf = ProductID(fields.name("out-of", of: .products, "the product it is made out of"))
        _ = fields.optionalName("source", of: .sources, "source")
    }

    /// Shares of one output cannot add up to more than all of it.
    static func check(_ shares: [Parameter<Share>], _ fields: inout some FieldReader) {
        let total = shares.reduce(0) { $0 + fields.value($1) }
        if total > 1 + 1e-9 {
            fields.fault(
                "share",
                """
                the shares add up to \(Int((total * 100).rounded())) %, more than all that the unit makes; lower \
                them to 100 % at most
                """
            )
        }
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        let first = schedule.index(from)
        let last = through.map { schedule.index($0) } ?? schedule.extent
        let granted = schedule.shiftOutput(
            of: unit, shares: shares.map { ($0.product, schedule.values.amount($0.share).value) }, outOf: outOf,
            days: first...max(first, last), known: knownFrom.map { schedule.index($0) } ?? first)
        schedule.add(.shockStart, on: first, "new slate" + schedule.cutWords(granted, outOf))
    }
}

extension ConditionSchedule {
    /// Moves shares of a unit's output of the group of `outOf` from that product to others, on and after a day. Returns
    /// the share of it, 0-1, that the unit can do on the worst of the days.
    ///
    /// What is moved cannot be more than what the unit makes of the product it is taken from and other slates leave of
    /// it: moved = asked min(1, left / asked), day by day.
    mutating func shiftOutput(
        of unit: RefineryID, shares: [(product: ProductID, share: Double)], outOf: ProductID, days: ClosedRange<Int>,
        known: Int
    ) -> Double {
        let refinery = baseline.refineries[unit.index]
        let group = baseline.products[outOf.index].group
        let total = refinery.output.filter { baseline.products[$0.product.index].group == group }
            .reduce(0) { $0 + values.meanRate($1.rate).value }
        let asked = shares.reduce(0) { $0 + $1.share } * total
        let granted = left(of: outOf, in: unit).map { asked > 0 ? min(1, $0 / asked) : 1 }
        func step(_ amount: Double) -> [Double] {
            (0..<extent).map { days.contains($0) ? amount * granted[$0] : 0 }
        }
        for item in shares {
            let series = step(item.share * total)
            add([.outputShift(unit, item.product)], actual: series, beliefs: [(known, series)])
            add(TakenYield(unit: unit, product: item.product, outOf: outOf, rate: series))
        }
        let taken = step(-asked)
        add([.outputShift(unit, outOf)], actual: taken, beliefs: [(known, taken)])
        return days.clamped(to: 0...max(0, extent - 1)).map { granted[$0] }.min() ?? 1
    }

    /// What a unit makes of a product by day, kt/d, with the slates scheduled so far.
    private func left(of product: ProductID, in unit: RefineryID) -> [Double] {
        let output =
            baseline.refineries[unit.index].output.first { $0.product == product }.map {
                values.meanRate($0.rate).value
            } ?? 0
        var left = [Double](repeating: output, count: extent)
        for condition in conditions where condition.targets.contains(.outputShift(unit, product)) {
            for day in 0..<extent { left[day] = max(0, left[day] + condition.actual[day]) }
        }
        return left
    }

    /// What the events say of a slate of which only a share can be done; nothing where all can.
    func cutWords(_ granted: Double, _ outOf: ProductID) -> String {
        guard granted < 1 - 1e-9 else { return "" }
        return """
            , cut to \(Int((granted * 100).rounded())) % of it: the unit makes no more of \
            \(baseline.productName(outOf.index))
            """
    }
}
