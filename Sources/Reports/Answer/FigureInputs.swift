import EnergySystem
import SimulationEngine
import Synchronization

/// The inputs behind each headline figure of one report, looked up once a figure.
final class FigureInputs: Sendable {
    private let reads: InputReads
    private let known = Mutex<[HeadlineFigure: InputSet]>([:])

    init(_ inputs: Inputs) { reads = InputReads(of: inputs) }

    func of(_ figure: HeadlineFigure) -> InputSet {
        known.withLock { known in
            if let found = known[figure] { return found }
            let found = reads.behind(figure)
            known[figure] = found
            return found
        }
    }
}
