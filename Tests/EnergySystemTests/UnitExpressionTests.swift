import EnergySystem
import Testing

@testable import TestSupport

/// Units as they are written, in base units: kt, thousand m3, TJ, million AZN, days.
@Suite struct UnitExpressionTests {
    /// 1 USD/t = 1e-6 million / 1e-3 kt = 1e-3; 1 kt/yr = 1/365.25; 1 M USD/yr = 1/365.25; 1 GJ/t = 1e-3 TJ / 1e-3 kt =
    /// 1; 1 t/m3 = 1e-3 / 1e-3 = 1; 1 AZN/l = 1e-6 / 1e-6 = 1; 1 kb/d = 0.158987... thousand m3; 1 USD/t/yr = 1e-3 /
    /// 365.25.
    private static let sizes: [(String, Double)] = [
        ("kt", 1), ("t", 1e-3), ("thousand t", 1), ("Mt", 1e3), ("kt/yr", 1 / 365.25), ("kt/month", 1 / 30.4375),
        ("USD/t", 1e-3), ("AZN/l", 1), ("bn AZN", 1e3), ("M USD/yr", 1 / 365.25), ("GJ/t", 1), ("t/m3", 1),
        ("kb/d", 0.158_987_294_928), ("USD/t/yr", 1e-3 / 365.25), ("%", 0.01), ("MWh", 3.6e-3)
    ]

    @Test(arguments: sizes)
    func sizeInBaseUnits(_ text: String, _ factor: Double) throws {
        #expect(isClose(try UnitExpression(text).factor, factor, relative: 1e-14))
    }

    @Test(arguments: [("USD/t", 1), ("AZN/USD", -1), ("AZN/t", 0), ("USD/USD", 0), ("M USD", 1)])
    func powerOfTheForeignCurrency(_ text: String, _ power: Int) throws {
        #expect(try UnitExpression(text).foreignMoneyPower == power)
    }

    @Test func dimensionsDivide() throws {
        #expect(
            try UnitExpression("USD/t/yr").exponents == DimensionExponents(money: 1) / DimensionExponents(mass: 1)
                / DimensionExponents(time: 1))
        #expect(try UnitExpression("t/kt").exponents == DimensionExponents())
        #expect(try UnitExpression("l").exponents == UnitExpression("bbl").exponents)
        #expect(try UnitExpression("l").exponents != UnitExpression("t").exponents)
    }

    @Test(arguments: [
        ("kt/yr", RatePeriod.year), ("kt/month", .month), ("kt/d", .day), ("USD/t/yr", .year), ("kt", .none),
        ("d", .none)
    ])
    func periodOfARate(_ text: String, _ period: RatePeriod) throws {
        #expect(try UnitExpression(text).period == period)
    }

    @Test(arguments: [
        ("kt/fortnight", "fortnight"), ("KT", "KT"), ("mega kt", "mega kt"), ("kt/", ""), ("M M USD", "M M USD"),
        ("", "")
    ])
    func anUnknownSymbolIsNamed(_ text: String, _ symbol: String) {
        let error = #expect(throws: UnknownUnit.self) { try UnitExpression(text) }
        #expect(error?.symbol == symbol)
        #expect(error?.text == text)
    }

    /// 73 kt/yr over 365.25 days is 0.19986 kt/d; 1 bbl is 158.987 l; mass is no volume, and a dollar is no manat.
    @Test func writtenQuantitiesAreConverted() {
        #expect(isClose(WrittenQuantity(73, "kt/yr").converted(to: "kt/d"), 73 / 365.25, relative: 1e-14))
        #expect(isClose(WrittenQuantity(1, "bbl").converted(to: "l"), 158.987_294_928, relative: 1e-12))
        #expect(isClose(WrittenQuantity(25, "%").converted(to: "times"), 0.25, relative: 1e-14))
        #expect(WrittenQuantity(1, "t").converted(to: "l") == nil)
        #expect(WrittenQuantity(1, "USD").converted(to: "AZN") == nil)
        #expect(WrittenQuantity(5, "kt").text == "5 kt" && WrittenQuantity(0.25, "").text == "0.25")
    }
}
