/// Every table of a run, in the order they are written and listed.
public enum TableCatalogue {
    public static let all: [any RunTable.Type] = [
        BalanceTable.self,
        SupplyByOriginTable.self,
        UnservedByClassTable.self,
        StocksAndCoverTable.self,
        EventTable.self,
        IndicatorTable.self,
        EconomicImpactTable.self,
        PaymentTable.self,
        TradeExposureTable.self,
        TradeTurnoverTable.self,
        TradeSidesTable.self,
        TradeProjectionTable.self,
        TradeStatementTable.self,
        ProjectionTable.self,
        ProjectionBacktestTable.self,
        ObservationTable.self,
        HistoryTable.self,
        FigureInputTable.self,
        AssumptionTable.self,
        SourceTable.self,
    ]
}
