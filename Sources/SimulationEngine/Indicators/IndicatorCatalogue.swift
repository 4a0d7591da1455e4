import EnergySystem

/// Every indicator, in the order of the table.
package enum IndicatorCatalogue {
    private static let all: [any ContextIndicator.Type] = [
        UnservedDemand.self,
        UnservedShare.self,
        PeakShortfallWeek.self,
        PeakShortfallMonth.self,
        DaysShort.self,
        FirstDayShort.self,
        TimeToStockOut.self,
        ForwardCoverMinimum.self,
        CrisisCoverMinimum.self,
        NetImportCover.self,
        ImportDependence.self,
        SupplierDependence.self,
        HerfindahlHirschmanIndex.self,
        ShannonWienerIndex.self,
        NMinusOne30Days.self,
        NMinusOne90Days.self,
        NMinusOne180Days.self,
        StoppedAtLoading.self,
        ExtraImportCost.self
    ]
    private static let checks: [any ContextIndicator.Type] = [BalanceResidual.self]

    private static let economic: [any EconomicIndicator.Type] = [ValueAddedLoss.self, RealIncomeLoss.self]

    package static let indicators: [any Indicator.Type] =
        all.map { $0 as any Indicator.Type } + economic.map { $0 as any Indicator.Type }
        + checks.map { $0 as any Indicator.Type }

    /// Ids in the order of the table.
    package static var names: [String] { indicators.map { $0.name } }

    /// The indicator with an id; `nil` where there is none.
    package static func indicator(named name: String) -> (any Indicator.Type)? { indicators.first { $0.name == name } }

    /// The rows of every indicator; the runs are summed once for all of them, and the economy is assessed before.
    package static func rows(of assessment: Assessment, economy: EconomyAssessment?) -> [IndicatorRow] {
        let context = IndicatorContext(assessment)
        let rows =
            all.flatMap { $0.rows(in: context) } + economic.flatMap { $0.rows(of: economy) }
            + checks.flatMap { $0.rows(in: context) }
        let twice = duplicate(rows)
        precondition(twice == nil, "two rows of \(twice ?? "")")
        return rows
    }

    /// The first row whose indicator, product and part another row before it has, in words; `nil` where all differ.
    static func duplicate(_ rows: [IndicatorRow]) -> String? {
        var seen: Set<[String?]> = []
        return rows.first { !seen.insert([$0.indicator, $0.product, $0.part]).inserted }
            .map { "\($0.indicator), product '\($0.product ?? "")', part '\($0.part ?? "")'" }
    }
}
