import Foundation
import Reports

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
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(ending) && !$0.hasPrefix(".")
        }.sorted()
    }

    /// Why a folder that was named is none: "there is no folder 'x'", or what else is wrong with it.
    static func noFolder(_ path: String) -> String {
        var status = stat()
        if stat(path, &status) == 0 { return "'\(path)' is not a folder" }
        switch errno {
        case ENAMETOOLONG: return "the name '\(path.prefix(40))...' is too long"
        case EACCES: return "'\(path)' cannot be looked at: permission denied"
        case ENOTDIR: return "there is no folder '\(path)'; a part of the path is a file"
        default: return "there is no folder '\(path)'"
        }
    }

    /// Writes new files and the folders they lie in, all or none; refuses to replace anything.
    static func create(_ files: [(path: String, text: String)]) throws(Failure) {
        for file in files where exists(file.path) {
            throw .input(
                """
                \(file.path): is there already and is not replaced; choose another name
                """)
        }
        try replace(files.map { ($0.path, Array($0.text.utf8)) })
    }

    /// Writes files and the folders they lie in, all or none.
    static func replace(_ files: [(path: String, bytes: [UInt8])]) throws(Failure) {
        try Writing.attempt { () throws(ReportError) in try WholeFiles.write(files) }
    }
}
