/// Slopes of a function by differences.
package enum NumericalGradient {
    /// (f(x + h e_i) - f(x - h e_i)) / 2h with h = eps^(1/3) max(1, |x_i|); the error is of the order h^2.
    ///
    /// Source: Nocedal and Wright (2006), Numerical Optimization, 2nd ed., section 8.1.
    package static func central(_ function: ([Double]) -> Double, at point: [Double]) -> [Double] {
        var place = point
        return point.indices.map { index in
            let centre = point[index]
            let width = 6.0554544523933429e-6 * max(1, abs(centre))
            place[index] = centre + width
            let above = function(place)
            place[index] = centre - width
            let below = function(place)
            place[index] = centre
            return (above - below) / (2 * width)
        }
    }
}
