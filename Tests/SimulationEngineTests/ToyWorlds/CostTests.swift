import EnergySystem
import SimulationEngine
import TestSupport
import Testing

/// What measures and runs cost, in M AZN.
@Suite struct CostTests {
    private func cost(_ measure: String, products: ToyWorld.Products = .regular) throws -> MeasureCost {
        let inputs = try ToyWorld(products: products, measures: [measure]).inputs()
        let value = try #require(inputs.strategy?.measures.first?.value)
        return value.cost(
            MeasureCostContext(values: inputs.values, horizon: inputs.scenario.horizon, restrained: [0, 0]))
    }

    /// 5 kt at 73 USD/t, 146 AZN/t a year of 365.25 days, for 59 days; each product holds the full volume.
    @Test func aReserveIsHeldByTheDay() throws {
        func reserve(_ products: String) -> String {
            """
            reserve: {kind: strategic-stock, products: [\(products)], volume: 5 kt, holding-cost: 73 USD/t/yr, \
            release: {trigger: {cover-below: 8 d}, rate: 1 kt/d}}
            """
        }
        let one = try cost(reserve("regular"))
        expectFigure(one.holding, 5 * 0.146 * 59 / 365.25)
        #expect(one.capital == 0 && one.restraint == 0)
        expectFigure(
            try cost(reserve("regular, premium"), products: .regularAndPremium).holding, 2 * 5 * 0.146 * 59 / 365.25)
    }

    private static let upgrades: [(words: String, factor: Double, days: Double)] = [
        ("start: 2023-01-06, lead-time: 20 d, discount-rate: 100 %", 4.0 / 3, 34),
        ("start: 2023-01-06, lead-time: 20 d, discount-rate: 0 %", 0.5, 34),
        ("lead-time: 20 d, discount-rate: 100 %", 4.0 / 3, 39),
        ("start: 2022-01-01, lead-time: 100 d, discount-rate: 100 %", 4.0 / 3, 59),
        ("lead-time: 100 d, discount-rate: 100 %", 4.0 / 3, 0)
    ]

    /// 100 M USD over two years: at 100 % a year the annuity is 1 / (1 - 2^-2) = 4/3 of it, at 0 % half. Decided on day
    /// 5 and built in 20 days the unit runs for 34 of 59 days; built before the horizon for all, after it for none.
    @Test(arguments: upgrades)
    func anUpgradeIsPaidAsAnAnnuity(upgrade: (words: String, factor: Double, days: Double)) throws {
        let measure = """
            unit: {kind: refinery-upgrade, unit: plant, share: {premium: 20 %}, out-of: regular, capital: 100 M USD, \
            lifetime: 2 yr, \(upgrade.words)}
            """
        let cost = try cost(measure, products: .regularAndPremium)
        expectFigure(cost.capital, 200 * upgrade.factor * upgrade.days / 365.25)
        #expect(cost.holding == 0 && cost.restraint == 0)
    }

    /// Half of demand is imported at 1000 AZN/t plus a duty that is no resource cost. Crude is 600 AZN/t x 1.25. The
    /// plant runs at half for ten days and 2.5 kt of stock, worth 1000 AZN/t, go: 29.5 + (24.5 + 2.5) x 0.75 + 2.5. The
    /// reference uses 29.5 + 29.5 x 0.75.
    @Test func resourceCostCountsStockDrawnDown() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                TargetGapTests.halfOutput, "crude.price=600 AZN/t", "suppliers.near.duty=10 %",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                shocks: {slow: {kind: refinery-outage, unit: plant, throughput: 50 %, windows: {from: 2023-01-11, \
                through: 2023-01-20}}}
                """)
        let assessment = try world.assess()
        let cost = ResourceCost(assessment.noResponse, reference: assessment.reference)
        expectFigure(cost.imports, 29.5)
        expectFigure(cost.crude, 20.25)
        expectFigure(cost.stockChange, -2.5)
        expectFigure(cost.total, 52.25)
        expectFigure(ResourceCost(assessment.reference, reference: assessment.reference).total, 29.5 + 22.125)
    }

    /// 0.01 kt/d come by contract at 1000 AZN/t and 0.25 on 29 days by order at 1200. The plant's 0.74 kt/d stop for
    /// five days and without response 3.7 kt of stock go: worth the mean of all imports in the stock change of a
    /// strategy and in the extra imports of a run alike.
    @Test func unitValuesOfContractsAndOrders() throws {
        let world = ToyWorld(
            [
                "refineries.plant.output.regular=0.74 kt/d", TargetGapTests.nearOnly,
                "suppliers.near.spot.regular.price=600 USD/t",
                "suppliers.near.contracts={regular: {volume: 0.01 kt/d, price: 500 USD/t}}",
                "stocks.commercial.regular.opening=22.6 kt"
            ],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-02-22, through: \
                2023-02-26}}}
                """)
        let assessment = try world.assess()
        // 12.6 - 0.25 (d + 1) < 5 from day 30 on: 0.15 kt then, 0.25 on each of the 28 days after it.
        let ordered = 0.15 + 28 * 0.25, contracted = 0.59
        let cost = ResourceCost(assessment.noResponse, reference: assessment.reference)
        expectFigure(cost.imports, 1.2 * ordered + contracted)
        expectFigure(
            cost.stockChange, (22.6 - 3.7 - 22.6 - 7.6) * (1.2 * ordered + contracted) / (ordered + contracted))
        let rows = ExtraImportCost.rows(of: assessment).filter { $0.product == "regular" }
        let worth = 3.7 * (1.2 * ordered + contracted) / (ordered + contracted) / 2
        expectFigures(rows.compactMap { $0.noResponse.number }, [worth, worth, 0])
        #expect(rows[0].note.hasSuffix("a tonne in stock at 592.4 USD (mean price at the border in the reference run)"))
    }

    /// 1 kt more for 3 M AZN more, and 4 kt more for 12, at a price of 1: volume 1 and 4, price 2 and 8.
    @Test func partsOfProductsAddUp() {
        let none = ExtraImportCost.Purchases(volume: 0, value: 0, stockChange: 0)
        let one = ExtraImportCost.parts(.init(volume: 1, value: 3, stockChange: 0), reference: none, price: 1)
        let other = ExtraImportCost.parts(.init(volume: 4, value: 12, stockChange: 0), reference: none, price: 1)
        let sum = one + other
        expectFigures([sum.volume, sum.price, sum.total].map(\.value), [5, 10, 15])
    }

    /// Without imports in the reference a tonne of stock is worth its export price, 600 AZN/t. In 35 days 29.75 kt
    /// become 17.25 and the reserve's 5 kt are used: 17.5 kt.
    @Test func aReserveIsStockToo() throws {
        let assessment = try drawnDown("")
        let cost = ResourceCost(assessment.disrupted, reference: assessment.reference)
        expectFigure(cost.stockChange, -17.5 * 0.6)
        expectFigure(cost.total, 35 * 0.5 * 1 + 10.5)
    }

    /// 200 USD/t on the first of 35 days and 300 on the others: the mean over the horizon, one day does not decide.
    @Test func stockIsWorthTheMeanExportPrice() throws {
        let assessment = try drawnDown(
            """
            developments: {price: {kind: price-shock, target: export-price, product: regular, value: 200 USD/t, \
            windows: {from: 2023-01-01, through: 2023-01-01}}}
            """)
        let mean = (0.4 + 34 * 0.6) / 35
        expectFigure(ResourceCost(assessment.disrupted, reference: assessment.reference).stockChange, -17.5 * mean)
        let value = StockValue(of: Toy.regular, reference: assessment.reference)
        #expect(value.basis == .exports && abs(value.price.value - mean) < 1e-12)
    }

    /// Neither imported nor exported: the cheaper of the two offers, 500 USD or 1000 AZN a tonne. Without offers
    /// nothing is known.
    @Test func withoutTradeATonneIsWorthTheCheapestOffer() throws {
        let offered = StockValue(of: Toy.regular, reference: try ToyWorld().assess().reference)
        #expect(offered.basis == .offers && abs(offered.price.value - 1) < 1e-12)
        #expect(
            StockValue(of: Toy.regular, reference: try ToyWorld(ReserveTests.noSpot).assess().reference).basis
                == .nothing)
    }

    /// The plant makes half and exports set the price: 600 AZN/t. The reference lives on 20 kt of stock and lands none;
    /// the stop of the plant for ten days makes the importer land 5 kt more at 1000. A tonne of stock stays worth 600,
    /// not what the crisis paid.
    @Test func anotherRunsPriceIsNeverTaken() throws {
        let world = ToyWorld(
            [TargetGapTests.nearOnly, "exports={regular: {threshold: 1000 kt, rate: 1 kt/d, price: 300 USD/t}}"],
            scenario: """
                shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-11, through: \
                2023-02-04}}}
                """)
        let assessment = try world.assess()
        let run = assessment.disrupted, landed = run.ordered(Toy.near).reduce(0, +)
        let used = 20 - (run.usable().last ?? 0)
        #expect(assessment.reference.ordered(Toy.near).allSatisfy { $0 == 0 } && landed > 1 && used > 1)
        let rows = ExtraImportCost.rows(of: assessment).filter { $0.product == "regular" }
        // In M USD: landed at 500 USD/t, stock at 300; of it by volume (landed + used) at 300.
        expectFigures(
            rows.compactMap { $0.disrupted.number }, [0.5 * landed + 0.3 * used, 0.3 * (landed + used), 0.2 * landed])
        expectFigure(ExtraImportCost.stockPart(of: assessment), 0.3 * used)
        #expect(
            rows[0].note.contains(
                """
                a tonne in stock at 300.0 USD (export price, as the reference run imports none)
                """))
    }

    private func drawnDown(_ scenario: String) throws -> Assessment {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                TargetGapTests.halfOutput, "stocks.commercial.regular.opening=29.75 kt",
                "exports={regular: {threshold: 1000 kt, rate: 1 kt/d, price: 300 USD/t}}"
            ],
            days: ("2023-01-01", "2023-02-04"), scenario: scenario,
            measures: [
                """
                reserve: {kind: strategic-stock, products: [regular], volume: 5 kt, holding-cost: 73 USD/t/yr, \
                release: {trigger: {cover-below: 8 d}, rate: 1 kt/d, lead-time: 3 d}}
                """
            ])
        return try world.assess()
    }

    /// The near contract of 0.5 kt/d at 1000 AZN/t is stopped on days 30 to 49 and 10 kt do not land. Stock takes half
    /// of it; from day 43 on the far supplier lands 5 kt at 1200 AZN/t, whose 200 AZN/t are 1 M AZN or 0.5 M USD.
    /// Without response the stock takes all and nothing costs more.
    @Test func extraImportCostIsCorrectedForStock() throws {
        let rows = ExtraImportCost.rows(of: try stopped("20 kt")).filter { $0.product == "regular" }
        expectFigures(rows.compactMap { $0.disrupted.number }, [0.5, 0, 0.5])
        expectFigures(rows.compactMap { $0.noResponse.number }, [0, 0, 0])
        expectFigures(rows.compactMap { $0.reference.number }, [0, 0, 0])
    }

    /// With 5 kt less in stock 5 kt are not served and lower the cost of the run without response by their 5 M AZN.
    @Test func whatIsNotServedLowersTheVolumePart() throws {
        let rows = ExtraImportCost.rows(of: try stopped("15 kt")).filter { $0.product == "regular" }
        expectFigures(rows.compactMap { $0.noResponse.number }, [-2.5, -2.5, 0])
    }

    /// The stop begins on day 30 and is felt from day 33 on: 5 kt less 0.5 a day are gone after day 42, twelve days
    /// after its first day.
    @Test func stockRunsOutDaysAfterTheShock() throws {
        let rows = TimeToStockOut.rows(of: try stopped("15 kt"))
        #expect(rows.first?.noResponse == .number(12))
        #expect(rows.first?.reference == .notApplicable("beyond the horizon"))
    }

    /// 2.5 kt are held back for freight over ten days. From day 10 on nothing is made; on day 27 the cars would want
    /// 0.75 of the 0.5 kt that stand above: all that may be delivered is gone 17 days after the shock, with 2.25 kt
    /// left for freight. Without floors it lasts 19 days.
    @Test func stockThatIsHeldIsNotToBeDelivered() throws {
        func rows(_ policies: String) throws -> IndicatorRow? {
            TimeToStockOut.rows(
                of: try ToyWorld(
                    ReserveTests.noSpot,
                    scenario: """
                        policies: {\(policies)}
                        shocks: {stop: {kind: refinery-outage, unit: plant, windows: {from: 2023-01-11, through: 2023-02-28}}}
                        """
                ).assess()
            ).first
        }
        let held = try rows(
            """
            rationing: {rule: priority, order: [freight, private-cars], floors: {freight: 100 %}, reserve: 10 d}
            """)
        #expect(held?.disrupted == .number(17) && held?.noResponse == .number(17))
        #expect(
            held?.note == """
                counted from 2023-01-11; in the disrupted run 2.3 kt are left that day, held for protected users or \
                withheld
                """)
        let free = try rows("")
        #expect(free?.disrupted == .number(19))
        #expect(free?.note == "counted from 2023-01-11")
    }

    private func stopped(_ opening: String) throws -> Assessment {
        let world = ToyWorld(
            [
                TargetGapTests.halfOutput, "suppliers.near.spot=~", "stocks.commercial.regular.opening=\(opening)",
                "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
            ],
            scenario: """
                shocks: {stop: {kind: supplier-outage, supplier: near, products: [regular], windows: {from: \
                2023-01-31, through: 2023-02-19}}}
                """)
        return try world.assess()
    }

    /// Over 30 days of 1 kt/d: the near supplier brings its contract of 0.5 and of 2 kt/d on offer 24/30 (it lands
    /// after six days), the far one 2 x 19/30, the plant 0.5, the stock 20/30. Without the route 0.5 + 20/30 are left,
    /// without the near supplier 2.1 less, without the plant 0.5 less.
    @Test func whatIsLeftWithoutTheLargestSource() throws {
        let world = ToyWorld([
            TargetGapTests.halfOutput, "suppliers.near.contracts={regular: {volume: 0.5 kt/d, price: 500 USD/t}}"
        ])
        let rows = NMinusOne30Days.rows(of: try world.assess())
        let all = 2.1 + 2.0 * 19 / 30 + 0.5 + 20.0 / 30
        expectFigures(
            rows.compactMap { $0.reference.number }, [100 * (0.5 + 20.0 / 30), 100 * (all - 2.1), 100 * (all - 0.5)])
    }

    /// 0.5 kt/d of premium are wanted: near brings 0.3, far 0.1, the plant makes 0.1, and 10 kt of stock last 30 days.
    /// Without near 0.1 + 0.1 + 1/3 are left. With 30 % of a kt made at home in near's place, without far 0.4 + 1/3:
    /// better, as what is made counts like the contract that it ends.
    @Test func whatDisplacesAContractCountsLikeIt() throws {
        let world = ToyWorld(
            ReserveTests.noSpot + [
                "refineries.plant.output.regular=0.9 kt/d", "refineries.plant.output.premium=0.1 kt/d",
                "suppliers.near.contracts={premium: {volume: 0.3 kt/d, price: 700 USD/t}}",
                "suppliers.far.contracts={premium: {volume: 0.1 kt/d, price: 700 USD/t}}"
            ], products: .regularAndPremium,
            measures: [
                """
                unit: {kind: refinery-upgrade, unit: plant, share: {premium: 30 %}, out-of: regular, lead-time: 0 d, \
                displaces: [near], capital: 1 M USD}
                """
            ])
        let rows = NMinusOne30Days.rows(of: try world.assess()).filter {
            $0.product == "premium" && $0.part == "supplier"
        }
        expectFigures(rows.compactMap { $0.reference.number }, [100 * (0.2 + 1.0 / 3) / 0.5])
        expectFigures(rows.compactMap { $0.disrupted.number }, [100 * (0.4 + 1.0 / 3) / 0.5])
    }
}
