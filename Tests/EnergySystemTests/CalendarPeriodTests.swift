import EnergySystem
import Testing

@Suite struct CalendarPeriodTests {
    @Test(arguments: [
        ("2024", "2024"), ("2024-Q3", "2024-Q3"), ("2024-q3", "2024-Q3"), ("2024-07", "2024-07"),
        ("2024-07-15", "2024-07"), ("0999", "0999")
    ])
    func isReadAsWritten(_ text: String, _ written: String) { #expect(CalendarPeriod(text)?.description == written) }

    @Test(arguments: ["24", "2024-Q5", "2024-Q0", "2024-13", "2024-7", "2024-02-30", "2024-Q1-1", "0000", "year", ""])
    func noSuchPeriod(_ text: String) { #expect(CalendarPeriod(text) == nil) }

    /// Two quarters after 2023-Q3 is 2024-Q1; fourteen months after 2023-11 is 2025-01.
    @Test func theNextIsOneMore() throws {
        let quarter = try #require(CalendarPeriod("2023-Q3")), month = try #require(CalendarPeriod("2023-11"))
        #expect((quarter + 2).description == "2024-Q1" && (quarter + 2).position == 1)
        #expect((month + 14).description == "2025-01" && (month + 14) - month == 14)
        #expect((CalendarPeriod(year: 2024) + -1).description == "2023")
        #expect(month < month + 1 && quarter < quarter + 1)
    }

    /// Monthly dates three months apart are quarters: four a year, the fourth in October.
    @Test func aSeriesNamesItsPeriods() throws {
        let series = DatedSeries(
            id: "a", first: try #require(CalendarPeriod("2024-01")), values: [1, 2, 3, 4], stride: 3)
        #expect(series.season == 4)
        #expect(series.last.description == "2024-10" && series.period(4).description == "2025-01")
    }
}
