/// Differences of amounts that are no more than the rounding of the amounts themselves.
package enum RoundingDust {
    /// The share of an amount below which a difference of it is rounding: a few thousand units in the last place.
    package static let share = 1e-12

    /// Each difference, 0 where it is at most this share of its amount. Lists of one length.
    package static func cleared(_ differences: [Double], of amounts: [Double]) -> [Double] {
        zip(differences, amounts).map { cleared($0, of: $1) }
    }

    /// A difference, 0 where it is at most this share of the amount.
    package static func cleared(_ difference: Double, of amount: Double) -> Double {
        abs(difference) <= share * abs(amount) ? 0 : difference
    }
}
