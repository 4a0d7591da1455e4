import Foundation

/// The files of a toy world.
///
/// Rates that come out even: the season `even` weighs a month by its days, so that 365 kt/yr are 1 kt/d on every day of
/// 2023. One USD is 2 AZN; crude costs 800 AZN/t and 1.25 t of it make a tonne of product.
extension ToyWorld {
    /// By name: the scenario, the strategy and the baseline with its tables.
    var files: [String: String] {
        var files = ToyWorld.tables
        files["toy.yaml"] = """
            khazri: scenario/1
            title: Toy
            baseline: toy
            horizon: {from: \(days.0), through: \(days.1)}
            \(scenario)

            """
        if !measures.isEmpty {
            files["strategies/measures.yaml"] =
                "khazri: strategy/1\ntitle: Toy\nmeasures:\n"
                + measures.map { "  \($0)\n" }.joined()
        }
        files["baselines/toy/baseline.yaml"] = ToyWorld.baseline
        files["baselines/toy/structure.yaml"] = entries.reduce(
            ToyWorld.shared + (products == .regular ? ToyWorld.regular : ToyWorld.twoGrades)
        ) { text, item in
            text.replacingOccurrences(of: "\(item.section):\n", with: "\(item.section):\n  \(item.entry)\n")
        }
        return files
    }

    private static let baseline = """
        khazri: baseline/1
        title: {en: Toyland}
        country: NO
        base-year: 2023
        exchange-rate: 2 AZN/USD
        parts: [structure.yaml]
        tables:
          monthly: data/monthly.csv
          flows-domestic: data/flows.csv
          flows-imported: data/imported.csv
          final-demand-domestic: data/final.csv
          final-demand-imported: data/final-imported.csv
          sector-accounts: data/accounts.csv
          final-demand-taxes: data/taxes.csv
          sources: data/sources.csv

        """

    /// What both worlds share. The near supplier lands 1 + 2 + 3 days after the decision, the far one 1 + 2 + 8.
    private static let shared = """
        user-classes:
          private-cars: {title: Cars, role: households}
          freight: {title: Freight}
        routes:
          rail: {title: Rail, parcel: 0 kt}
        crude: {price: 800 AZN/t}
        procurement: {decision-delay: 1 d, target-cover: 5 d, look-ahead: 20 d, qualification: 10 d}

        """

    /// One product: 0.75 kt/d for cars, 0.25 kt/d for freight; 20 kt of usable stock.
    private static let regular = """
        products:
          regular: {title: Regular, group: gasoline, octane: 92, density: 0.8 t/m3, net-calorific-value: 44 GJ/t}
        suppliers:
          near: {title: Near, route: rail, preparation: 2 d, transit: 3 d, rate: 4 kt/d, duty: 0 %, spot: {regular: {volume: 2 kt/d, price: 500 USD/t}}}
          far: {title: Far, route: rail, preparation: 2 d, transit: 8 d, rate: 4 kt/d, duty: 0 %, spot: {regular: {volume: 2 kt/d, price: 600 USD/t}}}
        refineries:
          plant: {title: Plant, crude-per-tonne: 1.25, output: {regular: 1 kt/d}}
        stocks:
          commercial:
            regular: {opening: 30 kt, minimum: 10 kt, capacity: 100 kt}
        demand:
          regular: {annual: 365 kt/yr, season: even}
        prices:
          regular: {retail: {first: {from: 2015-01-01, price: 2000 AZN/t}}}
        taxes: {value-added-tax: 25 %}
        \(economy("regular: 273.75 kt/yr", "regular: 91.25 kt/yr", cars: "regular: {private-cars: 100 %}", freight: "regular: {freight: 100 %}"))
        """

    /// Two grades: half a kt/d of premium made and used, half of it by cars; 10 kt of usable stock. Nothing replaces a
    /// grade unless a test says so.
    private static let twoGrades = """
        products:
          regular: {title: Regular, group: gasoline, octane: 92, density: 0.8 t/m3, net-calorific-value: 44 GJ/t}
          premium: {title: Premium, group: gasoline, octane: 95, density: 0.8 t/m3, net-calorific-value: 44 GJ/t}
        suppliers:
          near: {title: Near, route: rail, preparation: 2 d, transit: 3 d, rate: 4 kt/d, duty: 0 %, spot: {regular: {volume: 2 kt/d, price: 500 USD/t}, premium: {volume: 2 kt/d, price: 700 USD/t}}}
          far: {title: Far, route: rail, preparation: 2 d, transit: 8 d, rate: 4 kt/d, duty: 0 %, spot: {regular: {volume: 2 kt/d, price: 600 USD/t}, premium: {volume: 2 kt/d, price: 800 USD/t}}}
        refineries:
          plant: {title: Plant, crude-per-tonne: 1.25, output: {regular: 1 kt/d, premium: 0.5 kt/d}}
        stocks:
          commercial:
            regular: {opening: 30 kt, minimum: 10 kt, capacity: 100 kt}
            premium: {opening: 15 kt, minimum: 5 kt, capacity: 50 kt}
        demand:
          regular: {annual: 365 kt/yr, season: even}
          premium: {annual: 182.5 kt/yr, season: even}
        prices:
          regular: {retail: {first: {from: 2015-01-01, price: 2000 AZN/t}}}
          premium: {retail: {first: {from: 2015-01-01, price: 2500 AZN/t}}}
        taxes: {value-added-tax: 25 %}
        \(economy("regular: 273.75 kt/yr, premium: 91.25 kt/yr", "regular: 91.25 kt/yr, premium: 91.25 kt/yr",
            cars: "regular: {private-cars: 100 %}, premium: {private-cars: 100 %}", freight: "regular: {freight: 100 %}, premium: {freight: 100 %}"))
        """

    /// Households drive the cars, services run the freight. Money of the base year is twice that of the table's year.
    private static func economy(_ households: String, _ services: String, cars: String, freight: String) -> String {
        """
        economy: {sectors: {services: {title: Services}, crude: {title: Crude}, gasoline-plant: {title: Plant}, other-plant: {title: Rest}}, table-year: 2020,
          gross-domestic-product: 3650 M AZN/yr, gross-domestic-product-base-year: 7300 M AZN/yr,
          fuel-use: {services: {\(services)}, households: {\(households)}}, class-share: {services: {\(freight)}, households: {\(cars)}},
          kappa: {services: 60 %}, slack: {services: 20 %}, labour-hoarding: 80 %, household-demand-elasticity: -0.5, downgrade-cost: 10 AZN/t,
          queue-share: 50 %, vehicle-tank-stock: 0 kt, value-of-unserved-fuel: 3000 USD/t, refining: {group: gasoline, group-sector: gasoline-plant, other: other-plant, crude: crude}}

        """
    }

    /// Seasons, and a table of four sectors whose rows add up to their output. A unit of the plant takes 0.1 of
    /// services and 0.5 of crude; a unit of services takes 0.01 of the plant.
    private static let tables: [String: String] = [
        "baselines/toy/data/monthly.csv": "month,even,winter\n"
            + months.map { "\($0.name),\($0.days),\($0.name == "january" ? 2 : 1)\n" }.joined(),
        "baselines/toy/data/flows.csv":
            "sector,services,crude,gasoline-plant,other-plant\nservices,0,0,73,0\ncrude,0,0,365,0\ngasoline-plant,36.5,0,0,0\nother-plant,0,0,0,0\n",
        "baselines/toy/data/imported.csv":
            "sector,services,crude,gasoline-plant,other-plant\nservices,0,0,0,0\ncrude,0,0,0,0\ngasoline-plant,0,0,0,0\nother-plant,0,0,0,0\n",
        "baselines/toy/data/final.csv":
            "sector,household-consumption\nservices,3577\ncrude,365\ngasoline-plant,693.5\nother-plant,365\n",
        "baselines/toy/data/final-imported.csv":
            "sector,household-consumption\nservices,0\ncrude,0\ngasoline-plant,73\nother-plant,0\n",
        "baselines/toy/data/accounts.csv":
            "sector,output,value-added,net-taxes-on-products,imports,employees\nservices,3650,1825,1788.5,0,1000\ncrude,730,730,0,0,100\ngasoline-plant,730,219,73,73,50\nother-plant,365,182.5,182.5,0,50\n",
        // Value added of 2956.5 and taxes of 2044 less this subsidy are the gross domestic product of 3650.
        "baselines/toy/data/taxes.csv": "category,net-taxes\nhousehold-consumption,-1350.5\n",
        "baselines/toy/data/sources.csv":
            "source,title,publisher,date,url,kind\nS1,A book,A house,2023,https://example.org,official\n"
    ]

    private static let months: [(name: String, days: Int)] = [
        ("january", 31), ("february", 28), ("march", 31), ("april", 30), ("may", 31), ("june", 30), ("july", 31),
        ("august", 31), ("september", 30), ("october", 31), ("november", 30), ("december", 31)
    ]
}
