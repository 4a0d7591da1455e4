import Foundation
import Testing

@testable import ScenarioFiles
@testable import TestSupport

/// Files that are no matrix of this form are told in one line; encodings are read or refused, never guessed.
@Suite("Form of matrices")
struct MatrixFormTests {
    private static let text = ",Bakı,нефть\nBakı,1,2\nнефть,3,4.5\n"

    private func read(_ data: Data) throws -> (matrix: NumberMatrix?, faults: [String]) {
        let folder = try Scratch()
        let path = try folder.write("Z.csv", data)
        let read = NumberMatrix.read(path)
        return (read.matrix, read.faults.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") })
    }
    private func read(_ text: String) throws -> (matrix: NumberMatrix?, faults: [String]) { try read(Data(text.utf8)) }

    @Test(
        "UTF-8 and UTF-16, with and without a mark",
        arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian], [true, false])
    func encodings(_ encoding: String.Encoding, _ hasMark: Bool) throws {
        let text = (hasMark ? "\u{FEFF}" : "") + Self.text
        let (matrix, faults) = try read(try #require(text.data(using: encoding)))
        #expect(faults == [])
        #expect(matrix?.rowLabels == ["Bakı", "нефть"])
        #expect(matrix?.columnLabels == ["Bakı", "нефть"])
        #expect(matrix?.values == [1, 3, 2, 4.5])
    }

    /// In Windows-1251 the letters are single bytes that mean nothing in UTF-8.
    @Test func anotherEncodingIsRefused() throws {
        let (matrix, faults) = try read(try #require(",нефть\nнефть,1\n".data(using: .windowsCP1251)))
        #expect(matrix == nil)
        #expect(faults == ["Z.csv:1:2: is not UTF-8 text: the byte 0xED has no meaning here; save the file as UTF-8"])
    }

    /// A high surrogate with nothing behind it.
    @Test func brokenUTF16IsRefused() throws {
        let (matrix, faults) = try read(Data([0xFF, 0xFE, 0x2C, 0x00, 0x00, 0xD8, 0x0A, 0x00]))
        #expect(matrix == nil)
        #expect(faults == ["Z.csv:1:1: is UTF-16 text with characters that are not whole; save the file as UTF-8"])
    }

    @Test(
        "one plain line",
        arguments: [
            (
                ";A;B\nA;1;2\nB;3;4\n",
                "1:1: its cells are parted by semicolons; save it with commas between cells and a point in decimals"
            ),
            (
                "\tA\tB\nA\t1\t2\nB\t3\t4\n",
                "1:1: its cells are parted by tabs; save it with commas between cells and a point in decimals"
            ),
            (
                "region,,A,A,B\n,sector,oil,power,oil\nA,oil,10,5,2\nA,power,3,20,30\nB,oil,4,6,8\n",
                """
                2:1: is a second row of labels; a matrix has one row above its numbers: join the two, as in \
                region.sector
                """
            ),
            (
                "region,sector,A.oil,B.oil\nA,oil,1,2\nB,oil,3,4\n",
                """
                2:1: has a second column of labels; a matrix has one column before its numbers: join the two, as \
                in region.sector
                """
            )
        ])
    func onePlainLine(_ text: String, _ fault: String) throws {
        let (matrix, faults) = try read(text)
        #expect(matrix == nil)
        #expect(faults == ["Z.csv:\(fault)"])
    }

    @Test func semicolonsInTheSmallFilesOfATable() throws {
        let folder = try Scratch(["t/Z.csv": ",A\nA,1\n", "t/sectors.csv": "sector;output\nA;1\n", "f.csv": "A;1\n"])
        let words = "1:1: its cells are parted by semicolons; save it with commas between cells and a point in decimals"
        #expect(
            TableFolder.read(folder.path + "/t").faults.map(\.description).map { $0.hasSuffix("sectors.csv:" + words) }
                == [true])
        #expect(
            LabelledNumbers.read(folder.path + "/f.csv", labels: ["A"]).faults.map(\.description).map {
                $0.hasSuffix("f.csv:" + words)
            } == [true])
    }

    /// 1,000,001 names of columns and a hundred rows of one number: the table would take 800 MB from a file of 2 MB.
    @Test func theSizeIsBoundByTheFile() throws {
        let (matrix, faults) = try read(
            String(repeating: ",a", count: 1_000_001) + "\n" + String(repeating: "x,1\n", count: 100))
        #expect(matrix == nil)
        #expect(
            faults == [
                """
                Z.csv:2:1: has 100 rows, and hardly any holds the 1000001 numbers that the first row names
                """
            ])
    }

    @Test(
        "numbers that are no amounts",
        arguments: [
            ("nan", "'nan' in row 'A', column 'B' is not a finite number"),
            ("-inf", "'-inf' in row 'A', column 'B' is not a finite number"),
            ("1e400", "'1e400' in row 'A', column 'B' is not a finite number"),
            ("1e300", "'1e300' in row 'A', column 'B' is too large; amounts up to 1e100 are read")
        ])
    func noAmounts(_ cell: String, _ fault: String) throws {
        #expect(try read(",A,B\nA,1,\(cell)\nB,2,3\n").faults == ["Z.csv:2:5: \(fault)"])
        #expect(try read(",B,A\nA,\(cell),1\nB,2,3\n").faults == ["Z.csv:2:3: \(fault)"])
        #expect(try read(",A,B\nA,1,1e100\nB,-1e100,1e-300\n").faults == [])
    }

    @Test func amountsOfOptionsAndOfSectors() throws {
        guard case .failure(let fault)? = LabelledNumbers.entry("A=1e300", labels: ["A"]) else {
            Issue.record("1e300 is taken"); return
        }
        #expect(fault.message == "'1e300' is too large; amounts up to 1e100 are read")
        let folder = try Scratch(["t/Z.csv": ",A\nA,1\n", "t/sectors.csv": "sector,output\nA,-1e200\n"])
        #expect(
            TableFolder.read(folder.path + "/t").faults.map(\.message) == [
                "'-1e200' in column 'output' is too large; amounts up to 1e100 are read"
            ])
    }
}
