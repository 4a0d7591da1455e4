/// Where baselines, scenarios and strategies lie.
///
/// Searched in this order: the data folder given, that of the environment (`KHAZRI_DATA`), every folder
/// from the scenario upwards that holds `baselines`, `../share/khazri` from the real path of the
/// executable, `Scenarios` in a parent of the executable.
package struct DataLocator: Sendable {
    /// A file that was found: where it lies and the name it has in messages.
    package struct Found: Sendable, Hashable {
        package let path: String
        package let name: String

        /// Beside which other files are looked for; `-` where it is standard input or a pipe.
        var place: String { Folders.isStream(path) ? "-" : path }
        /// The last name of its path without ending.
        var stem: String { place == "-" ? "standard-input" : Folders.stem(path) }
        /// The last name of its path.
        var file: String { place == "-" ? "standard-input.yaml" : String(path.split(separator: "/").last ?? "") }
    }

    private let given: [String]
    private let installed: [String]

    /// Searches beside this process's executable and in the folder its environment names.
    package init(dataFolder: String? = nil) {
        self.init(
            dataFolder: dataFolder, environmentFolder: Folders.environment("KHAZRI_DATA"),
            executable: Folders.executable)
    }

    /// Searches beside a given executable; `nil` leaves a place out.
    package init(dataFolder: String?, environmentFolder: String?, executable: String?) {
        given = [dataFolder, environmentFolder].compactMap { $0 }.filter { !$0.isEmpty }
        installed = executable.map(DataLocator.folders(ofExecutable:)) ?? []
    }

    private static func folders(ofExecutable path: String) -> [String] {
        let real = Folders.real(path) ?? path
        var folder = Folders.parent(of: real)
        var result = [Folders.joined(Folders.parent(of: folder), "share/khazri")]
        while folder.count > 1 {
            folder = Folders.parent(of: folder)
            result.append(Folders.joined(folder, "Scenarios"))
        }
        return result
    }

    /// Every data folder that exists, in the order searched; `file` is a path beside which to look first.
    package func folders(beside file: String? = nil) -> [String] {
        var seen = Set<String>()
        return (given + (file.map(DataLocator.upwards(from:)) ?? []) + installed).filter { folder in
            let path = folder.isEmpty ? "." : folder
            return Folders.isFolder(path) && seen.insert(Folders.real(path) ?? path).inserted
        }
    }

    /// The folders from a file upwards that hold `baselines`.
    private static func upwards(from file: String) -> [String] {
        var folder = file == "-" ? "" : Folders.parent(of: file)
        if !folder.hasPrefix("/") {
            let start = Folders.real(folder.isEmpty ? "." : folder) ?? folder
            let beside = Folders.isFolder(Folders.joined(folder, "baselines")) ? [folder] : []
            folder = start
            return beside + above(folder, including: beside.isEmpty)
        }
        return above(folder, including: true)
    }

    private static func above(_ start: String, including: Bool) -> [String] {
        var folder = including ? start : Folders.parent(of: start)
        var result: [String] = []
        while true {
            if Folders.isFolder(Folders.joined(folder, "baselines")) { result.append(folder) }
            if folder.count <= 1 { return result }
            folder = Folders.parent(of: folder)
        }
    }

    /// The file of a baseline, given by name or by the path of its folder or file; looked for beside a file first.
    func baseline(_ name: String, beside file: String?) -> Found? {
        if name.holds("/") || Folders.isYAML(name) {
            return DataLocator.paths(name, beside: file).lazy.compactMap { path in
                (Folders.isFolder(path) ? Folders.baselineFile(in: path) : Folders.isFile(path) ? path : nil).map {
                    Found(path: $0, name: $0)
                }
            }.first
        }
        let known = find("baselines/\(name)/baseline", beside: file)
        guard let file, file != "-" else { return known }
        let own = Folders.parent(of: file)
        let beside = [own, Folders.joined(own, "baselines")].lazy.compactMap {
            Folders.baselineFile(in: Folders.joined($0, name))
        }.first
        // The same file keeps the name that does not tell where it lies.
        if let beside, known.map({ Folders.real($0.path) != Folders.real(beside) }) ?? true {
            return Found(path: beside, name: beside)
        }
        return known
    }

    /// What a written path can mean: beside the file that it stands in, then from the working folder.
    static func paths(_ written: String, beside file: String?) -> [String] {
        guard let file, file != "-" else { return [written] }
        let own = Folders.joined(Folders.parent(of: file), written)
        return own == written ? [own] : [own, written]
    }

    /// Where scenarios lie in a data folder: what might happen, and what did.
    private static let scenarioFolders = ["", "episodes"]

    /// A scenario or strategy by bare name: beside a file first, then in the data folders.
    func document(_ name: String, in subfolder: String, beside file: String?) -> Found? {
        for folder in subfolder.isEmpty ? DataLocator.scenarioFolders : [subfolder] {
            if let found = one(name, in: folder, beside: file) { return found }
        }
        return nil
    }

    private func one(_ name: String, in subfolder: String, beside file: String?) -> Found? {
        if let file, file != "-" {
            for folder in ["", subfolder] {
                let path = Folders.joined(Folders.joined(Folders.parent(of: file), folder), name)
                if let path = Folders.yamlFile(path) { return Found(path: path, name: path) }
            }
        }
        return find(Folders.joined(subfolder, name), beside: file)
    }

    private func find(_ relative: String, beside file: String?) -> Found? {
        for folder in folders(beside: file) {
            guard let path = Folders.yamlFile(Folders.joined(folder, relative)) else { continue }
            return Found(
                path: path,
                name: Folders.joined(Folders.parent(of: relative), String(path.split(separator: "/").last ?? "")))
        }
        return nil
    }

    /// Every baseline by name, with the folder it was found in; the first of a name counts.
    package func baselines(beside file: String? = nil) -> [Found] {
        collect(beside: file) { folder in
            Folders.names(in: Folders.joined(folder, "baselines"))
                .compactMap { name in
                    Folders.baselineFile(in: Folders.joined(folder, "baselines/\(name)")).map { (name, $0) }
                }
        }
    }

    /// Every scenario by name, episodes last.
    package func scenarios(beside file: String? = nil) -> [Found] {
        DataLocator.scenarioFolders.flatMap { yamlFiles(in: $0, beside: file, .scenario) }
    }

    /// Every scenario by name that lies among the episodes.
    package func episodes(beside file: String? = nil) -> [Found] { yamlFiles(in: "episodes", beside: file, .scenario) }

    /// Every strategy by name.
    package func strategies(beside file: String? = nil) -> [Found] { yamlFiles(in: "strategies", beside: file) }

    /// Every study by name.
    package func studies(beside file: String? = nil) -> [Found] { yamlFiles(in: "studies", beside: file, .study) }

    /// Every calibration by name.
    package func calibrations(beside file: String? = nil) -> [Found] {
        yamlFiles(in: "calibrations", beside: file, .calibration)
    }

    /// The files of a folder; where a kind is expected, without those that say they are of another.
    private func yamlFiles(in subfolder: String, beside file: String?, _ kind: FileKind? = nil) -> [Found] {
        collect(beside: file) { folder in
            let place = Folders.joined(folder, subfolder)
            return Folders.names(in: place.isEmpty ? "." : place).filter(Folders.isYAML)
                .map { (Folders.stem($0), Folders.joined(place, $0)) }
                .filter { kind == nil || [kind, nil].contains(FileKind.declared(in: $0.1)) }
        }
    }

    private func collect(beside file: String?, _ list: (String) -> [(name: String, path: String)]) -> [Found] {
        var seen = Set<String>()
        return folders(beside: file).flatMap { list($0.isEmpty ? "." : $0) }
            .filter { Folders.isFile($0.path) && seen.insert($0.name).inserted }
            .map { Found(path: $0.path, name: $0.name) }
    }
}

extension Folders {
    /// The path of the running program.
    static var executable: String? {
        real("/proc/self/exe") ?? CommandLine.arguments.first.flatMap(real)
    }
}
