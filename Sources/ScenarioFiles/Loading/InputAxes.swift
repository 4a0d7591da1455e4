import EnergySystem

/// Collects the names that fields may refer to from the tree.
enum InputAxes {
    private static let places: [(NameSpace, [String])] = [
        (.products, ["products"]), (.suppliers, ["suppliers"]), (.routes, ["routes"]),
        (.refineries, ["refineries"]), (.userClasses, ["user-classes"]), (.sectors, ["economy", "sectors"])
    ]

    /// The names of a baseline as shipped: what its changes may refer to.
    static func names(_ baseline: DocumentNode?) -> [NameSpace: [String]] {
        var names: [NameSpace: [String]] = [:]
        for (space, path) in places { names[space] = members(baseline?.node(at: path)?.mapping) }
        return names
    }

    /// Names that the structure has; a name that only rows of tables have is a slip of the pen.
    private static func members(_ mapping: Mapping?) -> [String] {
        let entries = mapping?.entries ?? []
        let structured = entries.filter { !$0.value.isFromTable }
        return (structured.isEmpty ? entries : structured).map(\.key)
    }

    /// The axes of a tree: names that were shipped and not deleted since.
    static func axes(of tree: InputTree, shipped: [NameSpace: [String]], isWhole: Bool, indicators: [String]) -> Axes {
        var axes = Axes()
        for (space, path) in places {
            let kept = Set(tree.baseline?.node(at: path)?.mapping?.keys ?? [])
            axes.set(space, (shipped[space] ?? []).filter(kept.contains))
        }
        axes.set(.shocks, tree.scenario.mapping?["shocks"]?.mapping?.keys ?? [])
        axes.set(.sources, tree.tables.first { $0.name == "sources" }?.rowKeys ?? [])
        axes.set(.seasons, tree.tables.first { $0.name == "monthly" }?.columns ?? [])
        axes.set(.indicators, indicators)
        if indicators.isEmpty { axes.unknown.insert(.indicators) }
        if !tree.tables.contains(where: { $0.name == "monthly" }) { axes.unknown.insert(.seasons) }
        if !tree.tables.contains(where: { $0.name == "sources" }) { axes.unknown.insert(.sources) }
        if !isWhole {
            axes.unknown.formUnion([
                .products, .suppliers, .routes, .refineries, .userClasses, .sectors, .sources, .seasons
            ])
        }
        return axes
    }
}
