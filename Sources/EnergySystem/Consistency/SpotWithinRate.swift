/// The most of one product that can be ordered, against the most that the supplier can send.
enum SpotWithinRate: ConsistencyCheck {
    static let tolerance = 1e-3
    static let rule = "spot volume of a product within the supplier's rate (warning)"

    static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        figures.baseline.suppliers.enumerated().flatMap { index, supplier -> [ConsistencyFinding] in
            let most = figures.rate(supplier.rate) * 30.4375
            return supplier.spot.compactMap { item in
                let volume = figures.rate(item.offer.volume) * 30.4375
                guard volume > most * (1 + tolerance) else { return nil }
                return .warning(
                    "baseline.suppliers.\(figures.name(.suppliers, index)).spot.\(figures.product(item.product)).volume",
                    """
                    is \(CheckedNumber.text(volume, "kt/month")), the most that the supplier can send is \
                    \(CheckedNumber.text(most, "kt/month")); the smaller binds
                    """)
            }
        }
    }
}
