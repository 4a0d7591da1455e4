import EnergySystem

/// A baseline's parts and tables as one tree.
struct BaselineDocument: Sendable {
    var root: DocumentNode
    var tables: [BaselineTable]
    /// Whether every part and table could be read.
    let isWhole: Bool
    let name: String
    let path: String

    /// Reads `baseline.yaml`, its parts and its tables; `nil` where the first file itself cannot be read.
    static func read(_ found: DataLocator.Found, session: inout FileSession) -> BaselineDocument? {
        var assembly = BaselineAssembly(found: found)
        return assembly.read(&session)
    }
}

/// Puts a baseline together.
private struct BaselineAssembly {
    let found: DataLocator.Found
    private var root = DocumentNode(.mapping(Mapping()), at: Place(file: ""))
    private var tables: [BaselineTable] = []
    private var isWhole = true

    init(found: DataLocator.Found) { self.found = found }

    mutating func read(_ session: inout FileSession) -> BaselineDocument? {
        guard
            let document = session.document(
                found.path, named: found.name, recordedAs: record(Folders.stem(found.path) + ".yaml"))
        else { return nil }
        let kind = session.attempt { _ throws(Diagnostic) in try FileKind.read(document) }
        guard let kind else { return nil }
        guard kind == .baseline else {
            let place = document.mapping?["khazri"]?.place ?? document.place
            session.report(place, "khazri", "this is a \(kind.rawValue); a baseline is expected here")
            return nil
        }
        root = document
        let parts = take("parts"), declared = take("tables")
        _ = take("khazri")
        readParts(parts, &session)
        DocumentShape.nameBareWindows(&root) { session.diagnostics.append($0) }
        var settled = TreeMerge()
        settled.settle(&root)
        session.diagnostics += settled.diagnostics
        readTables(declared, &session)
        return BaselineDocument(root: root, tables: tables, isWhole: isWhole, name: name, path: found.path)
    }

    /// The folder's name where the file is called baseline.yaml, else the file's.
    private var name: String {
        let stem = Folders.stem(found.path)
        let folder = Folders.parent(of: Folders.real(found.path) ?? found.path)
        return stem == "baseline" && folder.count > 1 ? Folders.stem(folder) : stem
    }

    /// The name of a file of this baseline in a manifest.
    private func record(_ file: String) -> String { "baselines/\(name)/\(file)" }

    private mutating func take(_ key: String) -> Mapping.Entry? {
        guard let mapping = root.mapping, let position = mapping.position(of: key) else { return nil }
        _ = root.changeMapping { $0.remove(key) }
        return mapping.entries[position]
    }

    private func located(_ name: String) -> (path: String, name: String) {
        (Folders.joined(Folders.parent(of: found.path), name), Folders.joined(Folders.parent(of: found.name), name))
    }

    /// Whether a name stays below the baseline's folder, so that a report can keep the file under it; a fault where it
    /// does not.
    private mutating func staysInside(_ file: String, _ place: Place, _ path: String, _ session: inout FileSession)
        -> Bool
    {
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        if parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) { return true }
        isWhole = false
        session.report(
            place, path,
            """
            \(quoted(file)) does not lie below the baseline's folder; put it there and name it without '.', '..' or \
            a '/' at the beginning
            """)
        return false
    }

    // MARK: - Parts

    private mutating func readParts(_ entry: Mapping.Entry?, _ session: inout FileSession) {
        guard let entry else { return }
        guard case .list(let items) = entry.value.content else {
            return session.report(
                entry.value.place, "baseline.parts", "a list of files is expected, found \(entry.value.kind)")
        }
        for item in items {
            guard case .text(let name, _) = item.content else {
                session.report(item.place, "baseline.parts", "a file name is expected, found \(item.kind)")
                continue
            }
            readPart(name, item.place, &session)
        }
    }

    private mutating func readPart(_ name: String, _ place: Place, _ session: inout FileSession) {
        guard staysInside(name, place, "baseline.parts", &session) else { return }
        let file = located(name)
        guard Folders.isFile(file.path) else {
            isWhole = false
            return session.report(place, "baseline.parts", "there is no file \(quoted(name)) beside this one")
        }
        guard let part = session.document(file.path, named: file.name, recordedAs: record(name)) else {
            isWhole = false
            return
        }
        guard let mapping = part.mapping else {
            isWhole = false
            return session.report(Place(file: file.name), "", "a part of a baseline is a mapping, found \(part.kind)")
        }
        for entry in mapping.entries {
            if entry.key == "khazri" {
                session.report(entry.keyPlace, "khazri", "a part of a baseline has no 'khazri' key; remove it")
                continue
            }
            var faults: [Diagnostic] = []
            _ = root.changeMapping { BaselineAssembly.join(entry, into: &$0, "baseline.\(entry.key)", &faults) }
            session.diagnostics += faults
        }
    }

    /// Joins trees that may share mappings but no value.
    private static func join(
        _ entry: Mapping.Entry, into mapping: inout Mapping, _ path: String, _ faults: inout [Diagnostic]
    ) {
        guard let position = mapping.position(of: entry.key) else {
            return mapping.append(entry.key, entry.keyPlace, entry.value)
        }
        let first = mapping.entries[position]
        guard let added = entry.value.mapping, first.value.mapping != nil else {
            faults.append(Diagnostic(at: entry.keyPlace, path: path, "is given twice, first at \(first.keyPlace)"))
            return
        }
        mapping.change(at: position) { node in
            _ = node.changeMapping { inner in
                for entry in added.entries { join(entry, into: &inner, "\(path).\(entry.key)", &faults) }
            }
        }
    }

    // MARK: - Tables

    private mutating func readTables(_ entry: Mapping.Entry?, _ session: inout FileSession) {
        guard let entry else { return }
        guard let mapping = entry.value.mapping else {
            return session.report(
                entry.value.place, "baseline.tables",
                "a mapping of names to files is expected, found \(entry.value.kind)")
        }
        for entry in mapping.entries { readTable(entry, &session) }
    }

    private mutating func readTable(_ entry: Mapping.Entry, _ session: inout FileSession) {
        guard let declaration = TableDeclaration(entry, &session.diagnostics) else {
            isWhole = false
            return
        }
        guard staysInside(declaration.file, declaration.place, "baseline.tables.\(entry.key)", &session) else { return }
        let file = located(declaration.file)
        guard Folders.isFile(file.path) else {
            isWhole = false
            return session.report(
                declaration.place, "baseline.tables.\(entry.key)",
                "there is no file \(quoted(declaration.file)) beside this one")
        }
        guard let text = session.table(file.path, named: file.name, recordedAs: record(declaration.file)) else {
            isWhole = false
            return
        }
        var faults: [Diagnostic] = []
        let table = BaselineTable(
            name: entry.key, place: entry.keyPlace, text: text, unit: declaration.unit,
            unitPlace: declaration.unitPlace,
            evidence: declaration.evidence, sourcePlace: declaration.sourcePlace
        ) { faults.append($0) }
        if table.header.count < 2 || text.rowCount == 0 { isWhole = false }
        session.diagnostics += faults
        guard table.isPathTable else { return tables.append(table) }
        if declaration.unit != nil || declaration.evidence != Evidence(note: declaration.evidence.note) {
            session.report(
                declaration.place, "baseline.tables.\(entry.key)",
                """
                a table of paths has unit, source, basis and grade in the columns of its rows; here they count \
                for nothing, take them out
                """
            )
        }
        setPaths(of: table, &session)
    }

    private mutating func setPaths(of table: BaselineTable, _ session: inout FileSession) {
        var rows = PathRows(table: table)
        rows.write(into: &root)
        session.diagnostics += rows.diagnostics
        if !rows.isReadable { isWhole = false }
    }
}

/// How `tables` names one table: a file, or a mapping with the evidence of all its cells.
private struct TableDeclaration {
    let file: String
    let place: Place
    var unit: String?
    var evidence = Evidence()
    private(set) var sourcePlace: Place?
    private(set) var unitPlace: Place?

    init?(_ entry: Mapping.Entry, _ diagnostics: inout [Diagnostic]) {
        let path = "baseline.tables.\(entry.key)"
        if case .text(let file, _) = entry.value.content, !file.isEmpty {
            self.file = file
            place = entry.value.place
            return
        }
        guard let mapping = entry.value.mapping, let node = mapping["file"], case .text(let file, _) = node.content
        else {
            diagnostics.append(
                Diagnostic(
                    at: entry.value.place, path: path,
                    """
                    a file is expected, for example 'data/\(entry.key).csv'
                    """))
            return nil
        }
        self.file = file
        place = node.place
        for field in mapping.entries where field.key != "file" { take(field, path, &diagnostics) }
        if let basis = evidence.basis, let grade = evidence.grade, basis.grade != grade {
            diagnostics.append(
                Diagnostic(
                    at: mapping["grade"]?.place ?? place, path: "\(path).grade",
                    "basis '\(basis.rawValue)' has grade \(basis.grade.rawValue), not \(grade.rawValue)"))
        }
    }

    /// Only tables of money have one unit for all cells; a unit that nobody would read is a fault.
    private mutating func takeUnit(_ text: String, at place: Place, _ path: String, _ diagnostics: inout [Diagnostic]) {
        (unit, unitPlace) = (text, place)
        guard !InputOutputTable.moneyTables.contains(where: { "baseline.tables.\($0)" == path }) else { return }
        diagnostics.append(
            Diagnostic(
                at: place, path: "\(path).unit",
                """
                the cells of this table have no common unit, so that none is read; remove it. Units go with \
                \(InputOutputTable.moneyTables.joined(separator: ", "))
                """))
    }

    private mutating func take(_ field: Mapping.Entry, _ path: String, _ diagnostics: inout [Diagnostic]) {
        guard case .text(let text, _) = field.value.content else {
            diagnostics.append(
                Diagnostic(
                    at: field.value.place, path: "\(path).\(field.key)", "a text is expected, found \(field.value.kind)"
                ))
            return
        }
        switch field.key {
        case "unit": takeUnit(text, at: field.value.place, path, &diagnostics)
        case "source":
            evidence.source = text
            sourcePlace = field.value.place
        case "note": evidence.note = text
        case "basis":
            evidence.basis = Basis(rawValue: text)
            if evidence.basis == nil {
                diagnostics.append(
                    Diagnostic(
                        at: field.value.place, path: "\(path).basis",
                        "unknown basis \(quoted(text))\(Suggestion.phrase(for: text, among: Basis.allCases.map(\.rawValue), called: "bases"))"
                    ))
            }
        case "grade":
            evidence.grade = Grade(rawValue: text)
            if evidence.grade == nil {
                diagnostics.append(
                    Diagnostic(
                        at: field.value.place, path: "\(path).grade",
                        "unknown grade \(quoted(text)); grades are A, B, C, D"))
            }
        default:
            let keys = ["file", "unit", "source", "basis", "grade", "note"]
            diagnostics.append(
                Diagnostic(
                    at: field.keyPlace, path: "\(path).\(field.key)",
                    "unknown key\(Suggestion.phrase(for: field.key, among: keys, called: "keys"))"))
        }
    }
}
