import Testing

@testable import NumericalMethods
@testable import TestSupport

@Suite struct MatrixTests {
    @Test func rowsAndColumnsDescribeTheSameMatrix() throws {
        let byRows = try Matrix(fromRows: [[1, 2, 3], [4, 5, 6]])
        let byColumns = try Matrix(fromColumns: [[1, 4], [2, 5], [3, 6]])
        #expect(byRows == byColumns)
        #expect(byRows[1, 2] == 6)
        #expect(byRows.row(1) == [4, 5, 6])
        #expect(byRows.column(1) == [2, 5])
        #expect(byRows.transposed.row(2) == [3, 6])
    }

    @Test func raggedRowsAreRefusedWithTheirPlace() {
        #expect(throws: LinearAlgebraError.ragged(line: 1, expected: 2, actual: 1)) {
            try Matrix(fromRows: [[1, 2], [3]])
        }
    }

    @Test func sumsOfRowsAndColumns() throws {
        let matrix = try Matrix(fromRows: [[1, 2, 3], [4, 5, 6]])
        #expect(matrix.rowSums == [6, 15])
        #expect(matrix.columnSums == [5, 7, 9])
    }

    @Test func productsByHand() throws {
        let left = try Matrix(fromRows: [[1, 2], [3, 4], [5, 6]])
        let right = try Matrix(fromRows: [[7, 8, 9], [10, 11, 12]])
        #expect(try left * right == Matrix(fromRows: [[27, 30, 33], [61, 68, 75], [95, 106, 117]]))
        #expect(left * [1, -1] == [-1, -1, -1])
        #expect([1, 0, 2] * left == [11, 14])
    }

    @Test func blockTakesRowsAndColumnsInOrder() throws {
        let matrix = try Matrix(fromRows: [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
        #expect(try matrix.block(rows: [2, 0], columns: [1]) == Matrix(fromRows: [[8], [2]]))
    }

    @Test func emptyMatricesMultiplyToEmpty() {
        let empty = Matrix(rows: 0, columns: 0)
        #expect((empty * empty).rows == 0)
        #expect(empty * [] == [])
    }

    @Test(arguments: 1...8) func productAgreesWithTheSumOfProducts(seed: Int) throws {
        var random = SeededGenerator(UInt64(seed))
        func matrix(_ rows: Int, _ columns: Int) -> Matrix {
            var result = Matrix(rows: rows, columns: columns)
            for j in 0..<columns { for i in 0..<rows { result[i, j] = random.unit() - 0.5 } }
            return result
        }
        let (a, b) = (matrix(3 + seed, 5), matrix(5, 2 + seed))
        let product = a * b
        for i in 0..<a.rows {
            for j in 0..<b.columns {
                let expected = (0..<5).reduce(0.0) { $0 + a[i, $1] * b[$1, j] }
                #expect(abs(product[i, j] - expected) < 1e-14)
            }
        }
    }
}
