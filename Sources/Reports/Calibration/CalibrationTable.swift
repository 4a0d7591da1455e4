import Exploration

/// One table of a calibration. A new one is one file and one line in `TableCatalogue`.
protocol CalibrationTable: ResultTable where Result == CalibrationRun {}
