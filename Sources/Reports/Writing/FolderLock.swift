#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Keeps two runs from writing one folder at once: `flock` on a hidden file beside it, gone when the writer is done.
///
/// The file names machine, process and start. A lock whose process is gone is taken over where the machine is this one,
/// since the system frees `flock` with the process; of another machine nobody here can know, so its lock is only told.
struct FolderLock: ~Copyable {
    /// Whether a writer before this one ended without taking its lock away: what lies beside the folder is its.
    let isLeftBehind: Bool
    private let file: Int32
    private let path: String

    /// Takes the lock or throws `busy`, `heldElsewhere` or `inTheWay`; a lock file that was removed meanwhile is tried
    /// anew.
    init(path: String, folder: String) throws(ReportError) {
        self.path = path
        for _ in 0..<16 {
            guard let opened = try FolderLock.open(path, folder) else { continue }
            if let isLeftBehind = try FolderLock.take(opened, path, folder) {
                (file, self.isLeftBehind) = (opened, isLeftBehind)
                return
            }
        }
        throw .busy(folder: folder, holder: "")
    }

    deinit {
        unlink(path)
        close(file)
    }

    /// Opens the lock file, or makes it; `nil` where another process made or removed it in between. Follows no link.
    private static func open(_ path: String, _ folder: String) throws(ReportError) -> Int32? {
        let new = SystemCall.systemOpen(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC)
        if new >= 0 { return new }
        guard errno == EEXIST else { throw .unwritable(path: path, reason: SystemCall.reason) }
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return nil }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .inTheWay(folder: folder, path: path) }
        let old = SystemCall.systemOpen(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
        if old < 0, errno != ENOENT { throw .unwritable(path: path, reason: SystemCall.reason) }
        return old < 0 ? nil : old
    }

    /// Whether the lock was left behind by a process that is gone; `nil` where the file was removed meanwhile.
    private static func take(_ file: Int32, _ path: String, _ folder: String) throws(ReportError) -> Bool? {
        var isOurs = false
        defer { if !isOurs { close(file) } }
        let isLocked = flock(file, LOCK_EX | LOCK_NB) == 0, isTaken = !isLocked && errno == EWOULDBLOCK
        let text = SystemCall.read(file, atMost: 1024), holder = LockHolder(text: text)
        if isTaken { throw .busy(folder: folder, holder: holder?.description ?? "") }
        var held = stat(), named = stat()
        guard fstat(file, &held) == 0, lstat(path, &named) == 0, held.st_ino == named.st_ino,
            held.st_dev == named.st_dev
        else { return nil }
        if holder == nil, !text.isEmpty { throw .inTheWay(folder: folder, path: path) }
        if let holder, !holder.isHere { throw .heldElsewhere(folder: folder, holder: holder.description, lock: path) }
        // Some network folders know no flock: there the process alone tells.
        if !isLocked, let holder, holder.isAlive { throw .busy(folder: folder, holder: holder.description) }
        try SystemCall.overwrite(file, Array(LockHolder.own.text.utf8), path)
        isOurs = true
        return holder != nil
    }
}
