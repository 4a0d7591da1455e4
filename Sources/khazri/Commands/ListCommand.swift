import ArgumentParser
import Reports

/// `khazri list`: every kind, name and unit that may be written, from the catalogues that read them.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what may be written in a file and what there is.",
        discussion: """
            Shocks and measures are listed with their fields. With a name after the listing, only that one is told, with its \
            fields or columns and an example: khazri list shocks export-ban. The singular works as well.
            """)

    @Argument(
        help: ArgumentHelp("\(ListSubject.inWords).", valueName: "what"), completion: .list(ListSubject.words))
    var subject: String

    @Argument(help: ArgumentHelp("One name of the listing.", valueName: "name"))
    var name: String?

    @OptionGroup var data: DataOptions

    func validate() throws {
        guard ListSubject(written: subject) == nil else { return }
        throw ValidationError.unknown(
            "There is no list of '\(subject)'", word: subject, among: ListSubject.words, called: "lists")
    }

    func run() throws {
        guard let subject = ListSubject(written: subject) else { return }
        if let name { return try tell(OneListing(subject: subject, name: name, locator: data.locator).page()) }
        switch subject {
        case .shocks: try Terminal.result(KindListing.shocks())
        case .measures: try Terminal.result(KindListing.measures())
        default: try Terminal.result(Terminal.text(of: NameListing.table(of: subject, data.locator)))
        }
    }

    private func tell(_ page: KindPage) throws(Failure) {
        try Terminal.result(Terminal.text(of: page.table))
        if !page.example.isEmpty { try Terminal.result("\nExample:\n\(page.example)") }
    }
}
