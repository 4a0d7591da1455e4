import ArgumentParser

/// Silence of all that is neither a fault nor a warning.
struct QuietOption: ParsableArguments {
    @Flag(
        help: """
            Print faults and warnings only: no answer, no progress, no place of what was written; a table on standard \
            output only where --format asks for it.
            """)
    var quiet = false

    /// Takes effect before the command runs, wherever in it the option stands.
    func validate() throws { if quiet { Terminal.silence() } }
}
