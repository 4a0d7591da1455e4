/// The folders of this package, wherever it lies.
enum PackageFolder {
    static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    static let scenarios = root + "/Scenarios"
    static let reports = root + "/Reports"
}
