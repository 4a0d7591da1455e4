import ArgumentParser

/// How results are written.
struct WritingOptions: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp("Language of the report; CSV and JSON are the same in each.", valueName: "language"))
    var language = "en"

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Significant digits of numbers in CSV and JSON; 17 for all.", valueName: "1-17"))
    var digits = 12

    static let languages = ["en"]

    func validate() throws {
        guard WritingOptions.languages.contains(language) else {
            throw ValidationError(
                """
                --lang: there is no language '\(language)'; languages are \
                \(WritingOptions.languages.joined(separator: ", ")).
                """)
        }
        guard (1...17).contains(digits) else { throw ValidationError("--digits: \(digits) is not between 1 and 17.") }
    }
}
