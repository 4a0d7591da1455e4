import EnergySystem
import Exploration
import SimulationEngine

extension Report {
    /// Another scenario or variant whose disrupted run stands beside this one, for example "outage alone": the figures
    /// that are told of it and not its runs, so that these need not be kept.
    package struct Case: Sendable {
        package let label: String
        /// Whether what it does without response is told beside it.
        package let changesDemand: Bool
        /// Unserved by product, kt, and the days on which each is short.
        let unserved: [Double]
        let daysShort: [Int]
        /// Unserved without response, kt.
        let unservedWithoutResponse: Double
        /// Landed by product and supplier, kt, and what of it was ordered.
        let landed: [[Double]]
        let orderedVolume: Double
        /// Before duty, M USD.
        let importBill: Double
        /// Days from the decision to landing of every supplier of a product, for a decision on the first day that it is
        /// short.
        let leads: [[(supplier: Int, days: Int)]]

        /// Unserved of all products, kt.
        var totalUnserved: Double { unserved.reduce(0, +) }

        package init(label: String, assessment: Assessment, changesDemand: Bool = false) {
            let run = assessment.disrupted, days = 0..<run.plan.days, products = 0..<run.plan.products
            self.label = label
            self.changesDemand = changesDemand
            unserved = products.map { run.unserved($0, days) }
            daysShort = products.map { ShortageFigures(run, product: $0, assessment).daysShort }
            unservedWithoutResponse = ShortageFigures.totalUnserved(.noResponse, assessment)
            landed = products.map { product in (0..<run.plan.suppliers).map { run.arrivals($0, product, days) } }
            orderedVolume = ReplacementSection.ordered(assessment).reduce(0) { $0 + $1.volume }
            importBill = assessment.dollars(run.importBill)
            leads = products.map { LostSource.leads(run, $0) }
        }

        /// Runs a variant and keeps its figures.
        package init(_ variant: ScenarioVariant) {
            self.init(label: variant.label, assessment: variant.assess(), changesDemand: variant.changesDemand)
        }

        /// Unserved of all products in one kind of run, kt.
        func totalUnserved(_ kind: RunKind) -> Double { kind == .noResponse ? unservedWithoutResponse : totalUnserved }
    }
}
