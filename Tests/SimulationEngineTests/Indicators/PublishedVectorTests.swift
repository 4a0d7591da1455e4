import SimulationEngine
import Testing

@testable import TestSupport

/// Vectors that stand in the methods' descriptions, worked out by hand there.
@Suite struct PublishedVectorTests {
    @Test func concentrationOfImports() {
        #expect(isClose(HerfindahlHirschmanIndex.index(shares: [0.7, 0.2, 0.1]), 0.54, absolute: 1e-12))
        #expect(isClose(HerfindahlHirschmanIndex.effectiveSuppliers(0.54), 1.852, absolute: 5e-4))
    }

    /// The same imports where 80 % of supply is made at home.
    @Test func concentrationOfSupply() {
        #expect(isClose(HerfindahlHirschmanIndex.index(volumes: [14, 4, 2, 80]), 0.6616, absolute: 1e-12))
        #expect(HerfindahlHirschmanIndex.index(volumes: [0, 0]) == nil)
    }

    @Test func diversity() {
        let shares = [0.7, 0.2, 0.1], weights = [0.35, 0.8, 0.6]
        #expect(isClose(ShannonWienerIndex.index(shares: shares), 0.8018, absolute: 5e-5))
        #expect(isClose(ShannonWienerIndex.normalised(shares: shares), 0.7298, absolute: 5e-5))
        #expect(isClose(ShannonWienerIndex.weighted(shares: shares, weights: weights), 0.4831, absolute: 5e-5))
        #expect(
            isClose(
                ShannonWienerIndex.weighted(shares: shares, weights: weights, homeShare: 0.8), 0.8695, absolute: 5e-5))
    }

    @Test func oneOriginHasNoDiversity() {
        #expect(ShannonWienerIndex.index(shares: [1, 0]) == 0)
        #expect(ShannonWienerIndex.normalised(shares: [1, 0]) == nil)
    }

    @Test(arguments: [
        (30, 0.8, 117.9), (90, 0.8, 100.4), (180, 0.8, 93.3), (30, 3.4, 63.2), (90, 3.4, 45.6), (180, 3.4, 38.6)
    ])
    func lossOfTheLargestElement(days: Int, lost: Double, percent: Double) {
        let ratio = NMinusOne.ratio(
            entries: [0.8, 0.4, 0.3], refinery: 3.4, usableStock: 60, maximumRelease: 1.5, days: days, lost: lost,
            peakDemand: 5, restraint: 0.25)
        #expect(isClose(ratio.map { 100 * $0 }, percent, absolute: 0.06))
    }

    /// Net imports of 0.30 Mt a year, 60 kt in stock.
    @Test func daysOfNetImports() {
        let netImports = 300.0 / 365
        #expect(isClose(NetImportCover.days(stock: 60, netImports: netImports), 65.7, absolute: 0.05))
        #expect(isClose(NetImportCover.days(stock: 60, netImports: netImports, stockFactor: 1.2), 74.0, absolute: 0.05))
        #expect(NetImportCover.days(stock: 60, netImports: -0.1) == nil)
    }

    @Test func forwardCoverOfSixtyKilotonnes() {
        #expect(isClose(ForwardCoverMinimum.days(usable: 60, demand: 3.9), 15.4, absolute: 0.05))
        #expect(ForwardCoverMinimum.days(usable: 60, demand: 0) == nil)
    }

    /// Eight months of 120 wanted.
    @Test func shortageOfEightMonths() {
        let wanted = [Double](repeating: 120, count: 8)
        let served = [120.0, 108, 96, 90, 96, 108, 120, 120]
        let unserved = zip(wanted, served).map { $0 - $1 }
        let peak = PeakShortfall.largest(unserved: unserved, wanted: wanted, windows: (0..<8).map { $0..<($0 + 1) })
        #expect(UnservedDemand.total(wanted: wanted, served: served) == 102)
        #expect(peak?.unserved == 30)
        #expect(peak?.share == 0.25)
        #expect(DaysShort.count(unserved: unserved) == 5)
        #expect(FirstDayShort.index(unserved: unserved) == 1)
    }
}
