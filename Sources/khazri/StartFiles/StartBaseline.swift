/// A baseline of a made-up country: small, closed, and every number an assumption to replace.
enum StartBaseline {
    static let parts = [
        (name: "baseline.yaml", text: main), (name: "supply.yaml", text: supply), (name: "demand.yaml", text: demand),
        (name: "economy.yaml", text: economy)
    ]

    private static let main = """
        # The world as it is in one country and year. Every number here is made up: replace it and say where it is from.
        # `khazri check` on this folder names every fault and prints the balance of the base year.
        khazri: baseline/1
        title: {en: "A made-up country, 2025"}
        country: XX
        base-year: 2025
        # Parts are YAML and hold the structure; tables are CSV and hold numbers. Together they are one tree, and a key
        # given twice is a fault.
        parts: [supply.yaml, demand.yaml, economy.yaml]
        tables:
          numbers: data/numbers.csv      # path,value,unit,low,high,source,basis,grade,note
          monthly: {file: data/monthly.csv, basis: assumption, grade: D}
          # The input-output table, in million AZN a year: rows supply, columns use. A row's domestic flows and final
          # demand add up to the sector's output.
          flows-domestic: {file: data/flows-domestic.csv, unit: M AZN/yr, basis: assumption, grade: D}
          flows-imported: {file: data/flows-imported.csv, unit: M AZN/yr, basis: assumption, grade: D}
          final-demand-domestic: {file: data/final-demand-domestic.csv, unit: M AZN/yr, basis: assumption, grade: D}
          final-demand-imported: {file: data/final-demand-imported.csv, unit: M AZN/yr, basis: assumption, grade: D}
          sector-accounts: {file: data/sector-accounts.csv, unit: M AZN/yr, basis: assumption, grade: D}
          final-demand-taxes: {file: data/final-demand-taxes.csv, unit: M AZN/yr, basis: assumption, grade: D}
          sources: data/sources.csv
        # Money is AZN (the home currency, whatever its name) or USD.
        exchange-rate: 1.7 AZN/USD

        """

    private static let supply = """
        # Where fuel comes from.
        products:
          gasoline: {title: {en: Gasoline}, group: gasoline, octane: 95, density: 0.755 t/m3, net-calorific-value: 44.3 GJ/t}
          diesel: {title: {en: Diesel}, group: diesel, density: 0.84 t/m3, net-calorific-value: 43 GJ/t}

        # A parcel is the smallest order. Without a capacity the rates of the suppliers on the route bind.
        routes:
          rail: {title: {en: Rail}, capacity: 2 kt/d, parcel: 0.5 kt}
          sea: {title: {en: Tanker}, parcel: 3 kt}

        # Contracts flow every day; spot is what can be ordered beside them, after `preparation`, arriving after `transit`.
        suppliers:
          neighbour:
            title: {en: Neighbour}
            route: rail
            preparation: 3 d
            transit: 6 d
            rate: 30 kt/month
            duty: 0 %
            contracts: {gasoline: {volume: 124 kt/yr, price: 800 USD/t}}
            spot: {gasoline: {volume: 5 kt/month, price: 800 USD/t}}
          overseas:
            title: {en: Overseas}
            route: sea
            preparation: 10 d
            transit: 14 d
            rate: 30 kt/month
            duty: 15 %
            used-in-base-year: false      # a new supplier must first be qualified
            spot: {gasoline: {volume: 10 kt/month, price: 950 USD/t}, diesel: {volume: 10 kt/month, price: 900 USD/t}}

        refineries:
          home: {title: {en: The refinery}, crude-per-tonne: 1.1, output: {gasoline: 2.4 kt/d, diesel: 3.5 kt/d}}

        # Fuel below the minimum is never delivered.
        stocks:
          commercial:
            gasoline: {opening: 60 kt, minimum: 10 kt, capacity: 120 kt}
            diesel: {opening: 60 kt, minimum: 15 kt, capacity: 150 kt}

        # Only products that are exported; stock above the threshold may leave.
        exports:
          diesel: {threshold: 80 kt, rate: 1 kt/d, price: 750 USD/t}

        crude: {price: 560 USD/t}
        # How importers order; a scenario may say otherwise.
        procurement: {decision-delay: 5 d, target-cover: 15 d, look-ahead: auto, qualification: 30 d}

        """

    private static let demand = """
        # Who uses fuel, in which season, at which price.
        user-classes:
          emergency: {title: {en: Emergency services}}
          freight: {title: {en: Freight}}
          business: {title: {en: Business}}
          private-cars: {title: {en: Private cars}, role: households}   # one class at most; all others are business

        # The annual figures stand in data/numbers.csv. A season is a column of the table `monthly`.
        demand:
          gasoline: {season: road, elasticity: -0.1}
          diesel: {season: flat, elasticity: -0.1}

        # A price holds from its day until the next step; begin at least two years before the scenario.
        prices:
          gasoline: {retail: {start: {from: 2022-01-01, price: 1.5 AZN/l}}}
          diesel: {retail: {start: {from: 2022-01-01, price: 1.2 AZN/l}}}

        taxes:
          value-added-tax: 18 %
          road-tax: {gasoline: 0.02 AZN/l, diesel: 0.02 AZN/l}
          excise: {gasoline: 100 AZN/t, diesel: 60 AZN/t}
        margins:
          gasoline: {supply-tariff: 20 AZN/t, station: 80 AZN/t}
          diesel: {supply-tariff: 20 AZN/t, station: 80 AZN/t}

        """

    private static let economy = """
        # What a shortage costs. The sectors are those of the input-output table, in its order.
        economy:
          table-year: 2024
          gross-domestic-product: 5090 M AZN/yr
          gross-domestic-product-base-year: 5300 M AZN/yr
          sectors:
            mining: {title: {en: Mining and crude oil}, isic: B}
            gasoline-refining: {title: {en: Motor gasoline}, isic: C19 part}
            other-refining: {title: {en: Other oil products}, isic: C19 part}
            other-activities: {title: {en: Everything else}}
          # Which sectors are the refinery and its supplier of crude oil; `group` is the fuel group of the first, which cars' tanks hold.
          refining: {group: gasoline, group-sector: gasoline-refining, other: other-refining, crude: mining}
          # kt a year by user; together they are the demand.
          fuel-use:
            other-activities: {gasoline: 300 kt/yr, diesel: 900 kt/yr}
            households: {gasoline: 700 kt/yr, diesel: 300 kt/yr}
          # The classes that a user's fuel is in; shares of a product add up to 100 %.
          class-share:
            other-activities:
              gasoline: {emergency: 5 %, business: 95 %}
              diesel: {emergency: 2 %, freight: 60 %, business: 38 %}
            households:
              gasoline: {private-cars: 100 %}
              diesel: {private-cars: 100 %}
          # Share of output lost when all fuel has been gone for over a week, and share that can be done without.
          kappa: {mining: 20 %, gasoline-refining: 20 %, other-refining: 20 %, other-activities: 30 %}
          slack: {mining: 5 %, gasoline-refining: 5 %, other-refining: 5 %, other-activities: 10 %}
          substitution-elasticity: {mining: 0.2, gasoline-refining: 0.2, other-refining: 0.2, other-activities: 0.2}
          labour-hoarding: 50 %
          household-demand-elasticity: -0.2
          downgrade-cost: 20 AZN/t
          queue-share: 30 %
          vehicle-tank-stock: 15 kt
          value-of-unserved-fuel: 3000 USD/t

        """
}
