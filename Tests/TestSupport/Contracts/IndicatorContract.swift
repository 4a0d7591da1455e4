import SimulationEngine

/// What every indicator keeps to; `breaches` says where one does not.
enum IndicatorContract {
    static func breaches(_ indicator: any Indicator.Type, on assessment: Assessment) -> [String] {
        let rows = indicator.rows(of: assessment), again = indicator.rows(of: assessment)
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(indicator.name): \(what)") } }
        expect(indicator.name.isKebabCase, "its name is not words with hyphens")
        expect(!indicator.definition.isEmpty, "it has no definition")
        expect(rows.map(\.whole) == again.map(\.whole), "it is not the same twice")
        expect(Set(rows.map(\.key)).count == rows.count, "two rows have one product and part")
        expect(rows.allSatisfy { row in row.indicator == indicator.name }, "a row has another indicator's name")
        expect(rows.allSatisfy { $0.numbers.allSatisfy(\.isFinite) }, "a figure is not finite")
        expect(rows.allSatisfy(\.tellsWhy), "a figure is missing without a reason")
        expect(isHeadlineFirst(rows), "the headline of a product does not come first")
        return found
    }

    /// Of each product the first row has no part, where any has none.
    private static func isHeadlineFirst(_ rows: [IndicatorRow]) -> Bool {
        Dictionary(grouping: rows.enumerated(), by: \.element.product).values.allSatisfy { own in
            let parts = own.sorted { $0.offset < $1.offset }.map(\.element.part)
            return !parts.contains(nil) || parts[0] == nil
        }
    }
}

extension IndicatorRow {
    fileprivate var values: [IndicatorValue] { [reference, noResponse, disrupted] }
    fileprivate var whole: String { "\(key) \(unit) \(values) \(note)" }
    fileprivate var key: String { "\(product ?? "") \(part ?? "")" }
    fileprivate var numbers: [Double] { values.compactMap(\.number) }
    fileprivate var tellsWhy: Bool {
        values.allSatisfy { value in if case .notApplicable(let reason) = value { !reason.isEmpty } else { true } }
    }
}

extension String {
    /// Lower-case words and numbers with hyphens between.
    var isKebabCase: Bool { wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil }
    /// Lower-case words and numbers with underscores between.
    var isSnakeCase: Bool { wholeMatch(of: /[a-z0-9]+(_[a-z0-9]+)*/) != nil }
}
