import Foundation
import NumericalMethods
import Testing

@Suite(.enabled(if: RegressionCaseFiles.present, "the statistics cases are not beside the project"))
struct RegressionNISTTests {
    struct Case: Decodable {
        struct Expected: Decodable {
            let estimate, sd: [String]
            let residual_sd, residual_ss: String
        }
        /// One explanatory variable, or rows of several.
        enum Explanatory: Decodable {
            case one([Double]), several([[Double]])

            init(from decoder: any Decoder) throws {
                let holder = try decoder.singleValueContainer()
                if let values = try? holder.decode([Double].self) {
                    self = .one(values)
                } else {
                    self = .several(try holder.decode([[Double]].self))
                }
            }
        }
        struct Input: Decodable { let y: [Double]; let x: Explanatory }
        let intercept: Bool
        let input: Input
        let expected_strings_16_digits: Expected

        var response: [Double] { input.y }

        func design(degree: Int) throws -> Matrix {
            var columns: [[Double]]
            switch input.x {
            case .one(let x):
                columns = (1...degree).map { power in x.map { value in (0..<power).reduce(1.0) { p, _ in p * value } } }
            case .several(let rows):
                columns = (rows.first ?? []).indices.map { column in rows.map { $0[column] } }
            }
            if intercept { columns.insert([Double](repeating: 1, count: response.count), at: 0) }
            return try Matrix(fromColumns: columns)
        }
    }

    /// Digits asked for: of the coefficients and of their standard errors.
    @Test(arguments: [
        ("norris", 1, 11.0, 10.0), ("longley", 1, 10, 9), ("wampler1", 5, 8, 6), ("wampler3", 5, 8, 8),
        ("wampler5", 5, 5, 5), ("filip", 10, 6, 5), ("noint1", 1, 13, 12)
    ])
    func certifiedDigits(name: String, degree: Int, coefficients: Double, errors: Double) throws {
        let given = try RegressionCaseFiles.read("regression/" + name, as: Case.self)
        let expected = given.expected_strings_16_digits
        let fit = try LinearRegression(design: given.design(degree: degree), response: given.response)
        let found = fewestDigits(fit.coefficients, expected.estimate.compactMap(Double.init))
        let deviations = fewestDigits(fit.standardErrors, expected.sd.compactMap(Double.init))
        print("\(name): coefficients \(found), standard errors \(deviations) digits")
        #expect(found >= coefficients)
        #expect(deviations >= errors)
        #expect(correctDigits(fit.residualDeviation, Double(expected.residual_sd) ?? .nan) >= min(errors, 10))
        #expect(correctDigits(fit.residualSumOfSquares, Double(expected.residual_ss) ?? .nan) >= min(errors, 10))
    }

    @Test func filipKeepsAllItsColumns() throws {
        let given = try RegressionCaseFiles.read("regression/filip", as: Case.self)
        #expect(try QRFactorization(given.design(degree: 10)).rank == 11)
    }
}
