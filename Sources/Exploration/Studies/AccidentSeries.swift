import EnergySystem
import NumericalMethods

/// The accidents of one draw: they fill the windows that a scenario offers, one after the other.
///
/// Gap k uses the number at position 2k of the draw of the process's own stream, length k that at 2k + 1, so that a
/// draw has the same accidents whatever else is drawn.
struct AccidentSeries: Sendable {
    let event: BoundEvent
    let stream: RandomStream
    let length: UncertainNumber

    init(_ event: BoundEvent) throws(DistributionError) {
        self.event = event
        stream = RandomStream(name: event.process.name)
        length = try UncertainNumber(event.length)
    }

    /// Number of accidents placed and days they take.
    struct Summary: Sendable {
        var events = 0
        var days = 0.0
    }

    /// Writes the windows of one case; those that no accident fills get the length 0.
    func write(
        _ draw: Int, _ source: RandomSource, case caseIndex: Int, _ horizon: Horizon, into values: inout [Double]
    ) -> Summary {
        var summary = Summary()
        var clock = Double(horizon.from.number)
        let end = Double(horizon.through.number)
        for (position, window) in event.windows[caseIndex].enumerated() {
            guard let place = window.length else { continue }
            clock += Hazards.gap(
                source.uniform(stream, draw: draw, position: 2 * position), ratePerYear: event.process.rate)
            guard clock <= end else {
                values[place] = 0
                continue
            }
            let drawn = length.quantile(source.uniform(stream, draw: draw, position: 2 * position + 1))
            let days = min(max(0, drawn), 36_525)
            values[window.from] = clock.rounded(.down)
            values[place] = days.rounded()
            summary.events += 1
            summary.days += values[place]
            clock += days
        }
        return summary
    }
}
