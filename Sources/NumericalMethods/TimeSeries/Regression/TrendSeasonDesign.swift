import RealModule

/// The explanatory variables of a trend with season and breaks, at any step of the series or after it.
struct TrendSeasonDesign: Sendable, Equatable {
    let season: Int
    let form: SeasonalForm
    let breaks: [KnownBreak]

    /// Names in the order of the columns.
    var names: [String] {
        ["intercept", "trend"] + breaks.map(\.words) + seasonalNames
    }

    var columns: Int { 2 + breaks.count + seasonalNames.count }

    func matrix(_ steps: [Int]) -> Matrix {
        var matrix = Matrix(rows: steps.count, columns: columns)
        for (row, step) in steps.enumerated() {
            for (column, value) in values(at: step).enumerated() { matrix[row, column] = value }
        }
        return matrix
    }

    func values(at step: Int) -> [Double] {
        [1, Double(step + 1)] + breaks.map { $0.value(at: step) } + seasonalValues(at: step)
    }

    private func seasonalValues(at step: Int) -> [Double] {
        switch form {
        case .none: []
        case .dummies: (1..<max(season, 1)).map { step % season == $0 ? 1 : 0 }
        case .fourier(let pairs): (1...max(pairs, 1)).flatMap { wave($0, step) }
        }
    }

    /// Sine and cosine; the sine of half as many waves as steps is zero everywhere and left out.
    private func wave(_ number: Int, _ step: Int) -> [Double] {
        let angle = 2 * Double.pi * Double(number * (step + 1) % season) / Double(season)
        return 2 * number == season ? [Double.cos(angle)] : [Double.sin(angle), Double.cos(angle)]
    }

    private var seasonalNames: [String] {
        switch form {
        case .none: []
        case .dummies: (1..<max(season, 1)).map { "season \($0 + 1)" }
        case .fourier(let pairs):
            (1...max(pairs, 1)).flatMap { 2 * $0 == season ? ["cosine \($0)"] : ["sine \($0)", "cosine \($0)"] }
        }
    }
}
