import EnergySystem
import Models
import SimulationEngine

/// Trade of a report's baseline in million USD, and what the run takes of it.
struct TradeBook {
    let report: Report
    let projector: TradeProjector

    init(_ report: Report) {
        self.report = report
        projector = TradeProjector(baseline: report.baseline, values: report.assessment.values)
    }

    /// As far as trade is projected: five years after the base year, or to the end of the horizon.
    var lastYear: Int { max(report.baseline.baseYear + 3, report.horizon.through.year) }
    var projections: [TurnoverProjection] { projector.projections(through: lastYear) }

    func partner(_ name: String) -> TradePartner? { report.baseline.trade.first { $0.name == name }?.partner }

    /// Turnover with a partner in a year, or in the last year before it that is known.
    func turnover(_ name: String, in year: Int) -> (year: Int, value: Double)? {
        guard let partner = partner(name) else { return nil }
        return projector.turnover(partner.turnover).last { $0.year <= year }
    }

    /// A published annual figure; exports and imports of the partner's statistics are in no series.
    func published(_ quantity: TradeStatement.Quantity, _ side: TradeSide, with name: String, in year: Int) -> Double? {
        guard let partner = partner(name) else { return nil }
        let own = partner.side == side
        let series =
            switch quantity {
            case .turnover: own ? partner.turnover : side == .partner ? partner.partnerSideTurnover : []
            case .exports: own ? partner.exports : []
            case .imports: own ? partner.imports : []
            }
        return projector.turnover(series).first { $0.year == year }?.value
    }

    func evidence(_ parameter: Parameter<MoneyRate>) -> Evidence? {
        let descriptions = report.assessment.inputs.parameters.descriptions
        return descriptions.indices.contains(parameter.index) ? descriptions[parameter.index].evidence : nil
    }

    /// What a closed loading stops of a supplier's contracts of some products, million USD at the contract price.
    func stopped(_ run: Run, supplier: Int, products: [Int]) -> Double {
        let plan = run.plan
        var value = 0.0
        for flow in plan.supply.contracts where flow.supplier == supplier && products.contains(flow.product) {
            let row = supplier * plan.products + flow.product
            for day in 0..<plan.days {
                let position = day + plan.supply.maximumTransit
                guard flow.rate.indices.contains(position), flow.price.indices.contains(day) else { continue }
                let closed = 1 - plan.supply.open[plan.row(row, day)]
                value += flow.rate[position] * closed * flow.price[day]
            }
        }
        return report.assessment.dollars(Quantity(value))
    }
}
