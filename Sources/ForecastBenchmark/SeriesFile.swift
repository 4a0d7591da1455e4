import Foundation

/// Series of a CSV file: one number a line, or columns `id,date,value` with a heading.
struct SeriesFile {
    let series: [(id: String, values: [Double])]

    init(_ path: String) throws {
        let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
        var lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        guard let first = lines.first else { throw Problem("\(path) is empty") }
        if Double(first.last ?? "") == nil { lines.removeFirst() }
        var order: [String] = []
        var values: [String: [Double]] = [:]
        for (number, fields) in lines.enumerated() {
            guard let value = fields.last.flatMap({ Double($0) }) else {
                throw Problem("\(path), row \(number + 1): '\(fields.last ?? "")' is not a number")
            }
            let id = fields.count > 2 ? String(fields[0]) : "series"
            if values[id] == nil { order.append(id) }
            values[id, default: []].append(value)
        }
        series = order.map { ($0, values[$0] ?? []) }
    }
}
