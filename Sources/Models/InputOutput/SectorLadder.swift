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
    private let upstream: UpstreamIteration

    init(_ input: FuelShortageInput, _ technical: TechnicalCoefficients) {
        self.input = input
        var matrix = technical.domestic
        for plant in [input.groupRefining, input.otherRefining] {
            for sector in 0..<input.sectors { matrix[plant, sector] = 0 }
        }
        coefficients = matrix
        let output = input.table.output.map { $0 * input.scale / Double(input.daysInYear) }
        dailyOutput = output
        upstream = UpstreamIteration(matrix, tolerance: 1e-13 * (output.max() ?? 0))
    }

    var rungs: [EconomicRung] {
        // What an idle sector could put in the place of fuel changes no figure.
        let ownElasticities = zip(input.substitutionElasticity, input.table.output).contains { $0 != 0.1 && $1 > 0 }
        return EconomicRung.allCases.filter { $0 != .plant && (ownElasticities || $0 != .sectorElasticity) }
    }

    /// Lost output by rung and sector over all days, M AZN. Throws `notProductive`.
    func outputLoss(_ shortage: FuelShortage) throws(InputOutputError) -> [(rung: EconomicRung, loss: [Double])] {
        let days = (0..<input.sectors).map { ShortDays(shortage, user: $0) }
        let capacity = days.enumerated().map { capacityLoss($0, $1) }
        var result: [(rung: EconomicRung, loss: [Double])] = []
        for rung in rungs {
            let loss =
                switch rung {
                case .valueShare: days.indices.map { shortage.unservedValue(ofUser: $0) }
                case .elasticity03: days.enumerated().map { substituted($0, $1, elasticity: 0.3) }
                case .elasticity01: days.enumerated().map { substituted($0, $1, elasticity: 0.1) }
                case .sectorElasticity:
                    days.enumerated().map { substituted($0, $1, elasticity: input.substitutionElasticity[$0]) }
                case .kappaSlack: capacity.enumerated().map { dailyOutput[$0] * $1.reduce(0, +) }
                case .consistentUpstream:
                    try withUpstream(days, capacity, feltDays: shortage.demand.days.felt.count)
                case .strict: days.enumerated().map { strict($0, $1) }
                case .plant: [Double](repeating: 0, count: input.sectors)
                }
            result.append((rung, loss))
        }
        return result
    }

    private func substituted(_ sector: Int, _ days: ShortDays, elasticity: Double) -> Double {
        let output = dailyOutput[sector]
        guard output > 0 else { return 0 }
        return output
            * days.positions.indices.reduce(0) { sum, day in
                sum
                    + ConstantElasticityLoss.share(
                        fuelShare: days.wantedValue[day] / output, shortage: days.shortage[day], elasticity: elasticity)
            }
    }

    /// D of each short day of a sector.
    private func capacityLoss(_ sector: Int, _ days: ShortDays) -> [Double] {
        days.positions.indices.map { day in
            let cells = days.cells(day)
            return CriticalShareLoss.share(
                kappa: input.kappa[sector], slack: input.slack[sector], weights: days.weights[cells],
                shortages: days.byTonnes[cells])
        }
    }

    private func strict(_ sector: Int, _ days: ShortDays) -> Double {
        dailyOutput[sector]
            * days.positions.indices.reduce(0) { sum, day in
                let cells = days.cells(day)
                return sum
                    + CriticalShareLoss.share(
                        kappa: 1, slack: 0, weights: days.weights[cells], shortages: days.largest[cells])
            }
    }

    private func withUpstream(
        _ days: [ShortDays], _ capacity: [[Double]], feltDays: Int
    ) throws(InputOutputError) -> [Double] {
        var limited = [[Double]](repeating: Array(repeating: 0, count: input.sectors), count: feltDays)
        for sector in days.indices {
            for (day, position) in days[sector].positions.enumerated() {
                limited[position][sector] = min(max(capacity[sector][day], 0), 1) * dailyOutput[sector]
            }
        }
        var total = [Double](repeating: 0, count: input.sectors)
        for limits in limited where limits.contains(where: { $0 > 0 }) {
            guard let loss = upstream.settle(limits) else { throw UpstreamIteration.notSettled(coefficients) }
            for sector in total.indices { total[sector] += loss[sector] }
        }
        return total
    }
}
