import NumericalMethods

/// Inoperability over time: how a perturbation builds up and how sectors recover.
///
/// Discrete (Euler): q(t+1) = q(t) + K [A* q(t) + c*(t) - q(t)], K diagonal, 0 < k_i <= 1 per step. Continuous: dq/dt =
/// K (A* q + c* - q), so over a step with constant c*, q(t+1) = q_e + e^{K(A* - I)} (q(t) - q_e) with the equilibrium
/// q_e = (I - A*)^-1 c*. Euler is monotone only with k_i (1 - a*_ii) <= 1.
///
/// Source: Haimes et al. (2005), doi:10.1061/(ASCE)1076-0342(2005)11:2(67); Lian and Haimes (2006),
/// doi:10.1002/sys.20051; inventories: Barker and Santos (2010), International Journal of Production Economics 126.
package struct DynamicInoperability: Sendable {
    package enum Method: String, CaseIterable, Sendable { case euler, matrixExponential = "matrix-exponential" }

    package let model: InoperabilityModel
    package let resilience: [Double]

    /// Throws `size`, and `unfit` for a coefficient not in (0, 1].
    package init(model: InoperabilityModel, resilience: [Double]) throws(InputOutputError) {
        let order = model.interdependency.rows
        guard resilience.count == order else {
            throw .size(what: "resilience coefficients", expected: order, actual: resilience.count)
        }
        for (sector, value) in resilience.enumerated() where !(value > 0 && value <= 1) {
            throw .unfit(what: "a resilience coefficient must be above 0 and at most 1", sector: sector, value: value)
        }
        (self.model, self.resilience) = (model, resilience)
    }

    /// q(0), q(1), ..., q(steps).
    ///
    /// - Parameters:
    ///   - perturbation: c* by step; the last one holds on, none means zero.
    ///   - stockSteps: steps during which a sector's stock keeps its q at 0 (Euler only).
    ///
    /// Throws `size` and `outOfRange`.
    package func path(
        initial: [Double], perturbation: [[Double]] = [], steps: Int, method: Method = .euler, stockSteps: [Int] = []
    ) throws(InputOutputError) -> [[Double]] {
        for list in [initial] + perturbation where list.count != resilience.count {
            throw .size(what: "inoperability by sector", expected: resilience.count, actual: list.count)
        }
        guard stockSteps.isEmpty || stockSteps.count == resilience.count else {
            throw .size(what: "steps covered by stock", expected: resilience.count, actual: stockSteps.count)
        }
        guard steps >= 0 else { throw .outOfRange(what: "steps", value: Double(steps)) }
        guard method == .matrixExponential else {
            return eulerPath(initial, perturbation, steps, stockSteps)
        }
        guard stockSteps.allSatisfy({ $0 == 0 }) else {
            throw .outOfRange(
                what: "steps covered by stock with the matrix exponential", value: Double(stockSteps.max() ?? 0))
        }
        return try exponentialPath(initial, perturbation, steps)
    }

    /// Loss by sector, x_i times the integral of q_i over steps of this length in years. Throws `size`.
    package static func loss(
        _ path: [[Double]], output: [Double], stepInYears: Double, rule: LossRule = .trapezoid
    ) throws(InputOutputError) -> [Double] {
        for list in path where list.count != output.count {
            throw .size(what: "inoperability by sector", expected: output.count, actual: list.count)
        }
        return output.indices.map { sector in
            let values = path.map { $0[sector] }
            guard let first = values.first, let last = values.last, values.count > 1 else { return 0 }
            let sum = values.dropLast().reduce(0, +)
            return output[sector] * stepInYears * (rule == .left ? sum : sum + (last - first) / 2)
        }
    }

    /// How inoperability is summed over time; the two differ by half of the first and last steps.
    package enum LossRule: String, CaseIterable, Sendable {
        /// Each step counts with its value at the start.
        case left
        case trapezoid
    }

    private func perturbation(_ schedule: [[Double]], at step: Int) -> [Double] {
        schedule.indices.contains(step) ? schedule[step] : schedule.last ?? resilience.map { _ in 0 }
    }

    private func eulerPath(
        _ initial: [Double], _ schedule: [[Double]], _ steps: Int, _ stockSteps: [Int]
    ) -> [[Double]] {
        func held(_ values: [Double], _ step: Int) -> [Double] {
            stockSteps.isEmpty ? values : values.indices.map { step < stockSteps[$0] ? 0 : values[$0] }
        }
        var path = [held(initial, 0)]
        for step in 0..<steps {
            let (now, source) = (path[step], perturbation(schedule, at: step))
            let spread = model.interdependency * now
            let later = now.indices.map { now[$0] + resilience[$0] * (spread[$0] + source[$0] - now[$0]) }
            path.append(held(later, step + 1))
        }
        return path
    }

    private func exponentialPath(
        _ initial: [Double], _ schedule: [[Double]], _ steps: Int
    ) throws(InputOutputError) -> [[Double]] {
        let rate = (model.interdependency - .identity(resilience.count)).scalingRows(by: resilience)
        let transition = try inDomainWords { () throws(LinearAlgebraError) in try rate.exponential() }
        var path = [initial]
        var (source, equilibrium) = ([Double](), [Double]())
        for step in 0..<steps {
            let now = perturbation(schedule, at: step)
            if now != source {
                equilibrium = try model.inoperability(perturbation: now)
                source = now
            }
            let distance = zip(path[step], equilibrium).map { $0 - $1 }
            path.append(zip(equilibrium, transition * distance).map { $0 + $1 })
        }
        return path
    }
}
