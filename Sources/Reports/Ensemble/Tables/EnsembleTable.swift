import Exploration

/// One table of an ensemble. A new one is one file and one line in `TableCatalogue`.
///
/// Contract: pure; the rows' order follows the cases, metrics and draws of the outcomes.
protocol EnsembleTable: ResultTable where Result == EnsembleAnswers {}

extension TableCatalogue {
    /// The tables that an ensemble has; of points that are chosen those of probabilities are empty and left out.
    static func tables(of answers: EnsembleAnswers) -> [Table] {
        ofEnsemble.compactMap { $0.table(of: answers) }.filter { answers.outcomes.design.isRandom || $0.rowCount > 0 }
    }
}
