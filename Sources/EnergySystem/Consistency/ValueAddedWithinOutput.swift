/// What a sector adds is a part of what it makes.
enum ValueAddedWithinOutput: ConsistencyCheck {
    static let rule = "value added of a sector at most its output (error)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        guard let table = figures.baseline.economy?.table else { return [] }
        return zip(table.output, table.valueAdded).enumerated().compactMap { sector, pair in
            let (output, added) = pair
            guard added > output * (1 + 1e-9) else { return nil }
            let name = figures.name(.sectors, sector)
            return .error(
                "baseline.tables.sector-accounts.\(name).value-added",
                """
                value added is \(CheckedNumber.text(added, "M AZN")), the output of '\(name)' \
                \(CheckedNumber.text(output, "M AZN")); correct one of them
                """)
        }
    }
}
