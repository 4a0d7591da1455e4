import Yams

/// Reads one YAML text into a node tree, within the limits of the format.
///
/// Scalars stay text; the field that asks decides what they are (YAML 1.2 core: `NO` and `yes` are texts). The merge
/// key `<<` of YAML 1.1 is followed. Limits: 200,000 nodes after aliases, depth 64. The first fault of the text is
/// thrown.
struct YAMLReader {
    static let mostNodes = 200_000
    static let greatestDepth = 64

    let file: String
    /// Added to every place, for texts that stand inside another (`--set`).
    var columnOffset = 0
    private var nodes = 0

    init(file: String, columnOffset: Int = 0) {
        self.file = file
        self.columnOffset = columnOffset
    }

    mutating func read(_ bytes: [UInt8]) throws(Diagnostic) -> DocumentNode {
        let text = String(
            decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        return try read(text)
    }

    mutating func read(_ text: String) throws(Diagnostic) -> DocumentNode {
        if let line = AliasKeys.line(in: text) {
            throw Diagnostic(at: Place(file: file, line: line), "an alias may not be part of a key; write the name out")
        }
        let root: Node?
        do {
            root = try compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw YAMLFault(file: file, columnOffset: columnOffset).diagnostic(of: error, in: text)
        }
        guard let root else { throw Diagnostic(at: Place(file: file), "the file is empty") }
        return try node(root, depth: 1)
    }

    private func place(_ node: Node) -> Place {
        Place(file: file, line: node.mark?.line ?? 1, column: (node.mark?.column ?? 1) + columnOffset)
    }

    private mutating func node(_ node: Node, depth: Int) throws(Diagnostic) -> DocumentNode {
        let place = place(node)
        try count(at: place, depth: depth)
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            return DocumentNode(.text(scalar.string, isPlain: isPlain), at: place)
        case .sequence(let sequence):
            var items: [DocumentNode] = []
            items.reserveCapacity(sequence.count)
            for item in sequence { items.append(try self.node(item, depth: depth + 1)) }
            return DocumentNode(.list(items), at: place)
        case .mapping(let mapping):
            return DocumentNode(.mapping(try self.mapping(mapping, depth: depth)), at: place)
        case .alias:
            throw Diagnostic(at: place, "an alias without its anchor")
        }
    }

    private mutating func mapping(_ source: Node.Mapping, depth: Int) throws(Diagnostic) -> Mapping {
        var mapping = Mapping()
        let own = Set(source.compactMap { YAMLReader.isMergeKey($0.key) ? nil : $0.key.scalar?.string })
        for (key, value) in source {
            guard case .scalar(let name) = key else {
                throw Diagnostic(at: place(key), "a key must be a plain name, not a list or mapping")
            }
            if YAMLReader.isMergeKey(key) {
                for entry in try merged(value, depth: depth)
                where !own.contains(entry.key) && mapping.position(of: entry.key) == nil {
                    mapping.append(entry.key, entry.keyPlace, entry.value)
                }
                continue
            }
            if mapping.position(of: name.string) != nil {
                throw Diagnostic(at: place(key), "the key \(quoted(name.string)) is given twice")
            }
            try count(at: place(key), depth: depth)
            mapping.append(name.string, place(key), try node(value, depth: depth + 1))
        }
        return mapping
    }

    private static func isMergeKey(_ key: Node) -> Bool {
        guard case .scalar(let name) = key else { return false }
        return name.string == "<<" && name.style == .plain
    }

    /// What a merge key brings: the entries of a mapping, or of several of which an earlier one counts first.
    private mutating func merged(_ value: Node, depth: Int) throws(Diagnostic) -> [Mapping.Entry] {
        let sources: [Node] = if case .sequence(let list) = value { Array(list) } else { [value] }
        var entries: [Mapping.Entry] = []
        for source in sources {
            guard case .mapping(let mapping) = source else {
                throw Diagnostic(
                    at: place(value),
                    """
                    the merge key '<<' takes a mapping or a list of mappings, for example '<<: *name'
                    """)
            }
            entries += try self.mapping(mapping, depth: depth + 1).entries
        }
        return entries
    }

    private mutating func count(at place: Place, depth: Int) throws(Diagnostic) {
        nodes += 1
        if nodes > YAMLReader.mostNodes {
            throw Diagnostic(at: Place(file: file), "has more than 200,000 nodes once its aliases are written out")
        }
        if depth > YAMLReader.greatestDepth { throw Diagnostic(at: place, YAMLFault.tooDeep) }
    }
}
