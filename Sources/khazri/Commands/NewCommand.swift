import ArgumentParser

/// `khazri new`: a commented start file that passes `khazri check`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a commented start file; nothing is ever replaced.",
        discussion: """
            A scenario, strategy, study, calibration or episode becomes NAME.yaml, a baseline the folder NAME with its parts and tables. \
            NAME may have folders before it, for example Scenarios/my-case or Scenarios/baselines/my-country-2025.
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case scenario, strategy, baseline, study, calibration, episode
    }

    @Argument(help: ArgumentHelp("scenario, strategy, baseline, study, calibration or episode.", valueName: "kind"))
    var kind: Kind

    @Argument(
        help: ArgumentHelp("Name in lower-case words with hyphens; folders may stand before it.", valueName: "name"))
    var name: String

    @OptionGroup var quiet: QuietOption

    func validate() throws {
        if name.split(separator: "/", omittingEmptySubsequences: false).contains("..") {
            throw ValidationError("A name has no '..' in it; change to the folder first.")
        }
        let last = name.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        let stem = last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
        let isPlain = stem.first.map { $0.isLetter || $0.isNumber } ?? false
        guard isPlain,
            stem.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == ".") })
        else {
            throw ValidationError(
                """
                A name is made of letters, digits and hyphens, for example my-case-2025; found '\(last)'.
                """)
        }
    }

    func run() throws {
        let place = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
        switch kind {
        case .scenario: try write([("\(place).yaml", StartFiles.scenario)])
        case .strategy: try write([("\(place).yaml", StartFiles.strategy)])
        case .study: try write([("\(place).yaml", StartStudies.study)])
        case .calibration: try write([("\(place).yaml", StartStudies.calibration)])
        case .episode: try write([("\(place).yaml", StartStudies.episode)])
        case .baseline:
            if FileSystem.exists(place) {
                throw Failure.input(
                    """
                    \(place): is there already and is not replaced; choose another name
                    """)
            }
            try write(StartFiles.baseline.map { ("\(place)/\($0.name)", $0.text) })
        }
        try Terminal.answer("Next: khazri check \(kind == .baseline ? place : "\(place).yaml")")
    }

    private func write(_ files: [(path: String, text: String)]) throws {
        try FileSystem.create(files)
        for file in files { try Terminal.answer("Wrote \(file.path)") }
    }
}
