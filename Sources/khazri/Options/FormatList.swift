import ArgumentParser
import Reports

/// Formats by name, with commas between, each once.
struct FormatList: ExpressibleByArgument {
    let names: [String]

    init(names: [String]) { self.names = names }

    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        guard !parts.contains("") else { return nil }
        names = parts.reduce(into: []) { names, part in
            if !names.contains(part) { names.append(part) }
        }
    }

    var defaultValueDescription: String { names.joined(separator: ",") }

    /// Refuses a format that this command does not write.
    func validate(among known: [String]) throws {
        for name in names where !known.contains(name) {
            throw ValidationError(
                """
                --format: there is no format '\(name)'; formats are \(known.joined(separator: ", ")).
                """)
        }
    }
}
