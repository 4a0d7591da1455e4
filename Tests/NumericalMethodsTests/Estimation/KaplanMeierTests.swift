import NumericalMethods
import Testing

@Suite("Kaplan-Meier estimates")
struct KaplanMeierTests {
    /// Weeks of remission under 6-MP of Freireich et al. (1963); published survival and standard errors.
    static let times: [Double] = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
    static let censored: Set<Int> = [3, 5, 7, 8, 11, 12, 13, 16, 17, 18, 19, 20]

    static func estimate() throws -> KaplanMeier {
        try KaplanMeier(times: times, observed: times.indices.map { !censored.contains($0) })
    }

    @Test func publishedSurvival() throws {
        let steps = try Self.estimate().steps
        #expect(steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
        #expect(steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
        let survival = [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448]
        let errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346]
        for (step, index) in zip(steps, survival.indices) {
            #expect(abs(step.survival.estimate - survival[index]) < 5e-4)
            #expect(abs(step.standardError - errors[index]) < 5e-5)
            #expect(step.survival.lower < step.survival.estimate && step.survival.estimate < step.survival.upper)
        }
    }

    @Test func quantilesOfTheTime() throws {
        let estimate = try Self.estimate()
        #expect(estimate.quantile(0.5) == 23)
        #expect(estimate.quantile(0.9) == nil)
    }

    @Test func withoutCensoringItIsTheShareLeft() throws {
        let estimate = try KaplanMeier(times: [1, 2, 3, 4], observed: [true, true, true, true])
        #expect(zip(estimate.steps, [0.75, 0.5, 0.25, 0]).allSatisfy { abs($0.survival.estimate - $1) < 1e-12 })
        let weighted = try KaplanMeier(times: [1, 2], observed: [true, false], weights: [1, 3])
        #expect(weighted.steps.count == 1 && abs(weighted.steps[0].survival.estimate - 0.75) < 1e-12)
    }

    @Test func nothingObserved() throws {
        let estimate = try KaplanMeier(times: [5, 5], observed: [false, false])
        #expect(estimate.steps.isEmpty && estimate.quantile(0.5) == nil && estimate.lastTime == 5)
        #expect(throws: EstimationError.negativeTime(row: 0)) { try KaplanMeier(times: [-1], observed: [true]) }
    }
}
