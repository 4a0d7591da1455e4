import Models

extension TableMultipliers {
    package var table: Table { MultiplierTable.whole(of: self) }
}

/// `multipliers`: per unit of final demand, one sector a row.
enum MultiplierTable: InputOutputResultTable {
    static let name = "multipliers"
    static let title = "Multipliers"

    /// Without output a sector has no figure; what the table does not have nobody knows.
    struct Row: TableRow {
        let sector: String
        let output: Double?
        let outputInduced, income, incomeRatio, incomeRatioInduced, valueAdded, employment, employmentRatio,
            imports: Known<Double>?

        static let columns: [RowColumn<Row>] = [
            .sector(\.sector),
            .value("output_type_1", \.output, "output of all sectors per unit of final demand"),
            .value("output_type_2", \.outputInduced, "the same with what households spend of the labour income"),
            .value("income", \.income, "labour income of all sectors per unit of final demand"),
            .value("income_type_1", \.incomeRatio, "labour income of all sectors per unit of the sector's own"),
            .value("income_type_2", \.incomeRatioInduced, "the same with what households spend of it"),
            .value("value_added", \.valueAdded, "value added without net taxes per unit of final demand"),
            .value("employment", \.employment, "employment in its own unit per unit of final demand"),
            .value("employment_type_1", \.employmentRatio, "employment of all sectors per unit of the sector's own"),
            .value("imports", \.imports, "imported inputs per unit of final demand")
        ]
    }

    static func notes(of result: TableMultipliers) -> [String] {
        [
            result.incomeRow.map { "Income is \($0.name)." }
                ?? """
                No income: no value-added row is called compensation of employees or wages (--labour-income \
                names one).
                """,
            result.induced.map {
                """
                Type II: households are '\($0.households)', of whose income a share of \($0.propensity) is spent.
                """
            }
                ?? """
                No type II multipliers: they need labour income (--labour-income) and household consumption \
                (--households).
                """,
            result.employmentRow?.unit.map { "Employment is in \($0)." },
            result.employmentRow == nil ? "No employment: the table has no such satellite row (--employment)." : nil,
            result.imports == nil ? "No imports: the table does not tell imported flows apart." : nil
        ].compactMap { $0 }
    }

    static func fill(_ table: inout RowTable<Row>, from result: TableMultipliers) {
        for index in result.sectors.indices { table.append(row(index, result)) }
    }

    private static func row(_ index: Int, _ result: TableMultipliers) -> Row {
        func figure(_ value: Double?) -> Known<Double>? { result.isActive[index] ? Known(value) : nil }
        func ratio(_ amounts: TableMultipliers.Amounts?) -> Known<Double>? {
            amounts.map { $0.ratios[index].map { Known($0) } } ?? Known(nil)
        }
        return Row(
            sector: result.sectors[index], output: result.isActive[index] ? result.output[index] : nil,
            outputInduced: figure(result.induced?.output[index]), income: figure(result.income?.perFinalDemand[index]),
            incomeRatio: ratio(result.income), incomeRatioInduced: figure(result.induced?.incomeRatios[index]),
            valueAdded: figure(result.valueAdded[index]), employment: figure(result.employment?.perFinalDemand[index]),
            employmentRatio: ratio(result.employment), imports: figure(result.imports?[index]))
    }
}
