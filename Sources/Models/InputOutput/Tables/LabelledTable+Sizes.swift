extension LabelledTable {
    /// An output that is too small for its inputs; both in the table's unit.
    package struct SmallOutput: Sendable, Equatable {
        package let sector: String
        package let output: Double
        package let inputs: Double
    }

    /// The first sector whose inputs per unit of output are above 1e100, far from the end of the doubles.
    ///
    /// No amount is above 1e100, so that only an output below 1e-6 can fail.
    package var smallOutput: SmallOutput? {
        guard output.contains(where: { $0 != 0 && abs($0) < 1e-6 }) else { return nil }
        let inputs = zip(domestic.columnSums, imported?.columnSums ?? output.map { _ in 0 }).map { abs($0) + abs($1) }
        let place = output.indices.first { output[$0] != 0 && !(inputs[$0] / abs(output[$0]) <= 1e100) }
        return place.map { SmallOutput(sector: labels[$0], output: output[$0], inputs: inputs[$0]) }
    }

    /// Labels that stand for more than one sector, once for each further sector.
    package var repeatedLabels: [String] {
        var seen = Set<String>()
        return labels.filter { !seen.insert($0).inserted }
    }

    /// Labels that only this table or only the other has, sorted.
    package func labelsApart(from other: LabelledTable) -> [String] {
        Set(labels).symmetricDifference(other.labels).sorted()
    }
}
