import ArgumentParser
import Reports

/// A whole number as it was written, so that what is wrong with it can be told with its limits.
struct WholeNumber: ExpressibleByArgument {
    let text: String

    init?(argument: String) { text = argument }

    /// The number; after a fault `nil`, with the fault told.
    func value(of option: String, in range: ClosedRange<Int>, _ faults: inout [String]) -> Int? {
        if let number = Int(text), range.contains(number) { return number }
        faults.append("\(option): \(fault(range))")
        return nil
    }

    private func fault(_ range: ClosedRange<Int>) -> String {
        let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
            return "'\(text.prefix(40))' is not a whole number."
        }
        let isLow = text.hasPrefix("-") || Int(text).map { $0 < range.lowerBound } ?? false
        return isLow
            ? "\(text.prefix(40)) is too small; the least is \(range.lowerBound)."
            : "\(text.prefix(40)) is too large; the most is \(range.upperBound)."
    }
}

/// Options that are whole numbers, all that is wrong with them at once.
struct WholeNumbers {
    private(set) var faults: [String] = []

    /// The number, `nil` where none was given or it is at fault.
    mutating func read(_ number: WholeNumber?, _ option: String, _ range: ClosedRange<Int>) -> Int? {
        number.flatMap { $0.value(of: option, in: range, &faults) }
    }

    /// Ends with exit code 64 where something is wrong.
    func refuse() throws {
        if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
    }
}
