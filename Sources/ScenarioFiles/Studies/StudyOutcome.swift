import EnergySystem

/// What loading a study gave: its scenarios bound to numbers, or what is wrong.
package struct StudyOutcome: Sendable {
    /// `nil` where any diagnostic is an error.
    package let study: BoundStudy?
    package let diagnostics: [Diagnostic]
    /// Every file read, the study's first, each once.
    package let files: [InputFile]
    /// What the report must tell: paths that some scenarios do not have.
    package let notes: [String]
    let root: DocumentNode?

    /// A fault at a place of the study's file; where the path ends early, its last part that exists.
    package func fault(at path: [String], _ message: String) -> Diagnostic {
        Diagnostic(
            at: root?.nearest(to: path).place ?? Place(file: "study"), path: path.joined(separator: "."), message)
    }
}
