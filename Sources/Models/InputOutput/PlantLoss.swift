import EnergySystem
import NumericalMethods

/// The loss of a plant that stands still, and of its suppliers (formula B8).
///
/// The plant's own loss of value added is v (1 - output/reference); here as output: dx_k = x_k (1 - output/reference)
/// over the days of the run. Suppliers lose dx_r = (I - A_rr)^-1 A_rk dx_k, the mixed model with the plant's
/// output given, with A(crude, k) = 0: crude that is not run is exported or stored. Users of the plant's products lose
/// nothing here; what they lack is in the physical balance.
///
/// Source: Miller and Blair (2009), section 13.2, doi:10.1017/CBO9780511626982; crude: own.
package enum PlantLoss {
    /// The share of a year's output that the plant loses: (1 - output/reference) days/year. 0 when the reference makes
    /// nothing.
    package static func shareOfYear(output: Quantity<Mass>, reference: Quantity<Mass>, days: Int, daysInYear: Int)
        -> Double
    {
        guard reference > .zero, daysInYear > 0 else { return 0 }
        return (1 - output / reference) * Double(days) / Double(daysInYear)
    }

    /// The loss of output by sector, M AZN, given that of the plants.
    ///
    /// Throws `size`, `outOfRange`, `singular` or `numerical`.
    package static func loss(
        plants: [(sector: Int, outputLoss: Double)], crudeSupply: Int, domestic: Matrix
    ) throws(InputOutputError) -> [Double] {
        guard domestic.isSquare else {
            throw .size(what: "columns of domestic coefficients", expected: domestic.rows, actual: domestic.columns)
        }
        var loss = [Double](repeating: 0, count: domestic.rows)
        for plant in plants {
            guard loss.indices.contains(plant.sector) else {
                throw .outOfRange(what: "sector of the plant", value: Double(plant.sector))
            }
            loss[plant.sector] += plant.outputLoss
        }
        guard loss.contains(where: { $0 != 0 }) else { return loss }
        var withoutCrude = domestic
        for plant in plants where loss.indices.contains(crudeSupply) { withoutCrude[crudeSupply, plant.sector] = 0 }
        let others = loss.indices.filter { sector in !plants.contains { $0.sector == sector } }
        let direct = withoutCrude * loss
        let upstream = try inDomainWords { () throws(LinearAlgebraError) in
            try LUFactorization(.identity(others.count) - domestic.block(rows: others, columns: others))
                .solve(others.map { direct[$0] })
        }
        for (position, sector) in others.enumerated() { loss[sector] = upstream[position] }
        return loss
    }
}
