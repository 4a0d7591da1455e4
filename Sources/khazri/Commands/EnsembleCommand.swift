import ArgumentParser

/// `khazri ensemble`: a study's scenarios, strategies and draws; its parts joined; its store as CSV.
struct EnsembleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ensemble",
        abstract: "Run a study: scenarios times strategies times draws of what is uncertain.",
        discussion: """
            khazri ensemble <study> runs every draw and writes a folder: ensemble.sqlite (every outcome, readable by any \
            SQLite client), report.md, results.json, tables/*.csv and manifest.json.

            Ctrl-C keeps what is done and exits with 130; --resume goes on, also after a kill or a full disk. Parts of one \
            ensemble run apart with --shard 1/3, 2/3, 3/3 and are joined with khazri ensemble merge.
            """,
        subcommands: [EnsembleRunCommand.self, EnsembleMergeCommand.self, EnsembleExportCommand.self],
        defaultSubcommand: EnsembleRunCommand.self)
}
