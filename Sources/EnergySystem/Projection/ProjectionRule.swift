/// How a base-year quantity is carried to later years: by a method on a series, or along a given pathway.
///
/// The factor of a year is exp(mu + z s): mu the median of the logarithm of the ratio to the reference year, s its
/// spread and z the standard score `error`, 0 in a plain run and drawn in a study.
package struct ProjectionRule: Sendable {
    /// Name of the series of the baseline; `nil` with a pathway.
    package let series: String?
    /// Name of a forecast method.
    package let method: String
    /// Products whose demand moves.
    package let products: [ProductID]
    /// Sectors of the input-output table whose share of the economy moves.
    package let sectors: [SectorID]
    /// Demand of these products together by year, given from outside.
    package let pathway: [(year: Int, value: Parameter<MassRate>)]
    /// Standard score of the projection error of the whole path.
    package let error: Parameter<Ratio>
    package let note: String?

    package init(from fields: inout some FieldReader, series names: [String]) {
        series = fields.optionalText("series", "the series of the baseline that is projected")
        method = fields.text("method", "forecast method; `auto` chooses by the series", fallback: "auto")
        products = fields.names("products", of: .products, "products whose demand moves with it", fallback: []).map {
            ProductID($0)
        }
        sectors = fields.names(
            "sectors", of: .sectors, "sectors whose share of the economy moves with it", fallback: []
        ).map { SectorID($0) }
        var pathway: [(year: Int, value: Parameter<MassRate>)] = []
        for (name, value) in fields.namedQuantities(
            "pathway", MassRate.self, "demand of these products together in a year: y2027")
        {
            if name.hasPrefix("y"), let period = CalendarPeriod(String(name.dropFirst())), period.frequency == .year {
                pathway.append((period.year, value))
            } else {
                fields.fault("pathway", "'\(name)' is no year; write y2027")
            }
        }
        self.pathway = pathway.sorted { $0.year < $1.year }
        error = fields.quantity(
            "error", Ratio.self, "standard score of the projection error; 0 is the median", fallback: "0",
            within: -6...6, product: nil)
        note = fields.optionalText("note", "why this series and method")
        check(&fields, names)
    }

    private func check(_ fields: inout some FieldReader, _ names: [String]) {
        if let series, !names.contains(series) {
            fields.fault("series", "there is no series '\(series)'; series are \(names.joined(separator: ", "))")
        }
        if series == nil, pathway.isEmpty {
            fields.fault(
                nil,
                """
                neither 'series' nor 'pathway' is given; one of them carries the projection
                """)
        }
        if series != nil, !pathway.isEmpty {
            fields.fault("pathway", "stands beside 'series'; delete one of them (`series: ~`)")
        }
        if !pathway.isEmpty, !sectors.isEmpty { fields.fault("sectors", "a pathway in tonnes moves products only") }
        if products.isEmpty, fields.value(error) != 0 {
            fields.fault(
                "error",
                """
                sectors move along the median, so that an error of the path changes nothing; take it out, or \
                name products
                """
            )
        }
        if products.isEmpty, sectors.isEmpty {
            fields.fault(
                nil,
                """
                neither 'products' nor 'sectors' is given; nothing would move
                """)
        }
    }
}
