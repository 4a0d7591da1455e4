import Testing

@testable import TestSupport

/// Every kind of bad input to a table is told in the words of the domain, with exit code 2.
@Suite("khazri table: bad input", .needsProgram)
struct TableBadInputTests {
    private func textbook() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("mb/Z.csv", ",A,B\nA,150,500\nB,200,100\n")
        try scratch.write("mb/Y.csv", ",all\nA,350\nB,1700\n")
        try scratch.write("mb/sectors.csv", "code,output\nA,1000\nB,2000\n")
        return scratch
    }

    private func expect(_ messages: [String], _ arguments: [String], in scratch: Scratch) throws {
        let outcome = try Program.run(["table"] + arguments, in: scratch.path)
        for message in messages { #expect(outcome.faults.contains(message), "\(outcome.faults)") }
        #expect(outcome.output == "")
        #expect(outcome.code == 2)
    }

    @Test func severalFilesAtOnce() throws {
        let scratch = try textbook()
        try scratch.write("mb/Z.csv", ",A,B\nA,NaN,500\nB,many,100\n")
        try scratch.write("mb/Y.csv", ",all\nA,350\nD,1700\n")
        try expect(
            [
                "mb/Z.csv:2:3: 'NaN' in row 'A', column 'A' is not a finite number",
                "mb/Z.csv:3:3: 'many' in row 'B', column 'A' is not a number",
                "mb/Y.csv:3:1: row 'D' is no sector of the table",
                "mb/Y.csv:1:1: row 'B' is missing"
            ], ["output", "mb"], in: scratch)
    }

    @Test func aMissingRowAndAMissingColumn() throws {
        let scratch = try textbook()
        try scratch.write("mb/Z.csv", ",A,B\nA,150,500\n")
        try expect(["mb/Z.csv:1:1: row 'B' is missing"], ["output", "mb"], in: scratch)
        try scratch.write("mb/Z.csv", ",A\nA,150\nB,200\n")
        try expect(["mb/Z.csv:1:1: column 'B' is missing"], ["output", "mb"], in: scratch)
        try scratch.write("mb/Z.csv", ",A,B\nA,150\nB,200,100\n")
        try expect(
            ["mb/Z.csv:2:1: row 'A' has 1 numbers, 2 were expected, one for each column of the first row"],
            ["output", "mb"], in: scratch)
    }

    @Test func labelsInAnotherOrderAreAligned() throws {
        let scratch = try textbook()
        let plain = try Program.run(["table", "output", "mb", "--format", "csv"], in: scratch.path).output
        try scratch.write("mb/Z.csv", ",B,A\nB,100,200\nA,500,150\n")
        try scratch.write("mb/Y.csv", ",all\nB,1700\nA,350\n")
        let moved = try Program.run(["table", "output", "mb", "--format", "csv"], in: scratch.path)
        #expect(moved.output == plain)
        #expect(moved.code == 0)
    }

    @Test func theResidualOfARowIsShown() throws {
        let scratch = try textbook()
        try scratch.write("mb/Y.csv", ",all\nA,300\nB,1800\n")
        try expect(
            [
                "mb: row 'A' adds up to 950.0, its output is 1000.0; residual 50",
                "mb: row 'B' adds up to 2100.0, its output is 2000.0; residual -100"
            ], ["output", "mb"], in: scratch)
    }

    /// Inputs of A cost 1.2 of its output; the radius is below 1, so that this is a warning of the audit.
    @Test func columnSumsAboveOne() throws {
        let scratch = try Scratch()
        try scratch.write("t/Z.csv", ",A,B\nA,100,0\nB,1100,0\n")
        try scratch.write("t/sectors.csv", "code,output\nA,1000\nB,2000\n")
        let outcome = try Program.run(["table", "audit", "t", "--format", "csv"], in: scratch.path)
        #expect(outcome.output.contains("column-sums,WARNING,column 'A',1.2"))
    }

    /// A and B use up among themselves all that they make; C has nothing to do with it.
    @Test func singularSystemsNameTheirSectors() throws {
        let scratch = try Scratch()
        try scratch.write("t/Z.csv", ",A,B,C\nA,500,1000,0\nB,500,1000,0\nC,0,0,1\n")
        try scratch.write("t/sectors.csv", "code,output\nA,1000\nB,2000\nC,10\n")
        try expect(
            ["I - A is singular in the columns of 'A', 'B', which use up among themselves all that they make"],
            ["output", "t"], in: scratch)
    }

    @Test func negativeTotalsNeedAnotherMethod() throws {
        let scratch = try textbook()
        try expect(
            ["row 'A': the total -650.0 is negative, which RAS cannot take; use GRAS"],
            ["balance", "mb", "--row-totals", "A=-650", "--method", "ras"], in: scratch)
    }

    @Test func marginsThatDisagree() throws {
        let scratch = try textbook()
        try expect(
            ["row totals add up to 1000.0, column totals to 950.0; they must agree"],
            ["balance", "mb", "--row-totals", "A=700"], in: scratch)
        try expect(
            ["row totals add up to 1000.0, column totals to 950.0; they must agree"],
            ["update", "mb", "--row-totals", "A=700"], in: scratch)
    }
}
