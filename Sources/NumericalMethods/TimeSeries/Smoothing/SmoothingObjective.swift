import RealModule

/// How the parameters of smoothing are estimated.
package enum SmoothingEstimation: Sendable, Equatable {
    /// By the largest likelihood (least squares, for additive errors).
    case likelihood
    /// By the largest likelihood times Beta(1, 10) densities of alpha, beta/alpha and gamma/(1 - alpha), which keep the
    /// gains of short series from following noise. The 10 was set on windows of monthly economic series,
    /// most of them electricity prices and sales of United States states, and on no series of the M competitions.
    case shrunk

    /// The exponent of one less the gain in the density.
    var exponent: Double { self == .shrunk ? 9 : 0 }
}

/// The objective of a form as a smooth function without bounds.
///
/// Gains are lo + (hi - lo) sin^2 u, so that a gain at its bound is an ordinary minimum; beta is a share of alpha,
/// gamma a share of 1 - alpha. States are offsets from their start in units of the start's error.
final class SmoothingObjective: SmoothFunction {
    let form: SmoothingForm
    private let recursion: SmoothingRecursion
    private let slots: [Slot]
    private let flat: UnsafeMutablePointer<Double>
    private let flatSlope: UnsafeMutablePointer<Double>
    private let start: SmoothingParameters
    private let unit: Double
    private let exponent: Double
    private(set) var squares = 0.0
    private(set) var logMeans = 0.0

    static let alphaRange = 1e-4...0.9999
    static let shareRange = 0.0...0.9999
    static let phiRange = 0.8...0.98

    private enum Slot { case alpha, beta, gamma, phi, level, trend, season(Int) }

    init(
        _ form: SmoothingForm, _ recursion: SmoothingRecursion, start: SmoothingParameters, unit: Double,
        estimation: SmoothingEstimation
    ) {
        self.form = form
        self.recursion = recursion
        self.start = start
        self.unit = unit
        exponent = estimation.exponent
        var slots: [Slot] = [.alpha]
        if form.trend != .none { slots.append(.beta) }
        if form.season != .none { slots.append(.gamma) }
        if form.trend == .damped { slots.append(.phi) }
        slots.append(.level)
        if form.trend != .none { slots.append(.trend) }
        if form.season != .none { slots += (0..<recursion.season).map { .season($0) } }
        self.slots = slots
        flat = .allocate(capacity: 2 * (6 + recursion.season))
        flat.initialize(repeating: 0, count: 2 * (6 + recursion.season))
        flatSlope = flat + 6 + recursion.season
    }

    deinit { flat.deallocate() }

    var dimension: Int { slots.count }

    /// The free coordinates of the start.
    var startPoint: [Double] {
        slots.map { slot in
            switch slot {
            case .alpha: Self.angle(start.alpha, Self.alphaRange)
            case .beta: Self.angle(start.beta / start.alpha, Self.shareRange)
            case .gamma: Self.angle(start.gamma / (1 - start.alpha), Self.shareRange)
            case .phi: Self.angle(start.phi, Self.phiRange)
            case .level, .trend, .season: 0
            }
        }
    }

    /// The angle of a value, kept off the bounds, where the slope would vanish.
    private static func angle(_ value: Double, _ range: ClosedRange<Double>) -> Double {
        let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        return Double.asin(Double.sqrt(min(max(share, 0.003), 0.997)))
    }

    private static func inside(_ angle: Double, _ range: ClosedRange<Double>) -> Double {
        let sine = Double.sin(angle)
        return range.lowerBound + (range.upperBound - range.lowerBound) * sine * sine
    }

    private func place(_ point: UnsafePointer<Double>) {
        flat[0] = Self.inside(point[0], Self.alphaRange)
        flat[3] = form.trend == .damped ? Self.phiRange.upperBound : 1
        for (index, slot) in slots.enumerated() {
            switch slot {
            case .alpha: break
            case .beta: flat[1] = flat[0] * Self.inside(point[index], Self.shareRange)
            case .gamma: flat[2] = (1 - flat[0]) * Self.inside(point[index], Self.shareRange)
            case .phi: flat[3] = Self.inside(point[index], Self.phiRange)
            case .level: flat[4] = start.level + unit * point[index]
            case .trend: flat[5] = start.trend + 0.1 * unit * point[index]
            case .season(let step): flat[6 + step] = start.seasons[step] + unit * point[index]
            }
        }
    }

    func value(_ point: UnsafePointer<Double>) -> Double {
        place(point)
        let sums = recursion.run(form, flat)
        squares = sums.squares
        logMeans = sums.logMeans
        if !sums.squares.isFinite { return .infinity }
        return Double.log(max(sums.squares, 1e-300)) + (2 * sums.logMeans - 2 * exponent * logRoom)
            / Double(recursion.count)
    }

    /// Sum of log(1 - gain) over the free gains, betas and gammas as shares of what they may be.
    private var logRoom: Double {
        if exponent == 0 { return 0 }
        var sum = Double.log(1 - flat[0])
        if form.trend != .none { sum += Double.log(1 - flat[1] / flat[0]) }
        if form.season != .none { sum += Double.log(1 - flat[2] / (1 - flat[0])) }
        return sum
    }

    func value(_ point: UnsafePointer<Double>, slope: UnsafeMutablePointer<Double>) -> Double {
        let value = value(point)
        guard value.isFinite else { return value }
        recursion.slopes(form, flat, squares: max(squares, 1e-300), into: flatSlope)
        for (index, slot) in slots.enumerated() { slope[index] = chain(slot, point[index]) }
        return value
    }

    /// The slope by one free coordinate from those by the flat parameters.
    private func chain(_ slot: Slot, _ coordinate: Double) -> Double {
        let alpha = flat[0], betaShare = flat[1] / alpha, gammaShare = flat[2] / (1 - alpha)
        let prior = 2 * exponent / Double(recursion.count)
        return switch slot {
        case .alpha:
            (flatSlope[0] + betaShare * flatSlope[1] - gammaShare * flatSlope[2] + prior / (1 - alpha))
                * Self.stretch(coordinate, Self.alphaRange)
        case .beta: (alpha * flatSlope[1] + prior / (1 - betaShare)) * Self.stretch(coordinate, Self.shareRange)
        case .gamma: ((1 - alpha) * flatSlope[2] + prior / (1 - gammaShare)) * Self.stretch(coordinate, Self.shareRange)
        case .phi: flatSlope[3] * Self.stretch(coordinate, Self.phiRange)
        case .level: flatSlope[4] * unit
        case .trend: flatSlope[5] * 0.1 * unit
        case .season(let step): flatSlope[6 + step] * unit
        }
    }

    private static func stretch(_ angle: Double, _ range: ClosedRange<Double>) -> Double {
        (range.upperBound - range.lowerBound) * Double.sin(2 * angle)
    }

    /// The parameters at a point.
    func parameters(_ point: [Double]) -> SmoothingParameters {
        point.withUnsafeBufferPointer { if let address = $0.baseAddress { place(address) } }
        return SmoothingParameters(
            alpha: flat[0], beta: form.trend == .none ? 0 : flat[1], gamma: form.season == .none ? 0 : flat[2],
            phi: flat[3],
            level: flat[4], trend: form.trend == .none ? 0 : flat[5],
            seasons: form.season == .none ? [] : (0..<recursion.season).map { flat[6 + $0] })
    }
}
