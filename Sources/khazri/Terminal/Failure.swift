import ArgumentParser

/// Why a command ends: its exit code and what is said of it on standard error.
struct Failure: Error {
    let code: ExitCode
    /// Empty where everything was said before.
    let message: String

    /// 1: our failure, or a target that cannot be written.
    static func ours(_ message: String) -> Failure { Failure(code: ExitCode(1), message: message) }
    /// 2: a file, path or value is at fault.
    static func input(_ message: String = "") -> Failure { Failure(code: ExitCode(2), message: message) }
    /// 3: an expectation failed; everything was written.
    static func expectation(_ message: String) -> Failure { Failure(code: ExitCode(3), message: message) }
}
