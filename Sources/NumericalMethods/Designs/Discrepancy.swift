/// How unevenly points fill the unit cube; 0 would be perfect.
public enum Discrepancy {
    /// The squared centred discrepancy. Source: Hickernell (1998), doi:10.1090/S0025-5718-98-00894-1.
    public static func squaredCentred(_ points: Matrix) -> Double {
        let count = Double(points.rows)
        var (single, double) = (0.0, 0.0)
        for i in 0..<points.rows {
            var product = 1.0
            for k in 0..<points.columns {
                let distance = abs(points[i, k] - 0.5)
                product *= 1 + 0.5 * distance - 0.5 * distance * distance
            }
            single += product
            for j in 0..<points.rows { double += centredPair(points, i, j) }
        }
        let constant = (0..<points.columns).reduce(1.0) { product, _ in product * 13 / 12 }
        return constant - 2 * single / count + double / (count * count)
    }

    /// The discrepancy of boxes that begin at the origin. Source: Warnock (1972).
    public static func star(_ points: Matrix) -> Double {
        let count = Double(points.rows)
        var (single, double) = (0.0, 0.0)
        for i in 0..<points.rows {
            single += (0..<points.columns).reduce(1.0) { $0 * (1 - points[i, $1] * points[i, $1]) / 2 }
            for j in 0..<points.rows {
                double += (0..<points.columns).reduce(1.0) { $0 * (1 - max(points[i, $1], points[j, $1])) }
            }
        }
        let constant = (0..<points.columns).reduce(1.0) { product, _ in product / 3 }
        return (constant - 2 * single / count + double / (count * count)).squareRoot()
    }

    private static func centredPair(_ points: Matrix, _ i: Int, _ j: Int) -> Double {
        (0..<points.columns).reduce(1.0) { product, k in
            let (x, y) = (points[i, k], points[j, k])
            return product * (1 + 0.5 * abs(x - 0.5) + 0.5 * abs(y - 0.5) - 0.5 * abs(x - y))
        }
    }
}
