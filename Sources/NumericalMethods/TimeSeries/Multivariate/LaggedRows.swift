/// The rows of a vector autoregression: a constant, then every variable at lag 1, at lag 2 and so on.
struct LaggedRows: Sendable {
    let regressors: Matrix
    let responses: Matrix

    /// Rows from `first` on (at least `lags`), so that models of several orders can share a sample.
    init(_ data: Matrix, lags: Int, first: Int) throws(AutoregressionError) {
        guard lags >= 0 else { throw .setting("the number of lags cannot be \(lags)") }
        if let place = data.firstPlace(where: { !$0.isFinite }) {
            throw .notFinite(row: place.row, variable: place.column)
        }
        let (rows, width) = (data.rows - first, data.columns)
        guard rows > 0, width > 0 else { throw .tooFewRows(needed: first + 1, given: data.rows) }
        var regressors = Matrix(rows: rows, columns: 1 + width * lags, repeating: 1)
        var responses = Matrix(rows: rows, columns: width)
        for variable in 0..<width {
            for row in 0..<rows { responses[row, variable] = data[first + row, variable] }
            for lag in stride(from: 1, through: lags, by: 1) {
                let column = 1 + (lag - 1) * width + variable
                for row in 0..<rows { regressors[row, column] = data[first + row - lag, variable] }
            }
        }
        self.regressors = regressors
        self.responses = responses
    }

    /// The last `lags` rows, newest first, as one row of regressors with its constant.
    static func latest(_ data: Matrix, lags: Int) -> [Double] {
        [1] + (0..<lags).flatMap { data.row(data.rows - 1 - $0) }
    }
}
