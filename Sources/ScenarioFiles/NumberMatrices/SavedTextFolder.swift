import Yams

/// Reads the folder of text files that pymrio's `save_all` writes: tab-separated, described by `file_parameters.json`.
///
/// Every subfolder with a description of its own is an extension; its `F` gives satellite rows. Source: Stadler (2021),
/// Pymrio, doi:10.5334/jors.251.
struct SavedTextFolder {
    let folder: String
    var faults: [Diagnostic] = []

    init(_ folder: String) { self.folder = folder }

    mutating func read() -> TableFolder? {
        let files = description(of: folder)
        guard let flows = matrix("Z", files, in: folder) else {
            if faults.isEmpty { faults.append(Diagnostic(at: Place(file: Folders.joined(folder, "file_parameters.json")), "names no file for Z")) }
            return nil
        }
        let labels = flows.rowLabels
        guard let aligned = flows.aligned(to: labels, columnsToo: true, &faults) else { return nil }
        var table = TableFolder(labels: labels, domestic: aligned)
        table.regions = regions(of: files, labels)
        table.finalDemand = matrix("Y", files, in: folder)?.aligned(to: labels, columnsToo: false, &faults)
        table.output = matrix("x", files, in: folder)?.aligned(to: labels, columnsToo: false, &faults)?.column(0)
        for name in Folders.names(in: folder) {
            let extension_ = Folders.joined(folder, name)
            guard Folders.isFile(Folders.joined(extension_, "file_parameters.json")) else { continue }
            readExtension(extension_, named: name, &table)
        }
        return faults.hasErrors ? nil : table
    }

    private struct Description {
        let file: String
        let labelColumns: Int
        let headerRows: Int
    }

    private mutating func description(of folder: String) -> [String: Description] {
        let path = Folders.joined(folder, "file_parameters.json")
        guard let bytes = try? FileBytes.read(path, as: path),
            let root = try? Yams.compose(yaml: String(decoding: bytes, as: UTF8.self)), let files = root["files"]?.mapping
        else {
            faults.append(Diagnostic(at: Place(file: path), "cannot be read as a description of saved files"))
            return [:]
        }
        var result: [String: Description] = [:]
        for (key, node) in files {
            guard let name = key.string, let file = node["name"]?.string else { continue }
            func count(_ key: String) -> Int { node[key]?.string.flatMap { Int($0) } ?? 1 }
            result[name] = Description(file: file, labelColumns: count("nr_index_col"), headerRows: count("nr_header"))
        }
        return result
    }

    private mutating func matrix(_ name: String, _ files: [String: Description], in folder: String) -> NumberMatrix? {
        guard let description = files[name] else { return nil }
        let path = Folders.joined(folder, description.file)
        guard !description.file.hasSuffix(".parquet"), !description.file.hasSuffix(".pickle") else {
            faults.append(Diagnostic(at: Place(file: path), "is not text; save the table with table_format='txt'"))
            return nil
        }
        let layout = MatrixLayout(
            separator: description.file.hasSuffix(".csv") ? UInt8(ascii: ",") : 0x09, headerRows: description.headerRows,
            labels: .columns(description.labelColumns))
        return MatrixText.read(path, as: path, layout, &faults)
    }

    /// The first of two label columns is the region.
    private func regions(of files: [String: Description], _ labels: [String]) -> [String] {
        guard files["Z"]?.labelColumns == 2 else { return [] }
        return labels.map { label in label.split(separator: ".", maxSplits: 1).first.map(String.init) ?? label }
    }

    private mutating func readExtension(_ folder: String, named name: String, _ table: inout TableFolder) {
        guard let read = matrix("F", description(of: folder), in: folder) else { return }
        let titles = read.rowLabels
        guard let rows = read.transposed().aligned(to: table.labels, columnsToo: false, &faults) else { return }
        for (index, title) in titles.enumerated() {
            let numbers = NamedNumbers(name: "\(name).\(title)", values: rows.column(index))
            if AccountNames.isValueAdded(title) || title.lowercased().hasPrefix("value added") || name == "factor_inputs" {
                table.valueAdded.append(numbers)
            } else {
                table.satellites.append(numbers)
            }
        }
    }
}
