import Foundation
import Testing

@testable import ScenarioFiles
@testable import TestSupport

@Suite("Folders of tables")
struct TableFolderTests {
    private let whole = [
        "Z_domestic.csv": ",A,B\nA,1,2\nB,3,4\n", "Z_imported.csv": ",A,B\nA,0.5,0\nB,0,0.25\n",
        "final_demand_domestic.csv": ",home,export\nA,5,2\nB,2,1\n",
        "sectors.csv": "code,output,gva,net_taxes_on_products_ic,employees\nA,10,5.25,0.25,100\nB,10,3.5,0.25,50\n"
    ]

    @Test func domesticAndImportedApart() throws {
        let folder = try Scratch(whole)
        let (table, faults) = TableFolder.read(folder.path)
        let read = try #require(table)
        #expect(faults.isEmpty)
        #expect(read.labels == ["A", "B"])
        #expect(read.domestic.values == [1, 3, 2, 4])
        #expect(read.imported?.values == [0.5, 0, 0, 0.25])
        #expect(read.finalDemand?.columnLabels == ["home", "export"])
        #expect(read.output == [10, 10])
        #expect(read.valueAdded.map(\.name) == ["gva", "net_taxes_on_products_ic"])
        #expect(read.satellites == [NamedNumbers(name: "employees", values: [100, 50])])
    }

    @Test func rowsAndColumnsInAnotherOrderAreAligned() throws {
        var files = whole
        files["Z_domestic.csv"] = ",B,A\nB,4,3\nA,2,1\n"
        files["final_demand_domestic.csv"] = ",home,export\nB,2,1\nA,5,2\n"
        let folder = try Scratch(files)
        let read = try #require(TableFolder.read(folder.path).table)
        #expect(read.domestic.values == [1, 3, 2, 4])
        #expect(read.finalDemand?.values == [5, 2, 2, 1])
    }

    @Test func faultsOfAllFilesAtOnce() throws {
        var files = whole
        files["Z_domestic.csv"] = ",A,B\nA,1,x\nB,3,4\n"
        files["final_demand_domestic.csv"] = ",home,export\nA,5,2\nC,2,1\n"
        files["sectors.csv"] = "code,output\nA,10\nB,ten\n"
        let folder = try Scratch(files)
        let (table, faults) = TableFolder.read(folder.path)
        let words = faults.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") }
        #expect(table == nil)
        #expect(words.contains("Z_domestic.csv:2:5: 'x' in row 'A', column 'B' is not a number"))
        #expect(words.contains("final_demand_domestic.csv:3:1: row 'C' is no sector of the table; did you mean 'A'?"))
        #expect(words.contains("final_demand_domestic.csv:1:1: row 'B' is missing"))
        #expect(words.contains("sectors.csv:3:3: 'ten' in column 'output' is not a finite number"))
    }

    @Test func labelFileWithoutLabelColumns() throws {
        let folder = try Scratch([
            "labels.csv": "index,region,sector\n0,R0,S0\n1,R1,S0\n", "Z.csv": "R0.S0,R1.S0\n1,2\n3,4\n",
            "Y.csv": "R0,R1\n5,6\n7,8\n",
            "vectors.csv": "x,v\n14,10\n22,16\n", "F.csv": "R0.S0,R1.S0\n9,8\n", "case.json": "{\"fuels\": [\"coal\"]}"
        ])
        let read = try #require(TableFolder.read(folder.path).table)
        #expect(read.labels == ["R0.S0", "R1.S0"])
        #expect(read.regions == ["R0", "R1"])
        #expect(read.finalDemand?.columnLabels == ["R0", "R1"])
        #expect(read.output == [14, 22])
        #expect(read.valueAdded == [NamedNumbers(name: "v", values: [10, 16])])
        #expect(read.satellites == [NamedNumbers(name: "coal", values: [9, 8])])
    }

    @Test func binaryMatrixByRow() throws {
        let header = "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }"
        let padded = header + String(repeating: " ", count: 128 - 10 - header.utf8.count - 1) + "\n"
        var data = Data([0x93] + Array("NUMPY".utf8) + [1, 0, 118, 0] + Array(padded.utf8))
        for value in [1.0, 2, 3, 4] {
            withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
        }
        let folder = try Scratch(["labels.csv": "sector\nA\nB\n"])
        try folder.write("Z.npy", data)
        #expect(TableFolder.read(folder.path).table?.domestic.values == [1, 3, 2, 4])
        try folder.write("Z.npy", data.dropLast(8))
        #expect(TableFolder.read(folder.path).faults.first?.message == "has 3 numbers, its header says 2 x 2")
    }

    @Test func savedTextOfAnotherProgram() throws {
        let description =
            #"{"systemtype": "IOSystem", "files": {"Z": {"name": "Z.txt", "nr_index_col": "2", "nr_header": "2"}, "Y": {"name": "Y.txt", "nr_index_col": "2", "nr_header": "2"}, "x": {"name": "x.txt", "nr_index_col": "2", "nr_header": "1"}}}"#
        let head = "region\t\tr1\tr2\nsector\t\tfood\tfood\nregion\tsector\t\t\n"
        let folder = try Scratch([
            "file_parameters.json": description, "Z.txt": head + "r1\tfood\t1\t2\nr2\tfood\t3\t4\n",
            "Y.txt": "region\t\tr1\tr2\ncategory\t\tuse\tuse\nregion\tsector\t\t\nr1\tfood\t5\t6\nr2\tfood\t7\t8\n",
            "x.txt": "region\tsector\tindout\nr1\tfood\t14\nr2\tfood\t22\n",
            "air/file_parameters.json": #"{"files": {"F": {"name": "F.txt", "nr_index_col": "2", "nr_header": "2"}}}"#,
            "air/F.txt": "region\t\tr1\tr2\nsector\t\tfood\tfood\nstressor\tcompartment\t\t\nCO2\tair\t9\t8\n"
        ])
        let read = try #require(TableFolder.read(folder.path).table)
        #expect(read.labels == ["r1.food", "r2.food"])
        #expect(read.regions == ["r1", "r2"])
        #expect(read.domestic.values == [1, 3, 2, 4])
        #expect(read.finalDemand?.columnLabels == ["r1.use", "r2.use"])
        #expect(read.output == [14, 22])
        #expect(read.satellites == [NamedNumbers(name: "air.CO2.air", values: [9, 8])])
    }

    @Test func aFolderWithoutATable() throws {
        let folder = try Scratch(["notes.txt": "nothing"])
        #expect(!TableFolder.isTable(folder.path))
        #expect(TableFolder.read(folder.path).faults.count == 1)
    }

    @Test func whatIsWrittenReadsBackTheSame() throws {
        let table = TableFolder(
            labels: ["N.coal, oil", "S.x"], regions: ["N", "S"],
            domestic: try #require(NumberMatrix(columnByColumn: [0.1, 1e-7, 0, -3], rows: 2, columns: 2)),
            imported: NumberMatrix(columnByColumn: [1, 2, 3, 4], rows: 2, columns: 2),
            finalDemand: NumberMatrix(columnByColumn: [1 / 3, 2e20], rows: 2, columns: 1, columnLabels: ["home"]),
            importedFinalDemand: NumberMatrix(columnByColumn: [5, 6], rows: 2, columns: 1, columnLabels: ["home"]),
            valueAdded: [NamedNumbers(name: "wages", values: [1, 2])],
            satellites: [NamedNumbers(name: "fuel \"t\"", values: [3, 4])],
            output: [7.25, 8])
        let folder = try Scratch([:])
        for file in table.plainFiles { try folder.write(file.name, Data(file.bytes)) }
        let (read, faults) = TableFolder.read(folder.path)
        let back = try #require(read, "\(faults)")
        #expect(back.labels == table.labels)
        #expect(back.regions == table.regions)
        #expect(back.domestic.values == table.domestic.values)
        #expect(back.imported?.values == table.imported?.values)
        #expect(back.finalDemand?.values == table.finalDemand?.values)
        #expect(back.importedFinalDemand?.columnLabels == ["home"])
        #expect(back.valueAdded == table.valueAdded)
        #expect(back.satellites == table.satellites)
        #expect(back.output == table.output)
    }

    @Test func aBinaryCopyIsTheMatrixAndOfThatFileOnly() throws {
        let folder = try Scratch([:])
        let columns = (0..<100).map { "c\($0)" }.joined(separator: ",")
        let row = (0..<100).map { "\(Double($0) / 7)" }.joined(separator: ",")
        let text = ",\(columns)\n" + (0..<6000).map { "r\($0),\(row)\n" }.joined()
        try folder.write("Z.csv", Data(text.utf8))
        var faults: [Diagnostic] = []
        let matrix = try #require(MatrixText.read(folder.path + "/Z.csv", as: "Z.csv", MatrixLayout(), &faults))
        let entry = try #require(
            MatrixCache.entry(of: folder.path + "/Z.csv", layout: MatrixLayout(), folder: folder.path))
        #expect(MatrixCache.read(entry, as: "Z.csv") == nil)
        MatrixCache.write(matrix, entry)
        #expect(MatrixCache.read(entry, as: "Z.csv") == matrix)
        #expect(MatrixCache.read((entry.path, entry.key + [0]), as: "Z.csv") == nil)
        try folder.write("Z.csv", Data((text + "x,\(row)\n").utf8))
        let changed = try #require(
            MatrixCache.entry(of: folder.path + "/Z.csv", layout: MatrixLayout(), folder: folder.path))
        #expect(changed.path != entry.path)
        #expect(MatrixCache.entry(of: folder.path + "/Z.csv", layout: MatrixLayout(), folder: nil) == nil)
    }

    @Test func amountsByLabel() throws {
        let folder = try Scratch(["f.csv": "label,value\nB,2.5\nA,1\n", "bad.csv": "A,1\nA,2\nD,3\nB,x\n"])
        let good = LabelledNumbers.read(folder.path + "/f.csv", labels: ["A", "B"])
        #expect(good.entries.map(\.index) == [1, 0])
        #expect(good.entries.map(\.value) == [2.5, 1])
        #expect(LabelledNumbers.read(folder.path + "/bad.csv", labels: ["A", "B"]).faults.count == 3)
    }
}
