import EnergySystem

/// Whether a number agrees with the expected one within an absolute or a relative tolerance, whichever is wider.
/// A missing number agrees only with a missing one.
func isClose(_ value: Double?, _ expected: Double?, relative: Double = 0, absolute: Double = 0) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return value == expected || abs(value - expected) <= max(absolute, relative * abs(expected))
}

/// The same for each number of two lists of one length.
func areClose(_ values: [Double], _ expected: [Double], relative: Double = 0, absolute: Double = 0) -> Bool {
    values.count == expected.count
        && zip(values, expected).allSatisfy { isClose($0, $1, relative: relative, absolute: absolute) }
}

/// One tolerance, absolute for numbers below 1 and relative above.
func isClose(_ value: Double?, _ expected: Double?, within tolerance: Double) -> Bool {
    isClose(value, expected, relative: tolerance, absolute: tolerance)
}

/// The same for each number of two lists of one length.
func areClose(_ values: [Double], _ expected: [Double], within tolerance: Double) -> Bool {
    areClose(values, expected, relative: tolerance, absolute: tolerance)
}

/// The same for a quantity, the expected one in base units.
func isClose<D: Dimension>(_ value: Quantity<D>, _ expected: Double, relative: Double = 0, absolute: Double = 0) -> Bool
{
    isClose(value.value, expected, relative: relative, absolute: absolute)
}
