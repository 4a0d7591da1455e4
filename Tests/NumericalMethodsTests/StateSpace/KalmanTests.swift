import Foundation
import NumericalMethods
import TestSupport
import Testing

/// The filter against published figures and hand calculation.
@Suite struct KalmanTests {
    /// Durbin and Koopman (2012), section 2.2: annual flow of the Nile at Aswan, 1871 to 1970.
    static let nile: [Double] = [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865,
        845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
    ]

    /// Durbin and Koopman (2012), section 2.10.3: variances 15,099 and 1,469.1.
    @Test func nileVariancesAsPublished() throws {
        let estimate = try #require(StructuralEstimate(StructuralModel(.localLevel), Self.nile))
        #expect(abs(estimate.variances[0] - 15099) < 20)
        #expect(abs(estimate.variances[1] - 1469.1) < 3)
        // -632.54, its constant without the diffuse observation's half log 2 pi.
        #expect(abs(estimate.logLikelihood + 0.5 * log(2 * Double.pi) + 632.5456) < 1e-3)
    }

    /// Level without noise of its own: the filter is the running mean, its variance H / t.
    @Test func constantLevelIsTheRunningMean() {
        let model = StructuralModel(.localLevel).stateSpace(variances: [4, 0])
        let states = (1...5).map { KalmanFilter(model, Array([1, 5, 6, .nan, 8].prefix($0))).next }
        let (means, variances) = (states.map { $0.mean[0] }, states.map { $0.covariance[0, 0] })
        for (value, expected) in zip(means, [1, 3, 4, 4, 5.0]) { #expect(abs(value - expected) < 1e-12) }
        for (value, expected) in zip(variances, [4, 2, 4.0 / 3, 4.0 / 3, 1]) { #expect(abs(value - expected) < 1e-12) }
    }

    /// With a fixed level a step dummy is the difference of the means before and after, variance H (1/3 + 1/2).
    @Test func interventionIsTheDifferenceOfMeans() {
        let model = StructuralModel(.localLevel, regressors: [[0, 0, 0, 1, 1]]).stateSpace(variances: [6, 0])
        let filter = KalmanFilter(model, [10, 11, 12, 20, 22])
        #expect(filter.unsettled == 0)
        #expect(abs(filter.next.mean[0] - 11) < 1e-12)
        #expect(abs(filter.next.mean[1] - 10) < 1e-12)
        #expect(abs(filter.next.covariance[1, 1] - 5) < 1e-12)
    }

    /// The concentrated likelihood, with its shortcut for a settled covariance, equals the plain one at its scale.
    @Test func concentrationAndSteadyStateChangeNothing() {
        let unit = StructuralModel(.localLinearTrend).stateSpace(variances: [0.8, 0.15, 0.05])
        let concentrated = ConcentratedLikelihood(unit, Self.nile)
        let full = KalmanFilter(scaled(unit, by: concentrated.scale), Self.nile)
        #expect(abs(concentrated.logLikelihood - full.logLikelihood) < 1e-10)
        #expect(ConcentratedLikelihood(scaled(unit, by: 7), Self.nile).scale * 7 / concentrated.scale - 1 < 1e-12)
        #expect(
            concentrated.logLikelihood
                > KalmanFilter(scaled(unit, by: concentrated.scale * 1.1), Self.nile).logLikelihood)
        #expect(
            concentrated.logLikelihood
                > KalmanFilter(scaled(unit, by: concentrated.scale * 0.9), Self.nile).logLikelihood)
    }

    /// The model with all its variances multiplied.
    private func scaled(_ model: StateSpaceModel, by factor: Double) -> StateSpaceModel {
        var scaled = model
        scaled.observationVariance *= factor
        scaled.stateVariances = model.stateVariances.map { $0 * factor }
        scaled.startCovariance = model.startCovariance.mapping { $0 * factor }
        return scaled
    }
}
