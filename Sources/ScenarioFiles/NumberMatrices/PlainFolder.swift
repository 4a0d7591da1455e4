import Yams

/// Reads the plain layout; see `TableFolder`.
struct PlainFolder {
    let folder: String
    var faults: [Diagnostic] = []
    private var labels: [String] = []
    private var regions: [String] = []
    /// The numbers of `sectors.csv`, one column a name.
    private var accounts: [NamedNumbers] = []
    private var hasLabelFile = false

    init(_ folder: String) { self.folder = folder }

    mutating func read() -> TableFolder? {
        readLabels()
        let total = matrix("Z"), domestic = total == nil ? matrix("Z_domestic") : nil
        let flows = total ?? domestic
        if flows == nil, faults.isEmpty {
            faults.append(
                Diagnostic(
                    at: Place(file: folder),
                    """
                    holds no table: neither Z.csv nor Z_domestic.csv (nor Z.npy) is there
                    """))
        }
        if labels.isEmpty, let flows {
            labels = flows.columnLabels.isEmpty ? (1...flows.columns).map(String.init) : flows.columnLabels
        }
        guard !labels.isEmpty else { return nil }
        let empty = NumberMatrix(file: folder, rows: 0, columns: 0, values: [])
        var table = TableFolder(labels: labels, regions: regions, domestic: empty)
        if let aligned = flows?.aligned(to: labels, columnsToo: true, &faults) { table.domestic = aligned }
        if path("Z.csv") == nil, path("Z.npy") == nil {
            table.imported = matrix("Z_imported")?.aligned(to: labels, columnsToo: true, &faults)
        }
        table.finalDemand = demand(["Y", "final_demand", "final_demand_domestic"])
        readDirectUse(&table)
        table.importedFinalDemand = demand(["Y_imported", "final_demand_imported"])
        readRows(&table)
        return faults.hasErrors ? nil : table
    }

    private func path(_ name: String) -> String? {
        let path = Folders.joined(folder, name)
        return Folders.isFile(path) ? path : nil
    }

    /// A matrix by name, from text or else from a binary file; `nil` where there is none or it is at fault.
    private mutating func matrix(_ name: String, numbers: Int?? = .none) -> NumberMatrix? {
        if let path = path(name + ".csv") {
            let count: Int? = numbers ?? (labels.isEmpty ? nil : labels.count)
            let layout = MatrixLayout(labels: hasLabelFile ? .found(numbers: count) : .columns(1))
            return MatrixText.read(path, as: path, layout, &faults)
        }
        return path(name + ".npy").flatMap { MatrixBinary.read($0, as: $0, &faults) }
    }

    private mutating func demand(_ names: [String]) -> NumberMatrix? {
        for name in names {
            guard path(name + ".csv") != nil || path(name + ".npy") != nil else { continue }
            return matrix(name, numbers: .some(nil))?.aligned(to: labels, columnsToo: false, &faults)
        }
        return nil
    }
}

// Satellites of final demand.
extension PlainFolder {
    /// `F_Y.csv`: rows of satellites over the categories of final demand, what final users use or emit themselves.
    private mutating func readDirectUse(_ table: inout TableFolder) {
        guard path("F_Y.csv") != nil || path("F_Y.npy") != nil, let read = matrix("F_Y", numbers: .some(nil)) else {
            return
        }
        table.directUse = read.rowsOverCategories(of: table.finalDemand, &faults)
    }
}

// Labels and the rows below the table.
extension PlainFolder {
    private mutating func readLabels() {
        for name in ["labels.csv", "sectors.csv"] {
            guard let path = path(name) else { continue }
            do {
                readLabels(try MatrixText.cells(path))
                hasLabelFile = name == "labels.csv"
            } catch { faults.append(error) }
            return
        }
    }

    /// The columns `region` and `sector` where they are, else the first; numbers of further columns are accounts.
    private mutating func readLabels(_ text: DelimitedText) {
        guard text.rowCount > 1 else {
            faults.append(Diagnostic(at: Place(file: text.file), "has no sectors below its first row"))
            return
        }
        let header = text.row(0).map(\.text)
        let rows = (1..<text.rowCount).map { text.row($0) }
        let region = header.firstIndex(of: "region")
        let sector =
            header.firstIndex(of: "sector") ?? header.firstIndex(of: "label") ?? header.firstIndex(of: "code") ?? 0
        for row in rows where row.count != header.count {
            faults.append(Diagnostic(at: place(row, text), "has \(row.count) cells, \(header.count) were expected"))
        }
        guard !faults.hasErrors else { return }
        let names = rows.map { $0[$0.startIndex + sector].text }
        regions = region.map { column in rows.map { $0[$0.startIndex + column].text } } ?? []
        let isWhole = regions.isEmpty || header[sector] == "label"
        labels = isWhole ? names : zip(regions, names).map { "\($0).\($1)" }
        for (column, name) in header.enumerated() where column != sector && column != region && name != "index" {
            readAccount(name, rows.map { $0[$0.startIndex + column] }, text)
        }
    }

    private func place(_ row: ArraySlice<TableCell>, _ text: DelimitedText) -> Place {
        row.first.map { Place(file: text.file, line: Int($0.line), column: Int($0.column)) } ?? Place(file: text.file)
    }

    /// A column of numbers; one without any number is a column of words and left out.
    private mutating func readAccount(_ name: String, _ cells: [TableCell], _ text: DelimitedText) {
        let numbers = cells.map { MatrixText.number($0.text) }
        guard numbers.contains(where: { $0 != nil }) else { return }
        for (cell, number) in zip(cells, numbers) where !NumberMatrix.isAmount(number ?? .nan) {
            faults.append(
                Diagnostic(
                    at: Place(file: text.file, line: Int(cell.line), column: Int(cell.column)),
                    "\(quoted(cell.text)) in column \(quoted(name)) \(NumberMatrix.fault(number ?? .nan))"))
        }
        accounts.append(NamedNumbers(name: name, values: numbers.map { $0 ?? 0 }))
    }

    private mutating func readRows(_ table: inout TableFolder) {
        var rows = accounts + columns(of: "vectors")
        for (file, name) in [("x", "x"), ("v", "v")] where !rows.contains(where: { $0.name == name }) {
            rows +=
                path(file + ".npy").flatMap { MatrixBinary.read($0, as: $0, &faults) }.map {
                    [NamedNumbers(name: name, values: $0.values)]
                } ?? []
        }
        for row in rows where row.values.count != labels.count {
            faults.append(
                Diagnostic(
                    at: Place(file: folder),
                    """
                    \(quoted(row.name)) has \(row.values.count) numbers, the table has \(labels.count) sectors
                    """))
        }
        for row in rows {
            if AccountNames.isOutput(row.name) {
                table.output = row.values
            } else if AccountNames.isValueAdded(row.name) {
                table.valueAdded.append(row)
            } else {
                table.satellites.append(row)
            }
        }
        table.valueAdded += rowsBelow("value_added", names: [])
        table.satellites += rowsBelow("satellites", names: []) + rowsBelow("F", names: fuels())
        readUnits(&table)
    }

    /// `units.csv`: row and unit of rows below the table.
    private mutating func readUnits(_ table: inout TableFolder) {
        guard let path = path("units.csv") else { return }
        do {
            let text = try MatrixText.cells(path)
            let known = Set((table.valueAdded + table.satellites).map(\.name))
            var units: [String: String] = [:]
            for number in 1..<max(1, text.rowCount) {
                let row = Array(text.row(number))
                if row.count == 2, known.contains(row[0].text) { units[row[0].text] = row[1].text; continue }
                let words =
                    row.count == 2
                    ? "\(quoted(row[0].text)) is no row of value added or satellites"
                    : "has \(row.count) cells; a row and its unit were expected"
                faults.append(Diagnostic(at: place(row[...], text), words))
            }
            func stated(_ rows: [NamedNumbers]) -> [NamedNumbers] {
                rows.map { NamedNumbers(name: $0.name, values: $0.values, unit: units[$0.name]) }
            }
            (table.valueAdded, table.satellites) = (stated(table.valueAdded), stated(table.satellites))
        } catch { faults.append(error) }
    }

    /// The columns of a file with one row a sector.
    private mutating func columns(of name: String) -> [NamedNumbers] {
        guard path(name + ".csv") != nil,
            let matrix = matrix(name, numbers: .some(nil))?.aligned(to: labels, columnsToo: false, &faults)
        else { return [] }
        return matrix.columnLabels.enumerated().map { NamedNumbers(name: $1, values: matrix.column($0)) }
    }

    /// The rows of a file with one column a sector.
    private mutating func rowsBelow(_ name: String, names: [String]) -> [NamedNumbers] {
        guard path(name + ".csv") != nil || path(name + ".npy") != nil, let read = matrix(name) else { return [] }
        let titles =
            !read.rowLabels.isEmpty
            ? read.rowLabels
            : names.count == read.rows
                ? names
                : (1...read.rows).map {
                    """
                    \(name)\($0)
                    """
                }
        let turned = read.transposed()
        guard
            let matrix = NumberMatrix(
                file: turned.file, rows: turned.rows, columns: turned.columns, values: turned.values,
                rowLabels: turned.rowLabels,
                columnLabels: titles, firstLine: 1
            ).aligned(to: labels, columnsToo: false, &faults)
        else { return [] }
        return titles.enumerated().map { NamedNumbers(name: $1, values: matrix.column($0)) }
    }

    /// The names of the satellite rows in `case.json`, as the benchmark's generator writes them.
    private func fuels() -> [String] {
        guard let path = path("case.json"), let bytes = try? FileBytes.text(path, as: path),
            let node = try? Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)),
            let names = node["fuels"]?.sequence
        else { return [] }
        return names.compactMap(\.string)
    }
}

/// What the columns of `sectors.csv` mean, by their names.
enum AccountNames {
    static func isOutput(_ name: String) -> Bool {
        ["output", "x", "gross_output", "indout"].contains(name.lowercased())
    }

    static func isValueAdded(_ name: String) -> Bool {
        let word = name.lowercased().map { $0 == "-" || $0 == " " ? "_" : String($0) }.joined()
        let names = [
            "gva", "va", "v", "value_added", "gross_value_added", "wages", "compensation", "profits", "mixed_income",
            "operating_surplus", "gross_operating_surplus"
        ]
        return names.contains(word) || ["net_tax", "tax", "subsid", "compensation_"].contains { word.hasPrefix($0) }
    }
}
