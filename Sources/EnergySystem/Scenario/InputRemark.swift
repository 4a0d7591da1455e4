/// A finding on inputs that were read without a fault, at a dotted path of them: what is wrong, or what a reader must
/// know.
package struct InputRemark: Sendable {
    package let path: String
    package let message: String
    package let isError: Bool

    package init(path: String, message: String, isError: Bool) {
        self.path = path
        self.message = message
        self.isError = isError
    }
}
