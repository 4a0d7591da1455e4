/// A value with all that it holds as text, the same for equal values: what has no order of its own is sorted.
enum CanonicalText {
    static func of(_ value: Any) -> String {
        var text = ""
        write(value, to: &text)
        return text
    }

    private static func write(_ value: Any, to text: inout String) {
        let mirror = Mirror(reflecting: value)
        guard !mirror.children.isEmpty else { return text += "\(value);" }
        text += "("
        switch mirror.displayStyle {
        case .dictionary, .set: text += mirror.children.map { of($0.value) }.sorted().joined()
        default:
            for child in mirror.children {
                text += "\(child.label ?? ""):"
                write(child.value, to: &text)
            }
        }
        text += ")"
    }
}
