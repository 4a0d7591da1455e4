import EnergySystem
import Models
import Testing

@testable import TestSupport

/// One user of fuel is households (class 0), the other business (class 1). Amounts are worked out by hand.
@Suite struct PaymentsHandCaseTests {
    /// 10 kt delivered at 1.31 M AZN/kt, 2 kt unserved; 6 kt made at home, 4 kt imported.
    private func oneDay(mandated: Bool) -> PaymentsTable {
        let plan = SampleInputs(
            days: 1, crudePerTonne: [1.08], exportPrice: [1.1], isMandated: [mandated], valueAddedTax: 0.18,
            roadTax: [0.02], stationMargin: [0.05], otherMargins: [0.03], excise: [0.2], crudePrice: 0.9
        ).build()
        let record = RunRecording(plan)
        record.price[0, 0] = 1.31
        record.demand[0, 0] = 8
        record.unserved[0, 0] = 2
        record.demand[1, 0] = 4
        record.delivered[0, 0] = 10
        record.production[0, 0] = 6
        record.exported[0, 0] = 0.5
        record.contractArrivals[0, 0] = 3
        record.spotArrivals[0, 0] = 1
        record.contractValue[0, 0] = 4
        record.spotValue[0, 0] = 1.6
        record.duty[0, 0] = 0.84
        return PaymentsModel.payments(plan: plan, record: RunRecord(sealing: record), households: 0)
    }

    @Test(arguments: [
        (PaymentsAccount.households, -10.48), (.business, -5.24), (.unspent, 2.62), (.budgetValueAddedTax, 1.998305),
        (.budgetRoadTax, 0.2), (.stations, 0.5), (.importer, -3.199322), (.refinery, 1.079017),
        (.restOfWorld, 10.882), (.budgetDuty, 0.84), (.budgetExcise, 0.8)
    ])
    func everyAccountOfOneDay(account: PaymentsAccount, expected: Double) {
        let table = oneDay(mandated: false)
        #expect(table.months == ["2024-01"])
        #expect(isClose(table[0, account], expected, absolute: 1e-6))
    }

    @Test func aMandateBooksTheImporterOnTheRefinery() {
        let table = oneDay(mandated: true)
        #expect(table[0, .importer] == 0)
        #expect(isClose(table[0, .refinery], 1.079017 - 3.199322, absolute: 1e-6))
        #expect(isClose(table[0, .restOfWorld], 10.882, absolute: 1e-6))
    }

    @Test func withoutHouseholdsAllUsersAreBusiness() {
        let plan = SampleInputs(days: 1).build()
        let record = RunRecording(plan)
        record.price[0, 0] = 2
        record.demand[0, 0] = 3
        record.delivered[0, 0] = 3
        let table = PaymentsModel.payments(plan: plan, record: RunRecord(sealing: record), households: nil)
        #expect(table[0, .households] == 0)
        #expect(isClose(table[0, .business], -6, absolute: 1e-6))
    }

    /// Of 10 kt of the higher grade wanted by cars, 6 kt take the lower grade at its price and 4 kt are unserved.
    @Test func whoTakesALowerGradePaysItsPrice() {
        let plan = SampleInputs(days: 1, products: 2, accepts: [[], [(product: 0, share: 0.6)]]).build()
        let record = RunRecording(plan)
        record.price[0, 0] = 1
        record.price[1, 0] = 2
        record.demand[2, 0] = 10
        record.servedByOther[2, 0] = 6
        record.unserved[2, 0] = 4
        record.demand[1, 0] = 10
        record.delivered[0, 0] = 16
        record.deliveredToOther[0, 0] = 6
        let table = PaymentsModel.payments(plan: plan, record: RunRecord(sealing: record), households: 0)
        #expect(isClose(table[0, .households], -14, absolute: 1e-6))
        #expect(isClose(table[0, .business], -10, absolute: 1e-6))
        #expect(isClose(table[0, .unspent], 8, absolute: 1e-6))
    }

    /// Cars that want the middle grade take 6 kt of the lowest, business that wants the highest takes 4 kt of the
    /// middle one: who may not take a tank's product does not pay for it.
    @Test func onlyWhoMayTakeAProductPaysForIt() {
        let plan = SampleInputs(
            days: 1, products: 3, accepts: [[], [(product: 0, share: 0.6)], [(product: 1, share: 0.6)]]
        ).build()
        let record = RunRecording(plan)
        record.price[0, 0] = 1
        record.price[1, 0] = 2
        record.demand[2, 0] = 6
        record.servedByOther[2, 0] = 6
        record.delivered[0, 0] = 6
        record.deliveredToOther[0, 0] = 6
        record.demand[5, 0] = 4
        record.servedByOther[5, 0] = 4
        record.delivered[1, 0] = 4
        record.deliveredToOther[1, 0] = 4
        let table = PaymentsModel.payments(plan: plan, record: RunRecord(sealing: record), households: 0)
        #expect(isClose(table[0, .households], -6, absolute: 1e-9))
        #expect(isClose(table[0, .business], -8, absolute: 1e-9))
    }

    /// Cars want 10 kt of the lower grade; 3 kt come from the tank of the higher one.
    @Test func whoTakesAHigherGradePaysItsPrice() {
        let plan = SampleInputs(days: 1, products: 2, higherGrades: [[1], []]).build()
        let record = RunRecording(plan)
        record.price[0, 0] = 1
        record.price[1, 0] = 2
        record.demand[0, 0] = 10
        record.servedByOther[0, 0] = 3
        record.delivered[0, 0] = 7
        record.demand[3, 0] = 5
        record.delivered[1, 0] = 8
        record.deliveredToOther[1, 0] = 3
        let table = PaymentsModel.payments(plan: plan, record: RunRecord(sealing: record), households: 0)
        #expect(isClose(table[0, .households], -13, absolute: 1e-6))
        #expect(isClose(table[0, .business], -10, absolute: 1e-6))
    }
}

/// How revenue is split, and its parts.
@Suite struct PaymentsRevenueTests {
    @Test func theTaxContainedInAPrice() {
        #expect(abs(PaymentsModel.valueAddedTax(in: 118, rate: 0.18) - 18) < 1e-12)
    }

    @Test func theSplitFollowsTheArrivals() {
        #expect(PaymentsModel.refineryShare(production: 6, imports: 4) == 0.6)
        #expect(PaymentsModel.refineryShare(production: 0, imports: 0) == 1)
    }

    /// Home production on day 0 only, an import on day 95 only: the window of 90 days has forgotten the first by then.
    @Test func arrivalsOlderThanNinetyDaysDoNotCount() {
        let plan = SampleInputs(days: 120).build()
        let record = RunRecording(plan)
        record.production[0, 0] = 1
        record.contractArrivals[0, 95] = 1
        for day in [50, 89, 95] {
            record.price[0, day] = 1
            record.demand[0, day] = 1
            record.delivered[0, day] = 1
        }
        let table = PaymentsModel.payments(plan: plan, record: RunRecord(sealing: record), households: 0)
        #expect(table.total(.refinery) == 2)
        #expect(table.total(.importer) == 1)
        #expect(table[3, .importer] == 1)
    }

    @Test func theAccountsStandInTheAgreedOrder() {
        let expected = [
            "refinery", "importer", "stations", "reserve", "storage", "budget-duty", "budget-excise", "budget-vat",
            "budget-road-tax",
            "households", "business", "unspent", "rest-of-world"
        ]
        #expect(PaymentsAccount.allCases.map(\.rawValue) == expected)
        #expect(PaymentsAccount.allCases.map(\.index) == Array(0..<13))
    }
}
