import ArgumentParser

/// `khazri manual`: the manual page, made from the same texts as the help; `make install` puts it in place.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Print the manual page, for man.", shouldDisplay: false)

    func run() throws { try Terminal.result(Array(ManualPage.text(try HelpTree.read()).utf8)) }
}
