import NumericalMethods
import RealModule

/// What the one-step errors of a method say of it.
enum ResidualTable {
    static func table(_ report: ForecastReport) -> Table {
        var table = Table(
            name: "residuals", title: "Residual diagnostics",
            columns: [
                ForecastTables.id, .key("measure", "what is computed"), ForecastTables.number("value", "statistic or estimate"),
                Column("probability", "of so much by chance alone", kind: .number, decimals: 3), .text("meaning", "in words"),
            ],
            notes: ["Residuals are observed less one-step forecast. A probability below 0.05 speaks against what the test supposes; one test in twenty does so by chance."])
        for entry in report.entries { append(entry, &table) }
        return table
    }

    private static func append(_ entry: ForecastReport.Entry, _ table: inout Table) {
        let residuals = entry.forecast.fitted.residuals.filter(\.isFinite), id = Cell.text(entry.series.id)
        func add(_ measure: String, _ value: Double?, _ probability: Double?, _ meaning: String) {
            table.append(id, .text(measure), Cell(value), Cell(probability), .text(meaning))
        }
        guard residuals.count >= 3 else { return add("residuals", Double(residuals.count), nil, "too few for a diagnosis") }
        let count = Double(residuals.count), mean = residuals.reduce(0, +) / count
        let centred = residuals.map { $0 - mean }, variance = centred.reduce(0) { $0 + $1 * $1 } / count
        add("residuals", count, nil, "how many there are")
        let error = (variance / count).squareRoot()
        add("mean", mean, error > 0 ? TestProbability.normalTwoSided(mean / error) : nil, "should be near 0: the method is not biased within the data")
        add("standard deviation", variance.squareRoot(), nil, "size of a one-step error")
        guard variance > 0 else { return }
        add("Durbin-Watson", ResidualTests.durbinWatson(residuals), nil, "near 2 without autocorrelation of neighbours")
        let lags = max(1, min(entry.series.season > 1 ? 2 * entry.series.season : 10, residuals.count / 5))
        if let test = try? ResidualTests.ljungBox(residuals, lags: lags) {
            add("Ljung-Box, \(lags) lags", test.statistic, test.probability, test.probability < 0.05 ? "errors follow one another: the method leaves something unused" : "no sign that errors follow one another")
        }
        let skewness = centred.reduce(0) { $0 + $1 * $1 * $1 } / count / Double.pow(variance, 1.5)
        let kurtosis = centred.reduce(0) { $0 + $1 * $1 * $1 * $1 } / count / (variance * variance)
        let statistic = count / 6 * (skewness * skewness + (kurtosis - 3) * (kurtosis - 3) / 4)
        let chance = TestProbability.chiSquare(statistic, degrees: 2)
        add("Jarque-Bera", statistic, chance, chance < 0.05 ? "errors are not normal: single large ones" : "no sign against a normal distribution")
        if let worst = centred.map(abs).max() {
            add("largest, in standard deviations", worst / variance.squareRoot(), nil, worst > 4 * variance.squareRoot() ? "look at that period before using the forecast" : "nothing out of the way")
        }
    }
}
