import EnergySystem

/// An observation with its values, ready to be held against runs.
package struct ObservedFigure: Sendable {
    /// What was observed, in the unit of the figure.
    package enum Target: Sendable, Hashable {
        case value(Double)
        case interval(ClosedRange<Double>)
        case atMost(Double)
        case atLeast(Double)

        /// How far a figure lies from it; 0 inside an interval or on the right side of a bound.
        package func distance(to measured: Double) -> Double {
            switch self {
            case .value(let observed): abs(measured - observed)
            case .interval(let range): max(0, range.lowerBound - measured, measured - range.upperBound)
            case .atMost(let bound): max(0, measured - bound)
            case .atLeast(let bound): max(0, bound - measured)
            }
        }
    }

    /// The largest implausibility of a hit.
    package static let mostOfAHit = 3.0

    package let name: String
    package let observation: Observation
    package let target: Target
    /// s = sqrt(error^2 + discrepancy^2), in the unit of the figure.
    package let standardDeviation: Double
    /// The days it is of; `nil` where a draw left no day.
    package let days: ClosedRange<Day>?
    private let figure: MeasuredFigure?
    /// The same over the days that are left out.
    private let leftOut: MeasuredFigure?

    package var role: Observation.Role { observation.role }
    package var run: RunKind { observation.run }
    /// kt, % or USD/t.
    package var unit: String { observation.measure.unit }

    package init(_ name: String, _ observation: Observation, _ inputs: Inputs, _ values: ParameterValues) {
        let rate = values.for(.currency).amount(inputs.baseline.exchangeRate), horizon = inputs.scenario.horizon
        func read(_ number: ObservedNumber) -> Double { number.inUnitOfTheFigure(values, rate) }
        self.name = name
        self.observation = observation
        target =
            switch observation.target {
            case .value(let number): .value(read(number))
            case .interval(let from, let through):
                .interval(min(read(from), read(through))...max(read(from), read(through)))
            case .atMost(let number): .atMost(read(number))
            case .atLeast(let number): .atLeast(read(number))
            }
        let error = observation.error.map(read) ?? 0, discrepancy = observation.discrepancy.map(read) ?? 0
        standardDeviation = (error * error + discrepancy * discrepancy).squareRoot()
        func figure(_ days: ClosedRange<Day>) -> MeasuredFigure {
            MeasuredFigure(
                observation.measure, products: observation.products, suppliers: observation.suppliers, days: days,
                exchangeRate: rate)
        }
        days = observation.window.map { $0.days(values) } ?? horizon.from...horizon.through
        self.figure = days.map(figure)
        leftOut = observation.except?.days(values).map(figure)
    }

    /// Every observation of a scenario, in the order written.
    package static func all(of inputs: Inputs, _ values: ParameterValues) -> [ObservedFigure] {
        inputs.scenario.observations.map { ObservedFigure($0.name, $0.value, inputs, values) }
    }

    /// The figure in a run; not a number where it has none.
    package func measured(in run: Run) -> Double {
        guard let figure else { return .nan }
        return figure.value(in: run) - (leftOut?.value(in: run) ?? 0)
    }

    /// I = distance to what was observed over s: |y - z| / s, the distance to the interval or the excess over the
    /// bound.
    ///
    /// Infinite where the run has no such figure. Vernon, Goldstein, Bower (2010), Bayesian Analysis 5(4), 619-669,
    /// doi:10.1214/10-BA524; without an emulator there is no variance of one in s.
    package func implausibility(of measured: Double) -> Double {
        let distance = target.distance(to: measured)
        guard measured.isFinite, distance.isFinite else { return .infinity }
        return distance == 0 ? 0 : distance / standardDeviation
    }
}

extension ObservedNumber {
    /// In kt, % or USD/t.
    package func inUnitOfTheFigure(_ values: ParameterValues, _ rate: Quantity<ExchangeRate>) -> Double {
        switch self {
        case .mass(let parameter): values.amount(parameter).value
        case .price(let parameter): values.amount(parameter).value * 1000 / rate.value
        case .share(let parameter): values.amount(parameter).value * 100
        }
    }
    /// Units of the figure in a base unit: 1 kt; 1000 / (AZN/USD) USD/t in M AZN/kt; 100 %.
    package func factor(_ rate: Quantity<ExchangeRate>) -> Double {
        switch self {
        case .mass: 1
        case .price: 1000 / rate.value
        case .share: 100
        }
    }
}
