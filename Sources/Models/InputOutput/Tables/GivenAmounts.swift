extension [Double] {
    /// These amounts, replaced where others are given; lists of one length.
    func replaced(by given: [Double?]) -> [Double] { zip(self, given).map { $1 ?? $0 } }
}
