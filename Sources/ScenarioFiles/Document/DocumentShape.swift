/// What a document looks like before any field is read: evidence mappings and windows.
enum DocumentShape {
    static let evidenceKeys: Set<String> = ["value", "low", "high", "source", "basis", "grade", "note"]
    static let windowKeys: Set<String> = ["from", "through", "length", "clip"]

    /// Whether a mapping is a number with its evidence.
    static func isQuantity(_ mapping: Mapping) -> Bool {
        mapping.position(of: "value") != nil && isEvidence(mapping)
    }

    static func isEvidence(_ mapping: Mapping) -> Bool {
        !mapping.isEmpty && mapping.entries.allSatisfy { evidenceKeys.contains($0.key) }
    }

    /// Names a bare `{from, through}` under `windows` as the window `only`, everywhere below a node.
    static func nameBareWindows(_ node: inout DocumentNode, report: (Diagnostic) -> Void) {
        if case .list(var items) = node.content {
            node.content = .unreadable
            for index in items.indices { nameBareWindows(&items[index], report: report) }
            node.content = .list(items)
        }
        _ = node.changeMapping { mapping in
            for position in mapping.entries.indices {
                let isWindows = mapping.entries[position].key == "windows"
                let keyPlace = mapping.entries[position].keyPlace
                mapping.change(at: position) { value in
                    if isWindows { nameWindow(&value, keyPlace) }
                    nameBareWindows(&value, report: report)
                    if isWindows { refuseTwoEnds(value, report) }
                }
            }
        }
    }

    private static func nameWindow(_ node: inout DocumentNode, _ keyPlace: Place) {
        guard let mapping = node.mapping, mapping.entries.contains(where: isBare) else { return }
        var windows = Mapping()
        windows.append("only", keyPlace, node)
        node = DocumentNode(.mapping(windows), at: node.place)
    }

    private static func isBare(_ entry: Mapping.Entry) -> Bool {
        guard windowKeys.contains(entry.key) else { return false }
        guard let mapping = entry.value.mapping else { return true }
        return isQuantity(mapping)
    }

    private static func refuseTwoEnds(_ windows: DocumentNode, _ report: (Diagnostic) -> Void) {
        for entry in windows.mapping?.entries ?? [] {
            guard let window = entry.value.mapping, window["through"] != nil,
                let position = window.position(of: "length")
            else { continue }
            report(
                Diagnostic(
                    at: window.entries[position].keyPlace, path: "windows.\(entry.key).length",
                    "a window has `through` or `length`, not both"))
        }
    }

    /// The other of the two ends of a window.
    static func otherEnd(of key: String) -> String? {
        key == "through" ? "length" : key == "length" ? "through" : nil
    }
}
