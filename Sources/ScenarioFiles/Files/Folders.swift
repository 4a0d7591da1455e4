#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Plain questions to the file system.
enum Folders {
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether something that is no folder stands there.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }

    /// Whether it is standard input, a pipe or a device: something without a name and a folder of its own, which gives
    /// its bytes once.
    static func isStream(_ path: String) -> Bool {
        if path == "-" { return true }
        var status = stat()
        return stat(path, &status) == 0 && ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Why there is no file to be had at a path: "no such file", or what the system says where there is more to say.
    static func absence(_ path: String) -> String {
        var status = stat()
        guard stat(path, &status) != 0 else { return "no such file" }
        switch errno {
        case ENOTDIR: return "no such file; a part of the path is no folder"
        case let code where code != ENOENT: return "cannot be read: \(SourceFile.systemMessage(code))"
        default: return "no such file"
        }
    }

    /// The names in a folder, sorted; empty where it cannot be read.
    static func names(in path: String) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    /// The path without links, `nil` where there is nothing.
    static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The folder a path lies in: `a/b` for `a/b/c`, empty for a bare name.
    static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    static func joined(_ folder: String, _ name: String) -> String {
        folder.isEmpty || name.hasPrefix("/") ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// The last name of a path, without `.yaml` or `.yml`.
    static func stem(_ path: String) -> String {
        var name = path.split(separator: "/").last.map(String.init) ?? path
        for ending in endings where name.hasSuffix(ending) { name.removeLast(ending.count) }
        return name
    }

    /// What names of YAML files end with, the usual one first.
    static let endings = [".yaml", ".yml"]

    static func isYAML(_ name: String) -> Bool { endings.contains(where: name.hasSuffix) }

    /// The YAML file of a path that may lack its ending; `nil` where there is none.
    static func yamlFile(_ path: String) -> String? {
        isYAML(path) ? (isFile(path) ? path : nil) : endings.map { path + $0 }.first(where: isFile)
    }

    /// The baseline's file in a folder; `nil` where there is none.
    static func baselineFile(in folder: String) -> String? { yamlFile(joined(folder, "baseline")) }
}
