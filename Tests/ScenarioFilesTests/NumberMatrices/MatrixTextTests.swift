import Testing

@testable import ScenarioFiles

@Suite("Matrices as text")
struct MatrixTextTests {
    private func read(_ text: String, _ layout: MatrixLayout = MatrixLayout()) -> (NumberMatrix?, [String]) {
        var reader = MatrixText(file: "Z.csv", layout: layout)
        let matrix = reader.matrix(Array(text.utf8) + [0, 0])
        return (reader.faults.isEmpty ? matrix : nil, reader.faults.map(\.description))
    }

    @Test(
        "line ends, marks, blanks and quotation marks",
        arguments: [
            ",A,B\nA,1,2\nB,3,4.5\n", ",A,B\r\nA,1,2\r\nB,3,4.5", "\u{FEFF},A,B\nA,1,2\n\nB,3,4.5\n\n",
            ",\"A\",B\n\"A\", 1 ,2\nB,3,\"4.5\"\n",
            "A,B\nA,1,2\nB,3,4.5\n"
        ])
    func forms(_ text: String) throws {
        let matrix = try #require(read(text).0)
        #expect(matrix.rowLabels == ["A", "B"])
        #expect(matrix.columnLabels == ["A", "B"])
        #expect(matrix.row(0) == [1, 2])
        #expect(matrix.row(1) == [3, 4.5])
        #expect(matrix.values == [1, 3, 2, 4.5])
    }

    @Test func labelsMayHoldTheSeparator() throws {
        let matrix = try #require(read(",\"Coal, oil\",\"the \"\"rest\"\"\"\n\"Coal, oil\",1,2\nx,3,4\n").0)
        #expect(matrix.columnLabels == ["Coal, oil", "the \"rest\""])
        #expect(matrix.rowLabels == ["Coal, oil", "x"])
    }

    @Test func withoutLabelColumnWhereTheHeaderIsAsWide() throws {
        let matrix = try #require(read("A,B\n1,2\n3,4\n", MatrixLayout(labels: .found(numbers: 2))).0)
        #expect(matrix.rowLabels.isEmpty)
        #expect(matrix.values == [1, 3, 2, 4])
    }

    @Test func twoHeaderRowsAndIndexNames() throws {
        let text = "region\t\tr1\tr2\nsector\t\tfood\tfood\nregion\tsector\t\t\nr1\tfood\t1\t2\nr2\tfood\t3\t4\n"
        let matrix = try #require(read(text, MatrixLayout(separators: [0x09], headerRows: 2, labels: .columns(2))).0)
        #expect(matrix.columnLabels == ["r1.food", "r2.food"])
        #expect(matrix.rowLabels == ["r1.food", "r2.food"])
        #expect(matrix.values == [1, 3, 2, 4])
    }

    @Test func moreRowsThanOneStrip() throws {
        let lines = (0..<37).map { "s\($0),\($0),\($0 * 2).25,-\($0)" }
        let matrix = try #require(read(",a,b,c\n" + lines.joined(separator: "\n")).0)
        #expect(matrix.rows == 37)
        #expect(
            (0..<37).allSatisfy {
                matrix[$0, 0] == Double($0) && matrix[$0, 1] == Double($0 * 2) + 0.25 && matrix[$0, 2] == -Double($0)
            })
    }

    @Test func everyFaultAtOnceWithItsPlace() {
        let faults = read(",A,B\nA,abc,NaN\nB,1\nC,1,2,3\nD,,5\n").1
        #expect(
            faults == [
                "Z.csv:2:3: 'abc' in row 'A', column 'A' is not a number",
                "Z.csv:2:7: 'NaN' in row 'A', column 'B' is not a finite number",
                "Z.csv:3:1: row 'B' has 1 numbers, 2 were expected, one for each column of the first row",
                "Z.csv:4:1: row 'C' has 3 numbers, 2 were expected, one for each column of the first row",
                "Z.csv:5:3: the cell in row 'D', column 'A' is empty; write 0 where there is no flow"
            ])
    }

    @Test("files that hold nothing", arguments: ["", "\n\n", ",A,B\n", "A\n1\n"])
    func empty(_ text: String) {
        let (matrix, faults) = read(text)
        #expect(matrix == nil)
        #expect(faults.count == 1)
    }

    @Test func carriageReturnsAloneAreNoLineEnds() {
        let (matrix, faults) = read(",A\rA,1\rB,2\r")
        #expect(matrix == nil)
        #expect(faults.count == 1)
        #expect(faults[0].contains("carriage return"))
    }

    @Test func aThousandFaultsAreEnough() {
        let text = ",A\n" + String(repeating: "x,y\n", count: 5000)
        #expect(read(text).1.count == MatrixText.faultLimit + 1)
    }
}
