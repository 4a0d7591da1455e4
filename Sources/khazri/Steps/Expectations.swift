import EnergySystem
import Foundation
import Reports
import SimulationEngine

/// Holds the limits under `expect:` against the indicators.
enum Expectations {
    /// Names every limit that is not kept and ends with exit code 3.
    static func check(_ report: Report) throws(Failure) {
        let faults = report.assessment.inputs.scenario.expectations.flatMap { broken($0, report) }
        guard let last = faults.last else { return }
        for fault in faults.dropLast() { Terminal.fault("expectation failed: \(fault)") }
        throw .expectation("expectation failed: \(last)")
    }

    static func broken(_ expectation: Expectation, _ report: Report) -> [String] {
        let product = expectation.product.map { report.baseline.productName($0.index) }
        let rows = report.indicators.filter {
            $0.indicator == expectation.indicator && (product == nil || $0.product == product)
        }
        if rows.isEmpty { return ["\(expectation.indicator)\(product.map { " of \($0)" } ?? "") was not measured"] }
        return rows.flatMap { broken(expectation, $0) }
    }

    private static func broken(_ expectation: Expectation, _ row: IndicatorRow) -> [String] {
        guard let kind = RunKind(rawValue: expectation.run.rawValue), let value = row[kind].number else { return [] }
        let subject = "\(row.indicator)\(row.product.map { " of \($0)" } ?? "") in the \(kind.rawValue) run"
        func fault(_ limit: (value: Double, unit: String)?, _ words: String, _ isKept: (Double, Double) -> Bool)
            -> [String]
        {
            guard let limit else { return [] }
            let written = [text(limit.value), limit.unit].filter { !$0.isEmpty }.joined(separator: " ")
            guard let bound = WrittenQuantity(limit.value, limit.unit).converted(to: row.unit) else {
                return ["\(subject) is measured in '\(row.unit)'; \(words) \(written) cannot be held against it"]
            }
            return isKept(value, bound)
                ? []
                : [
                    """
                    \(subject) is \(text(value)) \(row.unit); \(words) \(written) was expected
                    """
                ]
        }
        return fault(expectation.atMost, "at most", <=) + fault(expectation.atLeast, "at least", >=)
    }

    private static func text(_ value: Double) -> String { String(format: "%.6g", value) }
}
