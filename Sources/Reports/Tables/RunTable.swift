/// A table of one scenario's runs. A new one is one file and one line in `TableCatalogue`.
protocol RunTable: ResultTable where Result == Report {}
