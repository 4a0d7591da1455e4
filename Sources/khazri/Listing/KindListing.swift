import EnergySystem

/// Kinds of shocks and measures with the fields that their initialisers declare.
enum KindListing {
    static func shocks() -> String { ShockCatalogue.kinds.map { text(of: $0) }.joined(separator: "\n\n") }
    static func measures() -> String { MeasureCatalogue.kinds.map { text(of: $0) }.joined(separator: "\n\n") }

    private static func text(of kind: any Cause.Type) -> String {
        ([kind.kind + ": " + kind.summary] + fields(of: kind).map(line)).joined(separator: "\n")
    }

    private static func fields(of kind: any Cause.Type) -> [FieldDescription] {
        var recorder = FieldRecorder()
        _ = kind.init(from: &recorder)
        return recorder.fields
    }

    /// `  supplier (supplier, required): whose exports stop`
    private static func line(_ field: FieldDescription) -> String {
        let need = field.isRequired ? ", required" : field.fallback.map { ", default \($0)" } ?? ""
        return "  \(field.path) (\(field.kind)\(need)): \(field.meaning)"
    }
}
