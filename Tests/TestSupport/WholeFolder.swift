/// The toy's files with every kind of entry that a baseline, scenario, strategy, study, calibration and posterior can
/// have.
enum WholeFolder {
    static let files: [String: String] = ToyFolder.files.merging(added, uniquingKeysWith: { $1 })

    private static let added: [String: String] = [
        "studies/question.yaml": """
        khazri: study/1
        title: {en: Question}
        scenarios: {one: {scenario: toy, weight: 60 %, set: [policies.replacement.decision-delay=6 d]}, two: {scenario: toy, weight: 40 %}}
        strategies: [none, reserve]
        design: {method: latin-hypercube, draws: 64, seed: 7}
        metrics: [unserved-demand]
        curves: [forward-cover]
        uncertainties:
          share: {path: shocks.ban.share, distribution: {kind: triangular, low: 10 %, mode: 50 %, high: 90 %}, source: S1, basis: derived, grade: C, note: remark}
          stock: {path: baseline.stocks.commercial.gasoline.opening, distribution: {kind: uniform, low: 20 kt, high: 60 kt}, as: value, basis: assumption}
        correlations:
          - {between: [share, stock], rank: 0.4}

        """,
        "calibrations/record.yaml": """
        khazri: calibration/1
        title: {en: Record}
        version: 1
        design: {sets: 100, draws: 4, waves: 2, seed: 7}
        inputs:
          cover: {path: policies.replacement.target-cover, distribution: {kind: triangular, low: 5 d, mode: 15 d, high: 20 d}, source: S1, basis: derived, note: remark}
        episodes:
          one: {scenario: whole, inputs: {opening: {path: baseline.stocks.commercial.gasoline.opening, distribution: {kind: uniform, low: 20 kt, high: 60 kt}, basis: assumption}}}

        """,
        "baselines/toy/baseline.yaml": (ToyFolder.files["baselines/toy/baseline.yaml"] ?? "")
            .replacing("[structure.yaml]", with: "[structure.yaml, more.yaml]")
            .replacing(
                "  sources:",
                with:
                    """
                      final-demand-taxes: data/taxes.csv\n  trade-reports: data/reports.csv\n  trade-statements: \
                    data/statements.csv\n  sources:
                    """
            ),
        "baselines/toy/data/taxes.csv": "category,net-taxes\nhousehold-consumption,0\nexports,0\n",
        "baselines/toy/data/reports.csv":
            """
        report,partner,side,period,turnover,exports,imports,source,basis,note\nhalf,world,own,2022 \
        January-June,110,60,50,S1,press,part\n
        """,
        "baselines/toy/data/statements.csv":
            "statement-id,statement,who,what,treatment,partner,quantity,side,year,level,growth,years,meaning\nsaid,much,somebody,a level,point,world,turnover,own,2022,300,10,2,high\n",
        "baselines/toy/more.yaml": """
        margins:
          gasoline: {supply-tariff: 20 AZN/t, station: 100 AZN/t, pipeline: 3 AZN/t}
        exports:
          gasoline: {threshold: 60 kt, rate: 1 kt/d, price: 600 USD/t}
        shortage-record:
          gasoline: {from: 2016, through: 2025, years-short: 2, source: S1, note: remark}
        trade:
          world: {title: World, turnover: {y2022: 300 M USD/yr}, imports: {y2022: 110 M USD/yr}, exports: {y2022: 190 M USD/yr}}
          part: {title: Part, side: partner, method: share, origin: 2022, part-of: world, turnover: {y2022: 30 M USD/yr}, partner-side-turnover: {y2022: 33 M USD/yr}}
        history:
          demand: {title: Demand, measure: demand, products: [gasoline], window: {from: 2024-01-01, through: 2024-12-31}, run: reference, observed: 1100 kt, note: remark}
          price: {title: Price, measure: unit-value, products: [gasoline], suppliers: [north], scenarios: [toy], observed: 801 USD/t}
        series:
          use: {title: Use, unit: TWh/yr, note: remark, values: {y2019: 40.5, y2020: 41.25, y2021: 42.5}}
        projection:
          demand: {series: use, method: random-walk-drift, products: [gasoline, diesel], note: remark, error: 0.5}

        """,
        "whole.yaml": """
        khazri: scenario/1
        title: {en: Whole, az: Tam, ru: Kul}
        baseline: toy
        horizon: {from: 2024-01-01, through: 2024-12-30}
        shocks:
          ban:
            kind: export-ban
            supplier: north
            products: [gasoline]
            share: 90 %
            loaded-before-arrives: true
            path: announced
            paths:
              announced: {known-from: 2024-02-01, windows: {from: 2024-03-03, through: 2024-08-30}, source: S1}
              told: {windows: {from: 2024-03-03, length: 30 d}, news: [{date: 2024-02-05, closed: [{from: 2024-03-03, through: 2024-08-20}], source: S1}], source: S1}
          surge: {kind: demand-shift, products: [gasoline], classes: [cars], factor: 1.15, known-from: 2024-04-25, windows: {from: 2024-05-03, through: 2024-05-20}, source: S1}
          panic: {kind: hoarding, products: [gasoline], classes: [cars], first-day: 1.5, length: 6 d, payback: 31 d, tank-space: 25 kt, from: 2024-03-05, source: S1}
          late: {kind: hoarding, products: [diesel], classes: [cars], trigger: {cover-below: 5 d}}
          crude: {kind: price-shock, target: crude-price, windows: {from: 2024-04-03, through: 2024-06-20}, factor: 1.5, source: S1}
          price: {kind: price-shock, target: supply-price, product: gasoline, suppliers: [south], windows: {from: 2024-04-03, through: 2024-06-20}, add: 52 USD/t}
          stop: {kind: supplier-outage, supplier: south, products: [gasoline], share: 50 %, windows: {from: 2024-04-03, through: 2024-06-20}, source: S1}
          narrow: {kind: route-capacity, route: rail, capacity: 45 %, extra-transit: 6 d, windows: {from: 2024-04-03, through: 2024-06-20}, source: S1}
          closed: {kind: route-closure, route: rail, windows: {from: 2024-07-10, length: 21 d}, source: S1}
          outage: {kind: refinery-outage, unit: plant, throughput: 55 %, windows: {one: {from: 2024-07-03, length: 21 d, clip: true}}, restart-ramp: 5 d, source: S1}
        responses:
          relief: {kind: tax-waiver, response-to: ban, import-duty: {gasoline: 1 %}, excise: {gasoline: 12 AZN/t}, from: 2024-03-03, through: 2024-12-20, source: S1}
        policies:
          rationing: {rule: priority, order: [emergency, cars], floors: {emergency: 90 %}, reserve: 15 d, throttle: {cover-below: 6 d, stretch: 12 d}}
          replacement: {rule: cheapest, decision-delay: 5 d, target-cover: 15 d, look-ahead: 60 d, qualification: 31 d, orders-up: never}
          supply-mandate: {state: [gasoline]}
          retail-price: {gasoline: regulated, others: market}
          scarcity-price: {diesel: 2.1 AZN/l}
          foresight: news
        expect:
          - {indicator: unserved-demand, at-most: 5 kt}
        observations:
          imports: {title: Imports, role: score, measure: imports, products: [gasoline], suppliers: [north], window: {from: 2024-01-03, through: 2024-10-20}, except: {from: 2024-03-05, length: 41 d}, run: disrupted, value: {value: 114.1 kt, low: 110 kt, high: 120 kt, source: S1, basis: official, grade: A, note: remark}, error: 2.3 kt, discrepancy: 17.1 kt, why: reason, note: remark}
          stock: {title: Stock, role: calibrate, measure: closing-stock, products: [gasoline], interval: {from: 20 kt, through: 41 kt}, error: 2.3 kt, why: reason}

        """,
        "strategies/all.yaml": """
        khazri: strategy/1
        title: {en: All}
        measures:
          contract: {kind: supply-contract, supplier: south, products: [gasoline], volume: 4 kt/month, take-or-pay: 80 %, lead-time: 24 d, price: 1000 USD/t, from: 2024-01-05, displaces: north}
          reserve: {kind: strategic-stock, products: [gasoline], volume: 10 kt, holding-cost: 72 USD/t/yr, release: {trigger: {cover-below: 12 d}, rate: 0.1 kt/d, lead-time: 3 d}, refill: {rate: 0.05 kt/d, cover-above: 14 d}}
          thrift: {kind: demand-restraint, products: [gasoline], classes: [cars], reduction: 6 %, trigger: {cover-below: 12 d}, lead-time: 5 d, ramp: 10 d, cost: 50 USD/t, campaign-cost: 0.4 M USD}
          pause: {kind: export-pause, products: [gasoline], windows: {from: 2024-03-03, through: 2024-05-20}, source: S1}

        """
    ]
}
