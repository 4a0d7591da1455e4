public import EnergySystem

/// The parameters that differ between the draws of an ensemble, and what therefore stays the same in all of them.
///
/// Decided by where a number stands in the files: a run reads a number only through the part of the inputs that holds it.
/// Only what is known not to depend on a drawn number counts as the same; a number of an unknown place changes everything.
public struct DrawnParameters: Sendable {
    public let indices: [Int]
    /// Paths of the drawn numbers, cut after the part of the inputs: `shocks`, `baseline.stocks`.
    private let places: Set<String>

    /// Positions in the table of parameters. `nil` says that any number may differ.
    public init(_ indices: [Int]?, of inputs: Inputs) {
        let all = inputs.parameters.descriptions
        self.indices = indices ?? Array(all.indices)
        places = Set(self.indices.map { all.indices.contains($0) ? Self.place(all[$0].path) : "" })
    }

    private static func place(_ path: String) -> String {
        let parts = path.split(separator: ".", maxSplits: 2)
        return parts.first == "baseline" ? parts.prefix(2).joined(separator: ".") : String(parts.first ?? "")
    }

    /// What a disrupted run has and the reference has not.
    private static let causes: Set<String> = ["shocks", "responses", "strategy"]
    /// Parts of the baseline that no demand, rate, length of time or price is computed from.
    private static let stores: Set<String> = ["baseline.stocks", "baseline.exports", "baseline.margins", "baseline.history"]

    /// Whether the reference run is the same in all draws: it reads neither shocks nor responses nor a strategy.
    public var leavesReferenceAlone: Bool { places.isSubset(of: Self.causes) }
    /// Whether supply, demand and taxes before shocks, responses and measures are the same in all draws.
    public var leavesMarketAlone: Bool { places.isSubset(of: Self.causes.union(Self.stores)) }
    /// Whether what the economy reads beside the two runs is the same in all draws.
    var leavesEconomyAlone: Bool {
        places.isSubset(of: Self.causes.union(Self.stores).union(["baseline.refineries", "baseline.routes"]))
    }
}
