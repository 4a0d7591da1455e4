/// Names of the shipped baseline that the examples of kinds take for their places; they pass `khazri check` there.
enum KindExamples {
    private static let names = [
        "<supplier>": "romania", "<route>": "black-sea-georgia-rail", "<refinery>": "heydar-aliyev",
        "<products>": "gasoline-*",
        "<product>": "gasoline-ai95", "<lower-product>": "gasoline-ai92", "<class>": "private-cars"
    ]

    /// An example with names in its places.
    static func filled(_ example: String) -> String {
        names.sorted { $0.key < $1.key }.reduce(example) { $0.replacing($1.key, with: $1.value) }
    }
}
