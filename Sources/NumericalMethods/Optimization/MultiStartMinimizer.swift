/// The best of several descents from given starting points, polished by a simplex where a descent did not settle.
package struct MultiStartMinimizer: Sendable {
    package var descent = LimitedMemoryBFGS()
    package var simplex = NelderMead()

    package init() {}

    /// The lowest minimum found; among equal ones that of the earliest start. Nil without starts.
    package func minimize(from starts: [[Double]], _ function: ([Double]) -> Double) -> Minimum? {
        var best: Minimum?
        for start in starts {
            var found = descent.minimize(from: start, function)
            if !found.converged, found.value.isFinite { found = polished(found, function) }
            if best.map({ found.value < $0.value }) ?? true { best = found }
        }
        return best
    }

    private func polished(_ rough: Minimum, _ function: ([Double]) -> Double) -> Minimum {
        let fine = simplex.minimize(from: rough.point, function)
        return fine.value <= rough.value ? fine : rough
    }
}
