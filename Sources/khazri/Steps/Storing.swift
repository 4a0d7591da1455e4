import ArgumentParser
import ResultStore

/// Work on a store, with the exit code that each reason has.
enum Storing {
    static func attempt<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch let error as StoreError {
            throw Failure(code: .init(error.exitCode), message: error.description)
        }
    }
}
