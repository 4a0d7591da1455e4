import EnergySystem

/// The weakest grade among the inputs that a headline figure rests on.
struct InputGrades {
    private let descriptions: [ParameterDescription]

    init(_ report: Report) { descriptions = report.assessment.inputs.parameters.descriptions }

    struct Weakest {
        let grade: Grade
        /// Paths with that grade, in the order read.
        let paths: [String]

        /// What the grade stands for.
        var meaning: String {
            switch grade {
            case .a: "official"
            case .b: "press"
            case .c: "derived"
            case .d: "assumption"
            }
        }

        /// "grade D, an assumption: 12 inputs, first `baseline.x`".
        var words: String {
            let first = paths.first.map { ", for example `\($0)`" } ?? ""
            return "grade \(grade.rawValue) (\(meaning); \(paths.count) such input\(paths.count == 1 ? "" : "s")\(first))"
        }
    }

    /// What the shortage of a product rests on: its demand, stock, output, contracts and offers, the grades that can
    /// stand in for it, how long cargo takes, and what the scenario itself sets.
    func behindShortage(of product: String) -> Weakest? { weakest { isBehindShortage($0, of: product) } }
    /// The weakest of several products.
    func behindShortage(of products: [String]) -> Weakest? {
        products.compactMap { behindShortage(of: $0) }.max { $0.grade < $1.grade }
    }
    /// What the price of a reaction rests on: the offers of every product.
    func behindImportCost() -> Weakest? { weakest(isBehindImportCost) }
    /// What the economic losses rest on.
    func behindEconomy() -> Weakest? { weakest(isBehindEconomy) }

    func isBehindShortage(_ path: String, of product: String) -> Bool {
        path.hasPrefix("baseline.demand.\(product).") || path.hasPrefix("baseline.stocks.commercial.\(product).")
            || path.hasPrefix("baseline.products.\(product).accepts.")
            || (path.hasPrefix("baseline.refineries.") && path.hasSuffix(".output.\(product)"))
            || (path.hasPrefix("baseline.suppliers.") && (path.contains(".spot.\(product).") || path.contains(".contracts.\(product).")))
            || isLead(path) || !path.hasPrefix("baseline.")
    }
    func isBehindImportCost(_ path: String) -> Bool {
        path.hasPrefix("baseline.suppliers.") && (path.contains(".spot.") || path.contains(".contracts."))
    }
    func isBehindEconomy(_ path: String) -> Bool { path.hasPrefix("baseline.economy.") }

    private func isLead(_ path: String) -> Bool {
        path.hasPrefix("baseline.procurement.") || path.hasPrefix("baseline.routes.")
            || (path.hasPrefix("baseline.suppliers.") && (path.hasSuffix(".preparation") || path.hasSuffix(".transit") || path.hasSuffix(".rate")))
    }

    private func weakest(_ isBehind: (String) -> Bool) -> Weakest? {
        let graded = descriptions.compactMap { description in
            description.evidence.grade.flatMap { isBehind(description.path) ? ($0, description.path) : nil }
        }
        guard let worst = graded.map(\.0).max() else { return nil }
        return Weakest(grade: worst, paths: graded.filter { $0.0 == worst }.map(\.1))
    }
}
