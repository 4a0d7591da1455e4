import NumericalMethods
import Testing

@testable import TestSupport

@Suite struct SparseMatrixTests {
    @Test func productsAreThoseOfTheDenseMatrix() throws {
        var random = SeededGenerator(3)
        var dense = Matrix(rows: 7, columns: 5)
        for j in 0..<5 {
            for i in 0..<7 where random.unit() < 0.4 { dense[i, j] = random.unit() - 0.5 }
        }
        let sparse = SparseMatrix(dense)
        let (right, left) = ((0..<5).map { _ in random.unit() }, (0..<7).map { _ in random.unit() })
        #expect(sparse.dense == dense)
        for (value, wanted) in zip(sparse * right, dense * right) { #expect(abs(value - wanted) < 1e-14) }
        for (value, wanted) in zip(left * sparse, left * dense) { #expect(abs(value - wanted) < 1e-14) }
    }

    @Test func placeOfANumberThatIsNotFinite() throws {
        let sparse = SparseMatrix(try Matrix(fromRows: [[0, 1, 0], [2, 0, .nan], [0, 0, 3]]))
        #expect(sparse.notFinitePlace?.row == 1)
        #expect(sparse.notFinitePlace?.column == 2)
    }

    /// One number out of line at every place of a matrix of 3 x 7 is seen.
    @Test func profileSeesEveryEntry() {
        let plain = Matrix(rows: 3, columns: 7, repeating: 1)
        #expect(plain.profile == Matrix(rows: 3, columns: 7, repeating: 2).profile)
        for place in 0..<21 {
            var (negative, notFinite, zero) = (plain, plain, plain)
            negative[place % 3, place / 3] = -1e-300
            notFinite[place % 3, place / 3] = place % 2 == 0 ? .nan : -.infinity
            zero[place % 3, place / 3] = 0
            #expect(!negative.profile.isNonnegative && negative.profile.isFinite)
            #expect(!notFinite.profile.isFinite)
            #expect(zero.profile.nonzeroCount == 20 && zero.profile.isNonnegative)
        }
    }
}
