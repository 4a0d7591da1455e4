import EnergySystem
import Models
import RealModule
import SimulationEngine

/// `trade-statements`: what officials said, beside the figure that an honest treatment gives.
enum TradeStatementTable: RunTable {
    static let name = "trade-statements"
    static let title = "What was said of trade, and what it means"
    struct Row: TableRow {
        let statement, who, claim, whatItIs, figure, unit: String
        let value, low, high: Known<Double>
        let treatment: String

        static let columns: [RowColumn<Row>] = [
            .key("statement", \.statement, "what was said"),
            .value("who", \.who, "who said it, and when"),
            .value("claim", \.claim, "the quantity, whose figures and of which year it is"),
            .value("what_it_is", \.whatItIs, "what the figure really is"),
            .value("figure", \.figure, "what stands beside it here"),
            .value("unit", \.unit, "unit of the next three"),
            .value("value", \.value, "the figure; the median of a projection"),
            .value("low", \.low, "lower bound of the 80 % interval"),
            .value("high", \.high, "upper bound"),
            .value("treatment", \.treatment, "how the two are to be read together")
        ]
    }

    static func isPresent(in report: Report) -> Bool { !report.baseline.tradeStatements.isEmpty }

    static func fill(_ table: inout RowTable<Row>, from report: Report) {
        let book = TradeBook(report), projections = book.projections
        for statement in report.baseline.tradeStatements {
            let beside = figure(statement, book, projections)
            table.append(
                Row(
                    statement: statement.statement, who: statement.who, claim: claim(statement),
                    whatItIs: statement.what, figure: beside.words, unit: beside.unit, value: known(beside.value),
                    low: known(beside.low), high: known(beside.high),
                    treatment: ([beside.remark] + [statement.meaning]).filter { !$0.isEmpty }.joined(separator: "; ")))
        }
    }

    private struct Beside {
        var words: String
        var unit = "M USD"
        var value, low, high: Double?
        var remark = ""
    }

    private static func known(_ value: Double?) -> Known<Double> { Known(value) }

    /// "exports, the partner's figures, 2008".
    private static func claim(_ statement: TradeStatement) -> String {
        let words = [
            statement.quantity.rawValue, statement.side == .own ? "this country's figures" : "the partner's figures"
        ]
        return (words + (statement.year.map { ["\($0)"] } ?? [])).joined(separator: ", ")
    }

    private static func figure(_ statement: TradeStatement, _ book: TradeBook, _ projections: [TurnoverProjection])
        -> Beside
    {
        switch statement.treatment {
        case .projection, .share: return projected(statement, book, projections)
        case .point: return point(statement, book)
        case .growth:
            guard let growth = statement.growth, let years = statement.years else { break }
            return Beside(
                words: "growth a year, no level", unit: "% a year",
                value: 100 * (Double.pow(1 + growth / 100, 1 / years) - 1))
        case .exposure: return exposure(statement, book)
        }
        return Beside(words: "no figure")
    }

    /// Only turnover is projected; a claim of exports or imports is not held against it.
    private static func projected(_ statement: TradeStatement, _ book: TradeBook, _ projections: [TurnoverProjection])
        -> Beside
    {
        guard statement.quantity == .turnover else {
            return Beside(words: "turnover alone is projected, the claim is of \(statement.quantity.rawValue)")
        }
        guard let projection = projections.first(where: { $0.partner == statement.partner }),
            let next = projection.years.first(where: { $0.year >= statement.year ?? 0 })
        else { return Beside(words: "no figure") }
        var beside = Beside(
            words: "\(next.year) as projected at the end of \(projection.origin)", value: next.median,
            low: next.lower80, high: next.upper80)
        beside.remark = remark(statement, projection, next.year, book)
        return beside
    }

    /// The published figure of the same quantity, side and year; without one, what the claim adds up to with its
    /// counterpart.
    private static func point(_ statement: TradeStatement, _ book: TradeBook) -> Beside {
        guard let year = statement.year else { return Beside(words: "no figure") }
        let side = statement.side == .own ? "this country's side" : "the partner's side"
        let before =
            statement.level.flatMap { level in
                statement.growth.map { "\(PeopleText.number(level / (1 + $0 / 100), 0)) M USD the year before" }
            } ?? ""
        if let known = book.published(statement.quantity, statement.side, with: statement.partner, in: year) {
            return Beside(words: "\(statement.quantity.rawValue) of \(year), \(side)", value: known, remark: before)
        }
        if let parts = sum(statement, year, book) {
            return Beside(words: "\(parts.words), \(side)", value: parts.value, remark: before)
        }
        return Beside(words: "no \(statement.quantity.rawValue) of \(year) published, \(side)", remark: before)
    }

    /// A claim of one part and another of the other part beside the turnover of their year.
    private static func sum(_ statement: TradeStatement, _ year: Int, _ book: TradeBook) -> (
        words: String, value: Double
    )? {
        let other = book.report.baseline.tradeStatements.first {
            $0.quantity == statement.quantity.counterpart && $0.side == statement.side
                && $0.partner == statement.partner && $0.year == year
        }
        guard let other, let level = statement.level, let rest = other.level else { return nil }
        let known = book.published(.turnover, statement.side, with: statement.partner, in: year)
        let against = known.map { ", turnover of \(year): \(PeopleText.number($0, 0))" } ?? ""
        return ("with \(other.quantity.rawValue) of \(PeopleText.number(rest, 0)) it adds up\(against)", level + rest)
    }

    /// How likely more than the stated level was, and what came.
    private static func remark(
        _ statement: TradeStatement, _ projection: TurnoverProjection, _ year: Int, _ book: TradeBook
    ) -> String {
        var words: [String] = []
        if let level = statement.level, let chance = projection.probability(above: level, in: year) {
            words.append(
                """
                probability of more than \(PeopleText.number(level, 0)) M USD: \(PeopleText.number(chance, 2))
                """)
        }
        let observed = book.partner(projection.partner).map { book.projector.turnover($0.turnover) } ?? []
        if let outcome = observed.first(where: { $0.year == year }) {
            words.append(
                """
                outcome \(PeopleText.number(outcome.value, 0)) M USD
                """)
        }
        return words.joined(separator: "; ")
    }

    /// What the shocks of this run stop of the partner's contracts, as a share of all trade with it.
    private static func exposure(_ statement: TradeStatement, _ book: TradeBook) -> Beside {
        let report = book.report
        guard
            let supplier = report.baseline.suppliers.indices.first(where: {
                report.baseline.supplierName($0) == statement.partner
            })
        else {
            return Beside(words: "the partner sells no fuel in this baseline")
        }
        let stopped = book.stopped(
            report.assessment.noResponse, supplier: supplier, products: Array(report.baseline.products.indices))
        guard stopped > 0 else { return Beside(words: "this scenario stops nothing of it", value: 0) }
        var beside = Beside(
            words: "cargo under contract that this run stops at loading, no-response run", value: stopped)
        if let turnover = book.turnover(statement.partner, in: report.horizon.from.year) {
            beside.remark = """
                \(PeopleText.number(100 * stopped / turnover.value, 2)) % of the turnover of \(turnover.year)
                """
        }
        return beside
    }
}
