internal import COpenBLAS

/// The linear algebra library behind `Matrix` and `LUFactorization`.
public enum LinearAlgebra {
    /// Sets the library to one thread, once in the life of the process.
    ///
    /// Independent runs go to threads outside the library, where two library threads made concurrent
    /// solutions slower than serial ones and moved the last digits. Every operation of this module
    /// calls it; a program calls it first so that the setting holds from the start.
    public static func useOneThread() { _ = oneThread }

    /// Sets the number of threads for large matrices, for the whole process; at least one.
    ///
    /// Only for a program that does one thing at a time. Results then agree with those of one thread to about
    /// 1e-12, not to the last digit.
    public static func use(threads count: Int) {
        useOneThread()
        openblas_shim_set_threads(Int32(clamping: max(1, count)))
    }

    /// The number of threads that the library uses.
    public static var threads: Int {
        useOneThread()
        return Int(openblas_shim_get_threads())
    }

    /// The library's name, version and build options, for a record of how numbers were made.
    public static var configuration: String { text(openblas_shim_config()) }

    /// The processor kernels in use; last digits differ between kernels.
    public static var coreName: String { text(openblas_shim_corename()) }

    private static func text(_ characters: UnsafePointer<CChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }

    private static let oneThread: Void = openblas_shim_set_threads(1)
}
