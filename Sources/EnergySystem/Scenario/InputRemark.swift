/// A finding on inputs that were read without a fault, at a dotted path of them: what is wrong, or what a reader must know.
public struct InputRemark: Sendable {
    public let path: String
    public let message: String
    public let isError: Bool

    public init(path: String, message: String, isError: Bool) {
        self.path = path
        self.message = message
        self.isError = isError
    }
}
