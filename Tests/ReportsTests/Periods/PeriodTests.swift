import EnergySystem
import Reports
import SimulationEngine
import Testing

@testable import TestSupport

/// A rate means the same whether a file writes it by day, month or year: every rate of the baseline, one after the
/// other.
///
/// A mean rate has months of 30.4375 and years of 365.25 days; the quantity of a calendar year is twelve of its months,
/// or as many days as that year has.
@Suite struct PeriodTests {
    /// How many written days make one written year, by what the rate is of.
    private enum Convention {
        case mean
        case calendar(days: Double)

        func written(_ perYear: Double, by period: String) -> Double {
            switch (self, period) {
            case (_, "yr"): perYear
            case (.mean, "month"): perYear / 365.25 * 30.4375
            case (.mean, _): perYear / 365.25
            case (.calendar, "month"): perYear / 12
            case (.calendar(let days), _): perYear / days
            }
        }
        /// The written value as one a year.
        func perYear(_ written: Double, by period: String) -> Double {
            switch (self, period) {
            case (_, "yr"): written
            case (.mean, "month"): written / 30.4375 * 365.25
            case (.mean, _): written * 365.25
            case (.calendar, "month"): written * 12
            case (.calendar(let days), _): written * days
            }
        }
    }

    private struct Rate {
        let path: String
        let written: Double
        let amount: String
        let period: String
        let convention: Convention
    }

    /// Every rate of the baseline by the field that it stands in. A field that is not named here fails the test.
    private static func rates(_ inputs: Inputs) throws -> [Rate] {
        let baseline = inputs.baseline, year = Double(Day.isLeap(baseline.baseYear) ? 366 : 365)
        var conventions: [Int: Convention] = [:]
        func mean(_ parameters: [Parameter<MassRate>?]) {
            for item in parameters { if let item { conventions[item.index] = .mean } }
        }
        func calendar(_ parameters: [Int], _ days: Double) {
            for item in parameters { conventions[item] = .calendar(days: days) }
        }
        mean(baseline.refineries.flatMap { $0.output.map(\.rate) } + baseline.exports.map { $0?.rate })
        mean(baseline.routes.map(\.capacity) + baseline.suppliers.map(\.rate))
        mean(baseline.suppliers.flatMap { $0.spot.map(\.offer.volume) })
        calendar(baseline.suppliers.flatMap { $0.contracts.map(\.contract.volume.index) }, year)
        calendar(baseline.demand.compactMap { $0?.annual.index }, year)
        let economy = try #require(baseline.economy)
        calendar(economy.fuelUse.flatMap { $0.use.map(\.annual.index) }, year)
        calendar([economy.grossDomesticProductBaseYear.index], year)
        calendar([economy.grossDomesticProduct.index], Double(Day.isLeap(economy.tableYear) ? 366 : 365))
        for (_, partner) in baseline.trade {
            for item in partner.turnover + partner.imports + partner.exports + partner.partnerSideTurnover {
                let year = try #require(Int(item.year))
                calendar([item.value.index], Day.isLeap(year) ? 366 : 365)
            }
        }
        return try inputs.parameters.descriptions.enumerated().compactMap { position, description in
            let isRate = description.dimension == MassRate.name || description.dimension == MoneyRate.name
            guard isRate, description.path.hasPrefix("baseline.") else { return nil }
            let parts = description.unit.split(separator: "/").map(String.init)
            let convention = try #require(conventions[position], "\(description.path) is a rate of no known convention")
            return Rate(
                path: description.path, written: description.written, amount: parts[0], period: parts[1],
                convention: convention)
        }
    }

    /// Tables of a run, without those that print the inputs as written. A number that is set has no source of its own,
    /// so what is told of sources is left out too.
    private static func tables(_ settings: [String]) throws -> [Table] {
        let asWritten = ["assumptions", "figure-inputs", "sources"]
        return try Report(of: ShippedWorld.assess("ban-and-refinery-outage", settings)).tables().filter {
            !asWritten.contains($0.name)
        }
    }

    private static func agree(_ one: Cell, _ other: Cell) -> Bool {
        guard case .number(let first) = one, case .number(let second) = other else { return "\(one)" == "\(other)" }
        return isClose(first, second, relative: 1e-9, absolute: 1e-9)
    }

    /// All rates at once by another period: if none moves a figure, none of them does alone.
    @Test(arguments: ["d", "month", "yr"]) func everyRateMeansTheSame(by period: String) throws {
        let rates = try Self.rates(ShippedWorld.inputs("ban-and-refinery-outage"))
        #expect(rates.count > 150)
        let settings = rates.map { rate in
            let perYear = rate.convention.perYear(rate.written, by: rate.period)
            return "\(rate.path)=\(rate.convention.written(perYear, by: period)) \(rate.amount)/\(period)"
        }
        let before = try Self.tables([]), after = try Self.tables(settings)
        #expect(before.map(\.name) == after.map(\.name))
        for (one, other) in zip(before, after) {
            let told = one.columns.indices.filter {
                !["basis", "grade", "source", "note"].contains(one.columns[$0].name)
            }
            #expect(one.rowCount == other.rowCount)
            for row in 0..<min(one.rowCount, other.rowCount) {
                let unlike = told.first { !Self.agree(one[row, $0], other[row, $0]) }
                #expect(
                    unlike == nil,
                    "\(one.name), row \(row): \(unlike.map { "\(one[row, $0]) and \(other[row, $0])" } ?? "")")
            }
        }
    }
}
