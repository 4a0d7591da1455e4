/// The manual page in the macros of man(7).
enum ManualPage {
    static func text(_ root: HelpTree.Command) -> String {
        let head = [
            ".TH KHAZRI 1 \"\" \"khazri \(Khazri.version)\" \"User Commands\"", ".SH NAME",
            "khazri \\- \(escaped(root.abstract ?? ""))",
            ".SH SYNOPSIS", ".B khazri", ".I command", ".RI [ arguments ]", ".SH DESCRIPTION"
        ]
        return
            (head + paragraphs(root.discussion) + [".SH COMMANDS"] + root.shown.flatMap { command($0, []) }
            + environment)
            .joined(separator: "\n") + "\n"
    }

    private static func command(_ command: HelpTree.Command, _ before: [String]) -> [String] {
        let path = before + [command.commandName],
            arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !isOfEvery($0) }
        let synopsis = (["khazri"] + path + arguments.map(usage)).joined(separator: " ")
        let own = command.shown.isEmpty ? [".PP", ".nh", escaped(synopsis), ".hy"] : []
        return [".SS \(path.joined(separator: " "))"] + paragraphs(command.abstract) + own
            + paragraphs(command.discussion)
            + (command.shown.isEmpty ? arguments.flatMap(item) : []) + command.shown.flatMap { self.command($0, path) }
    }

    /// Help and version are of every command and told once.
    private static func isOfEvery(_ argument: HelpTree.Argument) -> Bool {
        (argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }

    private static func usage(_ argument: HelpTree.Argument) -> String {
        let value = "<\(argument.valueName ?? "value")>", more = argument.isRepeating ? " ..." : ""
        let text =
            switch argument.kind {
            case "positional": value + more
            case "flag": argument.names?.first?.written ?? ""
            default: "\(argument.names?.first?.written ?? "") \(value)\(more)"
            }
        return argument.isOptional ? "[\(text)]" : text
    }

    private static func item(_ argument: HelpTree.Argument) -> [String] {
        let names = (argument.names ?? []).map(\.written).joined(separator: ", "),
            value = "<\(argument.valueName ?? "value")>"
        let label =
            switch argument.kind {
            case "positional": value
            case "flag": names
            default: "\(names) \(value)"
            }
        let fallback = argument.kind == "flag" ? nil : argument.defaultValue.map { " (default: \($0))" }
        return [".TP", ".B \(escaped(label))", escaped((argument.abstract ?? "") + (fallback ?? ""))]
    }

    private static let environment = [
        ".SH ENVIRONMENT", ".TP", ".B KHAZRI_DATA", "Folder with baselines, scenarios and strategies.", ".TP",
        ".B KHAZRI_CACHE",
        "Folder for binary copies of large matrices.", ".TP", ".B COLUMNS",
        "Width of text on a terminal, from 40 to 160."
    ]

    /// Empty lines part paragraphs; a line that is only a command stays by itself.
    private static func paragraphs(_ text: String?) -> [String] {
        guard let text, !text.isEmpty else { return [] }
        return text.split(separator: "\n\n").flatMap { [".PP"] + $0.split(separator: "\n").map { escaped(String($0)) } }
    }

    /// What the macros would take for their own.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("\n", with: " ")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}
