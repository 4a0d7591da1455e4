import Exploration
import SimulationEngine

extension Report {
    /// What the section of four columns is made from: neither, each cause alone, both, and both with notice of one.
    public struct Comparison: Sendable {
        /// Both, with one cause known so many days ahead.
        public struct Notice: Sendable {
            public let cause: String
            public let days: Int
            public let result: Case

            /// "the outage known 30 days ahead".
            var words: String { "the \(cause) known \(Phrase.days(days)) ahead" }
        }

        /// What sentences call the causes: "ban" and "outage".
        public let first: String
        public let second: String
        public let neither: Case
        public let firstAlone: Case
        public let secondAlone: Case
        public let both: Case
        public let notice: Notice?

        var columns: [Case] { [neither, firstAlone, secondAlone, both] + (notice.map { [$0.result] } ?? []) }
    }
}

extension Report.Comparison {
    public init(_ joint: JointEvent) {
        self.init(
            first: joint.first, second: joint.second, neither: Report.Case(joint.neither),
            firstAlone: Report.Case(joint.firstAlone), secondAlone: Report.Case(joint.secondAlone),
            both: Report.Case(label: "both", assessment: joint.both),
            notice: joint.notice.map { Notice(cause: $0.cause, days: $0.days, result: Report.Case($0.variant)) })
    }
}
