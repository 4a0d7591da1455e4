import Exploration
import SimulationEngine

extension Report {
    /// What the section of four columns is made from: neither, each cause alone, both, and both with notice of one.
    package struct Comparison: Sendable {
        /// Both, with one cause known so many days ahead.
        package struct Notice: Sendable {
            package let cause: String
            package let days: Int
            package let result: Case

            /// "the outage known 30 days ahead".
            var words: String { "the \(cause) known \(Phrase.days(days)) ahead" }
        }

        /// What sentences call the causes: "ban" and "outage".
        package let first: String
        package let second: String
        package let neither: Case
        package let firstAlone: Case
        package let secondAlone: Case
        package let both: Case
        package let notice: Notice?

        var columns: [Case] { [neither, firstAlone, secondAlone, both] + (notice.map { [$0.result] } ?? []) }
    }
}

extension Report.Comparison {
    package init(_ joint: JointEvent) {
        self.init(
            first: joint.first, second: joint.second, neither: Report.Case(joint.neither),
            firstAlone: Report.Case(joint.firstAlone), secondAlone: Report.Case(joint.secondAlone),
            both: Report.Case(label: "both", assessment: joint.both),
            notice: joint.notice.map { Notice(cause: $0.cause, days: $0.days, result: Report.Case($0.variant)) })
    }
}
