import EnergySystem
import SimulationEngine

/// An event with its words, ready for a table or a sentence.
struct WordedEvent {
    let day: Int
    let kind: EventKind
    let product: String
    let subject: String
    let value: Double?
    let unit: String
    let detail: String
}

/// Turns the plain events of a run into words.
struct EventWords {
    private let run: Run
    private let assessment: Assessment
    private var baseline: Baseline { assessment.baseline }

    init(_ run: Run, _ assessment: Assessment) {
        self.run = run
        self.assessment = assessment
    }

    /// Every event by day; on one day what was scheduled comes first, the rest in the order it was written down.
    func all() -> [WordedEvent] {
        var byDay = [[WordedEvent]](repeating: [], count: run.plan.days)
        for event in run.plan.causes.scheduledEvents where byDay.indices.contains(event.day) {
            byDay[event.day].append(worded(event))
        }
        for event in run.record.events where byDay.indices.contains(event.day) {
            byDay[event.day].append(worded(event))
        }
        return byDay.flatMap { $0 }
    }

    private func worded(_ event: ScheduledEvent) -> WordedEvent {
        WordedEvent(
            day: event.day, kind: event.kind, product: event.product.map { baseline.productName($0.index) } ?? "",
            subject: event.subject, value: nil, unit: "", detail: event.detail)
    }

    func worded(_ event: RunEvent) -> WordedEvent {
        let isPrice = event.kind == .firstReplacementCargo
        return WordedEvent(
            day: event.day, kind: event.kind, product: baseline.productName(event.product), subject: subject(event),
            value: isPrice
                ? assessment.dollarsPerTonne(Quantity(event.value)) : event.value.isFinite ? event.value : nil,
            unit: unit(event), detail: detail(event))
    }

    private func unit(_ event: RunEvent) -> String {
        switch event.kind {
        case .firstReplacementCargo: "USD/t"
        case .trigger, .ruleStart, .ruleEnd: "d"
        case .shortageStart, .shortageEnd, .rationingStart, .rationingEnd, .yieldReturned, .runCut: "kt/d"
        default: "kt"
        }
    }

    private func subject(_ event: RunEvent) -> String {
        switch event.subject {
        case .none: ""
        case .reserve: "reserve"
        case .restraint: "restraint"
        case .rationing: "rationing"
        case .cause(let index): run.plan.causes.origins[index].name
        case .supplier(let index): baseline.supplierName(index)
        case .order(let index): order(index).map { baseline.supplierName($0.supplier) } ?? ""
        }
    }

    private func order(_ index: Int) -> Order? {
        run.record.orders.indices.contains(index) ? run.record.orders[index] : nil
    }

    private func detail(_ event: RunEvent) -> String {
        switch event.kind {
        case .order: order(event).map(ordered) ?? "ordered"
        case .orderCancelled:
            order(event).map {
                "may not load; \(tonnes(event.value)) of \(tonnes($0.volume)) ordered on \(date($0.decided)) lost"
            } ?? "may not load"
        case .arrival: "\(tonnes(event.value)) landed from \(subject(event))"
        case .firstReplacementCargo:
            """
            first ordered cargo lands, from \(subject(event)), \(dollars(event.value)) USD/t at the border before \
            duty
            """
        case .trigger: "yesterday's cover of \(number(event.value)) d was below the trigger"
        case .ruleStart: "the rule begins to act\(coverWords(event.value))"
        case .ruleEnd: "the rule acts no more\(coverWords(event.value))"
        case .reserveRefill: "the reserve is filled again, \(tonnes(event.value)) are missing in it"
        case .rationingStart: "users are served in the order of the rationing rule"
        case .rationingEnd: "every user is served again"
        case .stockOut: "stock is down to the minimum operating level"
        case .shortageStart: "\(tonnes(event.value)) unserved on the first day"
        case .shortageEnd: "nothing is unserved any more"
        case .recovery: "usable stock is back at its target, \(tonnes(event.value))"
        case .exportStop: "exports stop"
        case .yieldReturned:
            """
            the tank is full; \(tonnes(event.value)) of the yield goes back to the grade it was taken from
            """
        case .runCut: "no tank has room; output is cut by \(tonnes(event.value))"
        case .runCutEnd: "output is cut no more; \(tonnes(event.value)) were given up"
        case .shockStart, .shockEnd, .news, .lookAheadCut: ""
        }
    }

    private func order(_ event: RunEvent) -> Order? {
        if case .order(let index) = event.subject { order(index) } else { nil }
    }

    /// "4.0 kt from bulgaria at 1,033 USD/t, loads 2024-04-02, lands 2024-04-14".
    func ordered(_ order: Order) -> String {
        let sold = order.sold == order.product ? "" : " of \(baseline.productName(order.sold))"
        let call = order.isContractCall ? " on call" : ""
        return """
            \(tonnes(order.volume))\(sold) from \(baseline.supplierName(order.supplier))\(call) at \
            \(dollars(order.price)) USD/t at the border before duty, loads \(date(order.loading)), lands \
            \(date(order.arrival))
            """
    }

    private func coverWords(_ cover: Double) -> String {
        cover.isFinite ? "; yesterday's cover was \(number(cover)) d" : ""
    }
    private func date(_ day: Int) -> String { assessment.horizon.date(day).description }
    private func tonnes(_ volume: Double) -> String { "\(PeopleText.number(volume, nil)) kt" }
    private func dollars(_ price: Double) -> String {
        PeopleText.number(assessment.dollarsPerTonne(Quantity(price)), 0)
    }
    private func number(_ value: Double) -> String { PeopleText.number(value, 1) }
}
