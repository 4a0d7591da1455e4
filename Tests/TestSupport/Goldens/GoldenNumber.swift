/// When two numbers of a golden are the same number.
enum GoldenNumber {
    static let tolerance = 1e-9
    /// Below this two numbers are both nothing: residues of sums of kilotonnes.
    static let nothing = 1e-9

    /// A finite number; words such as `nan` are text.
    static func read(_ text: some StringProtocol) -> Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    static func isClose(_ expected: Double, _ found: Double) -> Bool {
        abs(expected - found) <= max(nothing, tolerance * max(abs(expected), abs(found)))
    }

    /// Texts alike, or numbers that agree.
    static func isClose(_ expected: some StringProtocol, _ found: some StringProtocol) -> Bool {
        if expected == found { return true }
        guard let one = read(expected), let other = read(found) else { return false }
        return isClose(one, other)
    }
}
