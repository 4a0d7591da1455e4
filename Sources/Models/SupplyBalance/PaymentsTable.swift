import EnergySystem

/// Who received and who paid, by month and account: positive = receives, negative = pays.
package struct PaymentsTable: Sendable {
    /// Months of the horizon, `2024-03`, in order.
    package let months: [String]
    /// Row by month, entry by account; the entries of a month add to zero.
    package internal(set) var amounts: [[Quantity<Money>]]

    package init(months: [String]) {
        self.months = months
        let nothing = [Quantity<Money>](repeating: .zero, count: PaymentsAccount.allCases.count)
        amounts = [[Quantity<Money>]](repeating: nothing, count: months.count)
    }

    package subscript(month: Int, account: PaymentsAccount) -> Quantity<Money> { amounts[month][account.index] }

    /// Sum of an account over the months.
    package func total(_ account: PaymentsAccount) -> Quantity<Money> { amounts.map { $0[account.index] }.sum() }
    /// What a month's rows add to; zero but for rounding.
    package func residual(month: Int) -> Quantity<Money> { amounts[month].sum() }

    /// Books an amount on two accounts at once, so that a month always adds to zero.
    mutating func transfer(
        _ amount: Quantity<Money>, from payer: PaymentsAccount, to receiver: PaymentsAccount, month: Int
    ) {
        amounts[month][payer.index] -= amount
        amounts[month][receiver.index] += amount
    }
}
