/// Reads the declared fields of one place in a file.
///
/// A type that comes from a file declares each field once, in `init(from:)`: key, dimension, range,
/// default and meaning. A reader over a document records every fault with its place and goes on with
/// a stand-in value; the recorder (`FieldRecorder`) runs the same initialiser to describe the fields.
/// Contract: a reader never throws and never traps; whoever runs it looks at its faults before using
/// the values. Keys that no field asked for are faults, found by the reader when the place is left.
package protocol FieldReader {
    /// The dotted path of this place.
    var path: String { get }
    /// Days that windows must lie in; `nil` where there is no horizon (the baseline). `Scenario` sets it
    /// when it has read its horizon; the reader of a strategy starts with its scenario's.
    var horizon: ClosedRange<Day>? { get set }

    /// A number with its unit. `product` gives density and calorific value to convert between mass,
    /// volume and energy. With `fallback` `nil` the field is required; a fallback is text such as `15 d`.
    mutating func quantity<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String, fallback: String?,
        within range: ClosedRange<Double>, product: ProductID?
    ) -> Parameter<D>

    /// A number that may be left out.
    mutating func optionalQuantity<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String,
        within range: ClosedRange<Double>, product: ProductID?
    ) -> Parameter<D>?

    /// A number or one word in its place; `nil` where it is left out, which is a fault where it is `required`.
    mutating func quantityOrWord<D: Dimension>(
        _ key: String, _ word: String, _ dimension: D.Type, _ meaning: String, required: Bool,
        within range: ClosedRange<Double>
    ) -> QuantityOrWord<D>?

    /// Numbers keyed by names of an axis, in the order of the axis. Keys may be selectors (`gasoline-*`) unless the
    /// place is the baseline itself. With `perProduct` the key is the product that converts units.
    mutating func quantities<D: Dimension>(
        _ key: String, of space: NameSpace, _ dimension: D.Type, _ meaning: String, required: Bool,
        within range: ClosedRange<Double>
    ) -> [(index: Int, value: Parameter<D>)]

    /// Dates are numbers too, so that they can be set and drawn.
    mutating func date(_ key: String, _ meaning: String) -> Parameter<CalendarDate>
    mutating func optionalDate(_ key: String, _ meaning: String) -> Parameter<CalendarDate>?

    mutating func choice<C: RawRepresentable & CaseIterable>(
        _ key: String, _ type: C.Type, _ meaning: String, fallback: C?
    ) -> C where C.RawValue == String

    /// One word for every member of an axis: keys are names or selectors, `others` is for the rest.
    mutating func choices<C: RawRepresentable & CaseIterable>(
        _ key: String, of space: NameSpace, _ type: C.Type, _ meaning: String, fallback: C
    ) -> [C] where C.RawValue == String
    /// One of some words. An unknown one is a fault, and the nearest word stands in for it, so that the rest of the
    /// place is read too; `nil` where it is missing or no word is near.
    mutating func word(_ key: String, among words: [String], _ meaning: String) -> String?
    /// Takes the rest of this place as read, after a fault that makes it unreadable.
    mutating func skipRest()
    mutating func flag(_ key: String, _ meaning: String, fallback: Bool?) -> Bool
    mutating func text(_ key: String, _ meaning: String, fallback: String?) -> String
    mutating func optionalText(_ key: String, _ meaning: String) -> String?
    /// A whole number; one above `most` in size is said to be too large.
    mutating func wholeNumber(_ key: String, _ meaning: String, fallback: Int?, most: Int) -> Int
    /// A whole number of at most nine digits that may be left out.
    mutating func optionalWholeNumber(_ key: String, _ meaning: String) -> Int?
    /// Text by language: `{en: ..., az: ..., ru: ...}` or a plain text, which is English.
    mutating func localizedText(_ key: String, _ meaning: String) -> LocalizedText

    /// One name of an axis, as its index; 0 as stand-in when it is at fault.
    mutating func name(_ key: String, of space: NameSpace, _ meaning: String) -> Int
    mutating func optionalName(_ key: String, of space: NameSpace, _ meaning: String) -> Int?
    /// One name of an axis for some members of another, in the order of that other.
    mutating func namesByMember(
        _ key: String, of space: NameSpace, naming other: NameSpace, _ meaning: String
    ) -> [(index: Int, name: Int)]
    /// A list of names or selectors, as indices in the order of the axis without repeats.
    /// `fallback` `nil` makes it required; an empty match is a fault.
    mutating func names(
        _ key: String, of space: NameSpace, _ meaning: String, fallback: [Int]?
    ) -> [Int]
    /// A list of names or selectors in the order written (a priority order).
    mutating func orderedNames(
        _ key: String, of space: NameSpace, _ meaning: String, fallback: [Int]?
    ) -> [Int]

    /// The entries of a mapping in the order written, each read at its own place.
    mutating func entries<T>(
        _ key: String, _ meaning: String, required: Bool, read: (inout Self, String) -> T
    ) -> [(name: String, value: T)]
    /// The entries of a mapping keyed by names of an axis, in the order of the axis.
    mutating func entries<T>(
        _ key: String, of space: NameSpace, _ meaning: String, required: Bool,
        read: (inout Self, Int) -> T
    ) -> [(index: Int, value: T)]
    /// The entries of this place itself, keyed by names of an axis.
    mutating func entries<T>(
        nested space: NameSpace, read: (inout Self) -> T
    ) -> [(index: Int, value: T)]
    /// The numbers of this place itself, keyed by names of an axis.
    mutating func quantitiesHere<D: Dimension>(
        of space: NameSpace, _ dimension: D.Type, _ meaning: String
    ) -> [(index: Int, value: Parameter<D>)]
    /// Numbers keyed by free names, in the order written.
    mutating func namedQuantities<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String
    ) -> [(name: String, value: Parameter<D>)]
    /// A list of texts; empty when left out.
    mutating func texts(_ key: String, _ meaning: String) -> [String]
    /// A nested mapping; `nil` where it is left out and not required.
    mutating func group<T>(
        _ key: String, _ meaning: String, required: Bool, read: (inout Self) -> T
    ) -> T?
    /// The items of a list.
    mutating func list<T>(
        _ key: String, _ meaning: String, required: Bool, read: (inout Self) -> T
    ) -> [T]

    /// A number matrix of the baseline's tables: values by row key and column name, in the order asked.
    mutating func matrix(_ table: String, rows: [String], columns: [String]) -> [[Double]]
    /// How many million AZN a year one unit of a table's money is, by the unit declared for it; 1 where none is.
    mutating func yearlyMoney(ofTable table: String) -> Double
    /// The column names of a table after its key column; empty where there is no such table.
    mutating func columns(ofTable table: String) -> [String]
    /// The rows of a text table: row key, then the cells by column. Other columns than these are a fault.
    mutating func textRows(ofTable table: String, columns: [String]) -> [(key: String, cells: [String: String])]
    /// Evidence declared for a whole table.
    mutating func evidence(ofTable table: String) -> Evidence

    /// The names of an axis.
    func allNames(of space: NameSpace) -> [String]
    /// The value of a parameter read so far, for relations between fields.
    func value<D: Dimension>(_ parameter: Parameter<D>) -> Double
    /// Records a fault of a relation between fields; `key` says where.
    mutating func fault(_ key: String?, _ message: String)
    /// Records a fault of one row of a text table, at its cell in a column.
    mutating func fault(inTable table: String, row: String, column: String, _ message: String)
    /// Records what is no fault but decides a figure in silence; `key` says where.
    mutating func warn(_ key: String?, _ message: String)
}

extension FieldReader {
    /// A whole number of at most nine digits.
    package mutating func wholeNumber(_ key: String, _ meaning: String, fallback: Int?) -> Int {
        wholeNumber(key, meaning, fallback: fallback, most: 999_999_999)
    }

    /// A required number, or one with a default.
    package mutating func quantity<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String, default fallback: String? = nil,
        product: ProductID? = nil
    ) -> Parameter<D> {
        quantity(key, dimension, meaning, fallback: fallback, within: D.range, product: product)
    }
    package mutating func optionalQuantity<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String, product: ProductID? = nil
    ) -> Parameter<D>? {
        optionalQuantity(key, dimension, meaning, within: D.range, product: product)
    }
    package mutating func quantities<D: Dimension>(
        _ key: String, of space: NameSpace, _ dimension: D.Type, _ meaning: String,
        required: Bool = false
    ) -> [(index: Int, value: Parameter<D>)] {
        quantities(key, of: space, dimension, meaning, required: required, within: D.range)
    }

    /// Product names or selectors; every product when left out.
    package mutating func products(_ key: String = "products", _ meaning: String) -> [ProductID] {
        names(key, of: .products, meaning, fallback: nil).map { ProductID($0) }
    }
    /// Closed time windows by name; a bare `{from, through}` has become the window `only`.
    package mutating func windows(_ meaning: String, required: Bool = true) -> [Window] {
        let windows = entries("windows", meaning, required: required) { fields, name in
            Window(name: name, from: &fields)
        }.map(\.value)
        if required, windows.isEmpty {
            fault(
                "windows",
                """
                there is no window, so this does nothing; write `{from: 2024-03-01, through: 2024-08-31}` or \
                leave it out
                """
            )
        }
        let spans = windows.map { ($0.name, Window.span($0, in: self)) }.sorted { $0.1.lowerBound < $1.1.lowerBound }
        for (earlier, later) in zip(spans, spans.dropFirst()) where later.1.lowerBound < earlier.1.upperBound {
            fault("windows", "the windows '\(earlier.0)' and '\(later.0)' overlap; join them or move one")
        }
        return windows
    }
}
