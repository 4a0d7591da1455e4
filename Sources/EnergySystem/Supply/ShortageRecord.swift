/// In how many of the past years a product was short in the whole country.
package struct ShortageRecord: Sendable {
    /// First and last year looked at.
    package let from: Int
    package let through: Int
    package let yearsShort: Int
    package let note: String?

    package var years: Int { max(0, through - from + 1) }

    package init(from fields: inout some FieldReader) {
        from = fields.wholeNumber("from", "first year looked at", fallback: nil)
        through = fields.wholeNumber("through", "last year looked at", fallback: nil)
        yearsShort = fields.wholeNumber(
            "years-short", "years of these in which the product was short in the whole country", fallback: nil)
        _ = fields.optionalName("source", of: .sources, "source")
        note = fields.optionalText("note", "remark")
        if through < from {
            fields.fault("through", "the record ends in \(through) before it begins in \(from); swap the years")
        } else if !(0...years).contains(yearsShort) {
            fields.fault("years-short", "\(yearsShort) years of \(years) cannot be short; expected 0 to \(years)")
        }
    }
}
