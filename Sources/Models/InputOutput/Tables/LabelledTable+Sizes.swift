extension LabelledTable {
    /// An output that is too small for its inputs; both in the table's unit.
    public struct SmallOutput: Sendable, Equatable {
        public let sector: String
        public let output: Double
        public let inputs: Double
    }

    /// The first sector whose inputs per unit of output are above 1e100, far from the end of the doubles.
    ///
    /// No amount is above 1e100, so that only an output below 1e-6 can fail.
    public var smallOutput: SmallOutput? {
        guard output.contains(where: { $0 != 0 && abs($0) < 1e-6 }) else { return nil }
        let inputs = zip(domestic.columnSums, imported?.columnSums ?? output.map { _ in 0 }).map { abs($0) + abs($1) }
        let place = output.indices.first { output[$0] != 0 && !(inputs[$0] / abs(output[$0]) <= 1e100) }
        return place.map { SmallOutput(sector: labels[$0], output: output[$0], inputs: inputs[$0]) }
    }

    /// Labels that stand for more than one sector, once for each further sector.
    public var repeatedLabels: [String] {
        var seen = Set<String>()
        return labels.filter { !seen.insert($0).inserted }
    }

    /// Labels that only this table or only the other has, sorted.
    public func labelsApart(from other: LabelledTable) -> [String] { Set(labels).symmetricDifference(other.labels).sorted() }
}
