import Testing

@testable import TestSupport

@Suite("khazri stress", .needsProgram)
struct StressTests {
    static let length = "shocks.outage.windows.only.length"
    private func value(_ length: Int, _ scratch: Scratch) throws -> Double {
        let set = ["--set", "\(Self.length)=\(length) d"]
        let run = try Program.run(
            ["run", "ban-and-refinery-outage"] + set + ["--format", "csv", "--out", "\(scratch.path)/\(length)"])
        #expect(run.code == 0)
        let line = try scratch.read("\(length)/tables/indicators.csv").split(separator: "\n").first {
            $0.hasPrefix("unserved-demand,gasoline-ai92,")
        }
        return try #require(line.flatMap { Double($0.split(separator: ",", omittingEmptySubsequences: false)[5]) })
    }

    /// The edge that is found is the edge that two plain runs show.
    @Test func theEdgeIsWhereTwoRunsShowIt() throws {
        let outcome = try Program.run([
            "stress", "ban-and-refinery-outage", "--vary", "\(Self.length)=1 d..60 d", "--until",
            "unserved-demand(gasoline-ai92) > 40 kt",
            "--format", "csv"
        ])
        #expect(outcome.code == 0)
        let edge = try #require(outcome.output.split(separator: "\n").first { $0.hasSuffix("first after") })
        let day = try #require(Double(edge.split(separator: ",")[1]))
        let scratch = try Scratch()
        #expect(try value(Int(day), scratch) > 40)
        #expect(try value(Int(day) - 1, scratch) <= 40)
    }

    @Test func twoInputsGiveAFrontier() throws {
        let outcome = try Program.run([
            "stress", "ban-and-refinery-outage", "--vary", "\(Self.length)=1 d..60 d", "--vary",
            "shocks.ban.share=0 %..100 %",
            "--until", "unserved-demand(gasoline-*) > 40 kt", "--format", "csv"
        ])
        #expect(outcome.code == 0)
        let days = outcome.output.split(separator: "\n").dropFirst().compactMap {
            Double($0.split(separator: ",", omittingEmptySubsequences: false)[2])
        }
        #expect(days.count == 17)
        // A wider ban makes no longer outage bearable, but for a parcel of AI-95 more: it fills the tank, and 3 kt of
        // yield, most of a day of AI-92, go back to that grade.
        #expect(zip(days, days.dropFirst()).allSatisfy { $0 + 2 >= $1 })
        #expect(try #require(days.first) - (try #require(days.last)) >= 5)
    }

    @Test func everythingThatIsWrongAtOnce() throws {
        let outcome = try Program.run([
            "stress", "ban-and-refinery-outage", "--vary", "shocks.ban.share=100 %..0 %", "--until",
            "unserved-demnd > 5 kt"
        ])
        #expect(outcome.code == 2)
        #expect(
            outcome.faults == """
                khazri: --vary: 'shocks.ban.share=100 %..0 %': the range is reversed; write shocks.ban.share=0 %..100 %
                khazri: --until: there is no indicator 'unserved-demnd'; did you mean 'unserved-demand'?

                """)
    }

    @Test func aPathThatDoesNotExist() throws {
        let outcome = try Program.run([
            "stress", "ban-and-refinery-outage", "--vary", "shocks.bn.share=0 %..100 %", "--until",
            "unserved-demand(diesel) > 5 kt"
        ])
        #expect(outcome.code == 2)
        #expect(outcome.faults.contains("shocks.bn.share: there is no such path; did you mean 'shocks.ban.share'?"))
    }

    @Test func aLimitThatDoesNotFit() throws {
        let vary = ["--vary", "\(Self.length)=1 d..60 d", "--until"]
        let unit = try Program.run(["stress", "ban-and-refinery-outage"] + vary + ["unserved-demand(diesel) > 5 USD"])
        #expect(unit.faults == "khazri: --until: unserved-demand is measured in 'kt'; the limit '5 USD' does not fit\n")
        let sum = try Program.run(["stress", "ban-and-refinery-outage"] + vary + ["days-short(gasoline-*) > 5 d"])
        #expect(
            sum.faults == """
                khazri: --until: days-short in 'd' cannot be added over gasoline-ai92, gasoline-ai95, gasoline-ai98; \
                name one of them\n
                """)
        let name = try Program.run(["stress", "ban-and-refinery-outage"] + vary + ["unserved-demand(petrol) > 5 kt"])
        #expect(
            name.code == 2
                && name.faults.hasPrefix(
                    """
                    khazri: --until: nothing matches 'petrol'; unserved-demand has rows for gasoline-ai92,
                    """)
        )
    }
}
