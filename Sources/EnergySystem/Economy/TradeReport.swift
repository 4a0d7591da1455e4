/// Which country's figures a trade report rests on.
public enum TradeSide: String, CaseIterable, Sendable {
    /// Customs of this country.
    case own
    /// Statistics of the partner.
    case partner
}

/// A published figure of trade that belongs into no annual series: part of a year, or a single dated point.
public struct TradeReport: Sendable {
    public let name: String
    public let partner: String
    public let side: TradeSide
    /// The days covered, in words: `2024 Q1`.
    public let period: String
    /// Million USD over the period; `nil` where nothing was published.
    public let turnover, exports, imports: Double?
    public let source: String
    public let basis: Basis
    public let note: String

    /// The rows of the table `trade-reports`; empty where the baseline has none.
    static func read(_ fields: inout some FieldReader, partners: [String]) -> [TradeReport] {
        let table = "trade-reports"
        let columns = ["partner", "side", "period", "turnover", "exports", "imports", "source", "basis", "note"], sources = fields.allNames(of: .sources)
        return fields.textRows(ofTable: table, columns: columns).compactMap { row in
            func number(_ column: String) -> Double? {
                guard let text = row.cells[column], !text.isEmpty else { return nil }
                guard let value = Double(text), value.isFinite, value >= 0 else {
                    fields.fault("tables", "\(table), row '\(row.key)': '\(text)' in \(column) is not a number of million USD")
                    return nil
                }
                return value
            }
            let partner = row.cells["partner"] ?? "", source = row.cells["source"] ?? ""
            if !source.isEmpty, !sources.contains(source) { fields.fault("tables", "\(table), row '\(row.key)': no source is called '\(source)'") }
            if !partners.contains(partner) { fields.fault("tables", "\(table), row '\(row.key)': there is no trade partner '\(partner)'") }
            guard let side = TradeSide(rawValue: row.cells["side"] ?? ""), let basis = Basis(rawValue: row.cells["basis"] ?? "") else {
                fields.fault("tables", "\(table), row '\(row.key)': side is own or partner; basis is official, press, derived or assumption")
                return nil
            }
            return TradeReport(
                name: row.key, partner: partner, side: side, period: row.cells["period"] ?? "", turnover: number("turnover"),
                exports: number("exports"), imports: number("imports"), source: source, basis: basis,
                note: row.cells["note"] ?? "")
        }
    }
}

/// What somebody in office said about trade, and what it means beside the figures.
public struct TradeStatement: Sendable {
    /// Which figure of ours stands beside it.
    public enum Treatment: String, CaseIterable, Sendable {
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
    public enum Quantity: String, CaseIterable, Sendable {
        case turnover, exports, imports

        /// What adds up with it to turnover.
        public var counterpart: Quantity? {
            switch self {
            case .turnover: nil
            case .exports: .imports
            case .imports: .exports
            }
        }
    }

    public let name: String
    public let statement: String
    public let who: String
    public let what: String
    public let treatment: Treatment
    public let partner: String
    public let quantity: Quantity
    /// Whose figures it speaks of.
    public let side: TradeSide
    /// Which year the level is of; always given where a level is.
    public let year: Int?
    /// The level stated, million USD a year.
    public let level: Double?
    /// The growth stated in per cent, and over how many years.
    public let growth, years: Double?
    public let meaning: String

    /// The rows of the table `trade-statements`; empty where the baseline has none.
    static func read(_ fields: inout some FieldReader, partners: [String]) -> [TradeStatement] {
        let columns = ["statement", "who", "what", "treatment", "partner", "quantity", "side", "year", "level", "growth", "years", "meaning"]
        return fields.textRows(ofTable: "trade-statements", columns: columns).compactMap { row in
            guard let treatment = Treatment(rawValue: row.cells["treatment"] ?? "") else {
                let known = Treatment.allCases.map(\.rawValue).joined(separator: ", ")
                fields.fault("tables", "trade-statements, row '\(row.key)': treatment is one of \(known)")
                return nil
            }
            func number(_ column: String) -> Double? {
                guard let text = row.cells[column], !text.isEmpty else { return nil }
                guard let value = Double(text), value.isFinite, value > 0 else {
                    fields.fault("tables", "trade-statements, row '\(row.key)': '\(text)' in \(column) is not a number above zero")
                    return nil
                }
                return value
            }
            /// A claim that does not say what it is of would be compared with anything.
            func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type, _ column: String) -> Word where Word.RawValue == String, Word.AllCases == [Word] {
                if let word = row.cells[column].flatMap(Word.init) { return word }
                let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
                fields.fault("tables", "trade-statements, row '\(row.key)': \(column) is one of \(known)")
                return Word.allCases[0]
            }
            func year() -> Int? {
                let text = row.cells["year"] ?? ""
                if let year = Int(text), (1900...2100).contains(year) { return year }
                if !text.isEmpty || !(row.cells["level"] ?? "").isEmpty {
                    fields.fault("tables", "trade-statements, row '\(row.key)': year says of which year the level is, 1900 to 2100")
                }
                return nil
            }
            let partner = row.cells["partner"] ?? ""
            if !partner.isEmpty, !partners.contains(partner) {
                fields.fault("tables", "trade-statements, row '\(row.key)': there is no trade partner '\(partner)'")
            }
            return TradeStatement(
                name: row.key, statement: row.cells["statement"] ?? "", who: row.cells["who"] ?? "", what: row.cells["what"] ?? "",
                treatment: treatment, partner: partner, quantity: word(Quantity.self, "quantity"), side: word(TradeSide.self, "side"),
                year: year(), level: number("level"), growth: number("growth"), years: number("years"), meaning: row.cells["meaning"] ?? "")
        }
    }
}
