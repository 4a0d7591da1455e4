/// A block for each kind that may be copied into a file; all of them pass `khazri check` on the shipped baseline.
enum KindExamples {
    static let shocks: [String: String] = [
        "export-ban": """
            shocks:
              ban:
                kind: export-ban
                supplier: russia
                products: [gasoline-*]
                path: announced
                paths:
                  announced: {known-from: 2024-02-27, windows: {from: 2024-03-01, through: 2024-08-31}}
            """,
        "supplier-outage": """
            shocks:
              stop: {kind: supplier-outage, supplier: romania, products: [gasoline-*], share: 50 %, windows: {from: 2024-05-01, length: 60 d}}
            """,
        "route-closure": """
            shocks:
              closure: {kind: route-closure, route: black-sea-georgia-rail, windows: {from: 2024-04-01, through: 2024-04-30}}
            """,
        "route-capacity": """
            shocks:
              storms: {kind: route-capacity, route: black-sea-georgia-rail, capacity: 60 %, extra-transit: 5 d, windows: {from: 2024-01-10, length: 30 d}}
            """,
        "refinery-outage": """
            shocks:
              outage: {kind: refinery-outage, unit: heydar-aliyev, products: [gasoline-*], windows: {from: 2024-10-01, length: 40 d}, restart-ramp: 5 d}
            """,
        "refinery-yield": """
            developments:
              home-ai95: {kind: refinery-yield, unit: heydar-aliyev, from: 2024-06-15, share: {gasoline-ai95: 5.6 %}, out-of: gasoline-ai92}
            """,
        "price-shock": """
            shocks:
              dear: {kind: price-shock, target: supply-price, product: gasoline-ai95, windows: {from: 2024-03-01, through: 2024-08-31}, factor: 1.2}
            """,
        "demand-shift": """
            shocks:
              harvest: {kind: demand-shift, products: [diesel], classes: [agriculture], factor: 1.1, windows: {from: 2024-08-01, length: 45 d}}
            """,
        "hoarding": """
            shocks:
              panic: {kind: hoarding, products: [gasoline-*], classes: [private-cars], first-day: 1.5, trigger: {cover-below: 8 d}}
            """,
    ]

    static let measures: [String: String] = [
        "supply-contract": """
            measures:
              black-sea: {kind: supply-contract, supplier: bulgaria, products: [gasoline-ai95], volume: 4 kt/month, take-or-pay: 60 %, lead-time: 24 d, price: 1033 USD/t}
            """,
        "strategic-stock": """
            measures:
              reserve: {kind: strategic-stock, products: [gasoline-ai95], volume: 10 kt, holding-cost: 72 USD/t/yr, release: {trigger: {cover-below: 8 d}, rate: 0.3 kt/d}}
            """,
        "demand-restraint": """
            measures:
              saving: {kind: demand-restraint, products: [gasoline-*], classes: [private-cars], reduction: 5 %, trigger: {cover-below: 10 d}, cost: 50 USD/t}
            """,
        "refinery-upgrade": """
            measures:
              octane-unit: {kind: refinery-upgrade, unit: heydar-aliyev, start: 2022-01-01, lead-time: 730 d, share: {gasoline-ai95: 5.6 %}, out-of: gasoline-ai92, capital: 275 M USD}
            """,
        "export-pause": """
            measures:
              pause: {kind: export-pause, products: [diesel], trigger: {cover-below: 10 d}}
            """,
        "tax-waiver": """
            measures:
              waiver: {kind: tax-waiver, import-duty: {gasoline-*: 0 %}, excise: {gasoline-ai92: 1 AZN/t}}
            """,
    ]
}
