import Exploration

/// One table of a calibration. A new one is one file and one line in `CalibrationTableCatalogue`.
public protocol CalibrationTable: Sendable {
    /// The id, also the file's name.
    static var name: String { get }
    static var title: String { get }
    static var columns: [Column] { get }
    static var notes: [String] { get }
    static func fill(_ table: inout Table, from run: CalibrationRun)
}

extension CalibrationTable {
    public static var notes: [String] { [] }

    public static func table(of run: CalibrationRun) -> Table {
        var table = Table(name: name, title: title, columns: columns, notes: notes)
        fill(&table, from: run)
        return table
    }
}

/// Every table of a calibration, in the order they are written.
public enum CalibrationTableCatalogue {
    public static let all: [any CalibrationTable.Type] = [
        CalibrationWaveTable.self,
        CalibrationInputTable.self,
        CalibrationObservationTable.self,
        CalibrationPairTable.self,
    ]
}

/// A figure, or nothing where there is none.
func figureCell(_ value: Double?) -> Cell { value.map { $0.isFinite ? .number($0) : .notApplicable } ?? .notApplicable }
