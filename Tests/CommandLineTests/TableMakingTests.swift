import Testing

@testable import TestSupport

/// Tables made from others: supply and use, groups of sectors, total flows split by imports.
@Suite("khazri table: new tables", .needsProgram)
struct TableMakingTests {
    /// Make [90 10 0; 5 180 15; 0 20 230] (industry by product), use and final demand of the textbook case of models A,
    /// B and D.
    private func supplyUse() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("su/supply.csv", ",I1,I2,I3\nP1,90,5,0\nP2,10,180,20\nP3,0,15,230\n")
        try scratch.write("su/use.csv", ",I1,I2,I3\nP1,20,34,10\nP2,30,40,60\nP3,10,50,70\n")
        try scratch.write("su/final_demand.csv", ",home\nP1,31\nP2,80\nP3,115\n")
        return scratch
    }

    private func values(_ part: String, _ arguments: [String], in folder: String) throws -> [Double] {
        let outcome = try Program.run(["table"] + arguments + ["--format", "csv"], in: folder)
        #expect(outcome.code == 0)
        return outcome.output.split(separator: "\n").filter { $0.hasPrefix(part + ",") }
            .map { Double($0.split(separator: ",")[3]) ?? .nan }
    }

    static let models: [(String, [Double], [Double])] = [
        (
            "A",
            [
                0.2021152542, 0.1809627119, 0.0277423729, 0.3118644068, 0.193220339, 0.2440677966, 0.0831186441,
                0.2519322034, 0.282440678
            ], [95, 210, 245]
        ),
        (
            "B",
            [
                0.1984210526, 0.159047619, 0.0479591837, 0.2947368421, 0.2085714286, 0.2375510204, 0.1078947368,
                0.2457142857, 0.2781632653
            ], [95, 210, 245]
        ),
        (
            "D",
            [
                0.2037593985, 0.1705764411, 0.0493233083, 0.2737916219, 0.1956820623, 0.224962406, 0.1224489796,
                0.2537414966, 0.2857142857
            ], [100, 200, 250]
        )
    ]

    @Test("supply and use", arguments: models)
    func supplyAndUse(_ model: String, _ coefficients: [Double], _ output: [Double]) throws {
        let scratch = try supplyUse()
        let expected = coefficients.enumerated().map { $1 * output[$0 % 3] }
        #expect(
            areClose(
                try values("flows", ["supply-use", "su", "--model", model], in: scratch.path), expected, absolute: 1e-6)
        )
        #expect(
            areClose(
                try values("output", ["supply-use", "su", "--model", model], in: scratch.path), output, absolute: 1e-9))
        #expect(
            try Program.run(["table", "supply-use", "su", "--model", model, "--to", "made"], in: scratch.path).code == 0
        )
        let again = try Program.run(["table", "output", "made", "--format", "csv"], in: scratch.path)
        #expect(again.code == 0)
        #expect(again.faults == "")
    }

    @Test(
        "formats",
        arguments: [
            ("terminal", "Symmetric table, model D\n"), ("csv", "part,row,column,value\n"), ("md", "**Symmetric table"),
            ("json", "{")
        ])
    func formats(_ format: String, _ start: String) throws {
        let scratch = try supplyUse()
        #expect(
            try Program.run(["table", "supply-use", "su", "--format", format], in: scratch.path).output.hasPrefix(start)
        )
    }

    /// One industry makes goods (100) and trade (30); goods cost 120 at purchasers' prices, of which 15 are trade and 5
    /// taxes; of the 100 at basic prices 40 are bought by the industry. Trade is only a margin.
    @Test func purchasersPrices() throws {
        let scratch = try Scratch()
        try scratch.write("su/supply.csv", ",I\ngoods,100\ntrade,30\n")
        try scratch.write("su/use.csv", ",I\ngoods,50\ntrade,5\n")
        try scratch.write("su/final_demand.csv", ",home\ngoods,70\ntrade,10\n")
        try scratch.write("su/margins.csv", ",I,home\ngoods,8,7\ntrade,-8,-7\n")
        try scratch.write("su/net_taxes.csv", ",I,home\ngoods,2,3\ntrade,0,0\n")
        let arguments = ["supply-use", "su", "--model", "B"]
        #expect(areClose(try values("final-demand", arguments, in: scratch.path), [60, 17], absolute: 1e-12))
        // Industry technology with one industry: inputs in proportion to product output, 40 and 13 of 130.
        let expected = [40.0 * 100 / 130, 40.0 * 30 / 130, 13.0 * 100 / 130, 13.0 * 30 / 130]
        #expect(areClose(try values("flows", arguments, in: scratch.path), expected, absolute: 1e-12))
        #expect(
            areClose(
                try values("value-added", arguments, in: scratch.path), [2.0 * 100 / 130, 2.0 * 30 / 130],
                absolute: 1e-12))
    }

    @Test func supplyUseFaultsAllAtOnce() throws {
        let scratch = try supplyUse()
        try scratch.write("su/use.csv", ",I1,I2,I4\nP1,20,34,10\nP2,30,x,60\nP3,10,50,70\n")
        try scratch.write("su/margins.csv", ",I1,I2,I3,home\nP1,1,0,0,0\nP2,0,0,0,0\nP3,0,0,0,0\n")
        let outcome = try Program.run(["table", "supply-use", "su"], in: scratch.path)
        #expect(outcome.code == 2)
        #expect(outcome.faults.contains("su/use.csv:3:7: 'x' in row 'P2', column 'I2' is not a number"))
        #expect(
            outcome.faults.contains(
                """
                margins of 'I1' add up to 1.0, 0 was expected: products that earn them stand with a minus sign
                """))
        try scratch.write("su/use.csv", ",I1,I2,I4\nP1,20,34,10\nP2,30,40,60\nP3,10,50,70\n")
        let labels = try Program.run(["table", "supply-use", "su"], in: scratch.path).faults
        #expect(labels.contains("column 'I4' is no industry of the table"))
        #expect(labels.contains("column 'I3' is missing"))
        try scratch.write("su/use.csv", ",I3,I1,I2\nP1,10,20,34\nP2,60,30,40\nP3,70,10,60\n")
        try scratch.write("su/margins.csv", ",I1,I2,I3,home\nP1,0,0,0,0\nP2,0,0,0,0\nP3,0,0,0,0\n")
        let balance = try Program.run(["table", "supply-use", "su"], in: scratch.path)
        #expect(balance.faults.contains("su: product 'P3' has a supply of 245.0 and uses of 255.0; residual -10.0"))
        #expect(balance.code == 2)
    }

    private func three() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("t/Z.csv", ",A,B,C\nA,10,20,5\nB,4,8,6\nC,7,9,3\n")
        try scratch.write("t/Y.csv", ",home\nA,65\nB,32\nC,11\n")
        try scratch.write("t/value_added.csv", ",A,B,C\nwages,79,13,16\n")
        try scratch.write("g.csv", "sector,group\nA,N\nB,M\nC,N\n")
        return scratch
    }

    /// A and C together: 10 + 5 + 7 + 3 = 25 among themselves, 20 + 9 to B, 4 + 6 from B.
    @Test func aggregate() throws {
        let scratch = try three()
        let arguments = ["aggregate", "t", "--concordance", "g.csv"]
        #expect(try values("flows", arguments, in: scratch.path) == [25, 29, 10, 8])
        #expect(try values("final-demand", arguments, in: scratch.path) == [76, 32])
        #expect(try values("value-added", arguments, in: scratch.path) == [95, 13])
    }

    @Test func concordanceFaults() throws {
        let scratch = try three()
        try scratch.write("g.csv", "sector,group\nA,N\nA,M\nD,N\n")
        let outcome = try Program.run(["table", "aggregate", "t", "--concordance", "g.csv"], in: scratch.path)
        #expect(outcome.code == 2)
        #expect(outcome.faults.contains("g.csv:3:1: sector 'A' is there twice"))
        #expect(outcome.faults.contains("g.csv:4:1: 'D' is no sector of the table"))
        #expect(outcome.faults.contains("sector 'B' has no group"))
        #expect(outcome.faults.contains("sector 'C' has no group"))
    }

    /// Imports of A are 100 of its 1,000 uses that take imports; exports take none.
    @Test func splitImports() throws {
        let scratch = try Scratch()
        try scratch.write("t/Z.csv", ",A,B\nA,150,500\nB,200,100\n")
        try scratch.write("t/Y.csv", ",home,exports,imports\nA,350,100,-100\nB,700,1000,0\n")
        try scratch.write("t/sectors.csv", "code,output\nA,1000\nB,2000\n")
        let arguments = ["split-imports", "t", "--imports-column", "imports"]
        #expect(areClose(try values("imported-flows", arguments, in: scratch.path), [15, 50, 0, 0], absolute: 1e-12))
        #expect(
            areClose(
                try values("domestic-final-demand", arguments, in: scratch.path), [315, 100, 700, 1000], absolute: 1e-12
            ))
        let wrong = try Program.run(["table", "split-imports", "t", "--imports-column", "import"], in: scratch.path)
        #expect(
            wrong.faults.contains(
                """
                --imports-column: there is no category 'import'; categories are home, exports, imports
                """))
        let tooMuch = try Program.run(["table", "split-imports", "t", "--imports", "A=2000"], in: scratch.path)
        #expect(tooMuch.faults.contains("imports must lie between 0 and the uses that take imports"))
        #expect(tooMuch.code == 2)
    }
}
