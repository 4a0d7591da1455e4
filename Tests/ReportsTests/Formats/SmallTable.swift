import EnergySystem

@testable import Reports

/// A table with every kind of cell.
enum SmallTable {
    static let table: Table = {
        var table = Table(
            name: "small", title: "Small table",
            columns: [
                .key("month", "month", kind: .month), .key("origin", "who"),
                .measure("volume_kt", "kt", "how much"), .measure("landed_cost_usd_t", "USD/t", "price"),
                Column("day", "day", kind: .date)
            ],
            notes: ["A note."], signConvention: "Signs: + is a build.")
        table.append(
            .text("2024-03"), .text("home, \"own\""), .number(1234.56), .notApplicable, .date(Day(number: 19783)))
        table.append(.text("2024-04"), .text("a|b"), .number(0), .unknown, .notApplicable)
        table.append(.text("2024-05"), .text("line\nend"), .number(-0.04), .number(1032.5), .unknown)
        return table
    }()
}
