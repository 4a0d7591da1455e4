internal import COpenBLAS

/// The linear algebra library behind `Matrix` and `LUFactorization`.
package enum LinearAlgebra {
    /// Sets the library to one thread, once in the life of the process.
    ///
    /// Independent runs go to threads outside the library, where two library threads made concurrent
    /// solutions slower than serial ones and moved the last digits. Every operation of this module
    /// calls it; a program calls it first so that the setting holds from the start.
    package static func useOneThread() { _ = oneThread }

    private static let oneThread: Void = openblas_shim_set_threads(1)
}
