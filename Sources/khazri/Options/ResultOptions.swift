import ArgumentParser
import Reports

/// Where a result goes: one format on standard output, or several into a folder.
struct ResultOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Folder to write into instead of standard output, one file a format.", valueName: "folder"))
    var out: String?

    @Option(
        help: ArgumentHelp("terminal, csv, md or json; several with commas between need --out.", valueName: "formats"))
    var format: FormatList?

    func validate() throws {
        try format?.validate(among: FormatCatalogue.all.map { $0.name })
        if out == nil, let format, format.names.count > 1 {
            throw ValidationError("--format: several formats need a folder; add --out.")
        }
    }

    /// Refuses a folder that a command could not replace, before anything is computed.
    func check(by command: String) throws(Failure) {
        guard let out else { return }
        try Writing.attempt { () throws(ReportError) in try ReportWriter.check(out, by: command) }
    }

    /// Prints the output, or writes it with a manifest, which is made only then.
    func tell(_ output: TableOutput, _ manifest: () -> Manifest) throws {
        guard let out else { return try output.print(format?.names.first) }
        try FileSystem.requireWorkingFolder()
        try output.write(format?.names ?? FormatCatalogue.written, to: out, manifest())
    }
}
