/// Standard normal shocks for possible futures: a function of the seed, the path and the step.
struct PathShocks {
    private let source: RandomSource
    private let stream = RandomStream(name: "forecast-path")

    init(seed: UInt64) { source = RandomSource(seed: seed) }

    /// One number for each step of a path.
    func shocks(_ path: Int, horizon: Int) -> [Double] {
        var generator = source.generator(stream, draw: path)
        return (0..<max(horizon, 0)).map { _ in StandardNormal.quantile(generator.uniform()) }
    }

    /// Paths made from shocks.
    func paths(_ horizon: Int, count: Int, _ make: ([Double]) -> [Double]) -> [[Double]] {
        (0..<max(count, 0)).map { make(shocks($0, horizon: horizon)) }
    }
}
