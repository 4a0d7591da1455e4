import EnergySystem
import Foundation
import ScenarioFiles

/// A temporary data folder with a small baseline (two products, two suppliers, two sectors), removed at the end.
final class ToyFolder {
    private let scratch: Scratch
    var path: String { scratch.path }

    init(changing changes: [String: String] = [:]) throws {
        scratch = try Scratch(ToyFolder.files.merging(changes, uniquingKeysWith: { $1 }))
    }

    func write(_ file: String, _ text: String) throws { try scratch.write(file, text) }
    func write(_ file: String, _ data: Data) throws { try scratch.write(file, data) }

    var loader: ScenarioLoader {
        ScenarioLoader(locator: DataLocator(dataFolder: path, environmentFolder: nil, executable: nil))
    }

    func load(_ scenario: String = "toy", strategy: String? = nil, _ overrides: String...) -> LoadOutcome {
        loader.load(scenario: scenario, strategy: strategy, overrides: overrides)
    }

    /// What a scenario text gives, one line a diagnostic.
    func report(_ scenario: String, _ overrides: String...) throws -> [String] {
        try write("case.yaml", scenario)
        return loader.load(scenario: "case", overrides: overrides).diagnostics.map(\.description)
    }

    /// What the scenario `toy` gives with overrides, one line a diagnostic.
    func report(setting overrides: String...) -> [String] {
        loader.load(scenario: "toy", overrides: overrides).diagnostics.map(\.description)
    }

    /// What a baseline gives where one file reads otherwise.
    static func report(_ file: String, replacing old: String, with new: String) throws -> [String] {
        let name = "baselines/toy/\(file)"
        let text = (files[name] ?? "").replacingOccurrences(of: old, with: new)
        return try report(file, text)
    }

    static func report(_ file: String, _ text: String) throws -> [String] {
        let folder = try ToyFolder(changing: ["baselines/toy/\(file)": text])
        return folder.loader.loadBaseline("toy").diagnostics.map(\.description)
    }

    static let files: [String: String] = [
        "toy.yaml": """
        khazri: scenario/1
        title: Toy
        baseline: toy
        horizon: {from: 2024-01-01, through: 2024-12-31}
        shocks:
          ban:
            kind: export-ban
            supplier: north
            products: [gasoline]
            share: 100 %
            path: announced
            paths:
              announced:
                known-from: 2024-02-01
                windows: {from: 2024-03-01, through: 2024-08-31}
        policies:
          replacement: {decision-delay: 5 d}

        """,
        "strategies/reserve.yaml": """
        khazri: strategy/1
        title: Reserve
        measures:
          contract: {kind: supply-contract, supplier: south, products: [gasoline], volume: 4 kt/month, lead-time: 24 d, price: 1000 USD/t}

        """,
        "baselines/toy/baseline.yaml": """
        khazri: baseline/1
        title: {en: Toyland}
        country: NO
        base-year: 2024
        parts: [structure.yaml]
        tables:
          numbers: data/numbers.csv
          monthly: data/monthly.csv
          flows-domestic: {file: data/flows.csv, unit: M AZN/yr, source: S1, basis: derived, grade: C}
          flows-imported: data/imported.csv
          final-demand-domestic: data/final.csv
          final-demand-imported: data/final-imported.csv
          sector-accounts: data/accounts.csv
          sources: data/sources.csv

        """,
        "baselines/toy/structure.yaml": """
        products:
          gasoline: {title: Gasoline, group: gasoline, octane: 92}
          diesel: {title: Diesel, group: diesel}
        user-classes:
          emergency: {title: Emergency}
          cars: {title: Cars}
        routes:
          rail: {title: Rail, parcel: 2 kt}
        suppliers:
          north: {title: North, route: rail, duty: 0 %, contracts: {gasoline: {volume: 73 kt/yr, price: 801 USD/t}}}
          south: {title: South, route: rail, duty: 5 %, spot: {gasoline: {volume: 3 kt/month, price: 900 USD/t}}}
        refineries:
          plant: {title: Plant, crude-per-tonne: 1.08, output: {gasoline: 3 kt/d, diesel: 2.75 kt/d}}
        demand:
          gasoline: {annual: 1100 kt/yr, season: flat}
          diesel: {annual: 1000 kt/yr, season: flat}
        prices:
          gasoline: {retail: {first: {from: 2020-01-01, price: 1 AZN/l}, second: {from: 2024-07-01, price: 1.10 AZN/l}}}
          diesel: {retail: {first: {from: 2020-01-01, price: 0.8 AZN/l}}}
        taxes: {value-added-tax: 18 %, road-tax: {gasoline: 0.02 AZN/l}}
        procurement: {decision-delay: 5 d, target-cover: 15 d, look-ahead: 60 d, qualification: 30 d}
        economy:
          sectors:
            farms: {title: Farms}
            plant: {title: Plant}
          table-year: 2023
          gross-domestic-product: 19.25 M AZN/yr
          gross-domestic-product-base-year: 21 M AZN/yr
          fuel-use: {farms: {diesel: 1000 kt/yr}, households: {gasoline: 1100 kt/yr}}
          class-share: {farms: {diesel: {cars: 100 %}}, households: {gasoline: {cars: 95 %, emergency: 5 %}}}
          labour-hoarding: 80 %
          household-demand-elasticity: -0.3
          downgrade-cost: 10 AZN/t
          queue-share: 50 %
          vehicle-tank-stock: 20 kt
          value-of-unserved-fuel: 3000 USD/t
          refining: {group: gasoline, group-sector: plant, other: plant, crude: farms}

        """,
        "baselines/toy/data/numbers.csv": """
        path,value,unit,low,high,source,basis,grade,note
        exchange-rate,1.7,AZN/USD,,,S1,official,A,fixed
        products.gasoline.density,0.75,t/m3,0.74,0.76,S1,derived,C,"a note, with a comma"
        products.gasoline.net-calorific-value,44,GJ/t,,,S1,derived,C,
        products.diesel.density,0.84,t/m3,,,,assumption,D,
        products.diesel.net-calorific-value,43,GJ/t,,,,assumption,D,
        suppliers.north.preparation,5,d,,,,assumption,D,
        suppliers.north.transit,3,d,,,,assumption,D,
        suppliers.north.rate,20,kt/month,,,,assumption,D,
        suppliers.south.preparation,7,d,,,,assumption,D,
        suppliers.south.transit,9,d,,,,assumption,D,
        suppliers.south.rate,10,kt/month,,,,assumption,D,
        stocks.commercial.gasoline.opening,40,kt,30,50,S1,press,B,
        stocks.commercial.gasoline.minimum,10,kt,,,S1,press,B,
        stocks.commercial.gasoline.capacity,90,kt,,,S1,press,B,
        stocks.commercial.diesel.opening,40,kt,,,S1,press,B,
        stocks.commercial.diesel.minimum,10,kt,,,S1,press,B,
        stocks.commercial.diesel.capacity,90,kt,,,S1,press,B,
        crude.price,560,USD/t,,,,assumption,D,

        """,
        "baselines/toy/data/monthly.csv": "month,flat\n" + months.map { "\($0),1" }.joined(separator: "\n") + "\n",
        "baselines/toy/data/flows.csv": "sector,farms,plant\nfarms,1,2\nplant,3,4\n",
        "baselines/toy/data/imported.csv": "sector,farms,plant\nfarms,0.5,0\nplant,0,0.25\n",
        "baselines/toy/data/final.csv": "sector,household-consumption,exports\nfarms,5,2\nplant,6,7\n",
        "baselines/toy/data/final-imported.csv": "sector,household-consumption\nfarms,1\nplant,1\n",
        "baselines/toy/data/accounts.csv":
            "sector,output,value-added,net-taxes-on-products,imports,employees\nfarms,10,5,0.5,1.5,100\nplant,20,13,0.75,1.25,50\n",
        "baselines/toy/data/sources.csv":
            "source,title,publisher,date,url,kind\nS1,A book,A house,2024,https://example.org,official\n"
    ]

    static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december"
    ]
}
