/// Which of a table's rows stand for what, by their names.
extension LabelledTable {
    /// Labour income: all value-added rows called compensation of employees, where there is none those called wages or
    /// salaries, and so on; a name may begin with that of an extension and a point. One word only, as wages are a part
    /// of compensation.
    package var labourIncome: SectorRow? {
        for word in ["compensation", "wages", "salaries", "labour", "labor"] {
            let rows = valueAdded.filter { $0.says(word) }
            guard let first = rows.first else { continue }
            let name =
                rows.count == 1
                ? "'\(first.name)'" : "the sum of \(rows.map { "'\($0.name)'" }.joined(separator: ", "))"
            return SectorRow(
                name: name, values: first.values.indices.map { index in rows.reduce(0) { $0 + $1.values[index] } })
        }
        return nil
    }

    /// Employment: the first satellite row that is called so.
    package var employment: SectorRow? {
        let usual = ["employees", "employment", "jobs", "persons", "workers"]
        return satellites.first { usual.contains($0.name.lowercased()) }
            ?? satellites.first { $0.says("employment") || $0.says("employees") }
    }
}

extension SectorRow {
    /// Whether the name, or its part after an extension's name and a point, begins with a word.
    fileprivate func says(_ word: String) -> Bool {
        let whole = name.lowercased()
        let part = whole.split(separator: ".", maxSplits: 1).dropFirst().first.map(String.init) ?? whole
        return whole.hasPrefix(word) || part.hasPrefix(word)
    }
}

/// Which categories of final demand stand for what, by their names.
extension FinalDemand {
    /// The first category that is household consumption.
    package var householdColumn: Int? {
        categories.firstIndex { category in
            let word = category.lowercased()
            return word == "hfce" || word.contains("household") || word.contains("private consumption")
        }
    }

    /// The categories that are exports.
    package static func exports(among categories: [String]) -> [Int] {
        categories.indices.filter { categories[$0].lowercased().contains("export") }
    }

    /// Imports by product of a category that holds them as negative amounts.
    package func imports(in column: Int) -> [Double] { values.column(column).map { $0 == 0 ? 0 : -$0 } }
}
