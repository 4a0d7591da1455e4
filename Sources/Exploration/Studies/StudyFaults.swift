/// What is wrong with the numbers of a study, each with the path in its file.
package struct StudyFaults: Error, Sendable, CustomStringConvertible {
    package struct Fault: Sendable, Hashable {
        package let path: [String]
        package let message: String
    }
    package private(set) var faults: [Fault] = []

    init() {}
    mutating func add(_ path: [String], _ message: String) { faults.append(Fault(path: path, message: message)) }

    package var description: String {
        faults.map { "\($0.path.joined(separator: ".")): \($0.message)" }.joined(separator: "\n")
    }
}
