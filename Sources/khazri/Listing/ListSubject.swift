import Reports
import ScenarioFiles

/// What `khazri list` lists, by the plural or the singular word.
enum ListSubject: String, CaseIterable {
    case shocks, measures, models, methods, indicators, baselines, scenarios, episodes, strategies, studies,
        calibrations, tables, formats, units

    init?(written word: String) {
        guard let subject = Self.allCases.first(where: { $0.rawValue == word || $0.singular == word }) else {
            return nil
        }
        self = subject
    }

    var singular: String {
        switch self {
        case .strategies: "strategy"
        case .studies: "study"
        default: String(rawValue.dropLast())
        }
    }

    static var words: [String] { allCases.map(\.rawValue) }
    /// "shocks, measures, ... or units".
    static var inWords: String { "\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")" }

    /// What files of this kind there are; `nil` where the subject is no kind of file.
    func files(_ locator: DataLocator) -> [DataLocator.Found]? {
        switch self {
        case .baselines: locator.baselines()
        case .scenarios: locator.scenarios()
        case .episodes: locator.episodes()
        case .strategies: locator.strategies()
        case .studies: locator.studies()
        case .calibrations: locator.calibrations()
        default: nil
        }
    }
}
