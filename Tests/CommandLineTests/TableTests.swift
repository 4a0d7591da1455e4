import Testing

@testable import TestSupport

/// `khazri table` on the two-sector table of Miller and Blair (2009), whose results are printed there or follow by
/// hand.
@Suite("khazri table", .needsProgram)
struct TableTests {
    private func textbook() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("mb/Z.csv", ",A,B\nA,150,500\nB,200,100\n")
        try scratch.write("mb/Y.csv", ",households,rest\nA,250,100\nB,700,1000\n")
        try scratch.write(
            "mb/sectors.csv", "code,output,wages,other_value_added,employees\nA,1000,650,0,10\nB,2000,1400,0,40\n")
        return scratch
    }

    /// The cells of a column, as numbers, of a CSV result.
    private func column(_ name: String, _ arguments: [String], in folder: String) throws -> [Double] {
        let outcome = try Program.run(["table"] + arguments + ["--format", "csv"], in: folder)
        #expect(outcome.faults == "")
        #expect(outcome.code == 0)
        let rows = outcome.output.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let place = try #require(rows.first?.firstIndex { $0 == name })
        return rows.dropFirst().map { Double($0[place]) ?? .nan }
    }

    static let verbs = [
        "supply-use", "aggregate", "split-imports",
        "audit", "output", "multipliers", "linkages", "price", "mixed", "extract", "inoperability", "balance", "update",
        "ghosh",
        "decompose", "footprint", "write"
    ]

    @Test("help shows an example", arguments: verbs)
    func help(_ verb: String) throws {
        let outcome = try Program.run(["table", verb, "--help"])
        #expect(outcome.output.contains("Example: khazri table \(verb) "))
        #expect(outcome.code == 0)
    }

    @Test func auditOfTheShippedTable() throws {
        let outcome = try Program.run(["table", "audit", "azerbaijan-2024", "--data", "Scenarios", "--format", "csv"])
        #expect(outcome.output.hasPrefix("check,status,place,size,message\n"))
        #expect(!outcome.output.contains("FAIL"))
        #expect(outcome.output.contains("\nspectral-radius,PASS,"))
        #expect(outcome.code == 0)
    }

    @Test func auditOfABrokenTable() throws {
        let scratch = try textbook()
        try scratch.write("mb/Z.csv", ",A,B\nA,150,5000\nB,200,100\n")
        let outcome = try Program.run(["table", "audit", "mb", "--format", "csv"], in: scratch.path)
        #expect(outcome.output.contains("scale,FAIL,flow 'A' to 'B',5000,"))
        #expect(outcome.code == 2)
    }

    /// Final demand (600, 1500) needs x = (1247.52, 1841.58).
    @Test func output() throws {
        let scratch = try textbook()
        try scratch.write("f.csv", "label,value\nA,600\nB,1500\n")
        #expect(
            areClose(
                try column("output", ["output", "mb", "--final-demand", "f.csv"], in: scratch.path), [1247.52, 1841.58],
                absolute: 0.01))
        #expect(areClose(try column("change", ["output", "mb"], in: scratch.path), [0, 0], absolute: 1e-9))
    }

    /// L = [1.254 .330; .264 1.122]; column sums 1.518 and 1.452; every unit of final demand is one of value added.
    @Test func multipliers() throws {
        let scratch = try textbook()
        #expect(
            areClose(
                try column("output_type_1", ["multipliers", "mb"], in: scratch.path), [1.518, 1.452], absolute: 1e-3))
        #expect(areClose(try column("value_added", ["multipliers", "mb"], in: scratch.path), [1, 1], absolute: 1e-12))
        #expect(
            try column("output_type_2", ["multipliers", "mb", "--propensity", "0.5"], in: scratch.path).allSatisfy {
                $0 > 1.6
            })
    }

    @Test func pricesAreOneInTheTablesYear() throws {
        let scratch = try textbook()
        #expect(areClose(try column("price_index", ["price", "mb"], in: scratch.path), [1, 1], absolute: 0))
    }

    /// Value added of A up by a tenth: dp' = (0.065, 0) L = 0.065 x (1.25413, 0.33003).
    @Test func pricesFollowValueAdded() throws {
        let scratch = try textbook()
        let prices = try column("price_index", ["price", "mb", "--value-added", "A=715"], in: scratch.path)
        #expect(areClose(prices, [1 + 0.065 * 0.95 / 0.7575, 1 + 0.065 * 0.25 / 0.7575], absolute: 1e-12))
    }

    /// A passes half of 0.065 on: p_A = 0.5 (0.15 p_A + 0.2 p_B + 0.065), p_B = 0.25 p_A + 0.05 p_B.
    @Test func pricesWithPassThrough() throws {
        let scratch = try textbook()
        let prices = try column(
            "price_index", ["price", "mb", "--value-added", "A=715", "--sector-pass-through", "A=0.5"], in: scratch.path
        )
        let first = 0.0325 / (1 - 0.075 - 0.1 * 0.25 / 0.95)
        #expect(areClose(prices, [1 + first, 1 + first * 0.25 / 0.95], absolute: 1e-12))
    }

    /// With the price of A held at 1, 65 of its value added are missing.
    @Test func aHeldPriceNamesTheSubsidy() throws {
        let scratch = try textbook()
        let outcome = try Program.run(
            ["table", "price", "mb", "--value-added", "A=715", "--fix", "A=1", "--format", "md"], in: scratch.path)
        #expect(outcome.output.contains("'A' loses 65"))
        #expect(outcome.code == 0)
    }

    /// x_A = 900: x_B = (1700 + 0.2 x 900) / 0.95, f_A = 0.85 x 900 - 0.25 x_B.
    @Test func mixed() throws {
        let scratch = try textbook()
        let other = (1700 + 0.2 * 900) / 0.95
        #expect(
            areClose(
                try column("output", ["mixed", "mb", "--fix", "A=900"], in: scratch.path), [900, other], absolute: 1e-9)
        )
        #expect(
            areClose(
                try column("final_demand", ["mixed", "mb", "--fix", "A=900"], in: scratch.path),
                [765 - 0.25 * other, 1700], absolute: 1e-9))
    }

    /// Without A altogether B makes 1700 / 0.95.
    @Test func extract() throws {
        let scratch = try textbook()
        let loss = try column("output_loss", ["extract", "mb", "--sectors", "A"], in: scratch.path)
        #expect(areClose(loss, [1000, 2000 - 1700 / 0.95], absolute: 1e-9))
    }

    /// q_A = 0.1 imposed: q_B = a*_BA 0.1 / (1 - a*_BB) with a*_BA = 200 / 2000, a*_BB = 0.05.
    @Test func inoperability() throws {
        let scratch = try textbook()
        let shares = try column("inoperability", ["inoperability", "mb", "--fix", "A=0.1"], in: scratch.path)
        #expect(areClose(shares, [0.1, 0.01 / 0.95], absolute: 1e-12))
    }

    @Test func ghoshWithoutChangeReturnsOutput() throws {
        let scratch = try textbook()
        #expect(areClose(try column("output", ["ghosh", "mb"], in: scratch.path), [1000, 2000], absolute: 1e-9))
    }

    /// Margins that the flows have already return them.
    @Test func balance() throws {
        let scratch = try textbook()
        let values = try column(
            "value", ["balance", "mb", "--row-totals", "A=650", "--column-totals", "B=600"], in: scratch.path)
        #expect(areClose(values, [150, 500, 200, 100], absolute: 1e-9))
        let outcome = try Program.run(["table", "balance", "mb", "--row-totals", "A=700"], in: scratch.path)
        #expect(outcome.faults.contains("they must agree"))
        #expect(outcome.code == 2)
    }

    @Test func updateMeetsTheTotals() throws {
        let scratch = try textbook()
        let totals = [
            "--row-totals", "A=715", "--row-totals", "B=330", "--column-totals", "A=385", "--column-totals", "B=660"
        ]
        let values = try column("value", ["update", "mb"] + totals, in: scratch.path)
        #expect(areClose(values, [165, 550, 220, 110], absolute: 1e-8))
    }

    @Test func decomposeAddsUp() throws {
        let scratch = try textbook()
        try scratch.write("later/Z.csv", ",A,B\nA,160,500\nB,240,100\n")
        try scratch.write("later/Y.csv", ",all\nA,400\nB,1800\n")
        let arguments = ["decompose", "mb", "later"]
        let change = try column("change", arguments, in: scratch.path)
        let parts = try zip(
            column("technology", arguments, in: scratch.path), column("final_demand", arguments, in: scratch.path)
        ).map { $0 + $1 }
        #expect(areClose(change, [60, 140], absolute: 1e-9))
        #expect(areClose(parts, change, absolute: 1e-9))
    }

    /// Nothing but own trade: what a region consumes it makes.
    @Test func footprint() throws {
        let scratch = try Scratch()
        try scratch.write("w/labels.csv", "region,sector\nN,x\nS,x\n")
        try scratch.write("w/Z.csv", "N.x,S.x\n0,0\n0,0\n")
        try scratch.write("w/Y.csv", "N,S\n6,4\n0,10\n")
        try scratch.write("w/satellites.csv", ",N.x,S.x\nfuel,20,5\n")
        #expect(areClose(try column("territory", ["footprint", "w"], in: scratch.path), [20, 5], absolute: 1e-12))
        #expect(areClose(try column("footprint", ["footprint", "w"], in: scratch.path), [12, 13], absolute: 1e-12))
    }

    @Test(
        "formats",
        arguments: [
            ("terminal", "Linkages\n"), ("csv", "sector,backward,forward,key\n"), ("md", "**Linkages**"), ("json", "{")
        ])
    func formats(_ format: String, _ start: String) throws {
        let scratch = try textbook()
        #expect(
            try Program.run(["table", "linkages", "mb", "--format", format], in: scratch.path).output.hasPrefix(start))
    }

    @Test func aBaselinesTableCanBeWrittenAndRead() throws {
        let scratch = try Scratch()
        let data = ["--data", "\(Program.root)/Scenarios"]
        #expect(try Program.run(["table", "write", "azerbaijan-2024", "t"] + data, in: scratch.path).code == 0)
        let before = try column("output_type_1", ["multipliers", "azerbaijan-2024"] + data, in: scratch.path)
        #expect(try column("output_type_1", ["multipliers", "t"], in: scratch.path) == before)
        #expect(try Program.run(["table", "write", "azerbaijan-2024", "t"] + data, in: scratch.path).code == 2)
    }

    @Test func severalFormatsIntoAFolder() throws {
        let scratch = try textbook()
        let outcome = try Program.run(
            ["table", "output", "mb", "--format", "csv,json", "--out", "results"], in: scratch.path)
        #expect(outcome.code == 0)
        #expect(scratch.files(in: "results") == ["output.csv", "output.json"])
    }

    @Test func faultsAreTold() throws {
        let scratch = try textbook()
        let unknown = try Program.run(["table", "output", "mb", "--final-demand", "C=1"], in: scratch.path)
        #expect(unknown.faults.contains("'C' is unknown"))
        #expect(unknown.code == 2)
        try scratch.write("mb/Z.csv", ",A,B\nA,150,NaN\nB,200,many\n")
        let numbers = try Program.run(["table", "output", "mb"], in: scratch.path)
        #expect(numbers.faults.contains("mb/Z.csv:2:7: 'NaN' in row 'A', column 'B' is not a finite number"))
        #expect(numbers.faults.contains("mb/Z.csv:3:7: 'many' in row 'B', column 'B' is not a number"))
        #expect(numbers.output.isEmpty)
        #expect(numbers.code == 2)
        let file = try Program.run(["table", "output", "mb/Z.csv"], in: scratch.path)
        #expect(file.faults.contains("name the folder of the table"))
        #expect(file.code == 2)
        #expect(try Program.run(["table", "output", "nowhere"], in: scratch.path).code == 2)
    }

    @Test func rowsThatDoNotAddUpAreRefused() throws {
        let scratch = try textbook()
        try scratch.write("mb/Z.csv", ",A,B\nA,150,600\nB,200,100\n")
        let outcome = try Program.run(["table", "output", "mb"], in: scratch.path)
        #expect(outcome.faults.contains("row 'A' adds up to 1100.0, its output is 1000.0; residual -100"))
        #expect(outcome.code == 2)
    }

    @Test func notProductiveIsRefused() throws {
        let scratch = try Scratch()
        try scratch.write("t/Z.csv", ",A,B\nA,600,1000\nB,700,1200\n")
        try scratch.write("t/sectors.csv", "code,output\nA,1000\nB,2000\n")
        let outcome = try Program.run(["table", "output", "t"], in: scratch.path)
        #expect(outcome.faults.contains("spectral radius"))
        #expect(outcome.code == 2)
    }
}
