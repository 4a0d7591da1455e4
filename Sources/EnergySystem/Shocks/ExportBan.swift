/// A supplier forbids exports: the legal ban with its announced and actual paths and dated news.
package struct ExportBan: Shock {
    package static let kind = "export-ban"
    package static let summary = """
        a supplier forbids exports; paths tell what was announced and what happened, news what was believed when
        """
    package static let example = """
        shocks:
          ban:
            kind: export-ban
            supplier: <supplier>
            products: [<products>]
            path: announced
            paths:
              announced: {known-from: 2024-02-27, windows: {from: 2024-03-01, through: 2024-08-31}}
        """
    package static let word = "ban"

    /// One telling of the ban: its windows and what was believed of them.
    package struct Path: Sendable {
        package let name: String
        package let windows: [Window]
        package let knownFrom: Parameter<CalendarDate>?
        package let news: [(date: Parameter<CalendarDate>, closed: [Window])]

        init(name: String, from fields: inout some FieldReader) {
            self.name = name
            windows = fields.windows("days on which loading is closed")
            knownFrom = fields.optionalDate("known-from", "when the windows became known; default their first day")
            news = fields.list("news", "dated beliefs, each the whole belief from its date", required: false) {
                fields in
                let date = fields.date("date", "from when it is believed")
                let closed = fields.list("closed", "windows believed to be closed", required: false) {
                    Window(name: "closed", from: &$0)
                }
                _ = fields.optionalName("source", of: .sources, "source of the news")
                return (date, closed)
            }
            _ = fields.optionalName("source", of: .sources, "source of the path")
        }
    }

    package let supplier: SupplierID
    package let products: [ProductID]
    package let share: Parameter<Share>
    package let loadedBeforeArrives: Bool
    package let path: Path?
    package var windows: [Window] { path?.windows ?? [] }
    package var supplyStop: SupplyStop? { .loading(supplier) }
    package var foreknowledge: Foreknowledge? {
        guard let path else { return nil }
        return path.news.isEmpty
            ? Foreknowledge(path.knownFrom, field: "paths.\(path.name).known-from")
            : Foreknowledge(news: path.news.map(\.date))
    }

    package init(from fields: inout some FieldReader) {
        supplier = SupplierID(fields.name("supplier", of: .suppliers, "who forbids"))
        products = fields.products("products", "what is forbidden")
        share = fields.quantity("share", Share.self, "share of the supplier's loadings that stops", default: "100 %")
        loadedBeforeArrives = fields.flag(
            "loaded-before-arrives", "whether cargo loaded before the ban still arrives", fallback: true)
        let chosen = fields.text("path", "which of `paths` happens", fallback: nil)
        let paths = fields.entries("paths", "tellings of the ban by name", required: true) { fields, name in
            Path(name: name, from: &fields)
        }
        path = paths.first { $0.name == chosen }?.value
        if path == nil, !paths.isEmpty {
            fields.fault(
                "path",
                "no path is called '\(chosen)'; there is \(paths.map { "'\($0.name)'" }.joined(separator: ", "))")
        }
    }

    package func schedule(on schedule: inout ConditionSchedule) {
        guard let path else { return }
        let closed = 1 - schedule.values.amount(share).value
        let targets = products.map { ConditionTarget.supplierOpen(supplier, $0) }
        let actual = schedule.series(path.windows, inside: closed, outside: 1)
        schedule.add(targets, actual: actual, beliefs: beliefs(path, actual, closed, schedule))
        schedule.noteWindows(
            path.windows,
            """
            loading closed in \(schedule.baseline.suppliers[supplier.index].title.english)
            """)
        if path.news.isEmpty, let known = path.knownFrom {
            let days = path.windows.compactMap { $0.days(schedule.values) }.map {
                """
                \($0.lowerBound) to \($0.upperBound)
                """
            }
            schedule.add(.news, on: schedule.index(known), "believed closed \(days.joined(separator: ", "))")
        }
        for item in path.news {
            let days = item.closed.compactMap { $0.days(schedule.values) }.map {
                """
                \($0.lowerBound) to \($0.upperBound)
                """
            }
            schedule.add(
                .news, on: schedule.index(item.date),
                days.isEmpty ? "believed open" : "believed closed \(days.joined(separator: ", "))")
        }
        if !loadedBeforeArrives {
            for product in products {
                for window in path.windows {
                    if let days = schedule.days(of: window) { schedule.stopInTransit(supplier, product, on: days) }
                }
            }
        }
    }

    private func beliefs(_ path: Path, _ actual: [Double], _ closed: Double, _ schedule: ConditionSchedule) -> [(
        from: Int, series: [Double]
    )] {
        if !path.news.isEmpty {
            return path.news.map { (schedule.index($0.date), schedule.series($0.closed, inside: closed, outside: 1)) }
        }
        let first = path.windows.compactMap { $0.days(schedule.values)?.lowerBound }.min() ?? schedule.horizon.from
        let known = path.knownFrom.map { schedule.values.date($0) } ?? first
        return [(schedule.horizon.index(known), actual)]
    }
}
