import Exploration

/// One table of an ensemble. A new one is one file and one line in `EnsembleTableCatalogue`.
///
/// Contract: pure; the rows' order follows the cases, metrics and draws of the outcomes.
public protocol EnsembleTable: Sendable {
    /// The id, also the file's name.
    static var name: String { get }
    static var title: String { get }
    static var columns: [Column] { get }
    static var notes: [String] { get }
    static var isDaily: Bool { get }
    /// Whether an ensemble has what the table tells; else it is not written.
    static func isPresent(in answers: EnsembleAnswers) -> Bool
    static func fill(_ table: inout Table, from answers: EnsembleAnswers)
}

extension EnsembleTable {
    public static var notes: [String] { [] }
    public static var isDaily: Bool { false }
    public static func isPresent(in answers: EnsembleAnswers) -> Bool { true }

    /// The table of an ensemble.
    public static func table(of answers: EnsembleAnswers) -> Table {
        var table = Table(name: name, title: title, columns: columns, notes: notes, isDaily: isDaily)
        fill(&table, from: answers)
        return table
    }
}

/// Every table of an ensemble, in the order they are written and listed.
public enum EnsembleTableCatalogue {
    /// The tables that an ensemble has; of points that are chosen those of probabilities are empty and left out.
    static func tables(of answers: EnsembleAnswers) -> [Table] {
        all.filter { $0.isPresent(in: answers) }.map { $0.table(of: answers) }
            .filter { answers.outcomes.design.isRandom || $0.rowCount > 0 }
    }

    public static let all: [any EnsembleTable.Type] = [
        EnsembleSummaryTable.self,
        EnsembleStatisticsTable.self,
        EnsembleDifferenceTable.self,
        StrategyCostTable.self,
        ExceedanceTable.self,
        StockOutTimeTable.self,
        CoverFanTable.self,
        TornadoTable.self,
        SensitivityTable.self,
        ScenarioDiscoveryTable.self,
        ConvergenceTable.self,
        UncertaintyTable.self,
        EnsembleFaultTable.self,
    ]
}
