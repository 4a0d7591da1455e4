import EnergySystem

/// What a report must tell about the draws beside their numbers: where drawn numbers contradict each other and how the
/// run settles it.
struct DrawRemarks {
    private let study: PreparedStudy
    /// Draws that are looked at; the shares are theirs.
    private static let mostDraws = 20_000

    init(_ study: PreparedStudy) { self.study = study }

    var sentences: [String] {
        let looked = min(study.draws, Self.mostDraws)
        var stocks: [String: Double] = [:], windows: [String: Double] = [:], weight = 0.0
        let rules = study.cases.indices.map { CaseRules(study, case: $0) }
        for number in 0..<looked {
            let draw = study.draw(number)
            weight += study.weights[number]
            let runs = rules.indices.filter { draw.faults[$0].isEmpty }
            for name in Set(runs.flatMap { rules[$0].overfull(draw.values[$0].numbers) }) {
                stocks[name, default: 0] += study.weights[number]
            }
            for name in Set(runs.flatMap { rules[$0].overrunning(draw.values[$0].numbers) }) {
                windows[name, default: 0] += study.weights[number]
            }
        }
        guard weight > 0 else { return [] }
        return Self.told(stocks, weight, "is drawn above its tank capacity, which is then raised to it")
            + Self.told(windows, weight, "runs past the last day of the scenario and is cut off there")
    }

    private static func told(_ shares: [String: Double], _ weight: Double, _ what: String) -> [String] {
        shares.sorted { $0.key < $1.key }.map { name, share in
            let percent = share / weight * 100
            return
                "\(name) \(what) in \(percent < 0.1 ? "less than 0.1" : "\((percent * 10).rounded() / 10)") % of the draws"
        }
    }
}

/// Positions of the numbers of one case that can contradict each other.
private struct CaseRules {
    private var stocks: [(name: String, opening: Int, capacity: Int)] = []
    private var windows: [(name: String, window: BoundWindow)] = []
    private let lastDay: Int

    init(_ study: PreparedStudy, case index: Int) {
        let inputs = study.cases[index].inputs
        lastDay = inputs.scenario.horizon.through.number
        let drawn = study.drawnParameters(case: index)
        for (product, stock) in inputs.baseline.stocks.enumerated() {
            guard let stock,
                drawn.contains(where: { [stock.opening.index, stock.minimum.index, stock.capacity.index].contains($0) })
            else { continue }
            stocks.append(
                ("opening stock of \(inputs.baseline.productName(product))", stock.opening.index, stock.capacity.index))
        }
        for window in inputs.windows where drawn.contains(where: window.positions.contains) {
            let name = inputs.parameters.descriptions[window.from.index].path.dropLast(".from".count)
            windows.append((String(name), BoundWindow(window)))
        }
    }

    /// Products whose tanks are drawn too small for what they hold on the first day.
    func overfull(_ values: [Double]) -> [String] {
        stocks.filter { values[$0.opening] > values[$0.capacity] }.map(\.name)
    }
    /// Windows that end after the horizon.
    func overrunning(_ values: [Double]) -> [String] {
        windows.filter { item in
            let days = item.window.days(values)
            return !days.isEmpty && days.lowerBound <= lastDay && days.upperBound - 1 > lastDay
        }.map(\.name)
    }
}
