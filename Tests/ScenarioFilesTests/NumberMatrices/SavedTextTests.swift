import Testing

@testable import ScenarioFiles
@testable import TestSupport

/// Folders that pymrio saves, and folders made to look like one.
@Suite("Saved text of pymrio")
struct SavedTextTests {
    private static func description(_ files: String) -> String { "{\"files\": {\(files)}}" }
    private static func file(_ key: String, _ name: String, labels: String = "2", headers: String = "2") -> String {
        "\"\(key)\": {\"name\": \"\(name)\", \"nr_index_col\": \"\(labels)\", \"nr_header\": \"\(headers)\"}"
    }
    private static let head = "region\t\tSt. A\tSt. B\nsector\t\toil\toil\nregion\tsector\t\t\n"
    private static let flows = head + "St. A\toil\t1\t2\nSt. B\toil\t3\t4\n"
    private static let demand =
        head.replacingOccurrences(of: "oil", with: "use") + "St. A\toil\t5\t6\nSt. B\toil\t7\t8\n"

    private func read(_ files: [String: String]) throws -> (table: TableFolder?, faults: [String]) {
        let folder = try Scratch(files)
        let read = TableFolder.read(folder.path + "/t")
        return (read.table, read.faults.map { $0.description.replacingOccurrences(of: folder.path + "/", with: "") })
    }

    /// A point in a region's name does not part it from its sector. Files named .csv are written with tabs by default.
    @Test("regions with a point, tabs or commas", arguments: [("txt", "\t"), ("csv", "\t"), ("csv", ",")])
    func regions(_ ending: String, _ separator: String) throws {
        let (read, faults) = try read([
            "t/file_parameters.json": Self.description(
                Self.file("Z", "Z.\(ending)") + ", " + Self.file("Y", "Y.\(ending)")),
            "t/Z.\(ending)": Self.flows.replacingOccurrences(of: "\t", with: separator),
            "t/Y.\(ending)": Self.demand.replacingOccurrences(of: "\t", with: separator)
        ])
        let table = try #require(read, "\(faults)")
        #expect(table.labels == ["St. A.oil", "St. B.oil"])
        #expect(table.regions == ["St. A", "St. B"])
        #expect(table.categoryRegions == ["St. A", "St. B"])
        #expect(table.domestic.values == [1, 3, 2, 4])
        #expect(table.finalDemand?.values == [5, 7, 6, 8])
    }

    private static let extended = [
        "t/file_parameters.json": description(file("Z", "Z.txt") + ", " + file("Y", "Y.txt")), "t/Z.txt": flows,
        "t/Y.txt": demand,
        "t/energy/file_parameters.json": description(
            file("F", "F.txt", labels: "1") + ", " + file("F_Y", "F_Y.txt", labels: "1")),
        "t/energy/F.txt": "region\tSt. A\tSt. B\nsector\toil\toil\nstressor\t\t\nfuel\t9\t8\n",
        "t/energy/F_Y.txt": "region\tSt. B\tSt. A\ncategory\tuse\tuse\nstressor\t\t\nfuel\t20\t30\n"
    ]

    /// Direct use has the order of final demand and the name of its satellite.
    @Test func directUse() throws {
        let table = try #require(read(Self.extended).table)
        #expect(table.satellites == [NamedNumbers(name: "energy.fuel", values: [9, 8])])
        #expect(table.directUse == [NamedNumbers(name: "energy.fuel", values: [30, 20])])
        var files = Self.extended
        files["t/energy/F_Y.txt"] = "region\tSt. B\tSt. C\ncategory\tuse\tuse\nstressor\t\t\nfuel\t20\t30\n"
        #expect(
            try read(files).faults == [
                "t/energy/F_Y.txt:1:1: column 'St. A.use' is missing",
                "t/energy/F_Y.txt:1:1: column 'St. C.use' is no category of the table; did you mean 'St. A.use'?"
            ])
    }

    @Test("units of satellites", arguments: ["stressor\tunit\nfuel\tTJ\n", "stressor,unit\nfuel,TJ\n"])
    func units(_ text: String) throws {
        var files = Self.extended
        files["t/energy/file_parameters.json"] = Self.description(
            Self.file("F", "F.txt", labels: "1") + ", " + Self.file("unit", "unit.txt", labels: "1", headers: "1"))
        files["t/energy/unit.txt"] = text
        let table = try #require(read(files).table)
        #expect(table.satellites == [NamedNumbers(name: "energy.fuel", values: [9, 8], unit: "TJ")])
        let folder = try Scratch()
        for file in table.plainFiles { try folder.write(file.name, String(decoding: file.bytes, as: UTF8.self)) }
        #expect(try folder.read("units.csv") == "row,unit\nenergy.fuel,TJ\n")
        #expect(try #require(TableFolder.read(folder.path).table).satellites == table.satellites)
        try folder.write("units.csv", "row,unit\nenergy.crude,TJ\nenergy.fuel\n")
        #expect(
            TableFolder.read(folder.path).faults.map(\.message) == [
                "'energy.crude' is no row of value added or satellites", "has 1 cells; a row and its unit were expected"
            ])
    }

    @Test func sectorsInSeveralUnitsAreTold() throws {
        var files = Self.extended
        files["t/file_parameters.json"] = Self.description(
            Self.file("Z", "Z.txt") + ", " + Self.file("Y", "Y.txt") + ", "
                + Self.file("unit", "unit.txt", headers: "1"))
        files["t/unit.txt"] = "region\tsector\tunit\nSt. A\toil\tTJ\nSt. B\toil\tM EUR\n"
        let table = try #require(read(files).table)
        #expect(
            table.warnings.map(\.message) == [
                """
                sectors are in several units (M EUR, TJ): sums over sectors and prices mean nothing
                """
            ])
        #expect(table.warnings.allSatisfy { $0.severity == .warning })
        files["t/unit.txt"] = "region\tsector\tunit\nSt. A\toil\tM EUR\nSt. B\toil\tM EUR\n"
        #expect(try #require(read(files).table).warnings.isEmpty)
    }

    @Test func directUseIsWrittenAndReadInThePlainLayout() throws {
        let table = try #require(read(Self.extended).table)
        let folder = try Scratch()
        for file in table.plainFiles { try folder.write(file.name, String(decoding: file.bytes, as: UTF8.self)) }
        #expect(try folder.read("F_Y.csv") == ",St. A.use,St. B.use\nenergy.fuel,30,20\n")
        let again = try #require(TableFolder.read(folder.path).table)
        #expect(again.directUse == table.directUse)
        #expect(again.regions == table.regions)
    }

    @Test("label counts", arguments: ["-1", "0", "17", "9223372036854775807", "99999999999999999999", "two", ""])
    func labelCounts(_ count: String) throws {
        for key in ["nr_index_col", "nr_header"] {
            let isHeader = key == "nr_header"
            let (table, faults) = try read([
                "t/file_parameters.json": Self.description(
                    Self.file("Z", "Z.txt", labels: isHeader ? "2" : count, headers: isHeader ? count : "2")),
                "t/Z.txt": Self.flows
            ])
            #expect(table == nil)
            #expect(
                faults == [
                    """
                    t/file_parameters.json:1:1: \(key) of Z is '\(count)'; a whole number from 1 to 16 was expected
                    """
                ])
        }
    }

    /// A count that is possible and not that of the file.
    @Test func moreLabelColumnsThanThereAre() throws {
        let (table, faults) = try read([
            "t/file_parameters.json": Self.description(Self.file("Z", "Z.txt", labels: "16")), "t/Z.txt": Self.flows
        ])
        #expect(table == nil)
        #expect(!faults.isEmpty)
    }

    @Test("files of a description lie in its folder", arguments: ["../Z.txt", "/etc/passwd", "a/../../Z.txt", ".."])
    func outside(_ name: String) throws {
        let (table, faults) = try read([
            "t/file_parameters.json": Self.description(Self.file("Z", name)), "Z.txt": Self.flows
        ])
        #expect(table == nil)
        #expect(faults == ["t/file_parameters.json:1:1: the file of Z, '\(name)', must lie in this folder"])
    }
}
