import Testing

@testable import SimulationEngine

/// Where a formula has no value.
@Suite struct FormulaEdgeTests {
    @Test func crisisCoverBindsOnlyWithAGap() {
        #expect(CrisisCoverMinimum.days(usable: 30, demand: 4, supply: 1) == 10)
        #expect(CrisisCoverMinimum.days(usable: 30, demand: 4, supply: 3.95) == nil)
        #expect(CrisisCoverMinimum.days(usable: 30, demand: 4, supply: 5) == nil)
        #expect(CrisisCoverMinimum.days(usable: 400, demand: 1, supply: 0) == nil)
        #expect(CrisisCoverMinimum.days(usable: 1, demand: 0, supply: 0) == nil)
    }

    @Test func aNetExporterHasNoDependence() {
        #expect(ImportDependence.share(imports: 1, exports: 2, use: 10) == nil)
        #expect(ImportDependence.share(imports: 3, exports: 1, use: 10) == 0.2)
        #expect(ImportDependence.share(imports: 3, exports: 1, use: 0) == nil)
    }

    @Test func sharesNeedAWhole() {
        #expect(UnservedShare.share(unserved: 0, wanted: 0) == nil)
        #expect(UnservedShare.share(unserved: 1, wanted: 4) == 0.25)
        #expect(SupplierDependence.share(imports: 1, use: 0) == nil)
    }

    @Test func aDayIsShortAboveAMilligramPerTonne() {
        #expect(DaysShort.count(unserved: [0, 1e-6, 1.1e-6, 2]) == 2)
    }

    @Test func aStockThatLastsHasNoStockOut() {
        let met = [Double](repeating: 0, count: 5)
        #expect(TimeToStockOut.days(usable: [0, 5, 3, 0, 1], unmet: met, from: 1) == 2)
        #expect(TimeToStockOut.days(usable: [3, 2, 1], unmet: [0, 0, 0], from: 0) == nil)
        #expect(TimeToStockOut.days(usable: [3], unmet: [0], from: 7) == nil)
        #expect(TimeToStockOut.days(usable: [5, 5, 5, 5, 0], unmet: [1, 0, 1e-6, 0.1, 1], from: 1) == 2)
    }

    /// 30 days of which 10 pass before the cargo arrives.
    @Test func aSupplyFlowsFromItsLeadTimeOn() {
        #expect(abs(NMinusOne.ramp(leadTime: 10, days: 30) - 2.0 / 3) < 1e-12)
        #expect(NMinusOne.ramp(leadTime: 40, days: 30) == 0)
        #expect(NMinusOne.ramp(leadTime: 0, days: 30) == 1)
        #expect(
            NMinusOne.ratio(entries: [1], refinery: 0, usableStock: 0, days: 30, lost: 0, peakDemand: 1, restraint: 1)
                == nil)
    }

    @Test func whatMayNotLoadIsTheClosedShare() {
        #expect(abs(StoppedAtLoading.volume(planned: [2, 2, 2], open: [1, 0.25, 0]) - 3.5) < 1e-12)
    }

    @Test func aBalanceLeavesNothingOver() {
        let left = BalanceResidual.residual(
            opening: 10, production: 3, arrivals: 2, delivered: 4, exported: 1, losses: 0.5, closing: 9)
        #expect(abs(left - 0.5) < 1e-12)
    }

    @Test func shortHorizonsAreOneWindow() {
        #expect(PeakShortfall.rolling(7, days: 5) == [0..<5])
        #expect(PeakShortfall.rolling(7, days: 8) == [0..<7, 1..<8])
    }

    @Test(arguments: [(12.345, 1, "12.3"), (-0.04, 1, "0.0"), (-2.5, 0, "-3"), (0.005, 3, "0.005"), (7, 2, "7.00")])
    func numbersInNotes(value: Double, decimals: Int, text: String) {
        #expect(NoteText.number(value, decimals: decimals) == text)
    }
}
