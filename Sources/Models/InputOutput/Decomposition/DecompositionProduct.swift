import NumericalMethods

/// A product of factors whose value is asked with each factor in one or the other year.
struct DecompositionProduct {
    private enum Step {
        case solve(LeontiefSystem, LeontiefSystem)
        case multiply(Matrix, Matrix)
        case scale([Double], [Double])
    }

    private let steps: [Step]
    private let last: ([Double], [Double])

    init(_ factors: [DecompositionFactor]) throws(InputOutputError) {
        guard case .vector(let before, let after)? = factors.last else {
            throw .size(what: "vectors at the end of the product", expected: 1, actual: 0)
        }
        guard before.count == after.count else {
            throw .size(what: "the second year's vector", expected: before.count, actual: after.count)
        }
        last = (before, after)
        var (length, reversed) = (before.count, [Step]())
        for factor in factors.dropLast().reversed() {
            try DecompositionProduct.check(factor, length)
            reversed.append(try DecompositionProduct.step(factor, &length))
        }
        steps = reversed
    }

    /// The product, from the right, with each factor of the second year where `isLater` says so of its position.
    func value(_ isLater: (Int) -> Bool) throws(InputOutputError) -> [Double] {
        var vector = isLater(steps.count) ? last.1 : last.0
        for (position, step) in steps.enumerated() {
            let later = isLater(steps.count - 1 - position)
            switch step {
            case .solve(let before, let after):
                vector = try (later ? after : before).output(forFinalDemand: vector).values
            case .multiply(let before, let after): vector = (later ? after : before) * vector
            case .scale(let before, let after): vector = zip(later ? after : before, vector).map { $0 * $1 }
            }
        }
        return vector
    }

    private static func step(_ factor: DecompositionFactor, _ length: inout Int) throws(InputOutputError) -> Step {
        switch factor {
        case .leontief(let before, let after):
            let systems = (try LeontiefSystem(coefficients: before), try LeontiefSystem(coefficients: after))
            return .solve(systems.0, systems.1)
        case .matrix(let before, let after):
            length = before.rows
            return .multiply(before, after)
        case .diagonal(let before, let after), .vector(let before, let after): return .scale(before, after)
        }
    }

    private static func check(_ factor: DecompositionFactor, _ length: Int) throws(InputOutputError) {
        let sizes: [Int]
        switch factor {
        case .leontief(let before, let after): sizes = [before.rows, before.columns, after.rows, after.columns]
        case .matrix(let before, let after):
            guard before.rows == after.rows else {
                throw .size(what: "rows of a factor's second year", expected: before.rows, actual: after.rows)
            }
            sizes = [before.columns, after.columns]
        case .diagonal(let before, let after): sizes = [before.count, after.count]
        case .vector: throw .size(what: "vectors before the end of the product", expected: 0, actual: 1)
        }
        for size in sizes where size != length {
            throw .size(what: "a factor of the product", expected: length, actual: size)
        }
    }
}
