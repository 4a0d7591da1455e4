extension DocumentNode {
    /// The text of a value: written plainly, in a row, or as `value` beside its evidence.
    var writtenValue: String? {
        switch content {
        case .text(let text, _): text
        case .row(let row): row.written
        case .mapping(let mapping):
            mapping["value"].flatMap { node in
                if case .text(let text, _) = node.content { text } else { nil }
            }
        case .list, .unreadable: nil
        }
    }

    /// The number of a value with its unit; `nil` where there is none.
    var writtenNumber: NumberText? { writtenValue.flatMap { NumberText($0) } }
}
