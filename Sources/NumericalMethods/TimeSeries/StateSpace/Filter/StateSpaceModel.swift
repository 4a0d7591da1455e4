/// A linear Gaussian model of one series with an unobserved state.
///
/// y_t = Z a_t + x_t b + eps_t with var eps = H; a_{t+1} = T a_t + R eta_t with var eta_i = q_i, independent.
/// A state with a diffuse start has an unknown first value; the others start at zero with `startCovariance`. The
/// coefficients b of the regressors are states that never change, with a diffuse start.
/// Source: Durbin and Koopman (2012), Time Series Analysis by State Space Methods, 2nd ed., chapters 3 to 5,
/// doi:10.1093/acprof:oso/9780199641178.001.0001.
package struct StateSpaceModel: Sendable {
    /// Z: what each state adds to the observation.
    package var observation: [Double]
    /// T: the next state from this one.
    package var transition: Matrix
    /// R: what each disturbance adds to the next state (rows: states, columns: disturbances).
    package var loading: Matrix
    /// q: the variance of each disturbance.
    package var stateVariances: [Double]
    /// H: the variance of the observation's own noise.
    package var observationVariance: Double
    /// Which states have an unknown first value.
    package var diffuse: [Bool]
    /// The covariance of the first state, zero in the rows and columns of diffuse states.
    package var startCovariance: Matrix
    /// x: known influences, one array a regressor; steps beyond an array's end count as zero.
    package var regressors: [[Double]]

    package init(
        observation: [Double], transition: Matrix, loading: Matrix, stateVariances: [Double],
        observationVariance: Double, diffuse: [Bool], startCovariance: Matrix? = nil, regressors: [[Double]] = []
    ) {
        precondition(transition.rows == observation.count && transition.isSquare, "T must be square, one row a state")
        precondition(loading.rows == observation.count && loading.columns == stateVariances.count, "R does not fit")
        precondition(diffuse.count == observation.count, "one start a state")
        self.observation = observation
        self.transition = transition
        self.loading = loading
        self.stateVariances = stateVariances
        self.observationVariance = observationVariance
        self.diffuse = diffuse
        self.startCovariance = startCovariance ?? Matrix(rows: observation.count, columns: observation.count)
        self.regressors = regressors
    }

    /// How many states there are, the coefficients of the regressors included.
    package var order: Int { observation.count + regressors.count }

    /// How many values of the first state are unknown.
    package var diffuseCount: Int { diffuse.filter(\.self).count + regressors.count }
}
