import EnergySystem

extension DocumentNode {
    /// A scenario's `projection` is a change of the baseline's, under the same names.
    mutating func moveProjection(_ diagnostics: inout [Diagnostic]) {
        guard let node = mapping?["projection"] else { return }
        _ = changeMapping { $0.remove("projection") }
        guard node.mapping != nil else {
            diagnostics.append(
                Diagnostic(at: node.place, path: "projection", "a mapping is expected, found \(node.kind)"))
            return
        }
        var layer = Mapping()
        layer.append("projection", node.place, node)
        let change = DocumentNode(.mapping(layer), at: node.place)
        guard let position = mapping?.position(of: "baseline-changes") else {
            _ = changeMapping { $0.append("baseline-changes", node.place, change) }
            return
        }
        var merge = TreeMerge()
        _ = changeMapping { mapping in
            mapping.change(at: position) {
                merge.merge(
                    change, onto: &$0,
                    path: [
                        """
                        baseline-changes
                        """
                    ])
            }
        }
        diagnostics += merge.diagnostics
    }
}

extension InputRemark {
    /// The remark where its path, or the nearest place above it, was written.
    func diagnostic(in tree: InputTree) -> Diagnostic {
        var components = path.split(separator: ".").map(String.init)
        while !components.isEmpty {
            if let node = tree.node(at: components.joined(separator: ".")), !node.place.file.isEmpty {
                return Diagnostic(isError ? .error : .warning, at: node.place, path: path, message)
            }
            components.removeLast()
        }
        return Diagnostic(isError ? .error : .warning, at: tree.scenario.place, path: path, message)
    }
}
