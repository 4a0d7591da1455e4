import EnergySystem
import SimulationEngine

/// The weakest grade among the inputs that a headline figure rests on.
struct InputGrades {
    private let descriptions: [ParameterDescription]
    private let behind: FigureInputs

    init(_ report: Report) {
        descriptions = report.assessment.inputs.parameters.descriptions
        behind = report.figureInputs
    }

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
            return """
                grade \(grade.rawValue) (\(meaning); \(paths.count) such input\(paths.count == 1 ? "" : "s")\(first))
                """
        }
    }

    /// What the shortage of a product rests on.
    func behindShortage(of product: Int) -> Weakest? { weakest(.shortage(of: [product])) }
    /// The weakest of several products.
    func behindShortage(of products: [Int]) -> Weakest? { products.isEmpty ? nil : weakest(.shortage(of: products)) }
    /// What the price of a reaction rests on.
    func behindImportCost() -> Weakest? { weakest(.importCost) }
    /// What the economic losses rest on.
    func behindEconomy() -> Weakest? { weakest(.economicLosses) }

    private func weakest(_ figure: HeadlineFigure) -> Weakest? {
        let graded = behind.of(figure).positions.filter { descriptions[$0].evidence.grade != nil }
        guard let worst = graded.compactMap({ descriptions[$0].evidence.grade }).max() else { return nil }
        return Weakest(
            grade: worst,
            paths: graded.filter { descriptions[$0].evidence.grade == worst }.map { descriptions[$0].path })
    }
}
