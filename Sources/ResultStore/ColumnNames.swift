/// Names of columns that any SQLite client takes without quotation marks.
enum ColumnNames {
    /// Letters and digits of a name with `_` between them; a number is added where two would be the same.
    static func columns(_ names: [String], reserved: [String]) -> [String] {
        var taken = Set(reserved).union(keywords)
        return names.map { name in
            let plain = column(name)
            var result = plain, number = 2
            while !taken.insert(result).inserted {
                result = "\(plain)_\(number)"
                number += 1
            }
            return result
        }
    }

    /// Words of SQL that are no names without quotation marks. Source: sqlite.org/lang_keywords.html.
    private static let keywords: Set<String> = [
        "add", "all", "alter", "and", "as", "autoincrement", "between", "case", "check", "collate", "commit",
        "constraint", "create",
        "default", "deferrable", "delete", "distinct", "drop", "else", "escape", "except", "exists", "foreign", "from",
        "group",
        "having", "if", "in", "index", "insert", "intersect", "into", "is", "isnull", "join", "limit", "not", "notnull",
        "null", "on",
        "or", "order", "primary", "references", "returning", "select", "set", "table", "then", "to", "transaction",
        "union",
        "unique", "update", "using", "values", "when", "where"
    ]

    private static func column(_ name: String) -> String {
        let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let joined = words.joined(separator: "_")
        guard let first = joined.first else { return "value" }
        return first.isNumber ? "value_\(joined)" : joined
    }
}
