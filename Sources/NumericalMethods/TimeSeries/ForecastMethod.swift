/// A way to carry a series forward.
package protocol ForecastMethod: Sendable {
    /// The name by which a method is chosen, lower case with hyphens.
    static var name: String { get }
    /// One line for lists.
    static var summary: String { get }

    /// Fits the method to a series; says what is wrong with a series it cannot take.
    func fit(_ series: TimeSeries) throws(ForecastError) -> any FittedForecast
}

/// A method with its parameters estimated on a series.
package protocol FittedForecast: Sendable {
    /// The method in plain words, with its parameters.
    var methodDescription: String { get }
    /// Why this method or form was taken, in plain words; empty where the caller chose it.
    var reason: String { get }
    /// Observed less one-step forecast, one for each step of the series, in its units; not a number where there is
    /// none.
    var residuals: [Double] { get }
    /// The estimates, in the order in which they are shown.
    var parameters: [ForecastParameter] { get }
    /// The logarithm of the likelihood at the estimates, where the method has one.
    var logLikelihood: Double? { get }

    /// Steps ahead, from 0, whose mean would be below zero and is given as zero because the series never was below.
    func stepsHeldAtZero(_ horizon: Int) -> [Int]

    /// Means and central intervals for the next `horizon` steps; `levels` are shares between 0 and 1, such as 0.8.
    func forecast(_ horizon: Int, levels: [Double]) -> Forecast

    /// `count` possible futures of `horizon` steps each; the same seed gives the same paths.
    func paths(_ horizon: Int, count: Int, seed: UInt64) -> [[Double]]
}

extension FittedForecast {
    package var reason: String { "" }
    package func stepsHeldAtZero(_ horizon: Int) -> [Int] { [] }
}

/// An estimate with its name.
package struct ForecastParameter: Sendable, Equatable {
    package let name: String
    package let value: Double

    package init(name: String, value: Double) {
        self.name = name
        self.value = value
    }
}
