/// Trade with one partner by year.
package struct TradePartner: Sendable {
    package let title: LocalizedText
    package let turnover: [(year: String, value: Parameter<MoneyRate>)]
    package let imports: [(year: String, value: Parameter<MoneyRate>)]
    package let exports: [(year: String, value: Parameter<MoneyRate>)]
    /// Turnover as the partner's statistics have it: a series of its own, never joined to this country's.
    package let partnerSideTurnover: [(year: String, value: Parameter<MoneyRate>)]
    /// Whose figures `turnover`, `imports` and `exports` are.
    package let side: TradeSide
    package let method: TradeMethod
    /// Last year of data that a projection uses; the last of the series where none is given.
    package let origin: Int?
    /// The country that this region is a part of, for the method `share`.
    package let partOf: String?

    package init(from fields: inout some FieldReader) {
        func byYear(_ fields: inout some FieldReader, _ key: String, _ meaning: String) -> [(
            year: String, value: Parameter<MoneyRate>
        )] {
            fields.namedQuantities(key, MoneyRate.self, meaning).compactMap { item in
                let year = String(item.name.drop { $0 == "y" })
                if Int(year).map(Baseline.years.contains) == true { return (year, item.value) }
                fields.fault(
                    key,
                    """
                    '\(item.name)' is no year from \(Baseline.years.lowerBound) to \(Baseline.years.upperBound); \
                    write for example y2023
                    """)
                return nil
            }
        }
        title = fields.localizedText("title", "name for people")
        turnover = byYear(&fields, "turnover", "exports plus imports by year")
        imports = byYear(&fields, "imports", "imports from the partner by year")
        exports = byYear(&fields, "exports", "exports to the partner by year")
        partnerSideTurnover = byYear(&fields, "partner-side-turnover", "turnover by year in the partner's statistics")
        side = fields.choice("side", TradeSide.self, "whose figures the others are", fallback: .own)
        method = fields.choice("method", TradeMethod.self, "how turnover is projected", fallback: TradeMethod.none)
        origin = fields.optionalWholeNumber(
            "origin", "last year of data that the projection uses, one of `turnover`; without it the last")
        partOf = fields.optionalText("part-of", "the partner of which this is a region")
    }
}
