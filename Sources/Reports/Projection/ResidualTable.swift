import NumericalMethods
import RealModule

/// `residuals`: what the one-step errors of a method say of it.
enum ResidualTable: SeriesTable {
    static let name = "residuals"
    static let title = "Residual diagnostics"
    static let notes = [
        """
        Residuals are observed less one-step forecast. A probability below 0.05 speaks against what the test \
        supposes; one test in twenty does so by chance.
        """
    ]

    struct Row: TableRow {
        let id, measure: String
        let value, probability: Double?
        let meaning: String

        static let columns: [RowColumn<Row>] = [
            .series(\.id), .key("measure", \.measure, "what is computed"),
            .value("value", \.value, "statistic or estimate"),
            .value("probability", \.probability, "of so much by chance alone", decimals: 3),
            .value("meaning", \.meaning, "in words")
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from report: ForecastReport) {
        for entry in report.entries { append(entry, &table) }
    }

    private static func append(_ entry: ForecastReport.Entry, _ table: inout RowTable<Row>) {
        let residuals = entry.forecast.fitted.residuals.filter(\.isFinite), id = entry.series.id
        func add(_ measure: String, _ value: Double?, _ probability: Double?, _ meaning: String) {
            table.append(Row(id: id, measure: measure, value: value, probability: probability, meaning: meaning))
        }
        guard residuals.count >= 3 else {
            return add("residuals", Double(residuals.count), nil, "too few for a diagnosis")
        }
        let count = Double(residuals.count), mean = residuals.reduce(0, +) / count
        let centred = residuals.map { $0 - mean }, variance = centred.reduce(0) { $0 + $1 * $1 } / count
        add("residuals", count, nil, "how many there are")
        let error = (variance / count).squareRoot()
        add(
            "mean", mean, error > 0 ? TestProbability.normalTwoSided(mean / error) : nil,
            "should be near 0: the method is not biased within the data")
        add("standard deviation", variance.squareRoot(), nil, "size of a one-step error")
        guard variance > 0 else { return }
        add("Durbin-Watson", ResidualTests.durbinWatson(residuals), nil, "near 2 without autocorrelation of neighbours")
        let lags = max(1, min(entry.series.season > 1 ? 2 * entry.series.season : 10, residuals.count / 5))
        if let test = try? ResidualTests.ljungBox(residuals, lags: lags) {
            add(
                "Ljung-Box, \(lags) lags", test.statistic, test.probability,
                test.probability < 0.05
                    ? "errors follow one another: the method leaves something unused"
                    : "no sign that errors follow one another")
        }
        let skewness = centred.reduce(0) { $0 + $1 * $1 * $1 } / count / Double.pow(variance, 1.5)
        let kurtosis = centred.reduce(0) { $0 + $1 * $1 * $1 * $1 } / count / (variance * variance)
        let statistic = count / 6 * (skewness * skewness + (kurtosis - 3) * (kurtosis - 3) / 4)
        let chance = TestProbability.chiSquare(statistic, degrees: 2)
        add(
            "Jarque-Bera", statistic, chance,
            chance < 0.05 ? "errors are not normal: single large ones" : "no sign against a normal distribution")
        if let worst = centred.map(abs).max() {
            add(
                "largest, in standard deviations", worst / variance.squareRoot(), nil,
                worst > 4 * variance.squareRoot()
                    ? "look at that period before using the forecast" : "nothing out of the way")
        }
    }
}
