import EnergySystem
import Testing

@Suite struct HorizonTests {
    private func horizon(_ from: String, _ through: String) throws -> Horizon {
        let first = try #require(Day(from)), last = try #require(Day(through))
        return try #require(Horizon(from: first, through: last))
    }

    /// The leap year 2024: months begin on days 0, 31, 60, 91 ... and end with day 366.
    @Test func monthsOfALeapYear() throws {
        let months = try horizon("2024-01-01", "2024-12-31").months
        #expect(months.map(\.days.lowerBound) == [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335])
        #expect(
            months.map(\.month)
                == ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map { "2024-\($0)" })
        #expect(months.last?.days == 335..<366)
    }

    /// From 30 December to 2 February: two days, January whole, two days.
    @Test func monthsCutAtBothEnds() throws {
        let months = try horizon("2023-12-30", "2024-02-02").months
        #expect(months.map(\.month) == ["2023-12", "2024-01", "2024-02"])
        #expect(months.map(\.days) == [0..<2, 2..<33, 33..<35])
    }

    @Test func daysAndDates() throws {
        let horizon = try horizon("2024-02-27", "2024-03-02")
        #expect(horizon.count == 5)
        #expect(horizon.date(2).description == "2024-02-29")
        #expect(horizon.index(horizon.from + 3) == 3 && horizon.index(horizon.from - 7) == -7)
        #expect(horizon.contains(horizon.from) && horizon.contains(horizon.through))
        #expect(!horizon.contains(horizon.from - 1) && !horizon.contains(horizon.through + 1))
    }

    @Test func oneDayAndNone() throws {
        let day = try #require(Day("2024-06-15"))
        #expect(Horizon(only: day).count == 1)
        #expect(Horizon(only: day).months.map(\.days) == [0..<1])
        #expect(Horizon(from: day, through: day - 1) == nil)
    }
}
