import Foundation
import NumericalMethods
import Testing

@testable import Models
@testable import TestSupport

@Suite struct ConstantElasticityLossTests {
    private func share(_ alpha: Double, _ s: Double, _ sigma: Double) -> Double {
        ConstantElasticityLoss.share(fuelShare: alpha, shortage: s, elasticity: sigma)
    }

    @Test func elasticitiesThatCanBeDoneByHand() {
        #expect(isClose(share(0.1, 0.5, 0.5), 1 - 1 / 1.1, within: 1e-12))  // rho = -1: 1 - 1/(0.9 + 0.1/0.5)
        #expect(isClose(share(0.5, 0.75, 2), 0.4375, within: 1e-12))  // rho = 1/2: 1 - (0.5 + 0.5 * 0.5)^2
        #expect(isClose(share(0.5, 0.75, 1), 0.5, within: 1e-12))  // 1 - 0.25^0.5
        #expect(share(0.5, 0.75, 0) == 0.75)
    }

    @Test func limitsAreReachedSmoothly() {
        #expect(isClose(share(0.2, 0.3, 1 + 1e-9), share(0.2, 0.3, 1), within: 1e-9))
        #expect(isClose(share(0.2, 0.3, 1e-6), 0.3, within: 1e-5))
        #expect(isClose(share(0.2, 0.3, .leastNonzeroMagnitude), 0.3, within: 1e-12))
        #expect(share(0.2, 1, 0.5) == 1)
        #expect(share(0, 1, 0.5) == 0)
        #expect(share(0.2, 0, 0.5) == 0)
    }

    /// Elasticity 0.001: rho = -999 and (0.5 + 0.5 x 2^999)^(-1/999) is 0.5 x 2^(1/999), to 300 digits.
    @Test func powersBeyondTheLargestNumber() {
        #expect(isClose(share(0.5, 0.5, 0.001), 1 - 0.5 * Double.pow(2, 1.0 / 999), within: 1e-12))
    }

    @Test(arguments: [1e-15, 1e-10, 1e-6]) func tinyFuelSharesKeepTheirDigits(alpha: Double) {
        // rho = -1: exactly alpha s / (1 - s + alpha s).
        let expected = alpha * 0.4 / (0.6 + alpha * 0.4)
        #expect(abs(share(alpha, 0.4, 0.5) / expected - 1) < 1e-13)
    }

    @Test func secondOrderOfTheLogLoss() {
        let (alpha, s, sigma) = (0.05, 0.02, 0.3)
        let e = -log(1 - s)
        let expected = alpha * e + alpha * (1 - alpha) * (1 - sigma) / (2 * sigma) * e * e
        #expect(abs(-log(1 - share(alpha, s, sigma)) / expected - 1) < 1e-3)
    }

    @Test(arguments: 1...200) func liesBetweenValueShareAndShortage(seed: Int) {
        var random = SeededGenerator(UInt64(seed))
        let (alpha, s) = (random.unit(), random.unit())
        let losses = [1, 0.3, 0.1, 0.01, 0].map { share(alpha, s, $0) }
        #expect(losses[0] >= alpha * s * (1 - 1e-13))
        #expect(losses == losses.sorted())
        #expect((losses.last ?? 2) <= s)
    }
}

@Suite struct CriticalShareLossTests {
    @Test func slackThenProportionByHand() {
        // (0.24 - 0.05)/0.95 = 0.2, times weight 0.25, times kappa 0.6; the second group is inside its slack.
        let loss = CriticalShareLoss.share(kappa: 0.6, slack: 0.05, weights: [0.25, 0.75], shortages: [0.24, 0.05])
        #expect(isClose(loss, 0.03, within: 1e-12))
    }

    @Test func endsOfTheRange() {
        #expect(CriticalShareLoss.share(kappa: 0.6, slack: 0.3, weights: [1], shortages: [1]) == 0.6)
        #expect(CriticalShareLoss.share(kappa: 0.6, slack: 0.3, weights: [1], shortages: [0.3]) == 0)
        #expect(
            CriticalShareLoss.share(kappa: 1, slack: 0, weights: [0.5, 0.5], shortages: [0.2, 0.4])
                == 0.30000000000000004)
        #expect(CriticalShareLoss.share(kappa: 1, slack: 1, weights: [1], shortages: [1]) == 0)
    }
}

@Suite struct UpstreamIterationTests {
    private let coefficients = [[0.15, 0.25], [0.2, 0.05]]

    private func settle(_ limited: [Double], _ rows: [[Double]]) throws -> [Double]? {
        UpstreamIteration(try Matrix(fromRows: rows), tolerance: 1e-11).settle(limited)
    }

    @Test func hamperedSectorAndItsSupplierByHand() throws {
        // Sector 0 loses 10; sector 1 then d = 0.2 * 10 + 0.05 d = 2/0.95.
        #expect(areClose(try #require(try settle([10, 0], coefficients)), [10, 2 / 0.95], within: 1e-12))
    }

    @Test func neverMoreThanTheLeontiefInverseOfTheLosses() throws {
        let doubled = try LeontiefSystem(coefficients: Matrix(fromRows: coefficients)).output(forFinalDemand: [10, 60])
            .values
        let loss = try #require(try settle([10, 60], coefficients))
        #expect(loss[0] < doubled[0] && loss[1] < doubled[1])
        // sector 0: max(10, 0.15 d + 0.25 * 60) = 15/0.85
        #expect(areClose(loss, [0.25 * 60 / 0.85, 60], within: 1e-12))
    }

    @Test func noLimitNoLoss() throws {
        #expect(try settle([0, 0], coefficients) == [0, 0])
    }

    @Test func growingChainsDoNotSettle() throws {
        #expect(try settle([10], [[1.2]]) == nil)
        let error = UpstreamIteration.notSettled(try Matrix(fromRows: [[1.2]]))
        guard case .notProductive(let radius) = error else { Issue.record("\(error)"); return }
        #expect(abs(radius - 1.2) < 1e-10)
    }
}

@Suite struct PlantLossTests {
    @Test func suppliersLoseAndCrudeDoesNot() throws {
        // Crude 0, plant 1, services 2: services = 0.1 * 50 / 0.8 = 6.25, of which crude supplies 0.04.
        let domestic = try Matrix(fromRows: [[0, 0.6, 0.04], [0, 0, 0.3], [0, 0.1, 0.2]])
        let loss = try PlantLoss.loss(plants: [(sector: 1, outputLoss: 50)], crudeSupply: 0, domestic: domestic)
        #expect(areClose(loss, [0.25, 50, 6.25], within: 1e-12))
    }

    @Test func shareOfTheYear() {
        #expect(
            isClose(
                PlantLoss.shareOfYear(output: 0, reference: 10, days: 40, daysInYear: 365), 40.0 / 365, within: 1e-12))
        #expect(
            isClose(PlantLoss.shareOfYear(output: 7.5, reference: 10, days: 183, daysInYear: 366), 0.125, within: 1e-12)
        )
        #expect(PlantLoss.shareOfYear(output: 0, reference: 0, days: 40, daysInYear: 365) == 0)
    }
}

@Suite struct HouseholdSurplusTests {
    /// AI-92 at 1.10 AZN/l, 1,310 l/t, 1.70 AZN/USD.
    private let price = 1.10 * 1310 / 1.70

    @Test func grossValueOfALostTonne() {
        // An independent review of the default of 2,500 USD/t gives 2,967 USD/t at elasticity 0.2.
        let gross = price + HouseholdSurplus.lostTonneAtRandom(price: price, elasticity: -0.2)
        #expect(abs(gross - 2967) < 1)
    }

    @Test func bestAllocationIsTheTriangle() {
        // A cut of 10 % at elasticity 0.5 lifts the price to 1.2 p; the triangle is 0.1 p a tonne.
        #expect(
            isClose(HouseholdSurplus.lostTonneBestAllocation(price: 1, cut: 0.1, elasticity: -0.5), 0.1, within: 1e-12))
    }

    @Test func queuePremiumOfAQuarterCut() {
        // 1.25 p at 25 % and 0.2; the same review gives 324 M AZN on 181 kt if all is burnt.
        let premium = HouseholdSurplus.scarcityPremium(price: 1.441, cut: 0.25, elasticity: 0.2, cap: 2)
        #expect(isClose(premium, 1.25 * 1.441, within: 1e-12))
        #expect(abs(premium * 181 / 324 - 1) < 0.01)
        #expect(HouseholdSurplus.scarcityPremium(price: 1, cut: 0.9, elasticity: 0.2, cap: 2) == 2)
    }
}
