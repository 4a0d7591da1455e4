import EnergySystem
import SimulationEngine

/// A reverse stress test: how far an input must move before a scenario breaks a limit.
package enum StressTest {
    /// One input varied.
    package struct Line: Sendable {
        package let range: VariedRange
        package let unit: String
        package let search: StressSearch
    }

    /// Two inputs varied: along the first at each of a grid of values of the second.
    package struct Frontier: Sendable {
        package let first: VariedRange
        package let second: VariedRange
        package let unit: String
        package let searches: [(value: Double, search: StressSearch)]
    }

    /// Varies one input. Throws what the family and the condition throw.
    package static func line(_ range: VariedRange, _ condition: BreakingCondition, _ family: any ScenarioFamily) throws
        -> Line
    {
        let measure = try prepared(condition, family, [range])
        let search = try search(range, measure, family, with: [])
        return Line(range: range, unit: measure.unit, search: search)
    }

    /// Varies two inputs. Throws what the family and the condition throw.
    package static func frontier(
        _ first: VariedRange, _ second: VariedRange, _ condition: BreakingCondition, _ family: any ScenarioFamily
    ) throws -> Frontier {
        let measure = try prepared(condition, family, [first, second])
        let values = StressSearch.values(from: second.low, through: second.high, isWhole: second.isWhole)
        let searches = try values.map { value in
            (value: value, search: try search(first, measure, family, with: [second.setting(value)]))
        }
        return Frontier(first: first, second: second, unit: measure.unit, searches: searches)
    }

    /// Tries every end of every range before anything is searched, so that a fault is told at once.
    private static func prepared(_ condition: BreakingCondition, _ family: any ScenarioFamily, _ ranges: [VariedRange])
        throws -> ConditionMeasure
    {
        for range in ranges { _ = try family.inputs(with: [range.setting(range.high)]) }
        let inputs = try family.inputs(with: ranges.map { $0.setting($0.low) })
        return try ConditionMeasure(condition, on: Simulation.assess(inputs))
    }

    private static func search(
        _ range: VariedRange, _ measure: ConditionMeasure, _ family: any ScenarioFamily, with settings: [String]
    ) throws -> StressSearch {
        try StressSearch(from: range.low, through: range.high, isWhole: range.isWhole) { value in
            measure.point(at: value, of: Simulation.assess(try family.inputs(with: settings + [range.setting(value)])))
        }
    }
}
