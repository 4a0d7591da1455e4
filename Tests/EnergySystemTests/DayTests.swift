import EnergySystem
import Testing

/// The calendar against dates that anybody can look up.
@Suite struct DayTests {
    /// Days since 1970-01-01: 30 years of which 7 are leap (1972 to 1996) are 30 x 365 + 7 = 10,957 to 2000-01-01, and
    /// 31 + 28 more to 2000-02-29. 24 years of which 6 are leap (2000 to 2020) are 24 x 365 + 6 = 8,766 more to
    /// 2024-01-01.
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("1970-12-31", 364), ("2000-01-01", 10_957), ("2000-02-29", 11_016),
        ("2000-03-01", 11_017), ("2024-01-01", 19_723), ("2024-02-29", 19_782)
    ])
    func countsFromTheFirstOfJanuary1970(_ text: String, _ number: Int) throws {
        let day = try #require(Day(text))
        #expect(day.number == number)
        #expect(Day(number: number).description == text)
    }

    /// The Gregorian calendar repeats itself after 400 years of 97 leap years: 400 x 365 + 97 = 146,097 days.
    @Test func fourHundredYearsAreOneCycle() throws {
        let first = try #require(Day("1600-03-01")), second = try #require(Day("2000-03-01"))
        #expect(second - first == 146_097)
    }

    @Test(arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false), (2400, true)])
    func leapYears(_ year: Int, _ isLeap: Bool) throws {
        #expect(Day.isLeap(year) == isLeap)
        #expect(Day.daysInMonth(year: year, month: 2) == (isLeap ? 29 : 28))
        #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
        #expect(Day(year: year, month: 7, day: 1)?.daysInYear == (isLeap ? 366 : 365))
    }

    @Test(arguments: [
        "1900-02-29", "2024-02-30", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01",
        "2024-1-01", "24-01-01", "2024-01", "2024/01/01", "2024-01-01 ", "+024-01-01", "٢٠٢٤-٠١-٠١", ""
    ])
    func noSuchDay(_ text: String) { #expect(Day(text) == nil) }

    @Test func monthsHaveTheirDays() {
        #expect(
            (1...12).map { Day.daysInMonth(year: 2023, month: $0) } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    }

    /// Forty years day by day: each day is the next of the one before, and is read from what it is written as.
    @Test func everyDayFollowsTheOneBefore() throws {
        var (year, month, day) = (1995, 1, 1)
        let start = try #require(Day(year: year, month: month, day: day))
        for number in start.number..<start.number + 40 * 365 {
            let civil = Day(number: number).civil
            #expect(civil == (year, month, day))
            #expect(Day(Day(number: number).description)?.number == number)
            day += 1
            if day > Day.daysInMonth(year: year, month: month) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test func reckonsAndOrders() throws {
        let day = try #require(Day("2024-02-28"))
        #expect((day + 2).description == "2024-03-01" && (day - 59).description == "2023-12-31")
        #expect(day < day + 1 && !(day < day))
        #expect((day + 1).monthText == "2024-02" && (day + 2).daysInMonth == 31)
    }
}
