import NumericalMethods

/// What output, at domestic technology, is embodied in the imports of some products.
///
/// With A = A_d + A_m the total requirements are x_t = A x_t + f_d + f_m. The rows K of A_m and of f_m, not those of
/// A_d, lose a share s; the difference of x_t is the output, wherever made, that those imports stand for. It is larger
/// than the imports themselves by their own inputs. Domestic output alone, x = (I - A_d)^-1 f_d, is untouched by it:
/// users of the missing imports are the matter of a shortage model.
///
/// Source: Dietzenbacher, van Burken and Kondo (2019), Hypothetical extractions from a global perspective,
/// doi:10.1080/09535314.2018.1564135 (extraction of import rows).
package struct ImportExtraction: Sendable {
    private let imported: Matrix
    private let importedFinalDemand: [Double]
    private let requirements: [Double]
    private let finalDemand: [Double]
    private let system: LeontiefSystem

    /// Throws `size` and what `LeontiefSystem` throws for A_d + A_m.
    package init(
        domestic: Matrix, imported: Matrix, domesticFinalDemand: [Double], importedFinalDemand: [Double],
        method: LeontiefMethod = .automatic
    ) throws(InputOutputError) {
        guard imported.rows == domestic.rows, imported.columns == domestic.columns else {
            throw .size(what: "rows of imported coefficients", expected: domestic.rows, actual: imported.rows)
        }
        for list in [domesticFinalDemand, importedFinalDemand] where list.count != domestic.rows {
            throw .size(what: "final demand", expected: domestic.rows, actual: list.count)
        }
        (self.imported, self.importedFinalDemand) = (imported, importedFinalDemand)
        finalDemand = zip(domesticFinalDemand, importedFinalDemand).map { $0 + $1 }
        system = try LeontiefSystem(coefficients: domestic + imported, method: method)
        requirements = try system.output(forFinalDemand: finalDemand).values
    }

    /// Removes a share of the imports of these products. Throws `outOfRange`, `singular`.
    package func extract(_ products: [Int], share: Double = 1) throws(InputOutputError) -> ExtractionResult {
        let chosen = Set(products).sorted()
        for product in chosen where product < 0 || product >= requirements.count {
            throw .outOfRange(what: "product to extract", value: Double(product))
        }
        guard share >= 0, share <= 1 else { throw .outOfRange(what: "share to extract", value: share) }
        guard !chosen.isEmpty else {
            return HypotheticalExtraction.result(from: requirements, to: requirements, without: [])
        }
        let remaining = try requirements(without: chosen, share: share)
        return HypotheticalExtraction.result(from: requirements, to: remaining, without: chosen)
    }

    /// x = L f* - L_K y with y = s A_m,K. x, one unknown a product.
    private func requirements(without chosen: [Int], share: Double) throws(InputOutputError) -> [Double] {
        var demand = finalDemand
        var units = Matrix(rows: demand.count, columns: chosen.count)
        for (j, k) in chosen.enumerated() {
            demand[k] -= share * importedFinalDemand[k]
            units[k, j] = 1
        }
        let start = try system.output(forFinalDemand: demand).values
        let response = try system.outputs(forFinalDemands: units)
        let rows = imported.block(rows: chosen, columns: Array(demand.indices))
        let small = Matrix.identity(chosen.count) + (rows * response).mapping { share * $0 }
        let amounts = try inDomainWords { () throws(LinearAlgebraError) in
            try LUFactorization(small).solve((rows * start).map { share * $0 })
        }
        return zip(start, response * amounts).map { $0 - $1 }
    }
}
