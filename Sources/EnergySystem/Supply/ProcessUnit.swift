/// A part of a refinery, and what share of each product's output hangs on it.
package struct ProcessUnit: Sendable {
    package let shares: [(product: ProductID, share: Parameter<Share>)]

    package init(from fields: inout some FieldReader) {
        shares = fields.quantities(
            "shares", of: .products, Share.self, "share of a product's output that stops with it", required: true
        )
        .map { (ProductID($0.index), $0.value) }
    }

    /// The units of a refinery by name. Together they carry no more than all of a product.
    static func read(_ fields: inout some FieldReader) -> [(name: String, unit: ProcessUnit)] {
        let units = fields.entries("process-units", "parts of the refinery that can stop alone", required: false) {
            fields, _ in
            ProcessUnit(from: &fields)
        }.map { (name: $0.name, unit: $0.value) }
        for (product, name) in fields.allNames(of: .products).enumerated() {
            let total = units.flatMap(\.unit.shares).filter { $0.product.index == product }.reduce(0) {
                $0 + fields.value($1.share)
            }
            if total > 1 + 1e-9 {
                fields.fault(
                    "process-units",
                    """
                    the shares of '\(name)' add up to \(Int((total * 100).rounded())) %, more than all of it; \
                    lower them to 100 % at most
                    """
                )
            }
        }
        return units
    }
}

extension Refinery {
    /// Share of a product's output that hangs on some process units, 0-1.
    func share(of product: ProductID, on stopped: [String], _ values: ParameterValues) -> Double {
        let shares = processUnits.filter { stopped.contains($0.name) }.flatMap(\.unit.shares).filter {
            $0.product == product
        }
        return min(1, shares.reduce(0) { $0 + values.amount($1.share).value })
    }
}
