/// Who received and who paid, by month and account, M AZN: positive = receives, negative = pays.
public struct PaymentsTable: Sendable {
    /// Months of the horizon, `2024-03`, in order.
    public let months: [String]
    /// Row by month, entry by account; the entries of a month add to zero.
    public internal(set) var amounts: [[Double]]

    public init(months: [String]) {
        self.months = months
        amounts = [[Double]](repeating: [Double](repeating: 0, count: PaymentsAccount.allCases.count), count: months.count)
    }

    public subscript(month: Int, account: PaymentsAccount) -> Double { amounts[month][account.index] }

    /// Sum of an account over the months.
    public func total(_ account: PaymentsAccount) -> Double { amounts.reduce(0) { $0 + $1[account.index] } }
    /// What a month's rows add to; zero but for rounding.
    public func residual(month: Int) -> Double { amounts[month].reduce(0, +) }

    /// Books an amount on two accounts at once, so that a month always adds to zero.
    mutating func transfer(_ amount: Double, from payer: PaymentsAccount, to receiver: PaymentsAccount, month: Int) {
        amounts[month][payer.index] -= amount
        amounts[month][receiver.index] += amount
    }
}
