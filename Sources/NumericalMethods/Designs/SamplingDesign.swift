/// Points of the unit cube, each addressed by its number, so that any shard can compute its own.
package protocol SamplingDesign: Sendable {
    /// The number of points.
    var count: Int { get }
    /// The number of coordinates of a point.
    var dimensions: Int { get }
    /// One coordinate of one point, both counted from 0; above 0 and below 1 unless the design says otherwise.
    func coordinate(_ point: Int, _ dimension: Int) -> Double
}

extension SamplingDesign {
    /// All coordinates of one point.
    package func point(_ index: Int) -> [Double] {
        (0..<dimensions).map { coordinate(index, $0) }
    }
}

/// What can be wrong with a design.
package enum DesignError: Error, Equatable, CustomStringConvertible {
    case noPoints(Int)
    case noDimensions
    case tooManyDimensions(wanted: Int, largest: Int)
    case tooManyPoints(wanted: Int, largest: Int)
    case levels(name: String, Int)
    case outside(String)

    package var description: String {
        switch self {
        case .noPoints(let count): "a design needs at least one point, \(count) was asked for"
        case .noDimensions: "a design needs at least one uncertain number"
        case .tooManyDimensions(let wanted, let largest):
            "this design covers at most \(largest) coordinates, \(wanted) are needed"
        case .tooManyPoints(let wanted, let largest):
            "this design covers at most \(largest) points, \(wanted) are needed"
        case .levels(let name, let count): "\(name) needs another number of levels than \(count)"
        case .outside(let problem): problem
        }
    }
}
