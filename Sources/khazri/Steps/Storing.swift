import ArgumentParser
import ResultStore

/// Work on a store, with the exit code that each reason has.
enum Storing {
    /// `stopped` says what is kept of work that asks whether it was interrupted.
    static func attempt<T>(stopped: String = "", _ body: () throws -> T) throws -> T {
        do { return try body() } catch StoreError.stopped {
            throw Failure(code: ExitCode(130), message: "interrupted; \(stopped)")
        } catch let error as StoreError {
            throw Failure(code: .init(error.exitCode), message: error.description)
        }
    }
}
