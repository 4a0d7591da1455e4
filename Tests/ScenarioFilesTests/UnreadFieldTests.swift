import EnergySystem
@testable import ScenarioFiles
import Testing

@testable import TestSupport

/// No declared field, column or unit is read by nobody: each scalar of each kind of file is written otherwise, and the
/// loading must refuse it or give other inputs.
@Suite struct UnreadFieldTests {
    private static let headings = "heading over the names of the rows"

    /// What only tells the reader something, with the reason; a star stands for one name.
    private static let documentation: [String: String] = [
        "tables.*.note": "remark on a table",
        "sector.sector": headings, "month.month": headings, "category.category": headings, "source.source": headings,
        "report.report": headings, "statement-id.statement-id": headings
    ]

    /// The values of a file that change nothing where they are written otherwise.
    private static func unread(_ values: [DeclaredValue], in file: String, _ result: (String) throws -> String) throws
        -> [String]
    {
        let plain = try result(file)
        #expect(try result(file) == plain, "the same file gives the same words")
        return try values.filter { value in
            try value.others.contains { try result(value.replaced(in: file, by: $0)) == plain }
        }.map(\.path).filter { path in !documentation.keys.contains { Selector.matches($0, path) } }
    }

    private static func words(_ diagnostics: [Diagnostic], _ loaded: (some Any)?) -> String {
        var text = diagnostics.map(\.description).joined(separator: "\n")
        if let loaded { text += CanonicalText.of(loaded) }
        return text
    }

    private static func unread(_ file: String, _ values: (String) throws -> [DeclaredValue]) throws -> [String] {
        let text = try #require(WholeFolder.files[file])
        let folder = try ToyFolder(changing: WholeFolder.files)
        #expect(folder.load("whole", strategy: "all").diagnostics.map(\.description) == [])
        return try unread(try values(text), in: text) { other in
            try folder.write(file, other)
            let outcome = folder.load("whole", strategy: "all")
            return words(outcome.diagnostics, outcome.inputs)
        }
    }

    @Test(arguments: [
        "whole.yaml", "strategies/all.yaml", "baselines/toy/baseline.yaml", "baselines/toy/structure.yaml",
        "baselines/toy/more.yaml"
    ])
    func everyFieldIsRead(_ file: String) throws {
        let unread = try Self.unread(file, DeclaredValue.all(ofYAML:))
        #expect(unread == [])
    }

    @Test(arguments: [
        "numbers", "monthly", "flows", "imported", "final", "final-imported", "accounts", "sources", "taxes", "reports",
        "statements"
    ])
    func everyColumnIsRead(_ table: String) throws {
        let unread = try Self.unread("baselines/toy/data/\(table).csv", DeclaredValue.all(ofTable:))
        #expect(unread == [])
    }

    @Test func everyFieldOfAStudyIsRead() throws {
        let file = "studies/question.yaml", text = try #require(WholeFolder.files[file])
        let folder = try ToyFolder(changing: WholeFolder.files)
        #expect(folder.loader.loadStudy("question").diagnostics.map(\.description) == [])
        let unread = try Self.unread(try DeclaredValue.all(ofYAML: text), in: text) { other in
            try folder.write(file, other)
            let outcome = folder.loader.loadStudy("question")
            return Self.words(outcome.diagnostics, outcome.study)
        }
        #expect(unread == [])
    }

    @Test func everyFieldOfACalibrationIsRead() throws {
        let file = "calibrations/record.yaml", text = try #require(WholeFolder.files[file])
        let folder = try ToyFolder(changing: WholeFolder.files)
        #expect(folder.loader.loadCalibration("record").diagnostics.map(\.description) == [])
        let unread = try Self.unread(try DeclaredValue.all(ofYAML: text), in: text) { other in
            try folder.write(file, other)
            let outcome = folder.loader.loadCalibration("record")
            return Self.words(outcome.diagnostics, outcome.calibration)
        }
        #expect(unread == [])
    }

    /// A reader that passes over a field is found out.
    @Test func anInventedFieldThatNobodyReadsIsFound() throws {
        let text = "read: 5 kt\ninvented: 7 kt\nhalf: 9 kt\n"
        let found = try Self.unread(try DeclaredValue.all(ofYAML: text), in: text) { text in
            var reader = YAMLReader(file: "")
            let root = try reader.read(text)
            let half = root.node(at: ["half"])?.summary ?? ""
            // Of `half` the number is read and the unit is not.
            return (root.node(at: ["read"])?.summary ?? "") + (NumberText(half)?.digits ?? "")
        }
        #expect(found == ["invented", "half"])
    }

    /// Keys that a file does not have are told, in a posterior too, and what it states twice is compared.
    @Test func aPosteriorHasNoIdleKey() throws {
        func faults(_ text: String) throws -> [String] {
            var yaml = YAMLReader(file: "p.yaml")
            var reader = PosteriorReader(try yaml.read(text))
            _ = reader.read()
            return reader.diagnostics.map(\.description)
        }
        let text = """
            khazri: posterior/1
            title: Toy
            calibration: none
            version: 1
            effective-sets: 1.6
            inputs:
              cover: {path: policies.replacement.target-cover, as: value, unit: d, prior: x}
            sets:
              - [0.25, 10]
              - [0.75, 14]

            """
        // (0.25 + 0.75)^2 / (0.0625 + 0.5625) = 1.6
        #expect(try faults(text) == [])
        #expect(
            try faults(text.replacing("effective-sets: 1.6", with: "effective-sets: 2")) == [
                """
                p.yaml:5:17: effective-sets: is 2, the weights give 1.6; the file has been edited, make it again \
                with khazri calibrate
                """
            ])
        #expect(
            try faults(text.replacing("version: 1", with: "version: 1\nset: 7")) == [
                "p.yaml:5:1: set: unknown key; did you mean 'sets'?"
            ])
        #expect(
            try faults(text.replacing("unit: d", with: "unit: d, weight: 3")) == [
                "p.yaml:7:72: inputs.cover.weight: unknown key; keys are path, as, unit, prior"
            ])
    }

    @Test func tablesAndColumnsThatNobodyReads() throws {
        let main = try #require(ToyFolder.files["baselines/toy/baseline.yaml"])
        #expect(
            try ToyFolder.report("baseline.yaml", main + "  monthli: data/monthly.csv\n").map { $0.drop { $0 != " " } }
                == [
                    """
                     baseline.tables.monthli: nothing is read from this table; did you mean 'monthly'?; a table that \
                    sets paths has the first column 'path'
                    """
                ])
        #expect(
            try ToyFolder.report(
                "baseline.yaml",
                main.replacing("numbers: data/numbers.csv", with: "numbers: {file: data/numbers.csv, basis: press}")
            ).map { $0.drop { $0 != " " } } == [
                """
                 baseline.tables.numbers: a table of paths has unit, source, basis and grade in the columns of its \
                rows; here they count for nothing, take them out
                """
            ])
        let accounts =
            "sector,output,value-added,net-taxes-on-products,imports,employees,wages\nfarms,10,5,0.5,1.5,100,2\nplant,20,13,0.75,1.25,50,7\n"
        #expect(
            try ToyFolder.report("data/accounts.csv", accounts).map { $0.drop { $0 != ":" } } == [
                """
                :1:67: baseline.tables.sector-accounts: unknown column 'wages'; columns are output, value-added, \
                net-taxes-on-products, imports, employees
                """
            ])
        #expect(
            try ToyFolder.report("baseline.yaml", replacing: "country: NO", with: "country: Norway").map {
                $0.drop { $0 != " " }
            } == [
                """
                 baseline.country: 'Norway' is no code of a country; write two capital letters of ISO 3166, for \
                example AZ
                """
            ])
    }

    @Test(arguments: [
        (
            "target: crude-price, suppliers: [north], factor: 1.5",
            "suppliers: a price shock on crude-price has no suppliers; take them out"
        ),
        (
            "target: crude-price, product: gasoline, factor: 1.5",
            "product: a price shock on crude-price has no product; take it out"
        )
    ])
    func aPriceShockHasNoIdleField(_ fields: String, _ message: String) throws {
        let report = try ToyFolder().report(
            """
            khazri: scenario/1\ntitle: T\nextends: toy\nshocks: {p: {kind: price-shock, windows: {from: 2024-05-01, \
            length: 9 d}, \(fields)}}\n
            """)
        #expect(report.count == 1 && report.first?.hasSuffix("shocks.p.\(message)") == true, "\(report)")
    }

    /// The widest reach of a horizon, and a projection that stops before it calculates.
    @Test func yearsOutOfReach() throws {
        let folder = try ToyFolder()
        #expect(
            try folder.report(
                "khazri: scenario/1\ntitle: T\nbaseline: toy\nhorizon: {from: 9999-01-01, through: 9999-12-31}\n") == [
                    "case.yaml:4:17: horizon.from: the year 9999 is out of reach; a horizon lies between 1900 and 2200",
                    """
                    case.yaml:4:38: horizon.through: the year 9999 is out of reach; a horizon lies between 1900 \
                    and 2200
                    """
                ])
        #expect(
            try folder.report(
                "khazri: scenario/1\ntitle: T\nbaseline: toy\nhorizon: {from: 2200-01-01, through: 2200-12-31}\n") == []
        )
    }
}
