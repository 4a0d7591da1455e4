import Foundation
import ScenarioFiles
import Testing

@testable import TestSupport

/// A claim of trade that does not say what it is of.
@Suite struct TradeStatementFaultTests {
    private func faults(_ claim: String) throws -> [String] {
        let name = "baselines/toy/baseline.yaml"
        let baseline = try #require(ToyFolder.files[name]).replacingOccurrences(of: "tables:\n", with: "tables:\n  trade-statements: data/said.csv\n")
        let folder = try ToyFolder(changing: [
            name: baseline,
            "baselines/toy/data/said.csv": "statement-id,statement,who,what,treatment,partner,quantity,side,year,level,growth,years,meaning\n\(claim)\n",
        ])
        return folder.loader.loadBaseline("toy").diagnostics.map(\.description)
            .compactMap { text in text.range(of: "trade-statements, row").map { String(text[$0.lowerBound...]) } }
    }

    @Test(arguments: [
        ("a,said,x,x,point,,export,own,2008,1,,,m", "trade-statements, row 'a': quantity is one of turnover, exports, imports"),
        ("a,said,x,x,point,,exports,ours,2008,1,,,m", "trade-statements, row 'a': side is one of own, partner"),
        ("a,said,x,x,point,,exports,own,,1,,,m", "trade-statements, row 'a': year says of which year the level is, 1900 to 2100"),
        ("a,said,x,x,growth,,exports,own,20008,,5,1,m", "trade-statements, row 'a': year says of which year the level is, 1900 to 2100"),
    ])
    func eachIsTold(claim: String, message: String) throws { #expect(try faults(claim) == [message]) }

    /// A growth needs no year.
    @Test func noneWhereNoneIs() throws {
        #expect(try faults("a,said,x,x,growth,,turnover,partner,,,5,1,m").isEmpty)
    }
}
