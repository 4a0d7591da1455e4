/// Every check of a baseline's figures against one another.
package enum ConsistencyCatalogue {
    package static let checks: [any ConsistencyCheck.Type] = [
        StockLevels.self,
        ExportThresholds.self,
        ClassShareTotals.self,
        FuelUseTotals.self,
        ValueAddedWithinOutput.self,
        SectorColumns.self,
        SectorTrade.self,
        GrossDomesticProductOfTable.self,
        GrowthToBaseYear.self,
        ValueAddedOfSeries.self,
        ContractsWithinRates.self,
        StrategyContractsWithinRates.self,
        SourcesOfDemand.self,
        SpotWithinRate.self,
        CrudeBalance.self,
        AcceptedGrades.self,
        PumpPriceParts.self,
        PriceSteps.self,
        ContractDates.self,
        PastOutageDates.self,
        SeasonMeans.self,
        TradeParts.self,
        TradeOfRegions.self,
        TradeOrigins.self,
        TradeReportParts.self,
        HistoryOfInputs.self,
        HorizonBeforeBaseYear.self
    ]

    /// The findings of every check, in the order of the catalogue.
    package static func findings(in figures: BaselineFigures) -> [ConsistencyFinding] {
        checks.flatMap { $0.findings(in: figures) }
    }
}
