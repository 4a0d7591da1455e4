import Models
import NumericalMethods
import Testing

/// Symmetric tables from supply and use against the case of an independent program.
@Suite struct SupplyUseCasesTests {
    private struct Example: Decodable {
        struct Inputs: Decodable { let make_V: [[Double]], use_U: [[Double]], final_demand: [Double] }
        struct Expected: Decodable {
            let q: [Double], g: [Double], B: [[Double]], D: [[Double]], C: [[Double]]
            let A_model_A: [[Double]], A_model_B: [[Double]], A_model_D: [[Double]]
            let q_from_model_B: [Double], g_from_model_D: [Double]
        }
        let inputs: Inputs, expected: Expected
    }

    @Test func modelsAToD() throws {
        let example: Example = try SharedCases.read("sut_to_symmetric")
        let (inputs, expected) = (example.inputs, example.expected)
        let tables = try SupplyUseTables(
            make: Matrix(fromRows: inputs.make_V), use: Matrix(fromRows: inputs.use_U),
            finalDemand: Matrix(fromColumns: [inputs.final_demand]))
        #expect(largestDifference(tables.productOutput, expected.q) < 1e-9)
        #expect(largestDifference(tables.industryOutput, expected.g) < 1e-9)
        expectRows(tables.inputCoefficients, expected.B)
        expectRows(tables.marketShares, expected.D)
        expectRows(tables.productMix, expected.C)
        expectRows(try tables.symmetric(.commodityTechnology).coefficients, expected.A_model_A)
        expectRows(try tables.symmetric(.industryTechnology).coefficients, expected.A_model_B)
        expectRows(try tables.symmetric(.fixedProductSales).coefficients, expected.A_model_D)
        func output(_ model: SupplyUseModel) throws -> [Double] {
            let table = try tables.symmetric(model)
            return try LeontiefSystem(coefficients: table.coefficients)
                .output(forFinalDemand: table.finalDemand.column(0)).values
        }
        #expect(largestDifference(try output(.industryTechnology), expected.q_from_model_B) < 1e-9)
        #expect(largestDifference(try output(.fixedProductSales), expected.g_from_model_D) < 1e-9)
        #expect(largestDifference(try output(.commodityTechnology), expected.q) < 1e-9)
        #expect(largestDifference(try output(.fixedIndustrySales), expected.g) < 1e-9)
    }
}
