import NumericalMethods

/// Lost output by sector on every rung that follows from a shortage of fuel.
///
/// Each day a sector makes x/N. With the day's fuel share alpha = N (value of wanted fuel) / x:
/// value share sum p u; constant elasticity x/N (1 - [1 - alpha + alpha (1 - s_F)^rho]^(1/rho)); kappa and slack x/N D;
/// consistent upstream max(D x/N, A_d d), where the plants' rows are left out because their output is that of the
/// physical balance; strict x/N sum omega_G s_G with the larger of shortage by tonnes and by value.
/// So value share <= CES 0.3 <= CES 0.1 <= strict in every sector whose fuel costs no more than its output is worth.
struct SectorLadder {
    let input: FuelShortageInput
    /// Domestic coefficients without the rows of the plants.
    let coefficients: Matrix
    /// Output a day in base-year money, M AZN.
    let dailyOutput: [Double]

    init(_ input: FuelShortageInput, _ technical: TechnicalCoefficients) {
        self.input = input
        var matrix = technical.domestic
        for plant in [input.gasolineRefining, input.otherRefining] {
            for sector in 0..<input.sectors { matrix[plant, sector] = 0 }
        }
        coefficients = matrix
        dailyOutput = input.table.output.map { $0 * input.scale / Double(input.daysInYear) }
    }

    var rungs: [EconomicRung] {
        let ownElasticities = input.substitutionElasticity.contains { $0 != 0.1 }
        return EconomicRung.allCases.filter { $0 != .plant && (ownElasticities || $0 != .sectorElasticity) }
    }

    /// Lost output by rung and sector over all days, M AZN.
    func outputLoss(_ shortage: FuelShortage) throws(InputOutputError) -> [(rung: EconomicRung, loss: [Double])] {
        let days = (0..<input.sectors).map { shortage.days(ofUser: $0) }
        var result: [(rung: EconomicRung, loss: [Double])] = []
        for rung in rungs { result.append((rung, try outputLoss(rung, shortage, days))) }
        return result
    }

    private func outputLoss(
        _ rung: EconomicRung, _ shortage: FuelShortage, _ days: [[FuelShortage.Day]]
    ) throws(InputOutputError) -> [Double] {
        switch rung {
        case .valueShare:
            return days.indices.map { shortage.unservedValue(ofUser: $0) }
        case .consistentUpstream:
            return try withUpstream(days)
        case .elasticity03, .elasticity01, .sectorElasticity, .kappaSlack, .strict, .plant:
            return days.enumerated().map { sector, days in
                dailyOutput[sector] * days.reduce(0) { $0 + share(rung, sector, $1) }
            }
        }
    }

    /// The share of one day's output that one sector loses.
    private func share(_ rung: EconomicRung, _ sector: Int, _ day: FuelShortage.Day) -> Double {
        guard day.isShort else { return 0 }
        switch rung {
        case .elasticity03: return substituted(sector, day, elasticity: 0.3)
        case .elasticity01: return substituted(sector, day, elasticity: 0.1)
        case .sectorElasticity: return substituted(sector, day, elasticity: input.substitutionElasticity[sector])
        case .kappaSlack, .consistentUpstream:
            return CriticalShareLoss.share(
                kappa: input.kappa[sector], slack: input.slack[sector], weights: day.weights, shortages: day.byTonnes)
        case .strict:
            return CriticalShareLoss.share(kappa: 1, slack: 0, weights: day.weights, shortages: day.largest)
        case .valueShare, .plant: return 0
        }
    }

    private func substituted(_ sector: Int, _ day: FuelShortage.Day, elasticity: Double) -> Double {
        guard dailyOutput[sector] > 0 else { return 0 }
        return ConstantElasticityLoss.share(
            fuelShare: day.wantedValue / dailyOutput[sector], shortage: day.shortage, elasticity: elasticity)
    }

    private func withUpstream(_ days: [[FuelShortage.Day]]) throws(InputOutputError) -> [Double] {
        var total = [Double](repeating: 0, count: input.sectors)
        for day in 0..<input.days {
            let capacity = days.indices.map { share(.consistentUpstream, $0, days[$0][day]) }
            let loss = try ConsistentUpstream.loss(
                capacityLoss: capacity, output: dailyOutput, coefficients: coefficients)
            for sector in total.indices { total[sector] += loss[sector] }
        }
        return total
    }
}
