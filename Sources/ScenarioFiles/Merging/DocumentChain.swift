/// One scenario or strategy with its ancestors merged under it.
struct DocumentChain {
    let root: DocumentNode
    /// Its own file's name without ending.
    let name: String
    let path: String
    /// Shocks that were deleted by `~` and are not there.
    let absentShocks: Set<String>

    private static let longest = 32

    /// Reads a document and its ancestors; `nil` after a fault that leaves no tree.
    static func read(
        _ found: DataLocator.Found, kind: FileKind, locator: DataLocator, session: inout FileSession
    ) -> DocumentChain? {
        guard let layers = layers(found, kind, locator, &session), var root = layers.last else { return nil }
        var merge = TreeMerge()
        merge.settle(&root)
        for layer in layers.dropLast().reversed() { merge.merge(layer, onto: &root) }
        session.diagnostics += merge.diagnostics
        let present = Set(root.mapping?["shocks"]?.mapping?.keys ?? [])
        return DocumentChain(
            root: root, name: found.stem, path: found.place,
            absentShocks: Set(merge.absentShocks).subtracting(present))
    }

    /// The file itself first, then its ancestors.
    private static func layers(
        _ found: DataLocator.Found, _ kind: FileKind, _ locator: DataLocator, _ session: inout FileSession
    ) -> [DocumentNode]? {
        var layers: [DocumentNode] = []
        var visited: [(path: String, name: String)] = []
        var next: DataLocator.Found? = found
        while let current = next {
            let real = Folders.real(current.path) ?? current.path
            visited.append((real, current.name))
            guard var root = layer(current, kind, &session) else { return nil }
            // Observations are of one episode: a scenario that extends it is not what happened.
            if !layers.isEmpty { _ = root.changeMapping { $0.remove("observations") } }
            guard let parent = takeParent(&root) else { return layers + [root] }
            layers.append(root)
            guard let name = parentName(parent, &session) else { return nil }
            next = locate(name, parent.value.place, beside: current, kind, locator, visited, &session)
        }
        return nil
    }

    private static func layer(_ found: DataLocator.Found, _ kind: FileKind, _ session: inout FileSession)
        -> DocumentNode?
    {
        guard var root = session.document(found.path, named: found.name, recordedAs: record(found, kind)) else {
            return nil
        }
        let actual = session.attempt { _ throws(Diagnostic) in try FileKind.read(root) }
        guard let actual else { return nil }
        guard actual == kind else {
            let place = root.mapping?["khazri"]?.place ?? root.place
            session.report(place, "khazri", "this is a \(actual.rawValue); a \(kind.rawValue) is expected here")
            return nil
        }
        _ = root.changeMapping { $0.remove("khazri") }
        DocumentShape.nameBareWindows(&root) { session.diagnostics.append($0) }
        if kind == .scenario { root.moveProjection(&session.diagnostics) }
        return root
    }

    /// The name of a file in a manifest, which does not tell where it lies.
    private static func record(_ found: DataLocator.Found, _ kind: FileKind) -> String {
        kind == .strategy ? "strategies/\(found.file)" : found.file
    }

    private static func takeParent(_ root: inout DocumentNode) -> Mapping.Entry? {
        guard let mapping = root.mapping, let position = mapping.position(of: "extends") else { return nil }
        _ = root.changeMapping { $0.remove("extends") }
        return mapping.entries[position]
    }

    private static func parentName(_ entry: Mapping.Entry, _ session: inout FileSession) -> String? {
        if case .text(let name, _) = entry.value.content, !name.isEmpty, !entry.value.isDeletion { return name }
        session.report(entry.value.place, "extends", "one name is expected, found \(entry.value.kind)")
        return nil
    }

    private static func locate(
        _ name: String, _ place: Place, beside current: DataLocator.Found, _ kind: FileKind, _ locator: DataLocator,
        _ visited: [(path: String, name: String)], _ session: inout FileSession
    ) -> DataLocator.Found? {
        guard let found = parent(name, beside: current, kind, locator) else {
            let known =
                kind == .strategy ? locator.strategies(beside: current.place) : locator.scenarios(beside: current.place)
            let near = Suggestion.nearest(to: name, among: known.map(\.name)).map { "; did you mean '\($0)'?" } ?? ""
            session.report(
                place, "extends",
                "there is no \(kind.rawValue) \(quoted(name)) beside this file or in the data folders\(near)")
            return nil
        }
        let real = Folders.real(found.path) ?? found.path
        if visited.contains(where: { $0.path == real }) {
            let circle = visited.map { Folders.stem($0.name) } + [Folders.stem(found.name)]
            session.report(place, "extends", "goes in a circle: \(circle.joined(separator: " -> "))")
            return nil
        }
        guard visited.count < longest else {
            session.report(
                place, "extends",
                """
                leads to file \(longest + 1) of a chain; at most \(longest) files extend one another, join some \
                of them
                """
            )
            return nil
        }
        return found
    }

    private static func parent(
        _ name: String, beside current: DataLocator.Found, _ kind: FileKind, _ locator: DataLocator
    ) -> DataLocator.Found? {
        if name.holds("/") {
            return DataLocator.paths(name, beside: current.place).first(where: Folders.isFile).map {
                DataLocator.Found(path: $0, name: $0)
            }
        }
        let shown = Folders.parent(of: current.name)
        if current.place != "-", let beside = Folders.yamlFile(Folders.joined(Folders.parent(of: current.path), name)) {
            return DataLocator.Found(
                path: beside, name: Folders.joined(shown, String(beside.split(separator: "/").last ?? "")))
        }
        return locator.document(name, in: kind == .strategy ? "strategies" : "", beside: current.place)
    }
}
