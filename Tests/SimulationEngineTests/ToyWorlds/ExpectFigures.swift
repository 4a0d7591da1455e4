import EnergySystem
import TestSupport
import Testing

/// Expects a list of figures to be what was worked out by hand, to 1e-9.
func expectFigures(
    _ values: [Double], _ expected: [Double], within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(disagreement(values, expected, within: tolerance) == nil, sourceLocation: sourceLocation)
}

/// The same for rows of figures.
func expectRows(
    _ rows: [[Double]], _ expected: [[Double]], within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(disagreement(rows, expected, within: tolerance) == nil, sourceLocation: sourceLocation)
}

/// The same for one figure.
func expectFigure(
    _ value: Double, _ expected: Double, within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(abs(value - expected) <= tolerance, sourceLocation: sourceLocation)
}

/// The same for a quantity, the expected one in base units.
func expectFigure<D: Dimension>(
    _ value: Quantity<D>, _ expected: Double, within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    expectFigure(value.value, expected, within: tolerance, sourceLocation: sourceLocation)
}
