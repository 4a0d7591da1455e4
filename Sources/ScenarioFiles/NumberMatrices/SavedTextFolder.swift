import Yams

/// Reads the folder of text files that pymrio's `save_all` writes: tab-separated, described by `file_parameters.json`.
///
/// Every subfolder with a description of its own is an extension: its `F` gives satellite rows, its `F_Y` what final
/// users use or emit themselves, its `unit` their units. Source: Stadler (2021), Pymrio, doi:10.5334/jors.251.
struct SavedTextFolder {
    let folder: String
    var faults: [Diagnostic] = []

    init(_ folder: String) { self.folder = folder }

    mutating func read() -> TableFolder? {
        let files = description(of: folder)
        guard let flows = matrix("Z", files, in: folder) else {
            if faults.isEmpty {
                faults.append(
                    Diagnostic(at: Place(file: Folders.joined(folder, "file_parameters.json")), "names no file for Z"))
            }
            return nil
        }
        let labels = flows.rowLabels
        guard let aligned = flows.aligned(to: labels, columnsToo: true, &faults) else { return nil }
        var table = TableFolder(labels: labels, domestic: aligned)
        table.regions = aligned.rowGroups
        table.finalDemand = matrix("Y", files, in: folder)?.aligned(to: labels, columnsToo: false, &faults)
        table.categoryRegions = table.finalDemand?.columnGroups ?? []
        table.output = matrix("x", files, in: folder)?.aligned(to: labels, columnsToo: false, &faults)?.column(0)
        warnOfSeveralUnits(units(files, in: folder), &table)
        for name in Folders.names(in: folder) {
            let extension_ = Folders.joined(folder, name)
            guard Folders.isFile(Folders.joined(extension_, "file_parameters.json")) else { continue }
            readExtension(extension_, named: name, &table)
        }
        return faults.hasErrors ? nil : table
    }

    private struct Description {
        let file: String
        /// As written; 1 where not given.
        let labelColumns: String
        let headerRows: String
    }

    private mutating func description(of folder: String) -> [String: Description] {
        let path = Folders.joined(folder, "file_parameters.json")
        guard let bytes = try? FileBytes.text(path, as: path),
            let root = try? Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)),
            let files = root["files"]?.mapping
        else {
            faults.append(Diagnostic(at: Place(file: path), "cannot be read as a description of saved files"))
            return [:]
        }
        var result: [String: Description] = [:]
        for (key, node) in files {
            guard let name = key.string, let file = node["name"]?.string else { continue }
            func count(_ key: String) -> String { node[key]?.string ?? "1" }
            result[name] = Description(file: file, labelColumns: count("nr_index_col"), headerRows: count("nr_header"))
        }
        return result
    }

    private mutating func matrix(_ name: String, _ files: [String: Description], in folder: String) -> NumberMatrix? {
        guard let (path, labels, headers) = located(name, files, in: folder) else { return nil }
        let layout = MatrixLayout(
            separators: [0x09, UInt8(ascii: ",")], headerRows: headers, labels: .columns(labels))
        return MatrixText.read(path, as: path, layout, &faults)
    }

    /// Where a file lies and how many label columns and header rows it has; `nil` where none is named, or after a
    /// fault.
    private mutating func located(
        _ name: String, _ files: [String: Description], in folder: String
    ) -> (path: String, labels: Int, headers: Int)? {
        guard let description = files[name] else { return nil }
        let place = Place(file: Folders.joined(folder, "file_parameters.json"))
        guard let labels = count(description.labelColumns, "nr_index_col", name, place),
            let headers = count(description.headerRows, "nr_header", name, place)
        else { return nil }
        guard !description.file.utf8.contains(UInt8(ascii: "/")), description.file != ".." else {
            faults.append(
                Diagnostic(
                    at: place,
                    """
                    the file of \(name), \(quoted(description.file)), must lie in this folder
                    """))
            return nil
        }
        let path = Folders.joined(folder, description.file)
        guard !description.file.hasSuffix(".parquet"), !description.file.hasSuffix(".pickle") else {
            faults.append(Diagnostic(at: Place(file: path), "is not text; save the table with table_format='txt'"))
            return nil
        }
        return (path, labels, headers)
    }

    /// The units that a folder states, by label.
    private mutating func units(_ files: [String: Description], in folder: String) -> [(label: String, unit: String)] {
        guard files["unit"] != nil, let (path, labels, headers) = located("unit", files, in: folder),
            Folders.isFile(path)
        else { return [] }
        do { return try SavedUnits.read(path, labelColumns: labels, headerRows: headers) } catch {
            faults.append(error)
            return []
        }
    }

    /// Sums over sectors mean nothing where these are in several units.
    private func warnOfSeveralUnits(_ units: [(label: String, unit: String)], _ table: inout TableFolder) {
        let kinds = Set(units.map(\.unit)).sorted()
        guard kinds.count > 1 else { return }
        table.warnings.append(
            Diagnostic(
                .warning, at: Place(file: folder),
                """
                sectors are in several units (\(kinds.prefix(10).joined(separator: ", "))): sums over sectors and \
                prices mean nothing
                """))
    }

    /// A number of label rows or columns; a fault where it is none that a matrix can have.
    private mutating func count(_ text: String, _ key: String, _ name: String, _ place: Place) -> Int? {
        if let count = Int(text), (1...MatrixText.mostLabels).contains(count) { return count }
        faults.append(
            Diagnostic(
                at: place,
                """
                \(key) of \(name) is \(quoted(text)); a whole number from 1 to \(MatrixText.mostLabels) was expected
                """))
        return nil
    }

    private mutating func readExtension(_ folder: String, named name: String, _ table: inout TableFolder) {
        let files = description(of: folder)
        guard let read = matrix("F", files, in: folder) else { return }
        if let direct = matrix("F_Y", files, in: folder) {
            table.directUse += direct.rowsOverCategories(of: table.finalDemand, named: "\(name).", &faults)
        }
        let titles = read.rowLabels, units = Dictionary(units(files, in: folder)) { first, _ in first }
        guard let rows = read.transposed().aligned(to: table.labels, columnsToo: false, &faults) else { return }
        for (index, title) in titles.enumerated() {
            let numbers = NamedNumbers(name: "\(name).\(title)", values: rows.column(index), unit: units[title])
            if AccountNames.isValueAdded(title) || title.lowercased().hasPrefix("value added")
                || name == "factor_inputs"
            {
                table.valueAdded.append(numbers)
            } else {
                table.satellites.append(numbers)
            }
        }
    }
}
