import EnergySystem

extension NodeReader {
    /// The process units of an outage are those of its refinery unit, and some product of it hangs on them.
    mutating func checkProcessUnits(_ tree: InputTree) {
        for section in ["shocks", "developments"] {
            for cause in tree.scenario.mapping?[section]?.mapping?.entries ?? [] {
                guard let fields = cause.value.mapping, case .list(let items) = fields["process-units"]?.content,
                    let refinery = fields["unit"]?.plainText, axes.position(of: refinery, in: .refineries) != nil
                else { continue }
                let units = tree.baseline?.node(at: ["refineries", refinery, "process-units"])?.mapping ?? Mapping()
                let path = "\(section).\(cause.key)"
                if items.allSatisfy({ isKnown($0, among: units, "\(path).process-units", refinery) }) {
                    checkShares(of: items, units, fields["products"], path)
                }
            }
        }
    }

    private mutating func isKnown(_ item: DocumentNode, among units: Mapping, _ path: String, _ refinery: String)
        -> Bool
    {
        guard let name = item.plainText else { return false }
        if units[name] != nil { return true }
        let advice =
            units.isEmpty
            ? "; it has none, give them under 'baseline.refineries.\(refinery).process-units'"
            : Suggestion.phrase(for: name, among: units.keys, called: "process units")
        report(item.place, path, "no process unit of '\(refinery)' is called \(quoted(name))\(advice)")
        return false
    }

    private mutating func checkShares(
        of items: [DocumentNode], _ units: Mapping, _ products: DocumentNode?, _ path: String
    ) {
        guard let products, case .list(let written) = products.content else { return }
        let stopped = Set(written.compactMap(\.plainText).flatMap { axes.matches($0, in: .products) })
        let carried = Set(items.compactMap(\.plainText).flatMap { units[$0]?.mapping?["shares"]?.mapping?.keys ?? [] })
        let names = allNames(of: .products)
        guard !stopped.isEmpty, !stopped.contains(where: { names.indices.contains($0) && carried.contains(names[$0]) })
        else { return }
        report(
            products.place, "\(path).products",
            "none of these products has a share in the process units that stop; give it one, or name others")
    }
}

extension DocumentNode {
    fileprivate var plainText: String? {
        if case .text(let text, _) = content { text } else { nil }
    }
}
