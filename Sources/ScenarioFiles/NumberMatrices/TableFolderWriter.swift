extension TableFolder {
    /// The files of the plain layout, by name: what `read` takes back with every number the same.
    package var plainFiles: [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        func add(_ name: String, _ numbers: NumberMatrix?, columns: [String]) {
            guard let numbers else { return }
            files.append((name, PlainText.matrix(numbers, rows: labels, columns: columns)))
        }
        func categories(_ numbers: NumberMatrix?) -> [String] {
            guard let numbers else { return [] }
            return numbers.columnLabels.isEmpty ? (0..<numbers.columns).map { "\($0 + 1)" } : numbers.columnLabels
        }
        add(imported == nil ? "Z.csv" : "Z_domestic.csv", domestic, columns: labels)
        add("Z_imported.csv", imported, columns: labels)
        add(
            importedFinalDemand == nil ? "Y.csv" : "final_demand_domestic.csv", finalDemand,
            columns: categories(finalDemand))
        add("final_demand_imported.csv", importedFinalDemand, columns: categories(importedFinalDemand))
        files.append(("sectors.csv", PlainText.sectors(self)))
        if let below = PlainText.rows(valueAdded, labels: labels) { files.append(("value_added.csv", below)) }
        if let below = PlainText.rows(satellites, labels: labels) { files.append(("satellites.csv", below)) }
        if let units = PlainText.units(valueAdded + satellites) { files.append(("units.csv", units)) }
        if let below = PlainText.rows(directUse, labels: categories(finalDemand)) { files.append(("F_Y.csv", below)) }
        return files
    }

    /// A table from its parts, for writing.
    package init(
        labels: [String], regions: [String], domestic: NumberMatrix, imported: NumberMatrix?,
        finalDemand: NumberMatrix?,
        importedFinalDemand: NumberMatrix?, valueAdded: [NamedNumbers], satellites: [NamedNumbers], output: [Double]?,
        categoryRegions: [String] = [], directUse: [NamedNumbers] = []
    ) {
        self.init(labels: labels, domestic: domestic)
        self.regions = regions
        self.imported = imported
        self.finalDemand = finalDemand
        self.importedFinalDemand = importedFinalDemand
        self.valueAdded = valueAdded
        self.satellites = satellites
        self.output = output
        self.categoryRegions = categoryRegions
        self.directUse = directUse
    }
}

extension NumberMatrix {
    /// No rows and no columns.
    package static var empty: NumberMatrix { NumberMatrix(file: "", rows: 0, columns: 0, values: []) }

    /// Numbers column by column with labels; the count must be that of the cells, else there is none.
    package init?(columnByColumn values: [Double], rows: Int, columns: Int, columnLabels: [String] = []) {
        guard rows >= 0, columns >= 0, values.count == rows * columns else { return nil }
        self.init(file: "", rows: rows, columns: columns, values: values, columnLabels: columnLabels)
    }
}

/// Text of the plain layout: the shortest digits that read back as the same number.
private enum PlainText {
    static func matrix(_ numbers: NumberMatrix, rows: [String], columns: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.values.count * 12)
        for name in columns { bytes.append(0x2C); append(name, &bytes) }
        bytes.append(0x0A)
        for (i, label) in rows.enumerated() where i < numbers.rows {
            append(label, &bytes)
            for j in 0..<numbers.columns { bytes.append(0x2C); append(numbers[i, j], &bytes) }
            bytes.append(0x0A)
        }
        return bytes
    }

    /// Labels with their region and output, each where there is one.
    static func sectors(_ table: TableFolder) -> [UInt8] {
        let hasRegions = !table.regions.isEmpty
        var bytes = Array((hasRegions ? "region,label" : "label").utf8)
        if table.output != nil { bytes += Array(",output".utf8) }
        bytes.append(0x0A)
        for (index, label) in table.labels.enumerated() {
            if hasRegions { append(table.regions[index], &bytes); bytes.append(0x2C) }
            append(label, &bytes)
            if let output = table.output { bytes.append(0x2C); append(output[index], &bytes) }
            bytes.append(0x0A)
        }
        return bytes
    }

    static func rows(_ rows: [NamedNumbers], labels: [String]) -> [UInt8]? {
        guard !rows.isEmpty else { return nil }
        var bytes: [UInt8] = []
        for label in labels { bytes.append(0x2C); append(label, &bytes) }
        bytes.append(0x0A)
        for row in rows {
            append(row.name, &bytes)
            for value in row.values { bytes.append(0x2C); append(value, &bytes) }
            bytes.append(0x0A)
        }
        return bytes
    }

    /// The units of the rows below a table, each where there is one.
    static func units(_ rows: [NamedNumbers]) -> [UInt8]? {
        let stated = rows.filter { $0.unit != nil }
        guard !stated.isEmpty else { return nil }
        var bytes = Array("row,unit\n".utf8)
        for row in stated {
            append(row.name, &bytes)
            bytes.append(0x2C)
            append(row.unit ?? "", &bytes)
            bytes.append(0x0A)
        }
        return bytes
    }

    private static func append(_ value: Double, _ bytes: inout [UInt8]) {
        if value == 0 { return bytes.append(0x30) }
        var text = value.description
        if text.hasSuffix(".0") { text.removeLast(2) }
        bytes += text.utf8
    }

    private static func append(_ text: String, _ bytes: inout [UInt8]) {
        guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
            return bytes += text.utf8
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }
}
