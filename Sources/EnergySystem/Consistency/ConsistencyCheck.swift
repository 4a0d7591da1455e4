/// Two figures of a baseline that say one thing twice, held against each other.
///
/// A kind is one type in one file and one line in `ConsistencyCatalogue`. Pure: it looks at figures already read and
/// changes none of them.
package protocol ConsistencyCheck: Sendable {
    /// What must agree, with the tolerance, in one line of the reference page.
    static var rule: String { get }
    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding]
}

/// What a check found: where, both numbers in words, and whether a run would mean nothing.
package struct ConsistencyFinding: Sendable, Equatable {
    /// The dotted path of the figure to look at first.
    package let path: String
    package let message: String
    package let isError: Bool

    static func error(_ path: String, _ message: String) -> Self { Self(path: path, message: message, isError: true) }
    static func warning(_ path: String, _ message: String) -> Self {
        Self(path: path, message: message, isError: false)
    }
}

/// A baseline with the values of its parameters, as the checks ask for them.
package struct BaselineFigures: Sendable {
    package let baseline: Baseline
    let values: ParameterValues
    /// Keys at the top of the baseline below which a scenario has changed something: what it changes on purpose need
    /// not agree with what it leaves.
    private let changed: Set<String>
    /// The measures of a strategy that is loaded with it.
    let measures: [Named<any Measure>]
    /// The days of a scenario; `nil` for a baseline alone.
    let horizon: Horizon?

    package init(
        _ baseline: Baseline, values: ParameterValues, changed: [String] = [], measures: [Named<any Measure>] = [],
        horizon: Horizon? = nil
    ) {
        self.baseline = baseline
        self.values = values
        self.changed = Set(changed)
        self.measures = measures
        self.horizon = horizon
    }

    func isChanged(_ key: String) -> Bool { changed.contains(key) }

    func amount<D: Dimension>(_ parameter: Parameter<D>) -> Double { values.amount(parameter).value }
    /// The whole of the base year.
    func year<D: RateDimension>(_ parameter: Parameter<D>) -> Double {
        values.whole(parameter, of: baseline.baseYear).value
    }
    /// A mean rate in base units a day.
    func rate<D: RateDimension>(_ parameter: Parameter<D>) -> Double { values.meanRate(parameter).value }

    func name(_ space: NameSpace, _ index: Int) -> String {
        let names = baseline.names[space] ?? []
        return names.indices.contains(index) ? names[index] : ""
    }
    func product(_ product: ProductID) -> String { name(.products, product.index) }

    /// Demand of the base year, kt; `nil` where the product has none.
    func demand(_ product: Int) -> Double? {
        baseline.demand.indices.contains(product) ? baseline.demand[product].map { year($0.annual) } : nil
    }
}

/// Numbers in the messages of checks.
enum CheckedNumber {
    /// At most four significant decimals and the unit: `5.25 kt`.
    static func text(_ value: Double, _ unit: String = "") -> String {
        let scale = abs(value) >= 1000 ? 10.0 : abs(value) >= 1 ? 1000 : 1e6
        return WrittenQuantity((value * scale).rounded() / scale, unit).text
    }
    static func percent(_ share: Double) -> String { text(share * 100, "%") }

    /// Whether two numbers lie within a share of the larger one.
    static func agree(_ left: Double, _ right: Double, within share: Double) -> Bool {
        abs(left - right) <= share * max(abs(left), abs(right))
    }
}
