import Foundation

/// The few questions the commands ask of the file system.
enum FileSystem {
    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Refuses to go on in a working folder that was deleted: what is written would land elsewhere.
    static func requireWorkingFolder() throws(Failure) {
        let folder = FileManager.default.currentDirectoryPath
        if folder.isEmpty || !isFolder(folder) {
            throw .ours("the working folder is gone; change to another folder and run again")
        }
    }

    /// Names in a folder with an ending, sorted.
    static func names(in folder: String, endingIn ending: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    }

    /// Writes a new file and the folders it lies in; refuses to replace anything.
    static func create(_ path: String, _ text: String) throws(Failure) {
        if exists(path) { throw .input("\(path): is there already and is not replaced; choose another name") }
        try write(path, Array(text.utf8), .withoutOverwriting)
    }

    /// Writes a file and the folders it lies in, whole or not at all.
    static func replace(_ path: String, _ bytes: [UInt8]) throws(Failure) { try write(path, bytes, .atomic) }

    private static func write(_ path: String, _ bytes: [UInt8], _ options: Data.WritingOptions) throws(Failure) {
        let file = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file, options: options)
        } catch {
            throw .ours("\(path): cannot be written: \(error.localizedDescription)")
        }
    }
}
