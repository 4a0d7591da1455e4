/// The texts that `khazri new` writes. Each passes `khazri check` as it is.
enum StartFiles {
    static let scenario = """
        # A scenario says what happens. `khazri check` names every fault, `khazri list shocks` every kind and field.
        khazri: scenario/1
        title: {en: "A supplier stops for three months"}
        # The world it happens in; `khazri list baselines` says what there is and where.
        baseline: azerbaijan-2024
        # First and last day, both inclusive.
        horizon: {from: 2024-01-01, through: 2024-12-31}

        # What happens, each with a name of your choice.
        shocks:
          stop:
            kind: supplier-outage
            supplier: romania
            products: [gasoline-*]        # names or selectors
            share: 100 %                  # how much of it stops
            known-from: 2024-04-15        # nobody acts on it before this day
            windows: {from: 2024-05-01, through: 2024-07-31}

        # Who is served first in a shortage, and how importers order. Left out, a shortage is shared in proportion.
        policies:
          rationing: {rule: priority, order: [emergency, public-transport, agriculture, freight, government, business, aviation, private-cars], floors: {emergency: 100 %, agriculture: 90 %}, reserve: 15 d}
          replacement: {rule: cheapest, decision-delay: 5 d, target-cover: 15 d, look-ahead: auto, orders-up: never}
          supply-mandate: {state: [gasoline-ai92, diesel]}
          retail-price: {gasoline-ai92: regulated, diesel: regulated, others: market}

        # Limits that `khazri run` holds the results against (exit code 3 where one is broken).
        expect:
          - {indicator: balance-residual, at-most: 1e-6 kt}

        """

    static let strategy = """
        # A strategy says what a country does. `khazri list measures` names every kind and field.
        # Try it: khazri run SCENARIO --strategy THIS-FILE
        khazri: strategy/1
        title: {en: "A reserve of gasoline"}
        measures:
          reserve:
            kind: strategic-stock
            products: [gasoline-ai95]
            volume: 10 kt
            # A number may bring its range and where it comes from; grade A (official) to D (assumption).
            holding-cost: {value: 72 USD/t/yr, low: 59 USD/t/yr, high: 85 USD/t/yr, basis: assumption, grade: D}
            # It is released when the cover of the day before was lower than this, with a lead time.
            release: {trigger: {cover-below: 8 d}, rate: 0.3 kt/d, lead-time: 3 d}

        """

    /// The files of a baseline folder, `baseline.yaml` first.
    static var baseline: [(name: String, text: String)] { StartBaseline.parts + StartBaseline.tables }
}
