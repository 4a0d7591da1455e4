/// What one run of one draw gave.
public struct RunOutcome: Sendable {
    /// From 0.
    public let draw: Int
    public let caseIndex: Int
    /// One number a metric column; NaN where there is none.
    public let values: [Double]
    /// Why the run failed; empty where it did not.
    public let fault: String
    /// By curve, the bin of each day.
    public let bins: [[UInt8]]

    public init(draw: Int, caseIndex: Int, values: [Double], fault: String = "", bins: [[UInt8]] = []) {
        self.draw = draw
        self.caseIndex = caseIndex
        self.values = values
        self.fault = fault
        self.bins = bins
    }
}
