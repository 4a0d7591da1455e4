import RealModule

extension SmoothingRecursion {
    /// Runs a form with named parameters.
    func run(_ form: SmoothingForm, _ parameters: SmoothingParameters) -> Sums {
        let flat =
            [parameters.alpha, parameters.beta, parameters.gamma, parameters.phi, parameters.level, parameters.trend]
            + parameters.seasons
        guard form.season == .none || parameters.seasons.count == season else { return Sums(squares: .infinity) }
        return flat.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { run(form, $0) } ?? Sums(squares: .infinity)
        }
    }

    /// The value that the search makes small: log(sum of squares) + 2/n times the sum of log means.
    func objective(_ form: SmoothingForm, _ parameters: SmoothingParameters) -> Double {
        let sums = run(form, parameters)
        guard sums.squares.isFinite else { return .infinity }
        return Double.log(max(sums.squares, 1e-300)) + 2 * sums.logMeans / Double(count)
    }

    /// One-step means of the last run.
    var lastMeans: [Double] { (0..<count).map { values[$0] - errors[$0] } }

    /// Seasons after the last run; the first belongs to the first step ahead.
    var lastSeasons: [Double] { (0..<season).map { seasons[count + $0] } }
}
