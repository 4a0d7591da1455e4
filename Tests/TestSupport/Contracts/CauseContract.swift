import EnergySystem
import SimulationEngine

/// What every kind of shock, development, response and measure keeps to; `breaches` says where one does not.
enum CauseContract {
    /// What can be seen without a run.
    static func breaches(_ cause: any Cause.Type) -> [String] {
        var recorder = FieldRecorder(), found: [String] = []
        // Words with hyphens, of a list with brackets, or a name that the user gives; points between.
        let path = /([a-z0-9-]+(\[\])?|<[a-z-]+>)(\.([a-z0-9-]+(\[\])?|<[a-z-]+>))*/
        _ = cause.init(from: &recorder)
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(cause.kind): \(what)") } }
        expect(cause.kind.isKebabCase, "its kind is not words with hyphens")
        expect(!cause.summary.isEmpty && !cause.summary.contains("\n"), "its summary is not one line")
        expect(cause.example.contains("kind: \(cause.kind)"), "its example is not of its kind")
        expect(recorder.fields.allSatisfy { !$0.meaning.isEmpty }, "a field has no meaning")
        expect(recorder.fields.allSatisfy { $0.path.wholeMatch(of: path) != nil }, "a field is not words with hyphens")
        expect(Set(recorder.fields.map(\.path)).count == recorder.fields.count, "a field is declared twice")
        if let shock = cause as? any Shock.Type { expect(!shock.word.isEmpty, "sentences have no word for it") }
        return found
    }

    /// What a shock does to runs, beside the same scenario without it: nothing to the reference, nothing without
    /// response before its first day, and something after. One without days of its own acts by the state of the day,
    /// and need not act.
    static func breaches(_ kind: String, with: Assessment, without: Assessment, actsFrom day: Int?) -> [String] {
        var found: [String] = []
        func expect(_ holds: Bool, _ what: String) { if !holds { found.append("\(kind): \(what)") } }
        func days(_ assessment: Assessment, _ run: RunKind, _ range: Range<Int>) -> [Double] {
            let record = assessment[run].record
            return [record.closing, record.delivered, record.contractValue, record.price].flatMap { table in
                (0..<table.rows).flatMap { row in range.map { table[row, $0] } }
            }
        }
        let all = 0..<with.horizon.count
        expect(days(with, .reference, all) == days(without, .reference, all), "it changes the reference run")
        guard let day else { return found }
        expect(days(with, .noResponse, 0..<day) == days(without, .noResponse, 0..<day), "it acts before its first day")
        expect(
            days(with, .noResponse, all) != days(without, .noResponse, all)
                || days(with, .disrupted, all) != days(without, .disrupted, all),
            """
            it changes nothing
            """)
        return found
    }
}
