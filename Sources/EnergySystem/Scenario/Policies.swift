/// Standing rules of the state and the importers.
package struct Policies: Sendable {
    package enum Regime: String, CaseIterable, Sendable { case regulated, market }
    package enum Foresight: String, CaseIterable, Sendable { case news, perfect }

    package let rationing: Rationing
    package let replacement: Replacement
    /// Products that the state company buys at a loss where needed.
    package let mandated: [ProductID]
    /// By product.
    package let regimes: [Regime]
    package let scarcityPrice: [(product: ProductID, price: Parameter<Price>)]
    package let foresight: Foresight

    package init(from fields: inout some FieldReader) {
        rationing =
            fields.group("rationing", "who is served first", required: false) { Rationing(from: &$0) } ?? Rationing()
        replacement =
            fields.group("replacement", "how importers order", required: false) { Replacement(from: &$0) }
            ?? Replacement()
        mandated =
            fields.group("supply-mandate", "who must supply at a loss", required: false) { fields in
                fields.names("state", of: .products, "products the state company supplies even at a loss", fallback: [])
                    .map { ProductID($0) }
            } ?? []
        regimes = fields.choices(
            "retail-price", of: .products, Regime.self, "who sets the pump price", fallback: .market)
        scarcityPrice = fields.quantities(
            "scarcity-price", of: .products, Price.self,
            "pump price a private importer expects in a shortage; default the highest of the last 24 months"
        ).map { (ProductID($0.index), $0.value) }
        foresight = fields.choice("foresight", Foresight.self, "`perfect` shows the value of knowing", fallback: .news)
    }

    package init() {
        rationing = Rationing()
        replacement = Replacement()
        mandated = []
        regimes = []
        scarcityPrice = []
        foresight = .news
    }

    private init(_ other: Policies, replacement: Replacement) {
        rationing = other.rationing
        self.replacement = replacement
        mandated = other.mandated
        regimes = other.regimes
        scarcityPrice = other.scarcityPrice
        foresight = other.foresight
    }
    /// The same with orders that may go up a grade.
    func allowingOrdersUp() -> Policies { Policies(self, replacement: Replacement(ordersUpIn: replacement)) }

    package func regime(of product: ProductID) -> Regime {
        regimes.indices.contains(product.index) ? regimes[product.index] : .market
    }
}

/// How a shortage is shared.
package struct Rationing: Sendable {
    package enum RuleKind: String, CaseIterable, Sendable { case proportional, priority }
    package let rule: RuleKind
    package let order: [UserClassID]
    package let floors: [(userClass: UserClassID, share: Parameter<Share>)]
    package let reserve: Parameter<Duration>?
    package let throttleBelow: Parameter<Duration>?
    package let stretch: Parameter<Duration>?

    package init() {
        rule = .proportional
        order = []
        floors = []
        reserve = nil
        throttleBelow = nil
        stretch = nil
    }

    package init(from fields: inout some FieldReader) {
        rule = fields.choice("rule", RuleKind.self, "`proportional` or `priority`", fallback: .proportional)
        order = fields.orderedNames(
            "order", of: .userClasses, "classes in the order they are served; unlisted classes last", fallback: []
        ).map { UserClassID($0) }
        floors = fields.quantities("floors", of: .userClasses, Share.self, "share of a class's demand held back for it")
            .map { (UserClassID($0.index), $0.value) }
        reserve = fields.optionalQuantity(
            "reserve", Duration.self, "for how long floors are held back", within: 0...366, product: nil)
        let throttle = fields.group("throttle", "stretches the stock below a cover", required: false) { fields in
            (
                fields.quantity("cover-below", Duration.self, "yesterday's forward cover"),
                fields.quantity("stretch", Duration.self, "how long the stock shall last")
            )
        }
        throttleBelow = throttle?.0
        stretch = throttle?.1
        if rule == .priority, order.isEmpty { fields.fault(nil, "rule `priority` needs `order: [...]`") }
    }
}

/// How importers order; lengths left out come from the baseline's `procurement`.
package struct Replacement: Sendable {
    package enum RuleKind: String, CaseIterable, Sendable { case cheapest }
    package enum OrdersUp: String, CaseIterable, Sendable { case never, allowed }
    package let decisionDelay: Parameter<Duration>?
    package let targetCover: Parameter<Duration>?
    package let lookAhead: LookAhead?
    package let lookAheadCap: Parameter<Duration>?
    package let qualification: Parameter<Duration>?
    package let ordersUp: OrdersUp

    init(ordersUpIn other: Replacement) {
        decisionDelay = other.decisionDelay
        targetCover = other.targetCover
        lookAhead = other.lookAhead
        lookAheadCap = other.lookAheadCap
        qualification = other.qualification
        ordersUp = .allowed
    }

    package init() {
        decisionDelay = nil
        targetCover = nil
        lookAhead = nil
        lookAheadCap = nil
        qualification = nil
        ordersUp = .never
    }

    package init(from fields: inout some FieldReader) {
        _ = fields.choice("rule", RuleKind.self, "cheapest landed volume first", fallback: .cheapest)
        decisionDelay = fields.optionalQuantity(
            "decision-delay", Duration.self, "from seeing a gap to placing an order", within: Procurement.delays,
            product: nil)
        targetCover = fields.optionalQuantity(
            "target-cover", Duration.self, "usable stock to keep, in days of expected demand",
            within: Procurement.covers, product: nil)
        lookAhead = LookAhead.read(&fields, required: false)
        lookAheadCap = fields.optionalQuantity(
            LookAhead.capKey, Duration.self, "the longest look-ahead of `look-ahead: auto`", within: Procurement.delays,
            product: nil)
        if lookAheadCap != nil, case .given = lookAhead {
            fields.fault(
                LookAhead.capKey,
                """
                a cap belongs to `look-ahead: auto`, and here `look-ahead` is a length; write `auto` there or take \
                the cap out
                """)
        }
        qualification = fields.optionalQuantity(
            "qualification", Duration.self, "once, for a supplier not used in the base year",
            within: Procurement.delays, product: nil)
        ordersUp = fields.choice(
            "orders-up", OrdersUp.self, "whether AI-95 may be bought for users of a lower grade", fallback: .never)
    }
}
