import ArgumentParser
import Reports

/// Writing of reports, with the exit code that each reason has.
enum Writing {
    static func attempt<T>(_ body: () throws(ReportError) -> T) throws(Failure) -> T {
        do { return try body() } catch {
            throw Failure(code: .init(error.exitCode), message: error.description)
        }
    }
}
