import Foundation
import Testing

@testable import TestSupport

/// Tables as people have them: several regions, idle sectors, totals, rounded numbers, other units, hostile files.
@Suite("khazri table: tables as they come", .needsProgram)
struct TableCaseTests {
    /// 17 + 83, 53 + 67, 18 + 62 by rows; value added 83, 89, 40 by columns.
    private static let three = [
        "t/Z.csv": "sector,crops,oil,power\ncrops,10,5,2\noil,3,20,30\npower,4,6,8\n",
        "t/Y.csv": "sector,households,exports\ncrops,50,33\noil,20,47\npower,60,2\n",
        "t/sectors.csv": "sector,output\ncrops,100\noil,120\npower,80\n",
        "t/value_added.csv": "row,crops,oil,power\nvalue-added,83,89,40\n"
    ]

    private func run(_ files: [String: String], _ arguments: [String]) throws -> Program.Outcome {
        let scratch = try Scratch(files)
        return try Program.run(["table"] + arguments, in: scratch.path)
    }

    private func rows(_ outcome: Program.Outcome) -> [[String]] {
        outcome.output.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    // MARK: - Regions

    /// Three regions of two sectors as pymrio saves them, with what households burn themselves (F_Y).
    private static func saved(_ regions: [String]) -> [String: String] {
        let flows = [
            [10, 6, 4, 2, 7, 5], [4, 11, 7, 5, 3, 1], [7, 5, 12, 1, 6, 4], [3, 1, 6, 13, 2, 7], [6, 4, 2, 7, 14, 3],
            [2, 7, 5, 3, 1, 15]
        ]
        let demand = [[100, 41, 42], [101, 42, 43], [42, 103, 44], [43, 104, 45], [44, 45, 106], [45, 46, 107]]
        let sectors = regions.flatMap { region in ["oil", "rest"].map { (region, $0) } }
        func lines(_ values: [[Int]]) -> String {
            zip(sectors, values).map { sector, row in
                ([sector.0, sector.1] + row.map(String.init)).joined(separator: "\t")
            }.joined(separator: "\n") + "\n"
        }
        func head(_ columns: [(String, String)], _ second: String, _ below: String) -> String {
            "region\t\(below)\(columns.map(\.0).joined(separator: "\t"))\n\(second)\t\(below)\(columns.map(\.1).joined(separator: "\t"))\n"
        }
        let users = regions.map { ($0, "households") }
        return [
            "t/file_parameters.json": """
            {"files": {"Z": {"name": "Z.txt", "nr_index_col": "2", "nr_header": "2"}, "Y": {"name": "Y.txt", "nr_index_col": "2", "nr_header": "2"}}}
            """,
            "t/Z.txt": head(sectors, "sector", "\t") + "region\tsector\t\t\t\t\t\t\n" + lines(flows),
            "t/Y.txt": head(users, "category", "\t") + "region\tsector\t\t\t\n" + lines(demand),
            "t/energy/file_parameters.json": """
            {"files": {"F": {"name": "F.txt", "nr_index_col": "1", "nr_header": "2"}, "F_Y": {"name": "F_Y.txt", "nr_index_col": "1", "nr_header": "2"}, "unit": {"name": "unit.txt", "nr_index_col": "1", "nr_header": "1"}}}
            """,
            "t/energy/unit.txt": "stressor\tunit\nfuel\tTJ\n",
            "t/energy/F.txt": head(sectors, "sector", "") + "stressor\t\t\t\t\t\t\nfuel\t10\t13\t16\t19\t22\t25\n",
            "t/energy/F_Y.txt": head(users, "category", "") + "stressor\t\t\t\nfuel\t30\t20\t10\n"
        ]
    }

    /// pymrio 0.7.0 on this table: D_pba_reg 53, 55, 57; D_cba_reg 61.4213, 55.0751, 48.5035, both with F_Y; D_exp_reg
    /// and D_imp_reg of trade. Without the direct use territory and footprint are 23 and 31.4, 35 and 35.1, 47 and
    /// 38.5.
    @Test(
        "footprints of pymrio",
        arguments: [["Aland", "Bland", "Cland"], ["St. Aland", "St. Bland", "Cland"], ["A", "A.B", "A.B.C"]])
    func footprints(_ regions: [String]) throws {
        let scratch = try Scratch(Self.saved(regions))
        func check(_ table: String) throws {
            let outcome = try Program.run(["table", "footprint", table, "--format", "csv"], in: scratch.path)
            #expect(outcome.code == 0, "\(outcome.faults)")
            let read = rows(outcome).dropFirst()
            #expect(read.map { $0[0] } == ["energy.fuel", "energy.fuel", "energy.fuel"])
            #expect(read.map { $0[1] } == regions)
            func column(_ index: Int) -> [Double] { read.map { Double($0[index]) ?? .nan } }
            #expect(areClose(column(2), [53, 55, 57], absolute: 1e-9))
            #expect(areClose(column(3), [61.4213166469, 55.0751387591, 48.503544594], absolute: 1e-9))
            #expect(areClose(column(4), [11.067085728, 16.8633023383, 22.7015385164], absolute: 1e-9))
            #expect(areClose(column(5), [19.4884023749, 16.9384410975, 14.2050831104], absolute: 1e-9))
            #expect(column(6) == [30, 20, 10])
            #expect(read.map { $0[7] } == ["TJ", "TJ", "TJ"])
        }
        try check("t")
        #expect(try Program.run(["table", "write", "t", "plain"], in: scratch.path).code == 0)
        try check("plain")
    }

    @Test func footprintsSayWhatTheyNeed() throws {
        let outcome = try run(Self.three, ["footprint", "t"])
        #expect(outcome.code == 2)
        #expect(
            outcome.faults == """
                khazri: t: footprints need a table of several regions, and this has no regions; they stand in a column \
                'region' beside 'sector' in sectors.csv or labels.csv\n
                """)
        #expect(try Program.run(["table", "footprint", "--help"]).output.contains("'region' beside 'sector'"))
        var files = [
            "t/labels.csv": "region,sector\nN,x\nS,x\n", "t/Z.csv": "N.x,S.x\n0,0\n0,0\n",
            "t/Y.csv": "N,exports\n6,4\n0,10\n", "t/satellites.csv": ",N.x,S.x\nfuel,20,5\n"
        ]
        #expect(
            try run(files, ["footprint", "t"]).faults.contains(
                """
                category 'exports' of final demand is of no region; a category is called as its region, or \
                begins with it and a point; regions are N, S
                """
            ))
        files["t/Y.csv"] = nil
        #expect(try run(files, ["footprint", "t"]).faults.contains("this has no final demand (Y.csv)"))
    }

    // MARK: - Idle sectors

    /// What each verb says with an idle sector is what it says without, and for the idle one that there is no value.
    @Test(
        "an idle sector",
        arguments: [
            ["linkages"], ["multipliers"], ["price", "--value-added", "oil=100"], ["ghosh", "--value-added", "oil=100"],
            ["inoperability", "--demand", "oil=0.1"],
            ["inoperability", "--fix", "oil=0.1"], ["inoperability", "--initial", "oil=0.1", "--steps", "3"],
            ["extract", "--sectors", "oil"],
            ["mixed", "--fix", "oil=100"], ["output", "--final-demand", "oil=70"], ["decompose", "t"]
        ])
    func idleSector(_ arguments: [String]) throws {
        var files = Self.three
        files["t/Z.csv"] = "sector,crops,oil,power,ghost\ncrops,10,5,2,0\noil,3,20,30,0\npower,4,6,8,0\nghost,0,0,0,0\n"
        files["t/Y.csv"] = (Self.three["t/Y.csv"] ?? "") + "ghost,0,0\n"
        files["t/sectors.csv"] = (Self.three["t/sectors.csv"] ?? "") + "ghost,0\n"
        files["t/value_added.csv"] = "row,crops,oil,power,ghost\nvalue-added,83,89,40,0\n"
        let verb = [arguments[0], "t"] + arguments.dropFirst() + ["--format", "csv", "--digits", "12"]
        let without = rows(try run(Self.three, verb)), outcome = try run(files, verb)
        #expect(outcome.code == 0, "\(outcome.faults)")
        let with = rows(outcome)
        #expect(with.filter { $0[0] != "ghost" } == without)
        #expect(without.count == 4)
        let idle = try #require(with.first { $0[0] == "ghost" })
        if ["linkages", "multipliers", "price"].contains(arguments[0]) {
            #expect(idle.dropFirst().allSatisfy { $0 == "" }, "\(idle)")
        }
        #expect(idle.dropFirst().allSatisfy { $0 == "" || $0 == "0" }, "\(idle)")
    }

    @Test func anIdleSectorHasNothingToLose() throws {
        var files = Self.three
        files["t/Z.csv"] = "sector,crops,oil,power,ghost\ncrops,10,5,2,0\noil,3,20,30,0\npower,4,6,8,0\nghost,0,0,0,0\n"
        files["t/Y.csv"] = (Self.three["t/Y.csv"] ?? "") + "ghost,0,0\n"
        files["t/sectors.csv"] = (Self.three["t/sectors.csv"] ?? "") + "ghost,0\n"
        files["t/value_added.csv"] = nil
        let outcome = try run(files, ["inoperability", "t", "--fix", "ghost=0.1"])
        #expect(outcome.code == 2)
        #expect(
            outcome.faults == """
                khazri: sector 'ghost': it has no output of which a share could be lost; it is 0.1\n
                """)
    }

    // MARK: - Balances

    @Test func totalsLeftIn() throws {
        var files = Self.three
        files["t/Z.csv"] =
            "sector,crops,oil,power,Total\ncrops,10,5,2,17\noil,3,20,30,53\npower,4,6,8,18\nTotal,17,31,40,88\n"
        files["t/Y.csv"] = (Self.three["t/Y.csv"] ?? "") + "Total,130,82\n"
        files["t/sectors.csv"] = (Self.three["t/sectors.csv"] ?? "") + "Total,300\n"
        files["t/value_added.csv"] = nil
        for verb in [
            ["output", "t"], ["linkages", "t"], ["split-imports", "t", "--imports", "oil=1"], ["write", "t", "new"]
        ] {
            let outcome = try run(files, verb)
            #expect(outcome.code == 2)
            #expect(
                outcome.faults == """
                    khazri: t: row 'Total' is the sum of the others; leave totals out\nt: column 'Total' is the sum of \
                    the others; leave totals out\n
                    """)
        }
        let audit = try run(files, ["audit", "t", "--format", "csv"])
        #expect(audit.output.contains("totals,FAIL,row 'Total',,is the sum of the others; leave totals out\n"))
        #expect(!audit.output.contains("1000000"))
        #expect(audit.code == 2)
    }

    @Test func finalDemandInThousands() throws {
        var files = Self.three
        files["t/Y.csv"] = "sector,households,exports\ncrops,50000,33000\noil,20000,47000\npower,60000,2000\n"
        let audit = try run(files, ["audit", "t", "--format", "csv"])
        #expect(
            audit.output.contains(
                """
                scale,FAIL,final demand,212000,\"looks 1000 times too large: corrected, the balance closes\"\n
                """))
        let output = try run(files, ["output", "t"])
        #expect(output.code == 2)
        #expect(output.faults.hasSuffix("t: final demand looks 1000 times too large: corrected, the balance closes\n"))
    }

    /// Output written to a unit where the rows say 100, 120 and 80: residuals of 0.4, -0.4 and 0.2, at most 0.4 / 100.4
    /// = 0.398 %.
    private static let rounded = three.merging(["t/sectors.csv": "sector,output\ncrops,100.4\noil,119.6\npower,80.2\n"])
    { $1 }

    @Test(
        "a balance off by 0.4 %",
        arguments: [
            ["output", "t"], ["multipliers", "t"], ["linkages", "t"], ["price", "t"],
            ["mixed", "t", "--fix", "oil=100"], ["extract", "t", "--sectors", "oil"],
            ["inoperability", "t", "--fix", "oil=0.1"], ["balance", "t"], ["update", "t"], ["ghosh", "t"],
            ["decompose", "t", "t"], ["write", "t", "new"],
            ["aggregate", "t", "--concordance", "g.csv"]
        ])
    func roundedOutput(_ verb: [String]) throws {
        let files = Self.rounded.merging(["g.csv": "crops,a\noil,b\npower,b\n"]) { $1 }
        let refused = try run(files, verb)
        #expect(refused.code == 2)
        #expect(refused.output == "")
        #expect(refused.faults.contains("t: row 'crops' adds up to 100.0, its output is 100.4; residual 0.4\n"))
        #expect(
            refused.faults.hasSuffix(
                """
                t: the largest residual is 0.398 % of output; --tolerance 0.00399 takes it\n
                """))
        #expect(try run(files, verb + ["--tolerance", "0.00398"]).code == 2)
        let taken = try run(files, verb + ["--tolerance", "0.00399"])
        #expect(taken.code == 0)
        #expect(taken.output != "")
        for words in [
            "row 'crops' adds up to 100.0, its output is 100.4; residual 0.4",
            "row 'oil' adds up to 120.0, its output is 119.6; residual -0.4",
            "row 'power' adds up to 80.0, its output is 80.2; residual 0.2"
        ] {
            #expect(taken.faults.contains("warning: t: \(words)\n"))
        }
    }

    /// Every verb takes the option; in a supply table the residual is that of a product.
    @Test("tolerance", arguments: TableTests.verbs)
    func everyVerbHasATolerance(_ verb: String) throws {
        #expect(try Program.run(["table", verb, "--help"]).output.contains("--tolerance <share>"))
    }

    @Test func toleranceOfAuditAndSupply() throws {
        #expect(try run(Self.rounded, ["audit", "t", "--tolerance", "0.004"]).code == 0)
        #expect(try run(Self.rounded, ["audit", "t"]).code == 2)
        let supply = [
            "su/supply.csv": ",I\nP,100.4\n", "su/use.csv": ",I\nP,40\n", "su/final_demand.csv": ",home\nP,60\n"
        ]
        #expect(try run(supply, ["supply-use", "su"]).code == 2)
        let taken = try run(supply, ["supply-use", "su", "--tolerance", "0.01"])
        #expect(taken.code == 0)
        #expect(taken.faults.contains("warning: su: product 'P' has a supply of 100.4 and uses of 100.0"))
        #expect(try run(Self.three, ["output", "t", "--tolerance", "nan"]).code == 64)
        #expect(try run(Self.three, ["output", "t", "--tolerance", "-0.1"]).code == 64)
    }

    // MARK: - Multipliers

    /// Wages 0.3 and 0.4 per unit, L = [1.25413 .33003; .26403 1.12211] = [.95 .25; .2 .85] / .7575: income of A (0.3 x
    /// .95 + 0.4 x .2) / .7575, of B (0.3 x .25 + 0.4 x .85) / .7575, over 0.3 and 0.4 of type I (Miller and Blair
    /// 2009, section 6.2).
    @Test func incomeAndEmploymentMultipliersAreThere() throws {
        let files = [
            "t/Z.csv": ",A,B\nA,150,500\nB,200,100\n", "t/Y.csv": ",households,rest\nA,250,100\nB,700,1000\n",
            "t/sectors.csv":
                "code,output,compensation_of_employees,profits,employees\nA,1000,300,350,10\nB,2000,800,600,40\n"
        ]
        let outcome = try run(files, ["multipliers", "t", "--format", "csv"])
        #expect(outcome.code == 0)
        let table = rows(outcome)
        func column(_ name: String) throws -> [Double] {
            let place = try #require(table[0].firstIndex(of: name))
            return table.dropFirst().map { Double($0[place]) ?? .nan }
        }
        let income = [(0.3 * 0.95 + 0.4 * 0.2) / 0.7575, (0.3 * 0.25 + 0.4 * 0.85) / 0.7575]
        #expect(areClose(try column("income"), income, absolute: 1e-12))
        #expect(areClose(try column("income_type_1"), [income[0] / 0.3, income[1] / 0.4], absolute: 1e-12))
        let jobs = [(0.01 * 0.95 + 0.02 * 0.2) / 0.7575, (0.01 * 0.25 + 0.02 * 0.85) / 0.7575]
        #expect(areClose(try column("employment"), jobs, absolute: 1e-12))
        #expect(areClose(try column("employment_type_1"), [jobs[0] / 0.01, jobs[1] / 0.02], absolute: 1e-12))
        // Households spend 0.9 of their income on 250 and 700 of 950: h = L c / (1 - income' c); type II is type I over
        // that too.
        let induced = 1 - 0.9 * (income[0] * 250 + income[1] * 700) / 950
        #expect(
            areClose(
                try column("income_type_2"), [income[0] / 0.3 / induced, income[1] / 0.4 / induced], absolute: 1e-12))
        #expect(
            try run(files, ["multipliers", "t", "--format", "md"]).output.contains(
                "Income is 'compensation_of_employees'."))
        let none = try run(Self.three, ["multipliers", "t", "--format", "md"]).output
        #expect(
            none.contains(
                """
                No income: no value-added row is called compensation of employees or wages (--labour-income names one).
                """))
    }

    // MARK: - Rounding

    /// Nothing is changed, so nothing is lost: not 2.84e-14 either.
    @Test(
        "rounding is no loss",
        arguments: [
            ["price", "--fix", "oil=1"], ["price", "--fix", "oil=1", "--fix", "crops=1"],
            ["price", "--sector-pass-through", "oil=0.5"], ["extract", "--sectors", "oil", "--share", "0"],
            ["output"], ["ghosh"], ["mixed", "--fix", "oil=120"], ["decompose", "t"], ["inoperability"]
        ])
    func roundingIsNoLoss(_ arguments: [String]) throws {
        // The sentence below the output model tells the residual of the solution, which is no loss.
        for format in arguments[0] == "output" ? ["csv"] : ["csv", "md"] {
            let outcome = try run(Self.three, [arguments[0], "t"] + arguments.dropFirst() + ["--format", format])
            #expect(outcome.code == 0, "\(outcome.faults)")
            #expect(outcome.output.range(of: "[0-9]e-1[0-9]", options: .regularExpression) == nil, "\(outcome.output)")
        }
    }

    // MARK: - Hostile files

    @Test(
        "hostile files",
        arguments: [
            ("-1", "nr_index_col of Z is '-1'; a whole number from 1 to 16 was expected"),
            (
                "9223372036854775807",
                "nr_index_col of Z is '9223372036854775807'; a whole number from 1 to 16 was expected"
            )
        ])
    func labelCounts(_ count: String, _ fault: String) throws {
        let outcome = try run(
            [
                "t/Z.txt": "region\tsector\tr1\tr1\n\t\ta\tb\nr1\ta\t1\t2\nr1\tb\t3\t4\n",
                "t/file_parameters.json":
                    #"{"files": {"Z": {"name": "Z.txt", "nr_index_col": "\#(count)", "nr_header": "2"}}}"#
            ], ["output", "t"])
        #expect(outcome.code == 2)
        #expect(outcome.output == "")
        #expect(outcome.faults.split(separator: "\n").first.map { $0.hasSuffix(fault) } == true, "\(outcome.faults)")
    }

    @Test("numbers without end", arguments: ["nan", "inf", "-inf", "1e300", "1e999"])
    func endlessNumbers(_ number: String) throws {
        for (file, text) in [
            ("Z.csv", "oil,3,20,30"), ("Y.csv", "oil,20,47"), ("sectors.csv", "oil,120"),
            ("value_added.csv", "value-added,83,89,40")
        ] {
            var files = Self.three
            let last = text[text.index(after: text.lastIndex(of: ",") ?? text.startIndex)...]
            files["t/\(file)"] = (Self.three["t/\(file)"] ?? "").replacingOccurrences(
                of: text, with: text.dropLast(last.count) + number)
            for verb in [["price", "t", "--fix", "oil=1"], ["extract", "t", "--sectors", "oil"], ["audit", "t"]] {
                let outcome = try run(files, verb)
                #expect(outcome.code == 2)
                #expect(outcome.output == "")
                #expect(outcome.faults.contains("t/\(file):"), "\(outcome.faults)")
            }
        }
        let option = try run(Self.three, ["price", "t", "--value-added", "oil=\(number)"])
        #expect(option.code == 2)
        #expect(option.output == "")
    }

    /// Each number is one, but inputs per unit of output would not be.
    @Test func anOutputTooSmallForItsInputs() throws {
        let files = ["t/Z.csv": ",A,B\nA,0,1e90\nB,0,0\n", "t/sectors.csv": "code,output\nA,1e90\nB,1e-90\n"]
        let outcome = try run(files, ["price", "t", "--fix", "A=1"])
        #expect(outcome.code == 2)
        #expect(outcome.faults == "khazri: t: output of 'B' is 1e-90, too small for its inputs of 1e+90\n")
    }
}
