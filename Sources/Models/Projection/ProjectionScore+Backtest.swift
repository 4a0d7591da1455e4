import EnergySystem
import NumericalMethods

extension ProjectionScore {
    /// What a report prints of a back-test: each step, then all together.
    static func scores(of test: Backtest) -> [ProjectionScore] {
        let steps: [Int?] = test.steps
        return (steps + (steps.isEmpty ? [] : [nil])).map { step in
            ProjectionScore(
                method: test.method, step: step ?? 0, forecasts: test.count(step), bias: test.percentageBias(step),
                absoluteError: test.absolutePercentageError(step), scaledError: test.scaledError(step),
                coverage: test.coverage(0.8, step))
        }
    }
}
