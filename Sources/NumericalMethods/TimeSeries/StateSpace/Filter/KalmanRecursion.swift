/// The working memory of one pass of the Kalman filter: state, covariances and the model in a form for fast loops.
///
/// All memory is taken once at the start, nothing is allocated from step to step. The transition is kept by its
/// entries that are not zero. The covariance is updated as P - (K M' + M K') + F K K', which equals the form of Joseph
/// and is exactly symmetric and insensitive to first order to errors of the gain K.
/// Source: Koopman and Durbin (2003), doi:10.1111/1467-9892.00294, for the diffuse steps.
struct KalmanRecursion: ~Copyable {
    let order: Int
    let baseOrder: Int
    let observationVariance: Double
    let mean: UnsafeMutablePointer<Double>
    let covariance: UnsafeMutablePointer<Double>
    let diffuseCovariance: UnsafeMutablePointer<Double>
    let gain: UnsafeMutablePointer<Double>
    let observation: UnsafeMutablePointer<Double>
    let product: UnsafeMutablePointer<Double>
    let diffuseProduct: UnsafeMutablePointer<Double>
    let noise: UnsafeMutablePointer<Double>
    let scratch: UnsafeMutablePointer<Double>
    let scratchMean: UnsafeMutablePointer<Double>
    let block: UnsafeMutablePointer<Double>
    let transition: SparseRows
    let regressors: [[Double]]
    /// How many unknown values of the first state the observations have not settled yet.
    var diffuseRank: Int
    /// Whether the covariance has stopped changing, so that gain and variance are kept.
    var isSteady = false
    private let allowsSteady: Bool

    init(_ model: StateSpaceModel, allowsSteady: Bool = true) {
        order = model.order
        baseOrder = model.observation.count
        observationVariance = model.observationVariance
        regressors = model.regressors
        diffuseRank = model.diffuseCount
        let m = order
        block = .allocate(capacity: 4 * m * m + 6 * m)
        block.initialize(repeating: 0, count: 4 * m * m + 6 * m)
        covariance = block
        diffuseCovariance = block + m * m
        noise = block + 2 * m * m
        scratch = block + 3 * m * m
        let vectors = block + 4 * m * m
        (mean, gain, observation) = (vectors, vectors + m, vectors + 2 * m)
        (product, diffuseProduct, scratchMean) = (vectors + 3 * m, vectors + 4 * m, vectors + 5 * m)
        transition = SparseRows(model.transition, identityTail: model.regressors.count)
        self.allowsSteady = allowsSteady && model.regressors.isEmpty
        load(model)
    }

    deinit {
        block.deinitialize(count: 4 * order * order + 6 * order)
        block.deallocate()
    }

    private func load(_ model: StateSpaceModel) {
        let (m, base) = (order, baseOrder)
        for i in 0..<base {
            observation[i] = model.observation[i]
            diffuseCovariance[i * m + i] = model.diffuse[i] ? 1 : 0
            for j in 0..<base {
                covariance[i * m + j] = model.startCovariance[i, j]
                var sum = 0.0
                for k in model.stateVariances.indices {
                    sum += model.loading[i, k] * model.stateVariances[k] * model.loading[j, k]
                }
                noise[i * m + j] = sum
            }
        }
        for i in base..<m { diffuseCovariance[i * m + i] = 1 }
    }

    /// Takes the values of the regressors at this step into Z.
    func prepare(step: Int) {
        for index in regressors.indices {
            observation[baseOrder + index] = step < regressors[index].count ? regressors[index][step] : 0
        }
    }

    /// What an observation said.
    struct Innovation {
        /// Observed less predicted.
        var error: Double
        /// Its variance; in a diffuse step the finite part.
        var variance: Double
        /// The part of its variance that grows without bound; zero once the start is settled.
        var diffuseVariance: Double
    }

    /// Predicts the observation of this step without taking it in.
    func predictedObservation() -> Innovation {
        let m = order
        var value = 0.0
        for i in 0..<m { value += observation[i] * mean[i] }
        multiply(covariance, into: product)
        var variance = observationVariance
        for i in 0..<m { variance += observation[i] * product[i] }
        var unbounded = 0.0
        if diffuseRank > 0 {
            multiply(diffuseCovariance, into: diffuseProduct)
            var size = 0.0
            for i in 0..<m {
                unbounded += observation[i] * diffuseProduct[i]
                size += observation[i] * observation[i]
            }
            if unbounded < 1e-9 * size { unbounded = 0 }
        }
        return Innovation(error: value, variance: variance, diffuseVariance: unbounded)
    }

    private func multiply(_ matrix: UnsafeMutablePointer<Double>, into result: UnsafeMutablePointer<Double>) {
        let m = order
        for i in 0..<m { result[i] = 0 }
        for j in 0..<m where observation[j] != 0 {
            let factor = observation[j]
            let column = matrix + j * m
            for i in 0..<m { result[i] += factor * column[i] }
        }
    }

    /// Takes in an observation: state and covariances given the data up to and with this step.
    mutating func update(_ value: Double, steadyVariance: Double) -> Innovation {
        guard !isSteady else {
            var predicted = 0.0
            for i in 0..<order { predicted += observation[i] * mean[i] }
            let error = value - predicted
            for i in 0..<order { mean[i] += gain[i] * error }
            return Innovation(error: error, variance: steadyVariance, diffuseVariance: 0)
        }
        var innovation = predictedObservation()
        innovation.error = value - innovation.error
        if innovation.diffuseVariance > 0 {
            updateDiffuse(innovation)
        } else {
            updateOrdinary(innovation)
        }
        return innovation
    }

    private func updateOrdinary(_ innovation: Innovation) {
        let m = order
        guard innovation.variance > 0 else {
            for i in 0..<m { gain[i] = 0 }
            return
        }
        for i in 0..<m {
            gain[i] = product[i] / innovation.variance
            mean[i] += gain[i] * innovation.error
        }
        reduce(covariance, product, innovation.variance)
    }

    private mutating func updateDiffuse(_ innovation: Innovation) {
        let m = order
        for i in 0..<m {
            gain[i] = diffuseProduct[i] / innovation.diffuseVariance
            mean[i] += gain[i] * innovation.error
        }
        reduce(covariance, product, innovation.variance)
        reduce(diffuseCovariance, diffuseProduct, innovation.diffuseVariance)
        diffuseRank -= 1
        if diffuseRank == 0 {
            for i in 0..<(m * m) { diffuseCovariance[i] = 0 }
        }
    }

    /// P - (K M' + M K') + F K K'.
    private func reduce(
        _ matrix: UnsafeMutablePointer<Double>, _ product: UnsafeMutablePointer<Double>, _ variance: Double
    ) {
        let m = order
        for i in 0..<m {
            let (k, p) = (gain[i], product[i])
            if k == 0 && p == 0 { continue }
            let row = matrix + i * m
            for j in 0..<m { row[j] += k * gain[j] * variance - (k * product[j] + p * gain[j]) }
        }
    }

    /// Moves on to the next step: T a and T P T' + R Q R'.
    mutating func advance() {
        transition.multiply(mean, into: scratchMean)
        mean.update(from: scratchMean, count: order)
        guard !isSteady else { return }
        transition.sandwich(covariance, scratch: scratch)
        let count = order * order
        for i in 0..<count { covariance[i] += noise[i] }
        if diffuseRank > 0 { transition.sandwich(diffuseCovariance, scratch: scratch) }
    }

    /// Notes whether the covariance has settled; `previous` holds the one of the step before.
    mutating func compare(with previous: UnsafeMutablePointer<Double>, observed: Bool) {
        guard allowsSteady, diffuseRank == 0 else { return }
        guard !isSteady else { return }
        let count = order * order
        var (change, size) = (0.0, 0.0)
        for i in 0..<count {
            change = max(change, abs(covariance[i] - previous[i]))
            size = max(size, abs(covariance[i]))
        }
        previous.update(from: covariance, count: count)
        isSteady = observed && change <= 2e-15 * size
    }

    /// Ends the steady state: a gap changes the covariance again.
    mutating func leaveSteady() { isSteady = false }
}
