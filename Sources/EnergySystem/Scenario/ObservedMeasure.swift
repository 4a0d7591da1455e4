/// What of a run stands beside a published figure. `MeasuredFigure` says how each is reckoned.
package enum ObservedMeasure: String, CaseIterable, Sendable {
    case imports, exports, demand, production, unserved
    /// The most that is unserved in seven days in a row.
    case unservedWorstWeek = "unserved-worst-week"
    /// What some suppliers land of all that is landed.
    case importShare = "import-share"
    /// Stock in the evening of the last day.
    case closingStock = "closing-stock"
    case stoppedAtLoading = "stopped-at-loading"
    case unitValue = "unit-value"

    /// Unit of the figures that are compared.
    package var unit: String {
        switch self {
        case .importShare: "%"
        case .unitValue: "USD/t"
        default: "kt"
        }
    }

    /// Whether the figures of two stretches of days add up to that of both.
    package var addsUp: Bool {
        switch self {
        case .imports, .exports, .demand, .production, .unserved, .stoppedAtLoading: true
        case .unservedWorstWeek, .importShare, .closingStock, .unitValue: false
        }
    }

    /// Whether it can be had of some suppliers alone.
    package var isBySupplier: Bool {
        switch self {
        case .imports, .importShare, .stoppedAtLoading, .unitValue: true
        case .exports, .demand, .production, .unserved, .unservedWorstWeek, .closingStock: false
        }
    }
}

/// A number of the dimension that a measure has.
package enum ObservedNumber: Sendable {
    case mass(Parameter<Mass>)
    case price(Parameter<Price>)
    case share(Parameter<Share>)

    /// A number that must be there.
    init(_ key: String, _ measure: ObservedMeasure, _ meaning: String, _ fields: inout some FieldReader) {
        self =
            switch measure {
            case .unitValue: .price(fields.quantity(key, Price.self, meaning))
            case .importShare: .share(fields.quantity(key, Share.self, meaning))
            default: .mass(fields.quantity(key, Mass.self, meaning))
            }
    }

    /// A number that may be left out.
    static func optional(
        _ key: String, _ measure: ObservedMeasure, _ meaning: String, _ fields: inout some FieldReader
    ) -> ObservedNumber? {
        switch measure {
        case .unitValue: fields.optionalQuantity(key, Price.self, meaning).map { .price($0) }
        case .importShare: fields.optionalQuantity(key, Share.self, meaning).map { .share($0) }
        default: fields.optionalQuantity(key, Mass.self, meaning).map { .mass($0) }
        }
    }

    /// Position in the table of parameters.
    package var index: Int {
        switch self {
        case .mass(let parameter): parameter.index
        case .price(let parameter): parameter.index
        case .share(let parameter): parameter.index
        }
    }

    /// The value read so far, in base units.
    func value(in fields: some FieldReader) -> Double {
        switch self {
        case .mass(let parameter): fields.value(parameter)
        case .price(let parameter): fields.value(parameter)
        case .share(let parameter): fields.value(parameter)
        }
    }
}
