import Reports

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension Terminal {
    /// As wide as the terminal that standard output is; 100 columns and rows of one line each where it is none, so that
    /// what a program reads is always the same.
    static var layout: TextLayout {
        guard isatty(STDOUT_FILENO) == 1 else { return .plain }
        let asked = getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
        return (asked ?? columns).map { TextLayout(terminal: $0) } ?? .plain
    }

    /// What the terminal says of itself.
    private static var columns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// A table for people.
    static func text(of table: Table) -> [UInt8] { TerminalFormat.render(table, layout: layout) }

    /// A table on standard output: what --format asks for, else one for people, which --quiet silences.
    static func show(_ table: Table, format name: String?, digits: Int) throws(Failure) {
        guard let name, let format = FormatCatalogue.named(name) else { return try answer(text(of: table)) }
        try result(format.name == TerminalFormat.name ? text(of: table) : format.render(table, digits: digits))
    }
}
