import EnergySystem
import SimulationEngine

/// What was ordered, when the first cargo landed and at what price.
enum ReplacementSection {
    /// Landed orders of the disrupted run beyond the reference run's, by supplier, the largest first; kt.
    static func ordered(_ assessment: Assessment) -> [(supplier: String, volume: Double)] {
        assessment.baseline.suppliers.indices.map { supplier in
            let volume = assessment.baseline.products.indices.reduce(0) { total, product in
                let pair = assessment.disrupted.pair(supplier, product)
                return total + assessment.disrupted.record.spotArrivals.sum(pair)
                    - assessment.reference.record.spotArrivals.sum(pair)
            }
            return (assessment.baseline.supplierTitle(supplier), volume)
        }.filter { $0.1 > 1e-6 }.sorted { $0.1 > $1.1 }
    }

    /// One sentence for each product that an order was placed for.
    static func sentences(_ report: Report) -> [String] {
        let assessment = report.assessment, run = assessment.disrupted
        return run.record.events.filter { $0.kind == .firstReplacementCargo }.map { event in
            let supplier =
                if case .supplier(let index) = event.subject { assessment.baseline.supplierTitle(index) } else {
                    """
                    a supplier
                    """
                }
            let price = PeopleText.number(assessment.dollarsPerTonne(Quantity(event.value)), 0)
            return """
                The first ordered cargo of \(assessment.baseline.productTitle(event.product)) lands on \
                \(assessment.horizon.date(event.day)) from \(supplier) at \(price) USD/t at the border before \
                duty\(usual(event.product, assessment)).
                """
        }
    }

    /// The same in one sentence, prices alone.
    static func firstCargoes(_ report: Report) -> String? {
        let assessment = report.assessment
        let cargoes = assessment.disrupted.record.events.filter { $0.kind == .firstReplacementCargo }
        guard !cargoes.isEmpty else { return nil }
        let told = cargoes.map { event in
            let supplier =
                if case .supplier(let index) = event.subject { assessment.baseline.supplierTitle(index) } else {
                    """
                    a supplier
                    """
                }
            return """
                \(assessment.baseline.productTitle(event.product)) on \(assessment.horizon.date(event.day)) from \
                \(supplier) at \(PeopleText.number(assessment.dollarsPerTonne(Quantity(event.value)), 0)) USD/t
                """
        }
        return "First replacement cargo\(told.count == 1 ? "" : "es"): \(told.joined(separator: "; "))."
    }

    /// What the reference run pays for the same product.
    private static func usual(_ product: Int, _ assessment: Assessment) -> String {
        let run = assessment.reference, days = 0..<run.plan.days
        let value = (0..<run.plan.suppliers).map { run.importValue($0, product, days) }.sum()
        guard let price = assessment.dollarsPerTonne(value: value, volume: Quantity(run.arrivals(product, days))) else {
            return "; the reference run imports none"
        }
        return "; the reference run pays \(PeopleText.number(price, 0)) USD/t on average"
    }

    /// Whether some origin gives another volume in a shock run than in the reference run.
    private static func isMoved(_ product: Int, _ assessment: Assessment) -> Bool {
        func volumes(_ run: Run) -> [Double] {
            [run.record.production.sum(product)]
                + (0..<run.plan.suppliers).map { run.arrivals($0, product, 0..<run.plan.days) }
        }
        let base = volumes(assessment.reference)
        return [assessment.noResponse, assessment.disrupted].contains { run in
            zip(volumes(run), base).contains { abs($0 - $1) >= 0.05 }
        }
    }

    private struct Origin: TableRow {
        let product, origin: String
        let reference, noResponse, disrupted: Double
        var referenceCost, disruptedCost: Double?

        static let columns: [RowColumn<Origin>] = [
            .product(\.product), .key("origin", \.origin, "supplier, or home"),
            .measure("reference_kt", "kt", \.reference, "reference run"),
            .measure("no_response_kt", "kt", \.noResponse, "no response"),
            .measure("disrupted_kt", "kt", \.disrupted, "disrupted"),
            .measure("reference_cost_usd_t", "USD/t", \.referenceCost, "at the border, reference"),
            .measure("disrupted_cost_usd_t", "USD/t", \.disruptedCost, "at the border, disrupted")
        ]
    }

    /// Where affected products came from over the horizon, before and after.
    static func origins(_ report: Report) -> Table {
        let assessment = report.assessment
        var rows = RowTable<Origin>(name: "origins", title: "Supply by origin over the horizon")
        for product in assessment.affectedProducts where isMoved(product, assessment) {
            if let home = home(product, assessment) { rows.append(home) }
            for supplier in assessment.baseline.suppliers.indices {
                if let origin = origin(supplier, product, assessment) { rows.append(origin) }
            }
        }
        return rows.table
    }

    private static func home(_ product: Int, _ assessment: Assessment) -> Origin? {
        let made = assessment.runs.map { $0.record.production.sum(product) }
        guard made.contains(where: { $0 > 0 }) else { return nil }
        return Origin(
            product: assessment.baseline.productTitle(product), origin: SupplyByOriginTable.home, reference: made[0],
            noResponse: made[1],
            disrupted: made[2])
    }

    private static func origin(_ supplier: Int, _ product: Int, _ assessment: Assessment) -> Origin? {
        let volumes = assessment.runs.map { $0.arrivals(supplier, product, 0..<$0.plan.days) }
        guard volumes.contains(where: { $0 > 1e-9 }) else { return nil }
        let costs = zip(assessment.runs, volumes).map { run, volume in
            assessment.dollarsPerTonne(
                value: run.importValue(supplier, product, 0..<run.plan.days), volume: Quantity(volume))
        }
        return Origin(
            product: assessment.baseline.productTitle(product), origin: assessment.baseline.supplierTitle(supplier),
            reference: volumes[0],
            noResponse: volumes[1], disrupted: volumes[2], referenceCost: costs[0], disruptedCost: costs[2])
    }
}
