import EnergySystem

/// Reads `posterior/1`, which `khazri calibrate` writes.
struct PosteriorReader {
    private let root: DocumentNode
    private(set) var diagnostics: [Diagnostic] = []

    init(_ root: DocumentNode) { self.root = root }

    /// `nil` after a fault.
    mutating func read() -> PosteriorSets? {
        refuseUnknown(root, ["khazri", "title", "calibration", "version", "effective-sets", "inputs", "sets"], "")
        let calibration = text(root, "calibration"), version = text(root, "version").flatMap { Int($0) }
        let inputs = (root.mapping?["inputs"]?.mapping?.entries ?? []).compactMap { input($0.key, $0.value) }
        if inputs.isEmpty { report(root, "inputs", "names no input; make it with khazri calibrate") }
        let rows = rows(inputs.count)
        if rows.isEmpty { report(root, "sets", "holds no set; make it with khazri calibrate") }
        if version == nil { report(root, "version", "is missing or no whole number") }
        if !rows.isEmpty, !rows.contains(where: { $0[0] > 0 }) { report(root, "sets", "no set has a weight above 0") }
        checkEffectiveSets(rows.map { $0.first ?? 0 })
        guard diagnostics.isEmpty, let calibration, let version else { return nil }
        return PosteriorSets(
            calibration: calibration, version: version, inputs: inputs, weights: rows.map { $0[0] },
            sets: rows.map { Array($0.dropFirst()) })
    }

    private mutating func input(_ name: String, _ node: DocumentNode) -> PosteriorSets.Input? {
        refuseUnknown(node, ["path", "as", "unit", "prior"], "inputs.\(name).")
        guard let path = text(node, "path"), let word = text(node, "as") else { return nil }
        guard let application = Uncertainty.Application(rawValue: word) else {
            report(
                node, "as",
                "unknown word \(quoted(word))\(Suggestion.phrase(for: word, among: Uncertainty.Application.allCases.map(\.rawValue), called: "words"))"
            )
            return nil
        }
        return PosteriorSets.Input(
            name: name, path: path, application: application, unit: text(node, "unit") ?? "",
            prior: text(node, "prior") ?? "")
    }

    /// A weight and one number an input in each row; a row at fault is told by its place.
    private mutating func rows(_ count: Int) -> [[Double]] {
        guard case .list(let list) = root.mapping?["sets"]?.content else { return [] }
        return list.compactMap { node in
            guard case .list(let cells) = node.content else {
                diagnostics.append(
                    Diagnostic(at: node.place, path: "sets", "a set is a list of its weight and \(count) numbers"))
                return nil
            }
            let numbers = cells.compactMap { cell -> Double? in
                guard case .text(let text, _) = cell.content, let number = Double(text), number.isFinite else {
                    return nil
                }
                return number
            }
            guard numbers.count == cells.count, numbers.count == count + 1, numbers[0] >= 0 else {
                diagnostics.append(
                    Diagnostic(
                        at: node.place, path: "sets",
                        """
                        a set has a weight from 0 and \(count) numbers; this one has \(numbers.count - 1) of \
                        \(cells.count - 1)
                        """
                    ))
                return nil
            }
            return numbers
        }
    }

    private mutating func refuseUnknown(_ node: DocumentNode, _ known: [String], _ path: String) {
        for entry in node.mapping?.entries ?? [] where !known.contains(entry.key) {
            let advice = Suggestion.phrase(for: entry.key, among: known, called: "keys")
            diagnostics.append(Diagnostic(at: entry.keyPlace, path: path + entry.key, "unknown key\(advice)"))
        }
    }

    /// The number that the file states, which its weights give too: (sum w)^2 / sum w^2 (Kish 1965, Survey Sampling).
    private mutating func checkEffectiveSets(_ weights: [Double]) {
        guard let node = root.mapping?["effective-sets"], !weights.isEmpty else { return }
        guard case .text(let text, _) = node.content, let stated = Double(text) else {
            return report(root, "effective-sets", "a number is expected; make the file with khazri calibrate")
        }
        let sum = weights.reduce(0, +), squares = weights.reduce(0) { $0 + $1 * $1 }
        guard squares > 0 else { return }
        let effective = sum * sum / squares
        if abs(stated - effective) > 0.01 * effective {
            report(
                root, "effective-sets",
                """
                is \(text), the weights give \(shortText((effective * 10).rounded() / 10)); the file has been \
                edited, make it again with khazri calibrate
                """
            )
        }
    }

    private mutating func text(_ node: DocumentNode, _ key: String) -> String? {
        guard let value = node.mapping?[key], case .text(let text, _) = value.content else {
            report(node, key, "is missing; make the file with khazri calibrate")
            return nil
        }
        return text
    }

    private mutating func report(_ node: DocumentNode, _ key: String, _ message: String) {
        diagnostics.append(Diagnostic(at: node.mapping?[key]?.place ?? node.place, path: key, message))
    }
}

extension StudyLoad {
    /// Takes `from:` out of the study's `uncertainties` and reads the posterior that it names; `nil` where there is
    /// none.
    mutating func posterior(_ root: inout DocumentNode, beside file: String) -> PosteriorSets? {
        guard let node = root.node(at: ["uncertainties", "from"]) else { return nil }
        changeUncertainties(&root)
        guard case .text(let text, _) = node.content else {
            session.report(
                node.place, "uncertainties.from", "the file of a posterior is expected, as khazri calibrate writes it")
            return nil
        }
        let folder = file == "-" ? "" : Folders.parent(of: file)
        let path = Folders.joined(folder, text)
        guard !Folders.isFolder(path) else {
            let inside =
                Folders.isFile(Folders.joined(path, "posterior.yaml"))
                ? ", for example '\(Folders.joined(text, "posterior.yaml"))'" : ""
            session.report(
                node.place, "uncertainties.from", "\(quoted(text)) is a folder; name the file of a posterior\(inside)")
            return nil
        }
        guard Folders.isFile(path) else {
            session.report(
                node.place, "uncertainties.from",
                "there is no file \(quoted(text)) beside the study; khazri calibrate writes it as posterior.yaml")
            return nil
        }
        guard let document = document(DataLocator.Found(path: path, name: text), .posterior) else { return nil }
        var reader = PosteriorReader(document)
        let posterior = reader.read()
        diagnostics += reader.diagnostics
        if let posterior { check(posterior, node.place) }
        return posterior
    }

    private func changeUncertainties(_ root: inout DocumentNode) {
        _ = root.changeMapping { mapping in
            guard let position = mapping.position(of: "uncertainties") else { return }
            mapping.change(at: position) { node in _ = node.changeMapping { $0.remove("from") } }
        }
    }

    /// A posterior is of one version of one question: where the calibration is at hand, both must be those of today.
    private mutating func check(_ posterior: PosteriorSets, _ place: Place) {
        guard let found = loader.locator.document(posterior.calibration, in: FileKind.calibration.folder, beside: nil)
        else { return }
        var session = FileSession(loader.read)
        guard let root = session.document(found.path, named: found.name, recordedAs: found.name) else { return }
        func told(_ what: String) { diagnostics.append(Diagnostic(at: place, path: "uncertainties.from", what)) }
        let version =
            root.mapping?["version"].flatMap { node -> String? in
                if case .text(let text, _) = node.content { text } else { nil }
            } ?? "1"
        if version != "\(posterior.version)" {
            told(
                """
                is of version \(posterior.version) of the calibration '\(posterior.calibration)', which is at \
                version \(version) now; calibrate again
                """)
        }
        let inputs = root.mapping?["inputs"]?.mapping?.keys ?? []
        if inputs != posterior.inputs.map(\.name) {
            told(
                """
                is of other inputs than the calibration '\(posterior.calibration)' has now \
                (\(posterior.inputs.map(\.name).joined(separator: ", ")); \(inputs.joined(separator: ", "))); \
                calibrate again
                """)
        }
    }
}
