import EnergySystem
import Models
import RealModule
import SimulationEngine

/// `trade-statements`: what officials said, beside the figure that an honest treatment gives.
public enum TradeStatementTable: RunTable {
    public static let name = "trade-statements"
    public static let title = "What was said of trade, and what it means"
    public static let columns: [Column] = [
        .key("statement", "what was said"), .text("who", "who said it, and when"), .text("what_it_is", "what the figure really is"),
        .text("figure", "what stands beside it here"), .text("unit", "unit of the next three"),
        Column("value", "the figure; the median of a projection", kind: .number),
        Column("low", "lower bound of the 80 % interval", kind: .number), Column("high", "upper bound", kind: .number),
        .text("treatment", "how the two are to be read together"),
    ]

    public static func isPresent(in report: Report) -> Bool { !report.baseline.tradeStatements.isEmpty }

    public static func fill(_ table: inout Table, from report: Report) {
        let book = TradeBook(report), projections = book.projections
        for statement in report.baseline.tradeStatements {
            let beside = figure(statement, book, projections)
            table.append(
                .text(statement.statement), .text(statement.who), .text(statement.what), .text(beside.words), .text(beside.unit),
                known(beside.value), known(beside.low), known(beside.high), .text(([beside.remark] + [statement.meaning]).filter { !$0.isEmpty }.joined(separator: "; ")))
        }
    }

    private struct Beside {
        var words: String
        var unit = "M USD"
        var value, low, high: Double?
        var remark = ""
    }

    private static func known(_ value: Double?) -> Cell { value.map { .number($0) } ?? .unknown }

    private static func figure(_ statement: TradeStatement, _ book: TradeBook, _ projections: [TurnoverProjection]) -> Beside {
        switch statement.treatment {
        case .projection, .share:
            guard let projection = projections.first(where: { $0.partner == statement.partner }), let next = projection.years.first else { break }
            var beside = Beside(
                words: "\(next.year) as projected at the end of \(projection.origin)", value: next.median, low: next.lower80, high: next.upper80)
            beside.remark = remark(statement, projection, next.year, book)
            return beside
        case .point:
            guard let partner = book.partner(statement.partner), let level = statement.level,
                let point = book.projector.turnover(partner.partnerSideTurnover).min(by: { abs($0.value - level) < abs($1.value - level) })
            else { break }
            return Beside(words: "\(point.year), the partner's side", value: point.value)
        case .growth:
            guard let growth = statement.growth, let years = statement.years else { break }
            return Beside(words: "growth a year, no level", unit: "% a year", value: 100 * (Double.pow(1 + growth / 100, 1 / years) - 1))
        case .exposure: return exposure(statement, book)
        }
        return Beside(words: "no figure")
    }

    /// How likely more than the stated level was, and what came.
    private static func remark(_ statement: TradeStatement, _ projection: TurnoverProjection, _ year: Int, _ book: TradeBook) -> String {
        var words: [String] = []
        if let level = statement.level, let chance = projection.probability(above: level, in: year) {
            words.append("probability of more than \(PeopleText.number(level, 0)) M USD: \(PeopleText.number(chance, 2))")
        }
        let observed = book.partner(projection.partner).map { book.projector.turnover($0.turnover) } ?? []
        if let outcome = observed.first(where: { $0.year == year }) { words.append("outcome \(PeopleText.number(outcome.value, 0)) M USD") }
        return words.joined(separator: "; ")
    }

    /// What the shocks of this run stop of the partner's contracts, as a share of all trade with it.
    private static func exposure(_ statement: TradeStatement, _ book: TradeBook) -> Beside {
        let report = book.report
        guard let supplier = report.baseline.suppliers.indices.first(where: { report.baseline.supplierName($0) == statement.partner }) else {
            return Beside(words: "the partner sells no fuel in this baseline")
        }
        let stopped = book.stopped(report.assessment.noResponse, supplier: supplier, products: Array(report.baseline.products.indices))
        guard stopped > 0 else { return Beside(words: "this scenario stops nothing of it", value: 0) }
        var beside = Beside(words: "cargo under contract that this run stops at loading, no-response run", value: stopped)
        if let turnover = book.turnover(statement.partner, in: report.horizon.from.year) {
            beside.remark = "\(PeopleText.number(100 * stopped / turnover.value, 2)) % of the turnover of \(turnover.year)"
        }
        return beside
    }
}
