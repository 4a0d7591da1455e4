import Testing

@Suite("khazri list", .needsProgram)
struct ListTests {
    @Test("kinds as the file format names them", arguments: [
        ("shocks", ["export-ban", "supplier-outage", "route-closure", "route-capacity", "refinery-outage", "refinery-yield", "price-shock", "demand-shift", "hoarding"]),
        ("measures", ["supply-contract", "strategic-stock", "demand-restraint", "refinery-upgrade", "export-pause", "tax-waiver"]),
    ])
    func kinds(_ subject: String, _ kinds: [String]) throws {
        let outcome = try Program.run(["list", subject])
        let headings = outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) }
        #expect(Set(headings).isSuperset(of: kinds))
        #expect(outcome.code == 0)
    }

    @Test func fieldsComeWithTheirKind() throws {
        let lines = try Program.run(["list", "shocks"]).output.split(separator: "\n").map(String.init)
        #expect(lines.contains("  share (share, e.g. 35 %, default 100 %): share of the supplier's loadings that stops"))
        #expect(lines.contains("  supplier (supplier, required): who forbids"))
    }

    @Test("names in the first column", arguments: [
        ("units", ["kt", "t", "bbl", "GJ", "AZN", "USD", "d", "month", "yr", "%"]),
        ("formats", ["csv", "md", "json", "terminal"]),
        ("indicators", ["unserved-demand", "first-day-short", "forward-cover-minimum", "import-dependence", "herfindahl-hirschman", "n-minus-1-90d", "balance-residual"]),
        ("tables", ["balance-monthly", "supply-by-origin", "unserved-by-class", "stocks-and-cover", "events", "indicators", "economic-impact", "payments", "trade-exposure", "assumptions", "sources"]),
        ("scenarios", ["no-shock", "russia-gasoline-ban-2024", "russia-gasoline-ban-2024-as-happened", "ban-and-refinery-outage", "repair-october-2019"]),
        ("strategies", ["black-sea-and-reserve", "black-sea-contract", "home-ai95", "product-reserve", "restraint"]),
        ("baselines", ["azerbaijan-2024"]),
    ])
    func names(_ subject: String, _ expected: [String]) throws {
        let outcome = try Program.run(["list", subject, "--data", "Scenarios"])
        let first = outcome.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(Set(first).isSuperset(of: expected))
        #expect(outcome.faults.isEmpty)
        #expect(outcome.code == 0)
    }

    @Test func baselinesSayWhere() throws {
        let outcome = try Program.run(["list", "baselines"], environment: ["KHAZRI_DATA": "\(Program.root)/Scenarios"])
        #expect(outcome.output.contains("  \(Program.root)/Scenarios/baselines/azerbaijan-2024/baseline.yaml\n"))
    }
}
