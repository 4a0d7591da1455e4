import EnergySystem
import Reports

/// Kinds of shocks and measures with the fields that their initialisers declare.
enum KindListing {
    static func shocks() -> String { ShockCatalogue.kinds.map { text(of: $0) }.joined(separator: "\n\n") }
    static func measures() -> String { MeasureCatalogue.kinds.map { text(of: $0) }.joined(separator: "\n\n") }

    /// One kind: a table of its fields and a block to copy; `nil` where there is no such kind.
    static func shock(_ name: String) -> KindPage? { page(name, ShockCatalogue.kinds) }
    static func measure(_ name: String) -> KindPage? { page(name, MeasureCatalogue.kinds) }

    private static func page(_ name: String, _ kinds: [any Cause.Type]) -> KindPage? {
        kinds.first { $0.kind == name }.map { KindPage(table: table(of: $0), example: KindExamples.filled($0.example)) }
    }

    private static func table(of kind: any Cause.Type) -> Table {
        var table = Table(
            name: kind.kind, title: "\(kind.kind): \(kind.summary)",
            columns: ["field", "type", "default", "meaning"].map { Column.text($0, $0) })
        for field in fields(of: kind) {
            table.append(
                .text(field.path), .text(field.kind), .text(field.isRequired ? "required" : field.fallback ?? "none"),
                .text(field.meaning))
        }
        return table
    }

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

/// What `khazri list` says of one kind.
struct KindPage {
    let table: Table
    /// Lines that may be copied.
    let example: String
}
