/// Which country's figures a trade report rests on.
package enum TradeSide: String, CaseIterable, Sendable {
    /// Customs of this country.
    case own
    /// Statistics of the partner.
    case partner
}

/// A published figure of trade that belongs into no annual series: part of a year, or a single dated point.
package struct TradeReport: Sendable {
    package let name: String
    package let partner: String
    package let side: TradeSide
    /// The days covered, in words: `2024 Q1`.
    package let period: String
    /// Million USD over the period; `nil` where nothing was published.
    package let turnover, exports, imports: Double?
    package let source: String
    package let basis: Basis
    package let note: String

    /// The rows of the table `trade-reports`; empty where the baseline has none.
    static func read(_ fields: inout some FieldReader, partners: [String]) -> [TradeReport] {
        let columns = ["partner", "side", "period", "turnover", "exports", "imports", "source", "basis", "note"],
            sources = fields.allNames(of: .sources)
        return fields.textRows(ofTable: "trade-reports", columns: columns).compactMap { item in
            var row = TextRow(item)
            let report = TradeReport(
                name: row.key, partner: row.name("partner", among: partners, called: "trade partner", required: true),
                side: row.word(TradeSide.self, "side"),
                period: row["period"], turnover: row.number("turnover", "million USD", from: 0),
                exports: row.number("exports", "million USD", from: 0),
                imports: row.number("imports", "million USD", from: 0),
                source: row.name("source", among: sources, called: "source", required: false),
                basis: row.word(Basis.self, "basis"), note: row["note"])
            return row.told(inTable: "trade-reports", &fields) ? report : nil
        }
    }
}

/// What somebody in office said about trade, and what it means beside the figures.
package struct TradeStatement: Sendable {
    /// Which figure of ours stands beside it.
    package enum Treatment: String, CaseIterable, Sendable {
        /// A projection from the end of 2023, and the outcome.
        case projection
        /// A dated point of the other side's series, no growth rate.
        case point
        /// A growth rate without a level.
        case growth
        /// A level by a share of all trade with the country.
        case share
        /// What the run takes away, as a share of turnover.
        case exposure
    }

    /// What is claimed of trade; exports and imports as the side that speaks sees them.
    package enum Quantity: String, CaseIterable, Sendable {
        case turnover, exports, imports

        /// What adds up with it to turnover.
        package var counterpart: Quantity? {
            switch self {
            case .turnover: nil
            case .exports: .imports
            case .imports: .exports
            }
        }
    }

    package let name: String
    package let statement: String
    package let who: String
    package let what: String
    package let treatment: Treatment
    package let partner: String
    package let quantity: Quantity
    /// Whose figures it speaks of.
    package let side: TradeSide
    /// Which year the level is of; always given where a level is.
    package let year: Int?
    /// The level stated, million USD a year.
    package let level: Double?
    /// The growth stated in per cent, and over how many years.
    package let growth, years: Double?
    package let meaning: String

    /// The rows of the table `trade-statements`; empty where the baseline has none.
    static func read(_ fields: inout some FieldReader, partners: [String]) -> [TradeStatement] {
        let columns = [
            "statement", "who", "what", "treatment", "partner", "quantity", "side", "year", "level", "growth", "years",
            "meaning"
        ]
        return fields.textRows(ofTable: "trade-statements", columns: columns).compactMap { item in
            var row = TextRow(item)
            let statement = TradeStatement(
                name: row.key, statement: row["statement"], who: row["who"], what: row["what"],
                treatment: row.word(Treatment.self, "treatment"),
                partner: row.name("partner", among: partners, called: "trade partner", required: false),
                quantity: row.word(Quantity.self, "quantity"), side: row.word(TradeSide.self, "side"), year: year(&row),
                level: row.number("level", "million USD", from: 1e-9),
                growth: row.number("growth", "per cent", from: 1e-9),
                years: row.number("years", "years", from: 1e-9), meaning: row["meaning"])
            return row.told(inTable: "trade-statements", &fields) ? statement : nil
        }
    }

    /// A level without its year would be held against any.
    private static func year(_ row: inout TextRow) -> Int? {
        if let year = Int(row["year"]), (1900...2100).contains(year) { return year }
        if !row["year"].isEmpty || !row["level"].isEmpty {
            row.fault("year", "is of which year the level is, 1900 to 2100")
        }
        return nil
    }
}
