/// What one run of one draw gave.
package struct RunOutcome: Sendable {
    /// From 0.
    package let draw: Int
    package let caseIndex: Int
    /// One number a metric column; NaN where there is none.
    package let values: [Double]
    /// Why the run failed; empty where it did not.
    package let fault: String
    /// By curve, the bin of each day.
    package let bins: [[UInt8]]

    package init(draw: Int, caseIndex: Int, values: [Double], fault: String = "", bins: [[UInt8]] = []) {
        self.draw = draw
        self.caseIndex = caseIndex
        self.values = values
        self.fault = fault
        self.bins = bins
    }
}
