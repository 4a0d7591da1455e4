import Reports

/// The tables of a forecast on standard output in one format, or in a folder in several.
struct ForecastOutput {
    let report: ForecastReport
    let tables: [ForecastTable]
    let digits: Int

    func tell(formats: [String]?, folder: String?) throws(Failure) {
        guard let folder else { return try print(formats?.first) }
        try FileSystem.requireWorkingFolder()
        let formats = (formats ?? FormatCatalogue.written).compactMap { FormatCatalogue.named($0) }
        try FileSystem.replace(
            tables.flatMap { table in
                formats.map { (path: "\(folder)/\(table.name).\($0.fileExtension)", bytes: rendered(table, $0)) }
            })
        try Terminal.answer("Tables: \(folder)")
    }

    private func print(_ name: String?) throws(Failure) {
        if name == JSONFormat.name { return try Terminal.result(ForecastDocument.render(report, digits: digits)) }
        if name == CSVFormat.name { return try Terminal.result(rendered(tables.first ?? .forecast, CSVFormat.self)) }
        for (position, table) in tables.enumerated() {
            if position > 0 { try name == nil ? Terminal.answer("") : Terminal.result("") }
            try Terminal.show(table.table(of: report), format: name, digits: digits)
        }
    }

    private func rendered(_ table: ForecastTable, _ format: any TableFormat.Type) -> [UInt8] {
        if table == .forecast, format.name == JSONFormat.name { return ForecastDocument.render(report, digits: digits) }
        return format.render(table.table(of: report), digits: digits)
    }
}
