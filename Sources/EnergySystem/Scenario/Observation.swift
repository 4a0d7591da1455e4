/// A figure that was observed in the episode that a scenario is, to hold against the simulated one.
///
/// Only the file in which it stands has it: a scenario that extends an episode is another one.
package struct Observation: Sendable {
    package enum Role: String, CaseIterable, Sendable {
        /// Inputs may be fitted to it.
        case calibrate
        /// It only scores; nothing is fitted to it.
        case score
    }
    /// What was observed: a value, an interval, or a bound on one side.
    package enum Target: Sendable {
        case value(ObservedNumber)
        case interval(from: ObservedNumber, through: ObservedNumber)
        case atMost(ObservedNumber)
        case atLeast(ObservedNumber)

        /// The number whose evidence is that of the observation.
        package var first: ObservedNumber {
            switch self {
            case .value(let number), .atMost(let number), .atLeast(let number): number
            case .interval(let from, _): from
            }
        }
    }

    package let title: LocalizedText
    package let role: Role
    package let measure: ObservedMeasure
    package let run: RunKind
    package let products: [ProductID]
    /// Empty for all of them.
    package let suppliers: [SupplierID]
    /// `nil` for the whole horizon.
    package let window: Window?
    /// Days of the window that are left out; `nil` for none.
    package let except: Window?
    package let target: Target
    /// Standard error of what was observed; `nil` is none.
    package let error: ObservedNumber?
    /// Standard deviation of what the model leaves out; `nil` is none.
    package let discrepancy: ObservedNumber?
    /// Why the model hits or misses it.
    package let why: String?
    package let note: String?

    package init(from fields: inout some FieldReader) {
        title = fields.localizedText("title", "what was observed")
        role = fields.choice(
            "role", Role.self, "`calibrate`: inputs may be fitted to it; `score`: it only scores", fallback: nil)
        measure = fields.choice(
            "measure", ObservedMeasure.self, "which simulated figure stands beside it", fallback: nil)
        run = fields.choice("run", RunKind.self, "in which run", fallback: .disrupted)
        products = fields.products("products", "of which products")
        suppliers = fields.names("suppliers", of: .suppliers, "from which suppliers; all when left out", fallback: [])
            .map { SupplierID($0) }
        window = fields.group("window", "over which days; the whole horizon when left out", required: false) {
            Window(whole: &$0)
        }
        except = fields.group("except", "days of the window that are left out", required: false) { Window(whole: &$0) }
        target = Observation.target(measure, &fields)
        error = ObservedNumber.optional("error", measure, "standard error of the observed figure", &fields)
        discrepancy = ObservedNumber.optional(
            "discrepancy", measure, "standard deviation of what the model leaves out", &fields)
        why = fields.optionalText("why", "one sentence why it is hit or missed")
        note = fields.optionalText("note", "remark")
        checkSpread(&fields)
        checkSuppliers(&fields)
        checkExcept(&fields)
    }

    private static func target(_ measure: ObservedMeasure, _ fields: inout some FieldReader) -> Target {
        let value = ObservedNumber.optional("value", measure, "the observed figure", &fields).map { Target.value($0) }
        let interval = fields.group("interval", "the observed figure lies between two values", required: false) {
            fields in
            Observation.interval(measure, &fields)
        }
        let atMost = ObservedNumber.optional("at-most", measure, "the observed figure is not larger", &fields).map {
            Target.atMost($0)
        }
        let atLeast = ObservedNumber.optional("at-least", measure, "the observed figure is not smaller", &fields).map {
            Target.atLeast($0)
        }
        let given = [value, interval, atMost, atLeast].compactMap { $0 }
        if given.count != 1 {
            fields.fault(
                nil,
                """
                an observation needs exactly one of `value`, `interval`, `at-most` and `at-least`; it has \
                \(given.count)
                """)
        }
        return given.first ?? .value(.mass(Parameter(index: 0)))
    }

    private static func interval(_ measure: ObservedMeasure, _ fields: inout some FieldReader) -> Target {
        let from = ObservedNumber("from", measure, "lowest", &fields),
            through = ObservedNumber("through", measure, "highest", &fields)
        if through.value(in: fields) < from.value(in: fields) {
            fields.fault("through", "the interval ends below where it begins; swap `from` and `through`")
        }
        return .interval(from: from, through: through)
    }

    /// Without any spread every difference would be infinitely far off.
    private func checkSpread(_ fields: inout some FieldReader) {
        let spread = [error, discrepancy].compactMap { $0?.value(in: fields) }
        if spread.allSatisfy({ $0 == 0 }) {
            fields.fault(
                nil,
                """
                `error` and `discrepancy` are both zero, so that nothing could agree; give one of them, for example \
                `discrepancy: \(example)`
                """)
        }
    }
    private var example: String {
        switch measure {
        case .unitValue: "50 USD/t"
        case .importShare: "10 %"
        default: "8 kt"
        }
    }

    private func checkSuppliers(_ fields: inout some FieldReader) {
        let first = fields.allNames(of: .suppliers).first ?? "..."
        if measure == .importShare, suppliers.isEmpty {
            fields.fault(
                nil,
                """
                `import-share` is what some suppliers land of all imports; name them, for example `suppliers: \
                [\(first)]`
                """)
        }
        if !measure.isBySupplier, !suppliers.isEmpty {
            fields.fault("suppliers", "`\(measure.rawValue)` is not by supplier; leave `suppliers` out")
        }
    }

    private func checkExcept(_ fields: inout some FieldReader) {
        guard let except else { return }
        if !measure.addsUp {
            fields.fault("except", "`\(measure.rawValue)` does not add up over days; leave `except` out")
        }
        guard let window else { return }
        let all = Window.span(window, in: fields), left = Window.span(except, in: fields)
        if left.lowerBound < all.lowerBound || left.upperBound > all.upperBound {
            fields.fault("except", "the days left out do not all lie inside `window`; shorten them")
        }
    }
}
