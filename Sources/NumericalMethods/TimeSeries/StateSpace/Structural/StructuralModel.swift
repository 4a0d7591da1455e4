/// A structural time-series model: components with a meaning, each with its own variance.
///
/// y_t = level_t + season_t + x_t b + irregular; level_{t+1} = level_t + slope_t + disturbance; slope_{t+1} = slope_t +
/// disturbance; the seasonal effects of one season sum to a disturbance. Every component starts diffuse.
/// Source: Harvey (1989), Forecasting, Structural Time Series Models and the Kalman Filter, chapter 2,
/// doi:10.1017/CBO9781107049994.
package struct StructuralModel: Sendable, Equatable {
    /// Which components the model has.
    package enum Form: Sendable, Equatable {
        /// A level that wanders.
        case localLevel
        /// A level with a slope that wanders.
        case localLinearTrend
        /// Level, slope and seasonal dummies with this many steps in a season.
        case basicStructural(season: Int)
    }

    package var form: Form
    /// Known influences, one array a regressor, in the steps of the series; steps beyond an array's end count as zero.
    package var regressors: [[Double]]

    package init(_ form: Form, regressors: [[Double]] = []) {
        self.form = form
        self.regressors = regressors
    }

    /// The components with a variance, in the order in which variances are given.
    package var components: [String] {
        switch form {
        case .localLevel: ["irregular", "level"]
        case .localLinearTrend: ["irregular", "level", "slope"]
        case .basicStructural: ["irregular", "level", "slope", "season"]
        }
    }

    /// The model with these variances, in the order of `components`; missing ones count as zero.
    ///
    /// States: level, slope, season of this step and of the steps before, coefficients of the regressors.
    package func stateSpace(variances: [Double]) -> StateSpaceModel {
        func variance(_ index: Int) -> Double { index < variances.count ? variances[index] : 0 }
        let trend = form == .localLevel ? 1 : 2
        let order = trend + seasonalStates
        var transition = Matrix(rows: order, columns: order)
        var loading = Matrix(rows: order, columns: components.count - 1)
        var observation = [Double](repeating: 0, count: order)
        for index in 0..<trend {
            transition[index, index] = 1
            loading[index, index] = 1
        }
        observation[0] = 1
        if trend == 2 { transition[0, 1] = 1 }
        if seasonalStates > 0 {
            observation[trend] = 1
            loading[trend, trend] = 1
            for index in 0..<seasonalStates { transition[trend, trend + index] = -1 }
            for index in 1..<max(seasonalStates, 1) { transition[trend + index, trend + index - 1] = 1 }
        }
        return StateSpaceModel(
            observation: observation, transition: transition, loading: loading,
            stateVariances: (1..<components.count).map(variance), observationVariance: variance(0),
            diffuse: [Bool](repeating: true, count: order), regressors: regressors)
    }

    private var seasonalStates: Int {
        if case .basicStructural(let season) = form { max(season - 1, 0) } else { 0 }
    }
}
