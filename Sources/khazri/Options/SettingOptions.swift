import ArgumentParser

/// Values set for one run over those of the files.
struct SettingOptions: ParsableArguments {
    @Option(
        name: .customLong("set"), parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            """
            Set one value, for example 'shocks.ban.share=50 %' or \
            'baseline.stocks.commercial.gasoline-*.opening=60 kt'. May be repeated.
            """,
            valueName: "path=value"))
    var settings: [String] = []

    /// Path and value, as a manifest lists them.
    var overrides: [(path: String, value: String)] {
        settings.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : "")
        }
    }
}
