import EnergySystem

/// Reads declared fields from the input tree; every fault is recorded with its place.
package struct NodeReader: FieldReader {
    /// One place being read: a mapping, what was asked of it, and where it stands.
    struct Frame {
        let mapping: Mapping
        let place: Place
        let path: String
        var asked: [Bool]
        var askedKeys: [String] = []
        var takesRest = false
        /// Whether a table read here is at fault, so that its sums are too.
        var hasTableFault = false
    }

    var frames: [Frame] = []
    var diagnostics: [Diagnostic] = []
    var axes: Axes
    let tables: [String: BaselineTable]
    let conversions: ConversionFactors
    /// Part of the baseline could not be read: what is missing there is no fault of its own.
    let isBaselineWhole: Bool
    var units: [String: Result<UnitExpression, UnknownUnit>] = [:]
    /// Shared by copies of the reader, so that `fields.value(fields.date("from"))` sees the date it has just read.
    private let numbers = Numbers()

    /// The parameters so far, which of them stand in for values at fault, and whether one was looked at.
    private final class Numbers {
        var table = ParameterTable()
        var standIns = Set<Int>()
        var wasConsulted = false
    }

    /// The parameters read so far.
    var table: ParameterTable { numbers.table }

    package var horizon: ClosedRange<Day>? {
        didSet {
            if isAtFault("horizon") { horizon = nil }
        }
    }

    init(axes: Axes, tables: [String: BaselineTable], conversions: ConversionFactors, isBaselineWhole: Bool) {
        self.axes = axes
        self.tables = tables
        self.conversions = conversions
        self.isBaselineWhole = isBaselineWhole
    }

    package var path: String { frames.last?.path ?? "" }

    /// Tables that some field has read.
    var tablesRead = Set<String>()

    /// Reads a type at the root of a tree.
    mutating func read<T>(_ node: DocumentNode, path: String, _ body: (inout NodeReader) -> T) -> T {
        if let result = inside(node, path: path, keyPlace: node.place, body) { return result }
        push(Mapping(), place: node.place, path: path)
        defer { frames.removeLast() }
        return body(&self)
    }

    /// Reads the mapping at a node; `nil` after a fault where it is no mapping.
    mutating func inside<T>(_ node: DocumentNode, path: String, keyPlace: Place, _ body: (inout NodeReader) -> T) -> T?
    {
        guard case .mapping(let mapping) = node.content else {
            if case .unreadable = node.content { return nil }
            report(node.place, path, "a mapping is expected, found \(node.kind)")
            return nil
        }
        push(mapping, place: keyPlace, path: path)
        let result = body(&self)
        leave()
        return result
    }

    private mutating func push(_ mapping: Mapping, place: Place, path: String) {
        frames.append(
            Frame(mapping: mapping, place: place, path: path, asked: [Bool](repeating: false, count: mapping.count)))
    }

    /// Leaves a place: keys that nobody asked for are faults.
    private mutating func leave() {
        guard let frame = frames.popLast(), !frame.takesRest else { return }
        for (position, entry) in frame.mapping.entries.enumerated() where !frame.asked[position] {
            reportUnknown(entry, in: frame)
        }
    }

    private mutating func reportUnknown(_ entry: Mapping.Entry, in frame: Frame) {
        let free = frame.askedKeys.filter { frame.mapping.position(of: $0) == nil }
        if entry.key.first?.isNumber == true, frame.path != "", entry.value.isEmpty {
            return report(
                entry.keyPlace, join(frame.path, entry.key),
                """
                unknown key; a comma parts the keys of a mapping, decimals have a point
                """)
        }
        let near =
            Suggestion.nearest(to: entry.key, among: free) ?? Suggestion.nearest(to: entry.key, among: frame.askedKeys)
        let advice = near.map { "; did you mean '\($0)'?" } ?? keyList(frame.askedKeys)
        report(entry.keyPlace, join(frame.path, entry.key), "unknown key\(advice)")
    }

    private func keyList(_ keys: [String]) -> String {
        keys.isEmpty
            ? "" : "; keys here are \(keys.prefix(20).joined(separator: ", "))\(keys.count > 20 ? ", ..." : "")"
    }

    // MARK: - Keys of the current place

    /// The entry of a key, marked as asked for; `nil` where it is left out.
    mutating func entry(_ key: String) -> Mapping.Entry? {
        numbers.wasConsulted = false
        guard let last = frames.indices.last else { return nil }
        frames[last].askedKeys.append(key)
        guard let position = frames[last].mapping.position(of: key) else { return nil }
        frames[last].asked[position] = true
        let entry = frames[last].mapping.entries[position]
        if entry.value.isEmpty {
            report(entry.value.place, join(path, key), "has no value; write one, or leave the key out")
            return Mapping.Entry(
                key: key, keyPlace: entry.keyPlace, value: DocumentNode(.unreadable, at: entry.value.place))
        }
        return entry
    }

    /// All entries of the current place, marked as asked for.
    mutating func allEntries() -> [Mapping.Entry] {
        guard let last = frames.indices.last else { return [] }
        frames[last].takesRest = true
        return frames[last].mapping.entries
    }

    package mutating func skipRest() {
        if let last = frames.indices.last { frames[last].takesRest = true }
    }

    func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    func pathOf(_ key: String) -> String { join(path, key) }

    // MARK: - Faults

    mutating func report(_ place: Place, _ path: String, _ message: String) {
        diagnostics.append(Diagnostic(at: place, path: path, message))
    }

    /// A required key is not there.
    mutating func reportMissing(_ key: String, _ meaning: String, example: String) {
        guard let frame = frames.last, isWhole else { return }
        report(frame.place, pathOf(key), "is missing (\(meaning)); write for example '\(key): \(example)'")
    }

    /// Whether what is missing at this place is a fault.
    var isWhole: Bool { isBaselineWhole || !(path == "baseline" || path.hasPrefix("baseline.")) }

    package mutating func fault(_ key: String?, _ message: String) {
        let followsFromFault = numbers.wasConsulted
        numbers.wasConsulted = false
        guard !followsFromFault, isWhole, let frame = frames.last, key != nil || !frame.hasTableFault else { return }
        let entry = key.flatMap { key in frame.mapping.position(of: key).map { frame.mapping.entries[$0] } }
        let path = key.map(pathOf) ?? path
        if key != nil, isAtFault(path) { return }
        report(entry?.value.place ?? frame.place, path, message)
    }

    package mutating func warn(_ key: String?, _ message: String) {
        guard isWhole, let frame = frames.last else { return }
        let entry = key.flatMap { key in frame.mapping.position(of: key).map { frame.mapping.entries[$0] } }
        diagnostics.append(
            Diagnostic(.warning, at: entry?.value.place ?? frame.place, path: key.map(pathOf) ?? path, message))
    }

    /// Whether a fault has been reported at a path or below it.
    private func isAtFault(_ path: String) -> Bool {
        diagnostics.contains { $0.severity == .error && ($0.path == path || $0.path.hasPrefix(path + ".")) }
    }

    package func value<D: Dimension>(_ parameter: Parameter<D>) -> Double {
        if numbers.standIns.contains(parameter.index) { numbers.wasConsulted = true }
        return numbers.table.values.indices.contains(parameter.index) ? numbers.table.values[parameter.index] : 0
    }

    /// A value for a field at fault, within its range.
    mutating func standIn<D: Dimension>(_ dimension: D.Type, _ range: ClosedRange<Double>) -> Parameter<D> {
        let value = min(max(0, range.lowerBound), range.upperBound)
        let parameter = add(
            value, as: dimension, period: .none,
            ParameterDescription(
                path: "", dimension: D.name, written: value, unit: D.unit, factor: 1, evidence: Evidence(), place: "",
                range: range))
        numbers.standIns.insert(parameter.index)
        return parameter
    }

    /// Adds a parameter to the table.
    func add<D: Dimension>(
        _ value: Double, as dimension: D.Type, period: RatePeriod, _ description: ParameterDescription
    ) -> Parameter<D> {
        numbers.table.add(value, as: dimension, period: period, description)
    }

    package func allNames(of space: NameSpace) -> [String] { axes.names(of: space) }
}
