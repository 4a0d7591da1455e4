/// What is wrong with the numbers of a study, each with the path in its file.
public struct StudyFaults: Error, Sendable, CustomStringConvertible {
    public struct Fault: Sendable, Hashable {
        public let path: [String]
        public let message: String
    }
    public private(set) var faults: [Fault] = []

    init() {}
    mutating func add(_ path: [String], _ message: String) { faults.append(Fault(path: path, message: message)) }

    public var description: String { faults.map { "\($0.path.joined(separator: ".")): \($0.message)" }.joined(separator: "\n") }
}
