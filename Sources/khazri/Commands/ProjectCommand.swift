import ArgumentParser
import EnergySystem
import Models
import NumericalMethods
import Reports
import ScenarioFiles

/// `khazri project`: series of a CSV file carried forward, with intervals, reasons and tests.
struct ProjectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project",
        abstract: "Forecast the series of a CSV file, with intervals, reasons and a back-test.",
        discussion: """
            The file has a column of dates (2024, 2024-Q1, 2024-03 or 2024-03-01, and the forms of statistical offices) and one \
            column a series, or, with --by id, a row for each series and date (id,date,value), or dates as headings; the layouts of \
            JODI, SDMX-CSV, Eurostat, the World Bank and pyam are known. Everything wrong with a file is told at once, with file, line and \
            column; a method that cannot take a series is replaced by a simpler one, in words.

            Prints the forecast in one format, or writes every table into the folder given with --out. JSON is one object \
            {schema, series: [{id, method, reason, forecast: [{date, mean, lower_80, upper_80, ...}]}]}.

            Example: khazri project demand.csv --horizon 24 --format json
            """)

    @Argument(help: ArgumentHelp("CSV file, or - for standard input.", valueName: "csv"))
    var file: String

    @Option(
        help: ArgumentHelp(
            "Column of figures; may be repeated. Default every column beside the dates (with --by: value).",
            valueName: "name"))
    var column: [String] = []

    @Option(help: ArgumentHelp("Column that names the series of each row, or several: a,b.", valueName: "names"))
    var by: String?

    @Flag(help: "Decimals stand behind a comma, in a file whose columns are parted by semicolons or tabs.")
    var decimalComma = false

    @Option(
        help: ArgumentHelp("Forecast method, or auto, which chooses by the series and says why.", valueName: "method"))
    var method = "auto"

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Steps ahead; default 24 months, 8 quarters or 5 years.", valueName: "steps"))
    var horizon: WholeNumber?

    @Option(parsing: .unconditional, help: ArgumentHelp("Levels of the intervals in per cent.", valueName: "levels"))
    var levels = LevelList(levels: [0.8, 0.95])

    @Flag(help: "Interpolate periods without a figure; without it they are a fault.")
    var fillGaps = false

    @Option(
        help: ArgumentHelp(
            """
            Tables to print or write: \(ForecastTable.all.map(\.name).joined(separator: ", ")); default all, \
            without the slow ones above \(ProjectCommand.fewSeries) series.
            """,
            valueName: "tables"))
    var tables: FormatList?

    @OptionGroup var result: ResultOptions

    @OptionGroup var writing: WritingOptions
    @OptionGroup var quiet: QuietOption

    /// Above this many series a table that needs a back-test is made only when asked for.
    static let fewSeries = 20

    func validate() throws {
        var numbers = WholeNumbers()
        _ = steps(&numbers)
        try numbers.refuse()
        guard MethodCatalogue.names.contains(method) else {
            throw ValidationError.unknown(
                "--method: there is no method '\(method)'", word: method, among: MethodCatalogue.names,
                called: "methods")
        }
        for name in tables?.names ?? [] where ForecastTable.named(name) == nil {
            throw ValidationError(
                """
                --tables: there is no table '\(name)'; tables are \
                \(ForecastTable.all.map(\.name).joined(separator: ", ")).
                """)
        }
    }

    private func steps(_ numbers: inout WholeNumbers) -> Int? { numbers.read(horizon, "--horizon", 1...1200) }

    func run() throws {
        Interruption.watch(
            result.out.map { "a table that is written to \($0) is whole; nothing else is kept" } ?? "nothing is kept",
            isAnswered: false)
        let read = SeriesFile.read(
            file,
            SeriesRequest(by: keys, columns: column, fillsGaps: fillGaps, hasDecimalComma: decimalComma ? true : nil))
        Loading.tell(read.faults)
        guard !read.faults.hasErrors else { throw Failure.input() }
        let forecasts = try forecast(read.series)
        let wanted = chosenTables(read.series.count)
        let report = ForecastReport(entries: tested(forecasts, wanted), levels: levels.levels)
        try ForecastOutput(report: report, tables: wanted, digits: writing.digits).tell(
            formats: result.format?.names, folder: result.out)
    }

    private var keys: [String] { by?.split(separator: ",").map { String($0) } ?? [] }

    /// What is computed: for one format on standard output only what that format prints.
    private func chosenTables(_ series: Int) -> [ForecastTable] {
        if let tables { return tables.names.compactMap { ForecastTable.named($0) } }
        let only = result.out == nil ? result.format?.names.first : nil
        if only == CSVFormat.name || only == JSONFormat.name { return [.forecast] }
        return ForecastTable.all.filter { series <= ProjectCommand.fewSeries || !$0.needsBacktest }
    }

    private func forecast(_ series: [DatedSeries]) throws(Failure) -> [SeriesForecast] {
        let progress = ForecastProgress(total: series.count, unit: "series")
        var numbers = WholeNumbers()
        let (method, levels, horizon) = (self.method, self.levels.levels, steps(&numbers))
        let results = ParallelMap.map(series, finished: { progress.tell($0) }) { series in
            let steps = horizon ?? (series.season == 1 ? 5 : 2 * series.season)
            return Result { () throws(SeriesForecastError) in
                try SeriesForecaster(method: method, horizon: steps, levels: levels).forecast(series)
            }
        }
        progress.end()
        var faults: [Diagnostic] = [], forecasts: [SeriesForecast] = []
        for result in results {
            switch result {
            case .success(let forecast):
                forecasts.append(forecast)
                faults += forecast.warnings.map {
                    Diagnostic(
                        .warning, at: Place(file: file == "-" ? "standard input" : file),
                        "series '\(forecast.series.id)': \($0)")
                }
            case .failure(let error):
                faults.append(Diagnostic(at: Place(file: file == "-" ? "standard input" : file), error.description))
            }
        }
        Loading.tell(faults)
        if faults.hasErrors { throw .input() }
        return forecasts
    }

    /// The method used and some others, tested on each series.
    private func tested(_ forecasts: [SeriesForecast], _ tables: [ForecastTable]) -> [ForecastReport.Entry] {
        guard tables.contains(where: \.needsBacktest) else { return forecasts.map { ForecastReport.Entry($0) } }
        let isCompared = tables.contains(.comparison)
        let others = ["seasonal-naive", "naive", "theta", "dynamic-optimised-theta", "ets-damped", "holt-winters"]
        let jobs = forecasts.indices.flatMap { index -> [BacktestJob] in
            let own = forecasts[index].method, isSeasonal = forecasts[index].series.season > 1
            let rest = others.filter {
                $0 != own && isCompared && (isSeasonal || !["seasonal-naive", "holt-winters"].contains($0))
            }
            return ([own] + rest).compactMap { name in
                (try? MethodCatalogue.method(name)).map {
                    BacktestJob(index: index, method: $0, forecast: forecasts[index])
                }
            }
        }
        let progress = ForecastProgress(total: jobs.count, unit: "back-tests")
        let tests = ParallelMap.map(jobs, finished: { progress.tell($0) }) { $0.run() }
        progress.end()
        return forecasts.indices.map { index in
            ForecastReport.Entry(forecasts[index], backtests: zip(jobs, tests).filter { $0.0.index == index }.map(\.1))
        }
    }
}

/// One method on one series.
private struct BacktestJob: Sendable {
    let index: Int
    let method: any ForecastMethod
    let forecast: SeriesForecast

    /// As far ahead as the forecast goes, at most one and a half years of a long series and one of a shorter one.
    func run() -> Backtest {
        let series = TimeSeries(values: forecast.series.values, season: forecast.series.season)
        return Backtest(
            method, on: series, origins: Backtest.origins(over: series),
            horizon: min(forecast.forecast.mean.count, series.count >= 84 ? 18 : 12))
    }
}

/// Levels in per cent with commas between, each once.
struct LevelList: ExpressibleByArgument {
    let levels: [Double]

    init(levels: [Double]) { self.levels = levels }

    init?(argument: String) {
        var levels: [Double] = []
        for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let level = Double(part.filter { $0 != " " && $0 != "%" }), level >= 1, level <= 99.9 else {
                return nil
            }
            if !levels.contains(level / 100) { levels.append(level / 100) }
        }
        self.levels = levels
    }

    var defaultValueDescription: String { levels.map { String(Int(($0 * 100).rounded())) }.joined(separator: ",") }
}
