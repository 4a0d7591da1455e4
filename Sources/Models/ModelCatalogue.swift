/// Every model that a run uses, for `khazri list models` and the manifest. A new model is one file and one line here.
package enum ModelCatalogue {
    /// A model by the part it plays.
    package struct Entry: Sendable {
        /// What it computes: supply, payments, economy.
        package let role: String
        package let name: String
        package let summary: String
    }

    package static let models: [Entry] = [
        Entry(
            role: "supply", name: "daily-fuel-balance",
            summary: "daily balance by grade: cargoes, stocks, rationing, exports, orders from dated beliefs"),
        Entry(role: "payments", name: "payments-model", summary: "who pays whom by month; rows of a month add to zero"),
        Entry(
            role: "economy", name: "fuel-shortage-economy",
            summary: "losses by sector on a ladder of rungs, from a national input-output table")
    ]
}
