#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps two runs from writing one folder at once: `flock` on a hidden file beside it, gone when the writer is done.
struct FolderLock: ~Copyable {
    private let file: Int32
    private let path: String

    /// Takes the lock or throws `busy`; a lock file that was removed meanwhile is tried anew.
    init(path: String, folder: String) throws(ReportError) {
        self.path = path
        for _ in 0..<16 {
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard file >= 0 else { throw .unwritable(path: path, reason: SystemCall.reason) }
            if flock(file, LOCK_EX | LOCK_NB) != 0 {
                close(file)
                throw .busy(folder: folder)
            }
            var held = stat(), named = stat()
            if fstat(file, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino, held.st_dev == named.st_dev {
                self.file = file
                return
            }
            close(file)
        }
        throw .busy(folder: folder)
    }

    deinit {
        unlink(path)
        close(file)
    }
}
