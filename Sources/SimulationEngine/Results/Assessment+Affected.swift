import EnergySystem

extension Assessment {
    /// Products that fare differently in one of the two shock runs than in the reference, or are short anywhere.
    package var affectedProducts: [Int] {
        baseline.products.indices.filter { product in
            let base = fingerprint(reference, product)
            return base[0] > 1e-6
                || [noResponse, disrupted].contains { run in
                    zip(fingerprint(run, product), base).contains { abs($0 - $1) > 1e-6 }
                }
        }
    }

    /// Unserved, landed, made and exported over the horizon, and left at its end, kt.
    private func fingerprint(_ run: Run, _ product: Int) -> [Double] {
        let record = run.record, last = run.plan.days - 1
        return [
            (0..<run.plan.classes).reduce(0) { $0 + record.unserved.sum(product * run.plan.classes + $1) },
            run.landed(product),
            record.production.sum(product), record.exported.sum(product),
            last < 0 ? 0 : record.closing[product, last] + record.reserve[product, last]
        ]
    }
}

extension Run {
    /// Landed by contract and order over the horizon, kt.
    package func landed(_ product: Int) -> Double {
        (0..<plan.suppliers).map { $0 * plan.products + product }.reduce(0) {
            $0 + record.contractArrivals.sum($1) + record.spotArrivals.sum($1)
        }
    }
}
