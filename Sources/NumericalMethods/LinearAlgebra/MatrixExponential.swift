extension Matrix {
    /// e^A by scaling and squaring with the diagonal Padé approximant of degree 13.
    ///
    /// A is halved s times until |A|_1 <= 5.37, e^A = (r(A / 2^s))^(2^s).
    /// Throws `notSquare`, `notFinite`, or `refused` when |A|_1 is above 1e6.
    ///
    /// Source: Higham (2005), The scaling and squaring method for the matrix exponential revisited,
    /// doi:10.1137/04061101X, algorithm 2.3.
    package func exponential() throws(LinearAlgebraError) -> Matrix {
        guard isSquare else { throw .notSquare(rows: rows, columns: columns) }
        if let place = firstNonFinite { throw .notFinite(row: place.row, column: place.column) }
        let size = oneNorm
        guard size <= 1e6 else { throw .refused(routine: "exponential", argument: 1) }
        var halvings = 0
        while size > 5.371920351148152 * Double(1 << halvings) { halvings += 1 }
        let scale = 1 / Double(1 << halvings)
        var result = try mapping { $0 * scale }.padeExponential()
        for _ in 0..<halvings { result = result * result }
        return result
    }

    /// (V - U)^-1 (V + U), with U the odd and V the even terms of the numerator.
    private func padeExponential() throws(LinearAlgebraError) -> Matrix {
        let b = Matrix.padeCoefficients
        let second = self * self
        let fourth = second * second
        let sixth = fourth * second
        func sum(_ weights: [Double], constant: Double) -> Matrix {
            var total = Matrix.diagonal(Array(repeating: constant, count: rows))
            for (weight, power) in zip(weights, [second, fourth, sixth]) {
                total = total + power.mapping { $0 * weight }
            }
            return total
        }
        let odd = self * (sixth * sum([b[9], b[11], b[13]], constant: 0) + sum([b[3], b[5], b[7]], constant: b[1]))
        let even = sixth * sum([b[8], b[10], b[12]], constant: 0) + sum([b[2], b[4], b[6]], constant: b[0])
        return try LUFactorization(even - odd).solve(even + odd)
    }

    private static let padeCoefficients: [Double] = [
        64_764_752_532_480_000, 32_382_376_266_240_000, 7_771_770_303_897_600, 1_187_353_796_428_800,
        129_060_195_264_000, 10_559_470_521_600, 670_442_572_800, 33_522_128_640, 1_323_241_920, 40_840_800, 960_960,
        16_380, 182, 1
    ]
}
