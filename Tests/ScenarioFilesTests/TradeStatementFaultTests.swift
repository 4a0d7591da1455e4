import Foundation
import ScenarioFiles
import Testing

@testable import TestSupport

/// A claim of trade that does not say what it is of; every fault of a row at its cell.
@Suite struct TradeStatementFaultTests {
    private func faults(_ claim: String) throws -> [String] {
        let name = "baselines/toy/baseline.yaml"
        let baseline = try #require(ToyFolder.files[name]).replacingOccurrences(
            of: "tables:\n", with: "tables:\n  trade-statements: data/said.csv\n")
        let folder = try ToyFolder(changing: [
            name: baseline,
            "baselines/toy/data/said.csv":
                "statement-id,statement,who,what,treatment,partner,quantity,side,year,level,growth,years,meaning\n\(claim)\n"
        ])
        return folder.loader.loadBaseline("toy").diagnostics.map(\.description)
    }
    private static let place = "baselines/toy/data/said.csv:2:", path = "baseline.tables.trade-statements.a"

    @Test(arguments: [
        (
            "a,said,x,x,point,,export,own,2008,1,,,m",
            "19: \(path).quantity: 'export' is not one of turnover, exports, imports"
        ),
        ("a,said,x,x,point,,exports,ours,2008,1,,,m", "27: \(path).side: 'ours' is not one of own, partner"),
        ("a,said,x,x,point,,exports,own,,1,,,m", "31: \(path).year: is of which year the level is, 1900 to 2100"),
        (
            "a,said,x,x,growth,,exports,own,20008,,5,1,m",
            "32: \(path).year: is of which year the level is, 1900 to 2100"
        ),
        ("a,said,x,x,growth,,exports,own,,,-5,1,m", "34: \(path).growth: '-5' is not a number of per cent above zero"),
        (
            "a,said,x,x,guess,,exports,own,,,5,1,m",
            "12: \(path).treatment: 'guess' is not one of projection, point, growth, share, exposure"
        ),
        ("a,said,x,x,growth,east,exports,own,,,5,1,m", "19: \(path).partner: no trade partner is called 'east'")
    ])
    func eachIsTold(claim: String, message: String) throws { #expect(try faults(claim) == ["\(Self.place)\(message)"]) }

    /// All faults of a row at once; a growth needs no year.
    @Test func allAtOnceAndNoneWhereNoneIs() throws {
        #expect(try faults("a,said,x,x,point,,,,,1,,,m").count == 3)
        #expect(try faults("a,said,x,x,growth,,turnover,partner,,,5,1,m").isEmpty)
    }
}
