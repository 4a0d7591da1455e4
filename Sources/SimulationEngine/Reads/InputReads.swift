import EnergySystem
import Models

/// Which input which part of the model reads, noted by planning the three runs and by reading what the economy, the
/// projection and the measures' costs read.
///
/// Parts read all their inputs before they decide anything, so this is the same for every draw of one set of inputs.
package struct InputReads: Sendable {
    private let inputs: Inputs
    private let byRun: [RunKind: ReadLog]
    /// What is read beside the runs.
    private let beside: ReadLog

    package init(of inputs: Inputs) { self.init(of: inputs, values: inputs.values) }

    /// The same noted on other values, which changes nothing.
    init(of inputs: Inputs, values drawn: ParameterValues) {
        let completed = inputs.projected(), beside = ReadLog()
        var byRun: [RunKind: ReadLog] = [:]
        for kind in RunKind.allCases {
            let log = ReadLog()
            _ = RunPlan(completed, drawn.noted(in: log), kind, reference: nil)
            byRun[kind] = log
        }
        _ = inputs.with(nil).completed(noting: beside)
        let values = drawn.noted(in: beside)
        if let economy = completed.baseline.economy { _ = EconomyParameters(completed, values, economy) }
        let context = MeasureCostContext(
            values: values, horizon: inputs.scenario.horizon, restrained: inputs.baseline.products.map { _ in .zero })
        for measure in inputs.strategy?.measures ?? [] { _ = measure.value.cost(context) }
        _ = EmissionRates(completed.baseline, values)
        _ = values.for(.currency).amount(inputs.baseline.exchangeRate)
        (self.inputs, self.byRun, self.beside) = (completed, byRun, beside)
    }

    /// Positions of the inputs that one kind of run reads.
    package func of(_ kind: RunKind) -> InputSet { byRun[kind]?.all ?? InputSet() }

    /// Positions of the inputs that some parts read, in any run or beside them.
    package func inputs(of isWanted: (InputPart) -> Bool) -> InputSet {
        RunKind.allCases.reduce(into: beside.inputs(of: isWanted)) { inputs, kind in
            if let log = byRun[kind] { inputs.formUnion(log.inputs(of: isWanted)) }
        }
    }

    /// Positions of the inputs behind a figure, with the numbers by which their units were converted.
    package func behind(_ figure: HeadlineFigure) -> InputSet {
        var read = inputs(of: figure.parts(in: inputs.baseline))
        for input in read.positions {
            for number in inputs.parameters.descriptions[input].conversions {
                if let position = position(number) { read.insert(position) }
            }
        }
        return read
    }

    private func position(_ number: ConversionNumber) -> Int? {
        let products = inputs.baseline.products
        return switch number {
        case .exchangeRate: inputs.baseline.exchangeRate.index
        case .density(let product): products.indices.contains(product) ? products[product].density.index : nil
        case .calorificValue(let product):
            products.indices.contains(product) ? products[product].netCalorificValue.index : nil
        }
    }
}
