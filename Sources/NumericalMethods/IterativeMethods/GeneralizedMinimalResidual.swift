/// The solution of (I - A) x = b by restarted GMRES with diagonal scaling on the right.
///
/// Works with D = diag(I - A): solves (I - A) D^-1 y = b, x = D^-1 y, so that the residual is that of the system
/// itself. A zero on the diagonal is left unscaled. Stops when |b - (I - A) x|_2 <= tolerance |b|_2, checked with a
/// residual computed afresh.
///
/// Source: Saad and Schultz (1986), doi:10.1137/0907058; Saad (2003), Iterative Methods for Sparse Linear Systems,
/// 2nd ed., section 6.5, doi:10.1137/1.9780898718003.
package struct GeneralizedMinimalResidual: Sendable {
    package let solution: [Double]
    /// The number of products with the matrix.
    package let products: Int
    /// |b - (I - A) x|_2 / |b|_2.
    package let relativeResidual: Double
    package let converged: Bool

    package init(
        identityMinus matrix: some LinearOperator, _ values: [Double], tolerance: Double = 1e-13, restart: Int = 40,
        maximumProducts: Int = 4_000
    ) {
        precondition(values.count == matrix.order, "sizes of a matrix and a vector must fit")
        let scale = matrix.diagonal.map { $0 == 1 ? 1 : 1 / (1 - $0) }
        let goal = tolerance * euclideanNorm(values)
        var (current, count) = ([Double](repeating: 0, count: values.count), 0)
        var residual = values
        var size = euclideanNorm(residual)
        var previous = Double.infinity
        while size > goal, count < maximumProducts, size < 0.5 * previous, size.isFinite {
            previous = size
            let cycle = KrylovCycle(matrix, residual, scale: scale, goal: goal, length: restart)
            for i in current.indices { current[i] += cycle.correction[i] }
            let image = matrix.applied(to: current)
            for i in residual.indices { residual[i] = values[i] - current[i] + image[i] }
            size = euclideanNorm(residual)
            count += cycle.products + 1
        }
        solution = current
        products = count
        relativeResidual = size == 0 ? 0 : size / euclideanNorm(values)
        converged = size <= goal
    }
}

/// The length of a vector, sqrt(sum x^2).
func euclideanNorm(_ vector: [Double]) -> Double { vector.reduce(0) { $0 + $1 * $1 }.squareRoot() }

/// One cycle of GMRES: an orthonormal basis grown by Gram-Schmidt, done twice, and a least-squares problem kept
/// triangular by Givens rotations.
private struct KrylovCycle {
    private(set) var correction: [Double]
    private(set) var products = 0
    private var basis: [[Double]]
    private var triangle: [[Double]] = []
    private var rotations: [(cosine: Double, sine: Double)] = []
    private var right: [Double]

    init(_ matrix: some LinearOperator, _ residual: [Double], scale: [Double], goal: Double, length: Int) {
        let size = euclideanNorm(residual)
        basis = [residual.map { $0 / size }]
        right = [size]
        correction = []
        while products < length, abs(right[products]) > 0.1 * goal {
            let scaled = zip(basis[products], scale).map { $0 * $1 }
            let image = matrix.applied(to: scaled)
            guard grow(zip(scaled, image).map { $0 - $1 }) else { break }
        }
        correction = combination(scale)
    }

    /// Adds one direction; false when the space is exhausted.
    private mutating func grow(_ direction: [Double]) -> Bool {
        var vector = direction
        var column = [Double](repeating: 0, count: products + 1)
        for _ in 0..<2 {
            for (k, base) in basis.enumerated() {
                let share = zip(base, vector).reduce(0) { $0 + $1.0 * $1.1 }
                column[k] += share
                for i in vector.indices { vector[i] -= share * base[i] }
            }
        }
        let size = euclideanNorm(vector)
        rotate(&column, below: size)
        guard size > 1e-300 else { return false }
        basis.append(vector.map { $0 / size })
        return true
    }

    private mutating func rotate(_ column: inout [Double], below size: Double) {
        for (k, rotation) in rotations.enumerated() {
            let upper = column[k]
            column[k] = rotation.cosine * upper + rotation.sine * column[k + 1]
            column[k + 1] = rotation.cosine * column[k + 1] - rotation.sine * upper
        }
        let radius = (column[products] * column[products] + size * size).squareRoot()
        let rotation =
            radius == 0
            ? (cosine: 1.0, sine: 0.0) : (cosine: column[products] / radius, sine: size / radius)
        column[products] = radius
        let last = right[products]
        right[products] = rotation.cosine * last
        right.append(-rotation.sine * last)
        rotations.append(rotation)
        triangle.append(column)
        products += 1
    }

    private func combination(_ scale: [Double]) -> [Double] {
        var shares = [Double](repeating: 0, count: products)
        for k in stride(from: products - 1, through: 0, by: -1) {
            var rest = right[k]
            for later in (k + 1)..<max(products, k + 1) { rest -= triangle[later][k] * shares[later] }
            shares[k] = triangle[k][k] == 0 ? 0 : rest / triangle[k][k]
        }
        var sum = [Double](repeating: 0, count: scale.count)
        for (k, share) in shares.enumerated() {
            for i in sum.indices { sum[i] += share * basis[k][i] }
        }
        return zip(sum, scale).map { $0 * $1 }
    }
}
