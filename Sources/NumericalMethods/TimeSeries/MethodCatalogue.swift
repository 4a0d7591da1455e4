/// The forecast methods by name.
public enum MethodCatalogue {
    /// Names in the order in which they are listed.
    public static var names: [String] { entries.map(\.name) }

    /// The method of this name.
    public static func method(_ name: String) throws(ForecastError) -> any ForecastMethod {
        guard let entry = entries.first(where: { $0.name == name }) else {
            throw .unknownMethod(name: name, known: names)
        }
        return entry.make()
    }

    /// One line a method.
    private static let entries: [Entry] = []

    private struct Entry: Sendable {
        let name: String
        let make: @Sendable () -> any ForecastMethod

        init<Method: ForecastMethod>(_ type: Method.Type, _ make: @escaping @Sendable () -> Method) {
            name = type.name
            self.make = make
        }
    }
}
