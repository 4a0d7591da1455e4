extension FuelShortageInput {
    /// Checks lengths and ranges. Throws the first fault found: `size` or `outOfRange`.
    package func validate() throws(InputOutputError) {
        try check("days", Double(days), days >= 0)
        try check("days in the year", Double(daysInYear), daysInYear > 0)
        try check("number of products", Double(products.count), !products.isEmpty)
        for fuel in products { try validate(fuel) }
        try validateUsers()
        try validateSectors()
        try check("labour hoarding", labourHoarding, (0...1).contains(labourHoarding))
        try check("household demand elasticity", householdDemandElasticity, householdDemandElasticity != 0)
        try check("downgrade cost", downgradeCost.value, downgradeCost.value >= 0)
        try check("queue share", queueShare, (0...1).contains(queueShare))
        try check("cap of the queue premium", queuePremiumCap, queuePremiumCap >= 0)
        try check("stock in vehicle tanks", vehicleTankStock.value, vehicleTankStock.value >= 0)
    }

    private func validate(_ fuel: Fuel) throws(InputOutputError) {
        try size("days of the price of \(fuel.name)", fuel.userPrice.count, days)
        try size("days of \(fuel.name) served by a lower grade", fuel.servedByLower.count, days)
        for (what, lists) in [("wanted", fuel.wanted), ("unserved", fuel.unserved)] {
            try size("classes of \(what) \(fuel.name)", lists.count, classes)
            for list in lists {
                try size("days of \(what) \(fuel.name)", list.count, days)
                try nonNegative("\(what) \(fuel.name)", list)
            }
        }
        try nonNegative("price of \(fuel.name)", fuel.userPrice)
        try nonNegative("\(fuel.name) served by a lower grade", fuel.servedByLower)
        try nonNegative(
            "output and imports of \(fuel.name)",
            [fuel.refineryOutput, fuel.referenceRefineryOutput, fuel.imports].map(\.value))
        try check("price change of \(fuel.name)", fuel.importPriceChange.value, true)
        try check("pass-through of \(fuel.name)", fuel.passThrough, (0...1).contains(fuel.passThrough))
    }

    private func validateUsers() throws(InputOutputError) {
        try size("users of fuel", fuelUse.count, sectors + 1)
        try size("users with class shares", classShare.count, sectors + 1)
        for (uses, shares) in zip(fuelUse, classShare) {
            try size("products of a user", uses.count, products.count)
            try nonNegative("fuel use", uses)
            try size("products of a user's class shares", shares.count, products.count)
            for list in shares {
                try size("classes of a user's class shares", list.count, classes)
                try nonNegative("class share", list)
            }
        }
        if let households { try check("class of households", Double(households), (0..<classes).contains(households)) }
    }

    private func validateSectors() throws(InputOutputError) {
        for (what, list) in [("kappa", kappa), ("slack", slack)] {
            try size(what, list.count, sectors)
            for value in list { try check(what, value, (0...1).contains(value)) }
        }
        try size("elasticities of substitution", substitutionElasticity.count, sectors)
        try nonNegative("elasticity of substitution", substitutionElasticity)
        let chosen = [groupRefining, otherRefining, crudeSupply, mining]
        for sector in chosen { try check("number of a sector", Double(sector), (0..<sectors).contains(sector)) }
        try check(
            "sector of other refining, which differs from that of the group", Double(otherRefining),
            otherRefining != groupRefining)
        for value in [grossDomesticProductTableYear, grossDomesticProductBaseYear] {
            try check("gross domestic product", value.value, value.value > 0)
        }
    }

    private func nonNegative(_ what: String, _ values: [Double]) throws(InputOutputError) {
        guard let wrong = values.first(where: { !($0 >= 0 && $0.isFinite) }) else { return }
        throw .outOfRange(what: what, value: wrong)
    }

    private func check(_ what: String, _ value: Double, _ holds: Bool) throws(InputOutputError) {
        guard holds, value.isFinite else { throw .outOfRange(what: what, value: value) }
    }

    private func size(_ what: String, _ actual: Int, _ expected: Int) throws(InputOutputError) {
        guard actual == expected else { throw .size(what: what, expected: expected, actual: actual) }
    }
}
