import Foundation

/// How fast a sector recovers, per step.
public enum ResilienceCoefficient {
    /// k = ln(q(0) / q(T)) / (T (1 - a*_ii)), from the inoperability at the start and after T steps.
    ///
    /// Throws `outOfRange` unless 0 < q(T) <= q(0), T > 0 and a*_ii < 1.
    ///
    /// Source: Lian and Haimes (2006), doi:10.1002/sys.20051.
    public static func value(
        initial: Double, final: Double, steps: Double, ownInterdependency: Double
    ) throws(InputOutputError) -> Double {
        guard final > 0, final <= initial, initial.isFinite else {
            throw .outOfRange(what: "inoperability at the end of recovery", value: final)
        }
        guard steps > 0, steps.isFinite else { throw .outOfRange(what: "steps of recovery", value: steps) }
        guard ownInterdependency < 1 else {
            throw .outOfRange(what: "interdependency of a sector with itself", value: ownInterdependency)
        }
        return log(initial / final) / (steps * (1 - ownInterdependency))
    }
}
