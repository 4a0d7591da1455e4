import Reports

/// The tables of a forecast on standard output in one format, or in a folder in several.
struct ForecastOutput {
    let report: ForecastReport
    let tables: [ForecastTable]
    let digits: Int

    func tell(formats: [String]?, folder: String?) throws(Failure) {
        guard let folder else { return try print(formats?.first ?? TerminalFormat.name) }
        try FileSystem.requireWorkingFolder()
        for table in tables {
            for format in (formats ?? FormatCatalogue.written).compactMap({ FormatCatalogue.named($0) }) {
                try FileSystem.replace("\(folder)/\(table.rawValue).\(format.fileExtension)", rendered(table, format))
            }
        }
        try Terminal.result("Tables: \(folder)")
    }

    private func print(_ name: String) throws(Failure) {
        let format = FormatCatalogue.named(name) ?? TerminalFormat.self
        if name == JSONFormat.name { return try Terminal.result(ForecastDocument.render(report, digits: digits)) }
        if name == CSVFormat.name { return try Terminal.result(rendered(tables.first ?? .forecast, format)) }
        for (position, table) in tables.enumerated() {
            let text = rendered(table, format)
            try Terminal.result(position == 0 ? text : [10] + text)
        }
    }

    private func rendered(_ table: ForecastTable, _ format: any TableFormat.Type) -> [UInt8] {
        if table == .forecast, format.name == JSONFormat.name { return ForecastDocument.render(report, digits: digits) }
        return format.render(table.table(of: report), digits: digits)
    }
}
