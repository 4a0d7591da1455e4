import Foundation

/// `~/` at the beginning of an argument or of the value in `--option=~/x`: shells leave it where it is quoted, and in
/// the second form; what is meant is the home folder and never a folder called `~`.
enum HomeFolder {
    static func expanded(_ arguments: [String]) throws(Failure) -> [String] {
        var result: [String] = []
        for argument in arguments { result.append(try expanded(argument)) }
        return result
    }

    private static func expanded(_ argument: String) throws(Failure) -> String {
        var start = argument.startIndex
        if argument.hasPrefix("--"), let sign = argument.firstIndex(of: "=") { start = argument.index(after: sign) }
        guard argument[start...].hasPrefix("~/") else { return argument }
        guard let home = ProcessInfo.processInfo.environment["HOME"], !home.isEmpty else {
            throw .input("\(argument[start...]): the home folder is not known; set HOME or write the whole path")
        }
        return argument[..<start] + home + argument[start...].dropFirst()
    }
}
