import EnergySystem
import Exploration
import GRDB

/// Numbers of draws, runs and bins, and the weights, against what a store says it was made from.
struct StoreCounts {
    private let description: StoreDescription
    private let database: Database
    private var identity: StoreIdentity { description.identity }
    /// A calibration's draws and weights are those of its waves, which only the calibration itself knows.
    private var isEnsemble: Bool { identity["format"] == StoreIdentity.ensembleFormat }

    init(_ description: StoreDescription, _ database: Database) {
        (self.description, self.database) = (description, database)
    }

    func check() throws {
        guard isEnsemble || identity["format"] == StoreIdentity.calibrationFormat else {
            throw Unsound("its format is not said")
        }
        try checkDescription()
        let draws = try checkDraws()
        let runs = try number("SELECT COUNT(*) FROM outcomes"), cases = description.cases.count
        let placed = try number(
            """
            SELECT COUNT(*) FROM outcomes JOIN draws USING (draw) JOIN cases USING (scenario, strategy)
            """)
        guard placed == runs else { throw Unsound("\(runs - placed) runs are of no draw or case of the study") }
        let partial = try number(
            """
            SELECT COUNT(*) FROM (SELECT draw FROM outcomes GROUP BY draw HAVING COUNT(*) <> \(cases))
            """)
        guard partial == 0 else { throw Unsound("\(partial) draws lack a run") }
        if description.isFinished, runs != draws * cases {
            throw Unsound(
                """
                it calls itself finished with \(runs) of \(draws * cases) runs
                """)
        }
        try checkCurves(hasRuns: runs > 0)
    }

    private func checkDescription() throws {
        let names = description.cases.map { [$0.scenario, $0.strategy] }
        guard !names.isEmpty, Set(names).count == names.count else {
            throw Unsound(
                """
                its cases are none, or twice the same
                """)
        }
        guard !description.strata.isEmpty, Set(description.strata).count == description.strata.count else {
            throw Unsound(
                """
                its strata are none, or twice the same
                """)
        }
        for weight in description.cases.map(\.weight) + description.strataWeights
        where !(weight.isFinite && weight >= 0) {
            throw Unsound("a weight is \(weight)")
        }
        // A scenario weighs the same under every strategy; the scenarios of a study add up to 1.
        var scenarios: Set<String> = []
        let sum = description.cases.filter { scenarios.insert($0.scenario).inserted }.reduce(0) { $0 + $1.weight }
        guard abs(sum - 1) < 1e-9 else { throw Unsound("the weights of its scenarios add up to \(sum), not to 1") }
        let sql = "SELECT COUNT(*) FROM files WHERE 'file:' || name NOT IN (SELECT key FROM study)"
        guard try number(sql) == 0 else { throw Unsound("a file that it keeps is not one it was made from") }
    }

    /// Draws are those of the part, each with the weight of its stratum; how many there are.
    private func checkDraws() throws -> Int {
        let part = isEnsemble ? try ensemblePart() : nil
        let rows = try Row.fetchCursor(database, sql: "SELECT draw, weight, stratum FROM draws ORDER BY draw")
        var count = 0, sum = 0.0
        while let row = try rows.next() {
            let draw = try row.number(0), weight = try row.real(1), stratum = try row.text(2)
            guard let place = description.strata.firstIndex(of: stratum) else {
                throw Unsound(
                    """
                    a draw is of no stratum of the study
                    """)
            }
            guard weight.isFinite, weight >= 0 else { throw Unsound("the weight of a draw is \(weight)") }
            guard draw == (part.map { $0.first + count * $0.step } ?? count + 1) else {
                throw Unsound(
                    """
                    its draws are not those of the study
                    """)
            }
            if isEnsemble, weight != description.strataWeights[place] {
                throw Unsound(
                    """
                    a draw weighs other than its stratum says
                    """)
            }
            count += 1
            sum += weight
        }
        if let part, count > 0 || description.isFinished {
            guard count == part.count else { throw Unsound("it has \(count) draws of \(part.count)") }
            if part.step == 1, abs(sum - 1) > 1e-9 {
                throw Unsound(
                    """
                    the weights of its draws add up to \(sum), not to 1
                    """)
            }
        }
        return count
    }

    /// First draw, step and number of the draws of this part.
    private func ensemblePart() throws -> (first: Int, step: Int, count: Int) {
        guard let draws = wholeNumber("draws"), let shard = wholeNumber("shard"), let shards = wholeNumber("shards"),
            shard <= shards
        else {
            throw Unsound("it does not say which draws it holds")
        }
        return (shard, shards, shard > draws ? 0 : (draws - shard) / shards + 1)
    }

    private func wholeNumber(_ key: String) -> Int? {
        identity[key].flatMap { Int($0) }.flatMap { (1...100_000_000).contains($0) ? $0 : nil }
    }

    private func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }

    // MARK: - Curves

    /// Every run that did not fail is in one bin of each day of its case.
    private func checkCurves(hasRuns: Bool) throws {
        let products = description.curveProducts.count
        guard let counts = try CheckpointRow.counts(database) else {
            if products > 0, hasRuns { throw Unsound("the counts of its curves are missing") }
            return
        }
        let days = description.cases.map(days).max() ?? 0
        guard counts.cases == description.cases.count, counts.curves == products,
            counts.strata == description.strata.count, counts.days == days,
            counts.bins == CurveCounts.coverEdges.count - 1
        else { throw Unsound("the counts of its curves are of another study") }
        for (index, item) in description.cases.enumerated() {
            for (stratum, runs) in try runsByStratum(item).enumerated() {
                for curve in 0..<products {
                    try checkDays(counts, index, curve, stratum, runs: runs, days: self.days(item))
                }
            }
        }
    }

    private func days(_ item: EnsembleCase) -> Int { item.lastDay - item.firstDay + 1 }

    private func runsByStratum(_ item: EnsembleCase) throws -> [Int] {
        let sql = """
            SELECT stratum, COUNT(*) FROM outcomes JOIN draws USING (draw) WHERE scenario = ? AND strategy = ? AND \
            fault IS NULL GROUP BY stratum
            """
        var runs = [Int](repeating: 0, count: description.strata.count)
        for row in try Row.fetchAll(database, sql: sql, arguments: [item.scenario, item.strategy]) {
            if let place = description.strata.firstIndex(of: try row.text(0)) { runs[place] = try row.number(1) }
        }
        return runs
    }

    private func checkDays(_ counts: CurveCounts, _ index: Int, _ curve: Int, _ stratum: Int, runs: Int, days: Int)
        throws
    {
        let start = counts.start(case: index, curve: curve, stratum: stratum)
        for day in 0..<counts.days {
            let bins = counts.counts[start + day * counts.bins..<start + (day + 1) * counts.bins]
            let sum = bins.reduce(0) { $0 + Int($1) }
            guard bins.allSatisfy({ $0 >= 0 }), sum == (day < days ? runs : 0) else {
                throw Unsound(
                    """
                    the bins of a curve do not hold each run once
                    """)
            }
        }
    }
}
