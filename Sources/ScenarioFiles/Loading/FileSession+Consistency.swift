import EnergySystem

extension FileSession {
    /// Holds the figures of a baseline that was read without an error against one another.
    mutating func compare(_ figures: @autoclosure () -> BaselineFigures, in tree: InputTree) {
        guard !diagnostics.hasErrors else { return }
        diagnostics += ConsistencyCatalogue.findings(in: figures()).map {
            InputRemark(path: $0.path, message: $0.message, isError: $0.isError).diagnostic(in: tree)
        }
    }
}
