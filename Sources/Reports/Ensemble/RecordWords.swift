import EnergySystem
import NumericalMethods

/// The record of past shortages, to stand beside a probability.
package enum RecordWords {
    /// What the record says, and of how many products there is none. Empty where the baseline has no record at all.
    package static func sentences(_ baseline: Baseline) -> [String] {
        let known = baseline.shortageRecord.indices.filter { baseline.shortageRecord[$0] != nil }
        guard !known.isEmpty else { return [] }
        let told = known.compactMap { product in
            baseline.shortageRecord[product].flatMap { sentence(baseline.productTitle(product), $0) }
        }
        let rest = baseline.products.indices.filter { !known.contains($0) }.map { baseline.productTitle($0) }
        return told + (rest.isEmpty ? [] : ["Of \(Phrase.joined(rest)) there is no such record."])
    }

    private static func sentence(_ product: String, _ record: ShortageRecord) -> String? {
        guard let proportion = BinomialProportion(successes: record.yearsShort, trials: record.years) else {
            return nil
        }
        let bound = PeopleText.inSentence(100 * proportion.upperBound(confidence: 0.95))
        return """
            The record: \(product) was short country-wide in \(record.yearsShort) of \(record.years) years \
            (\(record.from)-\(record.through)), which by itself allows up to \(bound) % a year (95 %).
            """
    }
}
