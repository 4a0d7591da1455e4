import EnergySystem

extension NodeReader {
    package mutating func quantity<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String, fallback: String?,
        within range: ClosedRange<Double>, product: ProductID?
    ) -> Parameter<D> {
        if let entry = entry(key) {
            return parameter(entry.value, pathOf(key), dimension, within: range, product: product?.index)
        }
        guard let fallback else {
            reportMissing(key, meaning, example: D.example)
            return standIn(dimension, range)
        }
        let node = DocumentNode(.text(fallback, isPlain: true), at: Place(file: "default", line: 0, column: 0))
        return parameter(node, pathOf(key), dimension, within: range, product: product?.index)
    }

    package mutating func optionalQuantity<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String, within range: ClosedRange<Double>,
        product: ProductID?
    ) -> Parameter<D>? {
        entry(key).map { parameter($0.value, pathOf(key), dimension, within: range, product: product?.index) }
    }

    package mutating func quantityOrWord<D: Dimension>(
        _ key: String, _ word: String, _ dimension: D.Type, _ meaning: String, required: Bool,
        within range: ClosedRange<Double>
    ) -> QuantityOrWord<D>? {
        guard let entry = entry(key) else {
            if required { reportMissing(key, meaning, example: word) }
            return nil
        }
        let value = entry.value.writtenValue
        if value == word {
            checkEvidence(beside: word, entry.value, pathOf(key))
            return .word
        }
        if let value, Suggestion.nearest(to: value.lowercased(), among: [word]) != nil || value.lowercased() == word {
            report(entry.value.place, pathOf(key), "\(quoted(value)) is no \(D.name); did you mean '\(word)'?")
            return .word
        }
        return .quantity(parameter(entry.value, pathOf(key), dimension, within: range, product: nil))
    }

    package mutating func date(_ key: String, _ meaning: String) -> Parameter<CalendarDate> {
        quantity(key, CalendarDate.self, meaning, fallback: nil, within: CalendarDate.range, product: nil)
    }

    package mutating func optionalDate(_ key: String, _ meaning: String) -> Parameter<CalendarDate>? {
        optionalQuantity(key, CalendarDate.self, meaning, within: CalendarDate.range, product: nil)
    }

    package mutating func quantities<D: Dimension>(
        _ key: String, of space: NameSpace, _ dimension: D.Type, _ meaning: String, required: Bool,
        within range: ClosedRange<Double>
    ) -> [(index: Int, value: Parameter<D>)] {
        guard let entry = entry(key) else {
            if required { reportMissing(key, meaning, example: "{\(space.member): \(D.example)}") }
            return []
        }
        return inside(entry.value, path: pathOf(key), keyPlace: entry.keyPlace) {
            $0.quantities(here: space, dimension, within: range)
        } ?? []
    }

    package mutating func quantitiesHere<D: Dimension>(
        of space: NameSpace, _ dimension: D.Type, _ meaning: String
    ) -> [(index: Int, value: Parameter<D>)] {
        quantities(here: space, dimension, within: D.range)
    }

    private mutating func quantities<D: Dimension>(
        here space: NameSpace, _ dimension: D.Type, within range: ClosedRange<Double>
    ) -> [(index: Int, value: Parameter<D>)] {
        let names = allNames(of: space)
        return members(of: space).compactMap { item in
            guard names.indices.contains(item.index) else { return nil }
            let product = space == .products ? item.index : nil
            return (
                item.index,
                parameter(item.entry.value, pathOf(names[item.index]), dimension, within: range, product: product)
            )
        }
    }

    package mutating func namedQuantities<D: Dimension>(
        _ key: String, _ dimension: D.Type, _ meaning: String
    ) -> [(name: String, value: Parameter<D>)] {
        guard let entry = entry(key) else { return [] }
        return inside(entry.value, path: pathOf(key), keyPlace: entry.keyPlace) { reader in
            reader.freeEntries().map { entry in
                (
                    entry.key,
                    reader.parameter(entry.value, reader.pathOf(entry.key), dimension, within: D.range, product: nil)
                )
            }
        } ?? []
    }

    // MARK: - One number

    /// The number at a node, with its evidence, as a parameter.
    mutating func parameter<D: Dimension>(
        _ node: DocumentNode, _ path: String, _ dimension: D.Type, within range: ClosedRange<Double>, product: Int?
    ) -> Parameter<D> {
        let request = QuantityRequest(path: path, dimension: dimension, range: range, product: product)
        switch node.content {
        case .text(let text, _):
            guard let amount = amount(text, at: node.place, request) else { break }
            return add(amount, request, Evidence(), node.place)
        case .row(let row):
            guard let (amount, evidence) = amount(row, request) else { break }
            return add(amount, request, evidence, row.place(of: .value))
        case .mapping(let mapping):
            guard let (amount, evidence, place) = amount(mapping, at: node.place, request) else { break }
            return add(amount, request, evidence, place)
        case .list:
            report(
                node.place, path,
                """
                a list stands where \(UnitWords.article(D.name)) is expected, for example '\(D.example)'
                """)
        case .unreadable: break
        }
        return standIn(dimension, range)
    }

    private mutating func add<D: Dimension>(
        _ amount: Amount, _ request: QuantityRequest<D>, _ evidence: Evidence, _ place: Place
    ) -> Parameter<D> {
        add(
            amount.value, as: D.self, period: amount.period,
            ParameterDescription(
                path: request.path, dimension: D.name, written: amount.written, unit: amount.unit,
                factor: amount.factor, evidence: evidence, place: place.line == 0 ? place.file : place.description,
                range: request.range, conversions: amount.conversions))
    }

    /// A number of a text such as `801 USD/t`, checked and converted; `nil` after a fault.
    mutating func amount<D: Dimension>(_ text: String, at place: Place, _ request: QuantityRequest<D>) -> Amount? {
        if D.self == CalendarDate.self { return dateAmount(text, at: place, request.path) }
        guard let number = NumberText(text) else {
            report(place, request.path, NumberFault.message(for: text, example: D.example))
            return nil
        }
        if number.digits == "0", let first = number.unit.first, "xXob".contains(first) {
            report(place, request.path, NumberFault.message(for: text, example: D.example))
            return nil
        }
        if let message = NumberFault.misplacedDigits(text, number) {
            report(place, request.path, message)
            return nil
        }
        return amount(number, at: place, unitPlace: place, request)
    }

    private mutating func dateAmount(_ text: String, at place: Place, _ path: String) -> Amount? {
        if let day = Day(text) {
            return Amount(
                value: Double(day.number), written: Double(day.number), unit: "date", factor: 1, period: .none)
        }
        let looksLikeDate = text.split(separator: "-").count == 3 && text.utf8.count == 10
        let reason = looksLikeDate ? "is no day of the calendar" : "is not a date"
        report(place, path, "\(quoted(text)) \(reason); write a date such as 2024-03-01")
        return nil
    }

    /// Converts a number and checks its range.
    mutating func amount<D: Dimension>(
        _ number: NumberText, at place: Place, unitPlace: Place, _ request: QuantityRequest<D>
    ) -> Amount? {
        guard let conversion = conversion(number, at: unitPlace, request) else { return nil }
        let value = number.number * conversion.factor
        guard value.isFinite else {
            report(place, request.path, "\(quoted(number.digits)) is too large for a number with its unit")
            return nil
        }
        if !request.range.contains(value) {
            report(place, request.path, RangeWords.fault(number, request.range, D.self))
            return nil
        }
        return Amount(
            value: value, written: number.number, unit: number.unit, factor: conversion.factor,
            period: conversion.period,
            conversions: conversion.numbers)
    }

    private mutating func conversion<D: Dimension>(
        _ number: NumberText, at place: Place, _ request: QuantityRequest<D>
    ) -> UnitConversion? {
        if number.unit.isEmpty {
            if D.self == Ratio.self { return UnitConversion(factor: 1, period: .none) }
            report(place, request.path, missingUnit(number, D.self))
            return nil
        }
        switch unit(number.unit) {
        case .failure(let fault): report(place, request.path, UnitAdvice.message(for: fault))
        case .success(let unit):
            do {
                return try conversions.convert(unit, to: D.self, product: request.product)
            } catch { if let message = error.message { report(place, request.path, message) } }
        }
        return nil
    }

    private func missingUnit<D: Dimension>(_ number: NumberText, _ dimension: D.Type) -> String {
        guard D.self == Share.self else {
            return """
                \(UnitWords.article(D.name)) needs a unit, for example '\(D.example)'
                """
        }
        let percent =
            number.number.magnitude <= 1 && number.digits.holds(".") ? shortText(number.number * 100) : number.digits
        return "a share is written in per cent, for example '35 %'; did you mean '\(percent) %'?"
    }

    private mutating func unit(_ text: String) -> Result<UnitExpression, UnknownUnit> {
        if let known = units[text] { return known }
        let result = Result { () throws(UnknownUnit) in try UnitExpression(text) }
        units[text] = result
        return result
    }
}

/// What a number is asked to be.
struct QuantityRequest<D: Dimension> {
    let path: String
    let dimension: D.Type
    let range: ClosedRange<Double>
    let product: Int?
}

/// A number in base units, and as written.
struct Amount {
    let value: Double
    let written: Double
    let unit: String
    let factor: Double
    let period: RatePeriod
    var conversions: [ConversionNumber] = []
}

/// A number with at most twelve significant digits, as a message prints it.
func shortText(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
    if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
    return "\(value)"
}
