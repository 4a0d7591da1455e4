/// Every table of every kind of result, in the order they are written and listed.
package enum TableCatalogue {
    static let ofRun: [any RunTable.Type] = [
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
        SourceTable.self
    ]
    static let ofEnsemble: [any EnsembleTable.Type] = [
        EnsembleSummaryTable.self,
        EnsembleStatisticsTable.self,
        EnsembleDifferenceTable.self,
        StrategyCostTable.self,
        ExceedanceTable.self,
        StockOutTimeTable.self,
        CoverFanTable.self,
        TornadoTable.self,
        SensitivityTable.self,
        ScenarioDiscoveryTable.self,
        ConvergenceTable.self,
        UncertaintyTable.self,
        EnsembleFaultTable.self
    ]
    static let ofComparison: [any ComparisonResultTable.Type] = [ComparisonTable.self]
    static let ofForecast: [any SeriesTable.Type] = [
        ForecastValueTable.self,
        ForecastMethodTable.self,
        ForecastComponentTable.self,
        BacktestTable.self,
        MethodComparisonTable.self,
        ResidualTable.self,
        ForecastParameterTable.self,
        ForecastChartTable.self
    ]
    static let ofStress: [any ResultTable.Type] = [StressTable.self, StressFrontierTable.self]
    static let ofCalibration: [any CalibrationTable.Type] = [
        CalibrationWaveTable.self,
        CalibrationInputTable.self,
        CalibrationObservationTable.self,
        CalibrationPairTable.self
    ]
    static let ofTable: [any InputOutputResultTable.Type] = [
        AuditTable.self,
        OutputTable.self,
        MultiplierTable.self,
        LinkageTable.self,
        PriceTable.self,
        MixedTable.self,
        ExtractionTable.self,
        InoperabilityTable.self,
        BalanceFlowTable.self,
        UpdateFlowTable.self,
        GhoshTable.self,
        DecompositionTable.self,
        FootprintTable.self,
        SymmetricCellTable.self,
        GroupCellTable.self,
        ImportSplitCellTable.self
    ]

    /// All of them, as lists and schemas know them.
    package static let all: [TableDefinition] =
        ofRun.map { TableDefinition($0, of: "run") } + ofComparison.map { TableDefinition($0, of: "compare") }
        + ofEnsemble.map { TableDefinition($0, of: "ensemble") } + ofStress.map { TableDefinition($0, of: "stress") }
        + ofForecast.map { TableDefinition($0, of: "project") }
        + ofCalibration.map { TableDefinition($0, of: "calibrate") }
        + ofTable.map { TableDefinition($0, of: "table \($0.name)") }
}
