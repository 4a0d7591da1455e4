import Synchronization

/// A part of the model that reads inputs, for one product or for all of them.
public struct InputPart: Hashable, Sendable {
    public enum Kind: Int, CaseIterable, Sendable {
        case projection, demand, refining, supply, prices, stocks, rationing, ordering, causes, economy, costs,
            emissions, currency, other
    }
    public let kind: Kind
    /// Position of the product; `nil` for what all products share.
    public let product: Int?

    public init(_ kind: Kind, product: Int? = nil) {
        self.kind = kind
        self.product = product
    }
}

/// Which part of the model read which input, noted while it happened.
///
/// A part reads all its inputs before it decides anything, so the log is the same whatever the values are.
public final class ReadLog: Sendable {
    private let notes = Mutex<[InputPart: InputSet]>([:])

    public init() {}

    func note(_ index: Int, _ part: InputPart) { notes.withLock { $0[part, default: InputSet()].insert(index) } }

    /// Positions of the inputs that some parts read.
    public func inputs(of isWanted: (InputPart) -> Bool) -> InputSet {
        notes.withLock { notes in notes.reduce(into: InputSet()) { if isWanted($1.key) { $0.formUnion($1.value) } } }
    }
    /// Positions of everything that was read.
    public var all: InputSet { inputs { _ in true } }
}
