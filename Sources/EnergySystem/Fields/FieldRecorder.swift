/// One declared field, as `khazri list` and the reference page print it.
package struct FieldDescription: Sendable {
    package let path: String
    package let kind: String
    package let isRequired: Bool
    package let fallback: String?
    package let meaning: String
}

/// Runs an initialiser without a document and writes down every field it asks for.
package struct FieldRecorder: FieldReader {
    package private(set) var path: String
    package private(set) var fields: [FieldDescription] = []

    package var horizon: ClosedRange<Day>?

    package init(path: String = "") { self.path = path }

    private mutating func note(_ key: String, _ kind: String, required: Bool, _ fallback: String?, _ meaning: String) {
        fields.append(
            FieldDescription(
                path: path.isEmpty ? key : "\(path).\(key)", kind: kind, isRequired: required,
                fallback: fallback, meaning: meaning))
    }
    private mutating func nested<T>(_ key: String, _ read: (inout Self) -> T) -> T {
        let outer = path
        path = outer.isEmpty ? key : "\(outer).\(key)"
        defer { path = outer }
        return read(&self)
    }

    package mutating func quantity<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String, fallback: String?,
        within range: ClosedRange<Double>, product: ProductID?
    ) -> Parameter<D> {
        note(key, "\(D.name), e.g. \(D.example)", required: fallback == nil, fallback, meaning)
        return Parameter(index: 0)
    }
    package mutating func optionalQuantity<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String, within range: ClosedRange<Double>,
        product: ProductID?
    ) -> Parameter<D>? {
        note(key, "\(D.name), e.g. \(D.example)", required: false, nil, meaning)
        return nil
    }
    package mutating func quantityOrWord<D: Dimension>(
        _ key: String, _ word: String, _ dimension: D.Type, _ meaning: String, required: Bool,
        within range: ClosedRange<Double>
    ) -> QuantityOrWord<D>? {
        note(key, "\(D.name), e.g. \(D.example), or \(word)", required: required, nil, meaning)
        return .word
    }
    package mutating func quantities<D: Dimension>(
        _ key: String, of space: NameSpace, _ dimension: D.Type, _ meaning: String, required: Bool,
        within range: ClosedRange<Double>
    ) -> [(index: Int, value: Parameter<D>)] {
        note("\(key).<\(space.member)>", "\(D.name), e.g. \(D.example)", required: required, nil, meaning)
        return []
    }
    package mutating func date(_ key: String, _ meaning: String) -> Parameter<CalendarDate> {
        note(key, "date", required: true, nil, meaning)
        return Parameter(index: 0)
    }
    package mutating func optionalDate(_ key: String, _ meaning: String) -> Parameter<CalendarDate>? {
        note(key, "date", required: false, nil, meaning)
        return nil
    }
    package mutating func choice<C: RawRepresentable & CaseIterable>(
        _ key: String, _ type: C.Type, _ meaning: String, fallback: C?
    ) -> C where C.RawValue == String {
        let words = C.allCases.map(\.rawValue).joined(separator: " | ")
        note(key, words, required: fallback == nil, fallback?.rawValue, meaning)
        return fallback ?? C.allCases[C.allCases.startIndex]
    }
    package mutating func choices<C: RawRepresentable & CaseIterable>(
        _ key: String, of space: NameSpace, _ type: C.Type, _ meaning: String, fallback: C
    ) -> [C] where C.RawValue == String {
        let words = C.allCases.map(\.rawValue).joined(separator: " | ")
        note("\(key).<\(space.member) or others>", words, required: false, fallback.rawValue, meaning)
        return []
    }
    package mutating func word(_ key: String, among words: [String], _ meaning: String) -> String? {
        note(key, words.joined(separator: " | "), required: true, nil, meaning)
        return nil
    }
    package mutating func skipRest() {}
    package mutating func flag(_ key: String, _ meaning: String, fallback: Bool?) -> Bool {
        note(key, "true | false", required: fallback == nil, fallback.map { "\($0)" }, meaning)
        return fallback ?? false
    }
    package mutating func text(_ key: String, _ meaning: String, fallback: String?) -> String {
        note(key, "text", required: fallback == nil, fallback, meaning)
        return fallback ?? ""
    }
    package mutating func optionalText(_ key: String, _ meaning: String) -> String? {
        note(key, "text", required: false, nil, meaning)
        return nil
    }
    package mutating func wholeNumber(_ key: String, _ meaning: String, fallback: Int?, most: Int) -> Int {
        note(key, "whole number", required: fallback == nil, fallback.map { "\($0)" }, meaning)
        return fallback ?? 0
    }
    package mutating func optionalWholeNumber(_ key: String, _ meaning: String) -> Int? {
        note(key, "whole number", required: false, nil, meaning)
        return nil
    }
    package mutating func localizedText(_ key: String, _ meaning: String) -> LocalizedText {
        note(key, "text by language", required: true, nil, meaning)
        return LocalizedText(english: "")
    }
    package mutating func name(_ key: String, of space: NameSpace, _ meaning: String) -> Int {
        note(key, space.member, required: true, nil, meaning)
        return 0
    }
    package mutating func optionalName(_ key: String, of space: NameSpace, _ meaning: String) -> Int? {
        note(key, space.member, required: false, nil, meaning)
        return nil
    }
    package mutating func namesByMember(
        _ key: String, of space: NameSpace, naming other: NameSpace, _ meaning: String
    ) -> [(index: Int, name: Int)] {
        note("\(key).<\(space.member)>", other.member, required: false, nil, meaning)
        return []
    }
    package mutating func names(_ key: String, of space: NameSpace, _ meaning: String, fallback: [Int]?) -> [Int] {
        note(key, "list of \(space.member) names or selectors", required: fallback == nil, nil, meaning)
        return []
    }
    package mutating func orderedNames(_ key: String, of space: NameSpace, _ meaning: String, fallback: [Int]?) -> [Int]
    {
        note(key, "list of \(space.member) names in order", required: fallback == nil, nil, meaning)
        return []
    }
    package mutating func entries<T>(
        _ key: String, _ meaning: String, required: Bool, read: (inout Self, String) -> T
    ) -> [(name: String, value: T)] {
        note(key, "mapping by name", required: required, nil, meaning)
        _ = nested("\(key).<name>") { read(&$0, "name") }
        return []
    }
    package mutating func entries<T>(
        _ key: String, of space: NameSpace, _ meaning: String, required: Bool, read: (inout Self, Int) -> T
    ) -> [(index: Int, value: T)] {
        note(key, "mapping by \(space.member)", required: required, nil, meaning)
        _ = nested("\(key).<\(space.member)>") { read(&$0, 0) }
        return []
    }
    package mutating func entries<T>(nested space: NameSpace, read: (inout Self) -> T) -> [(index: Int, value: T)] {
        _ = nested("<\(space.member)>", read)
        return []
    }
    package mutating func quantitiesHere<D: Dimension>(
        of space: NameSpace, _ dimension: D.Type, _ meaning: String
    ) -> [(index: Int, value: Parameter<D>)] {
        note("<\(space.member)>", "\(D.name), e.g. \(D.example)", required: false, nil, meaning)
        return []
    }
    package mutating func namedQuantities<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String
    ) -> [(name: String, value: Parameter<D>)] {
        note("\(key).<name>", "\(D.name), e.g. \(D.example)", required: false, nil, meaning)
        return []
    }
    package mutating func texts(_ key: String, _ meaning: String) -> [String] {
        note(key, "list of texts", required: false, nil, meaning)
        return []
    }
    package mutating func group<T>(
        _ key: String, _ meaning: String, required: Bool, read: (inout Self) -> T
    ) -> T? {
        note(key, "mapping", required: required, nil, meaning)
        return nested(key, read)
    }
    package mutating func list<T>(_ key: String, _ meaning: String, required: Bool, read: (inout Self) -> T) -> [T] {
        note(key, "list", required: required, nil, meaning)
        _ = nested("\(key)[]", read)
        return []
    }
    package mutating func matrix(_ table: String, rows: [String], columns: [String]) -> [[Double]] {
        Array(repeating: Array(repeating: 0, count: columns.count), count: rows.count)
    }
    package mutating func yearlyMoney(ofTable table: String) -> Double { 1 }
    package mutating func columns(ofTable table: String) -> [String] { [] }
    package mutating func textRows(ofTable table: String, columns: [String]) -> [(key: String, cells: [String: String])]
    { [] }
    package mutating func evidence(ofTable table: String) -> Evidence { Evidence() }
    package func allNames(of space: NameSpace) -> [String] { [] }
    package func value<D: Dimension>(_ parameter: Parameter<D>) -> Double { 0 }
    package mutating func fault(_ key: String?, _ message: String) {}
    package mutating func fault(inTable table: String, row: String, column: String, _ message: String) {}
    package mutating func warn(_ key: String?, _ message: String) {}
}
