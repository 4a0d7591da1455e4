import EnergySystem
import SimulationEngine
import Testing

@testable import Exploration
@testable import TestSupport

/// Which two causes are told apart, what they are called, and what each leaves unserved alone.
@Suite struct JointEventTests {
    private static let windows = "windows: {from: 2023-01-11, through: 2023-01-20}"
    private static let outage = "stop: {kind: refinery-outage, unit: plant, \(windows)}"
    private static let supplier = "failure: {kind: supplier-outage, supplier: near, products: [regular], \(windows)}"
    private static let closure = "closed: {kind: route-closure, route: rail, \(windows)}"
    private static let shift = "more: {kind: demand-shift, products: [regular], factor: 1.1, \(windows)}"
    private static let price = "dear: {kind: price-shock, target: crude-price, factor: 2, \(windows)}"

    /// The toy world under shocks, which can be loaded again with more settings.
    private struct Family: ScenarioFamily {
        let world: ToyWorld

        init(_ shocks: String..., settings: [String] = []) {
            world = ToyWorld(settings, scenario: "shocks:\n" + shocks.map { "  \($0)\n" }.joined())
        }
        /// Of a shock at a time: `shocks.stop.known-from=2022-12-12` stands at the end of its entry.
        func inputs(with overrides: [String]) throws -> Inputs {
            var changed = world
            for override in overrides {
                let parts = override.split(separator: "=").map(String.init),
                    path = parts[0].split(separator: ".").map(String.init)
                changed.scenario = changed.scenario.split(separator: "\n").map { line in
                    line.hasPrefix("  \(path[1]): ") ? "\(line.dropLast()), \(path[2]): \(parts[1])}" : String(line)
                }.joined(separator: "\n")
            }
            return try changed.inputs()
        }
        var inputs: Inputs { get throws { try inputs(with: []) } }
    }

    private func words(_ shocks: String...) throws -> [String]? {
        let scenario = try ToyWorld(scenario: "shocks:\n" + shocks.map { "  \($0)\n" }.joined()).inputs().scenario
        return CausePair(scenario).map { [$0.first.word, $0.second.word] }
    }

    /// What comes from abroad stands first, output at home second, the rest last; else the file's order.
    @Test func kindsGiveTheWords() throws {
        #expect(try words(Self.outage, Self.supplier) == ["supplier outage", "outage"])
        #expect(try words(Self.closure, Self.supplier) == ["closure", "supplier outage"])
        #expect(try words(Self.supplier, Self.closure) == ["supplier outage", "closure"])
        #expect(try words(Self.shift, Self.outage) == ["outage", "shift of demand"])
        #expect(try words(Self.price, Self.shift) == ["change of the price", "shift of demand"])
    }

    /// With more shocks the first two kinds that stop supply count; the others act in every case.
    @Test func ofMoreShocksThoseThatStopSupply() throws {
        #expect(try words(Self.shift, Self.closure, Self.price, Self.outage) == ["closure", "outage"])
        #expect(try words(Self.shift, Self.outage, Self.price) == nil)
        #expect(try words(Self.outage) == nil)
    }

    /// Two of one kind are called by their names.
    @Test func twoOfAKindHaveTheirNames() throws {
        let second = Self.supplier.replacing("failure", with: "strike").replacing("near", with: "far")
        #expect(try words(Self.supplier, second) == ["failure", "strike"])
        let later = Self.shift.replacing("more", with: "later").replacing("2023-01-11", with: "2023-01-12")
        #expect(try words(Self.shift, later) == ["more", "later"])
    }

    /// The shipped scenarios of a ban and an outage, in whichever order the file has them.
    @Test func theShippedPair() throws {
        let pair = try #require(CausePair(try ShippedWorld.inputs("ban-and-refinery-outage").scenario))
        #expect([pair.first.word, pair.second.word] == ["ban", "outage"])
        let many = try #require(CausePair(try ShippedWorld.inputs("ban-and-outages").scenario))
        #expect(many.second.shocks.map(\.name) == ["maintenance", "accidents"])
        let closure = try #require(CausePair(try ShippedWorld.inputs("ban-and-black-sea-closure").scenario))
        #expect([closure.first.word, closure.second.word] == ["ban", "closure"])
    }

    /// 18 - 10 = 8 kt of usable stock, and nobody sells. Ten days without the plant's 1 kt/d leave 10 - 8 = 2 kt
    /// unserved; half as much more wanted is 5 kt, which the stock has; both together take 15 kt from it, 7 too many.
    @Test func eachAloneAndBoth() throws {
        let more = Self.shift.replacing("factor: 1.1", with: "factor: 1.5")
        let family = Family(
            Self.outage, more,
            settings: ["suppliers.near.spot=~", "suppliers.far.spot=~", "stocks.commercial.regular.opening=18 kt"])
        let joint = try #require(try JointEvent(Simulation.assess(try family.inputs), family: family))
        let unserved = [joint.neither.assess(), joint.firstAlone.assess(), joint.secondAlone.assess(), joint.both].map {
            $0.disrupted.unservedTotal()
        }
        for (actual, expected) in zip(unserved, [0.0, 2, 0, 7]) { #expect(isClose(actual, expected, within: 1e-9)) }
    }

    /// Both come on the day; the second becomes known 30 days before 11 January. Where it is known, the first; where
    /// both are, nothing.
    @Test func noticeOfWhatComesUnforeseen() throws {
        func notice(_ shocks: String...) throws -> (cause: String, known: Day?)? {
            let family = Family(shocks[0], shocks[1])
            let joint = try #require(try JointEvent(Simulation.assess(try family.inputs), family: family))
            return joint.notice.map { notice in
                let assessment = notice.variant.assess()
                let shock = assessment.inputs.scenario.shocks.first { type(of: $0.value).word == notice.cause }
                return (notice.cause, shock?.value.foreknowledge?.dates.first.map { assessment.values.date($0) })
            }
        }
        func known(_ shock: String) -> String { shock.dropLast() + ", known-from: 2023-01-01}" }
        let unforeseen = try #require(try notice(Self.closure, Self.outage))
        #expect(unforeseen.cause == "outage" && unforeseen.known?.description == "2022-12-12")
        let first = try #require(try notice(Self.closure, known(Self.outage)))
        #expect(first.cause == "closure" && first.known?.description == "2022-12-12")
        #expect(try notice(known(Self.closure), known(Self.outage)) == nil)
    }

    /// A ban comes unforeseen where no news of its path tells of it before; the field lies below the path that happens.
    @Test func aBanIsKnownByItsPath() throws {
        func surprise(_ path: String) throws -> String? {
            let inputs = try ToyWorld(
                scenario:
                    """
                    shocks: {ban: {kind: export-ban, supplier: near, products: [regular], path: real, paths: \
                    {real: {\(path)}}}}
                    """
            ).inputs()
            return inputs.scenario.shocks[0].value.surprise(inputs.values)?.field
        }
        #expect(try surprise(Self.windows) == "paths.real.known-from")
        #expect(try surprise("known-from: 2023-01-10, \(Self.windows)") == nil)
        #expect(try surprise("\(Self.windows), news: [{date: 2023-01-11, closed: []}]") == nil)
    }
}
