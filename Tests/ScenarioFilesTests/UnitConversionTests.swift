import EnergySystem
import ScenarioFiles
import Testing

@testable import TestSupport

/// Conversions by hand. The toy's gasoline has 0.75 t/m3 and 44 GJ/t, one USD is 1.7 AZN.
@Suite struct UnitConversionTests {
    private static let price = "baseline.suppliers.north.contracts.gasoline.price"
    private static let volume = "baseline.suppliers.north.contracts.gasoline.volume"
    private static let opening = "baseline.stocks.commercial.gasoline.opening"
    private static let delay = "policies.replacement.decision-delay"

    @Test(arguments: [
        // 801 USD/t x 1.7 AZN/USD = 1361.7 AZN/t, in thousand AZN a tonne
        (price, "801 USD/t", 1.3617, RatePeriod.none),
        // 1 AZN/l = 1000 AZN/m3; by 0.75 t/m3 it is 1333.333 AZN/t
        (price, "1 AZN/l", 4.0 / 3.0, .none),
        // a barrel is 0.158987294928 m3, 0.119240471196 t; 100 USD/bbl = 838.641 USD/t
        (price, "100 USD/bbl", 170.0 / 119.240471196, .none),
        // 20 USD/GJ x 44 GJ/t = 880 USD/t
        (price, "20 USD/GJ", 1.496, .none),
        (price, "1.2 k AZN/t", 1.2, .none),
        // rates keep their calendar period
        (volume, "73 kt/yr", 73, .year),
        (volume, "4 kt/month", 4, .month),
        (volume, "0.9 kt/d", 0.9, .day),
        // 10,000 barrels a day are 1589.87294928 m3, 1192.40471196 t
        (volume, "0.01 Mb/d", 1.19240471196, .day),
        (volume, "100 thousand m3/yr", 75, .year),
        // 4400 TJ by 44 GJ/t are 100 kt
        (volume, "4400 TJ/yr", 100, .year),
        (opening, "50000 m3", 37.5, .none),
        // a stroke may be written out
        (volume, "4 kt per month", 4, .month),
        (price, "801 USD per t", 1.3617, .none),
        // a gigagram is a thousand tonnes
        (opening, "45 Gg", 45, .none),
        // a tonne of oil equivalent is 41.868 GJ, 41.868 / 44 t; 1.1 TWh are 3960 TJ, 90 kt
        (opening, "44 ktoe", 41.868, .none),
        (opening, "44000 toe", 41.868, .none),
        (volume, "0.044 Mtoe/yr", 41.868, .year),
        (volume, "1.1 TWh/yr", 90, .year),
        (opening, "1100000 MWh", 90, .none),
        (opening, "45000 t", 45, .none),
        (delay, "2 month", 60.875, .none),
        (delay, "1 yr", 365.25, .none),
        ("shocks.ban.share", "35 %", 0.35, .none),
        ("baseline.refineries.plant.crude-per-tonne", "1.1", 1.1, .none),
        ("baseline.refineries.plant.crude-per-tonne", "110 %", 1.1, .none),
        ("baseline.refineries.plant.crude-per-tonne", "1.1 times", 1.1, .none),
        ("baseline.exchange-rate", "1.8 AZN/USD", 1.8, .none)
    ])
    func value(_ path: String, _ text: String, _ expected: Double, _ period: RatePeriod) throws {
        let outcome = try ToyFolder().load("toy", strategy: nil, "\(path)=\(text)")
        let inputs = try #require(outcome.inputs, "\(outcome.diagnostics)")
        let index = try #require(inputs.parameters.index(of: path))
        #expect(abs(inputs.parameters.values[index] - expected) < 1e-12 * max(1, expected))
        let described = inputs.parameters.descriptions[index]
        #expect(abs(described.written * described.factor - expected) < 1e-12 * max(1, expected))
        if path == Self.volume {
            #expect(inputs.baseline.suppliers[0].contracts[0].contract.volume.period == period)
        }
    }

    @Test func moneyAndHoldingCost() throws {
        let folder = try ToyFolder()
        try folder.write(
            "strategies/stock.yaml",
            """
            khazri: strategy/1
            title: Stock
            measures:
              stock: {kind: strategic-stock, products: [gasoline], volume: 10 kt, holding-cost: {value: 72 USD/t/yr, low: 59 USD/t/yr, high: 85 USD/t/yr, source: S1, basis: derived, grade: C}, release: {trigger: {cover-below: 8 d}, rate: 0.3 kt/d, lead-time: 3 d}}

            """)
        let outcome = folder.load(strategy: "stock")
        let inputs = try #require(outcome.inputs, "\(outcome.diagnostics)")
        let index = try #require(inputs.parameters.index(of: "strategy.measures.stock.holding-cost"))
        // 72 USD/t/yr x 1.7 / 1000 / 365.25 d
        #expect(abs(inputs.parameters.values[index] - 0.1224 / 365.25) < 1e-15)
        let evidence = inputs.parameters.descriptions[index].evidence
        #expect(
            evidence.low == 59 && evidence.high == 85 && evidence.source == "S1" && evidence.basis == .derived
                && evidence.grade == .c)
    }

    @Test func boundsMayHaveAnotherUnit() throws {
        let outcome = try ToyFolder().load(
            "toy", strategy: nil, "\(Self.opening)={value: 40 kt, low: 30000 t, high: 60000 m3}")
        let inputs = try #require(outcome.inputs, "\(outcome.diagnostics)")
        let index = try #require(inputs.parameters.index(of: Self.opening))
        let evidence = inputs.parameters.descriptions[index].evidence
        #expect(abs((evidence.low ?? 0) - 30) < 1e-12)
        #expect(abs((evidence.high ?? 0) - 45) < 1e-12)
    }

    @Test func rowsKeepTheirEvidence() throws {
        let inputs = try #require(try ToyFolder().load().inputs)
        let index = try #require(inputs.parameters.index(of: "baseline.products.gasoline.density"))
        let described = inputs.parameters.descriptions[index]
        #expect(described.evidence.note == "a note, with a comma")
        #expect(described.evidence.low == 0.74 && described.evidence.high == 0.76)
        #expect(described.unit == "t/m3" && described.dimension == "density")
        #expect(described.place == "baselines/toy/data/numbers.csv:3:27")
    }

    @Test(arguments: [
        ("baseline.exchange-rate", "1.7", "an exchange rate needs a unit, for example '1.7 AZN/USD'"),
        (
            "baseline.exchange-rate", "0.588 USD/AZN",
            "'USD/AZN' is a ratio of two currencies; an exchange rate is expected, for example '1.7 AZN/USD'"
        ),
        (
            "baseline.exchange-rate", "1.7 AZN/AZN",
            "'AZN/AZN' is a unit without use here; an exchange rate is expected, for example '1.7 AZN/USD'"
        ),
        ("baseline.exchange-rate", "170 %", "'%' is a share; an exchange rate is expected, for example '1.7 AZN/USD'"),
        ("baseline.products.gasoline.density", "0.75", "a density needs a unit, for example '0.763 t/m3'"),
        (
            "baseline.products.gasoline.density", "750 kg",
            "'kg' is a mass; a density is expected, for example '0.763 t/m3'"
        ),
        (
            "baseline.products.gasoline.density", "750 t/m3",
            "'750 t/m3' is out of range; a density here lies between 0.01 t/m3 and 10 t/m3"
        ),
        (
            "baseline.products.gasoline.net-calorific-value", "44",
            "a net calorific value needs a unit, for example '44.3 GJ/t'"
        ),
        (
            "baseline.products.gasoline.net-calorific-value", "44 GJ/l",
            "'GJ/l' is a unit without use here; a net calorific value is expected, for example '44.3 GJ/t'"
        ),
        (
            "baseline.products.gasoline.emission-factor", "69.3 t",
            "'t' is a mass; an emission factor is expected, for example '69.3 t/TJ'"
        ),
        (
            "baseline.products.gasoline.emission-factor", "69.3 t/GJ",
            "'69.3 t/GJ' is out of range; an emission factor here lies between 0 kt/TJ and 0.2 kt/TJ"
        ),
        (
            "baseline.economy.gross-domestic-product", "4 ktoe/yr",
            "'ktoe/yr' is an energy a time; money a time is expected, for example '126337 M AZN/yr'"
        ),
        (
            "baseline.suppliers.north.rate", "4 ktoe/yr",
            """
            'ktoe/yr' is an energy a time and no single product says how heavy it is; write a mass a time, for \
            example '0.9 kt/d'
            """
        ),
        (opening, "45 kt/yr", "'kt/yr' is a mass a time; a mass is expected, for example '45 kt'"),
        (volume, "45 kt/", "a '/' stands without a unit; write for example 'USD/t'"),
        (price, "801 EUR/t", "there is no unit 'EUR'; units are kt, t, Mt, kg, Gg, m3, l, bbl, b, kb, Mb, MJ, ..."),
        (price, "801 USD/ton", "there is no unit 'ton'; did you mean 't'?"),
        (price, "801 kt/USD", "'kt/USD' is a unit without use here; a price is expected, for example '801 USD/t'")
    ])
    func refused(_ path: String, _ text: String, _ message: String) throws {
        let report = try ToyFolder().report(setting: "\(path)=\(text)")
        #expect(report.count == 1)
        #expect(report.first?.hasSuffix("\(path): \(message)") == true, "\(report)")
    }

    /// By hand: 750 kg/m3 = 0.75 t/m3, 44 MJ/kg = 44 GJ/t, 1700 AZN/k USD = 1.7 AZN/USD.
    private static let factors = [
        ("products.gasoline.density", "750 kg/m3"), ("products.gasoline.density", "0.75 kg/l"),
        ("products.gasoline.net-calorific-value", "44 MJ/kg"), ("products.gasoline.net-calorific-value", "44000 MJ/t"),
        ("exchange-rate", "1700 AZN/k USD")
    ]

    private static func values(_ outcome: LoadOutcome) throws -> [Double] {
        let inputs = try #require(outcome.inputs, "\(outcome.diagnostics)")
        return inputs.parameters.values
    }

    private static let written = [
        "\(opening)=50000 m3", "\(volume)=4400 TJ/yr", "\(price)=801 USD/t",
        "baseline.prices.gasoline.retail.first.price=1 AZN/l"
    ]

    /// A factor of conversion has a unit like any number, whoever sets it.
    @Test(arguments: factors)
    func aFactorInAnotherUnitConvertsTheSame(_ path: String, _ text: String) throws {
        let folder = try ToyFolder()
        let plain = try Self.values(folder.loader.load(scenario: "toy", overrides: Self.written))
        let set = try Self.values(
            folder.loader.load(scenario: "toy", overrides: ["baseline.\(path)=\(text)"] + Self.written))
        let evident = try Self.values(
            folder.loader.load(
                scenario: "toy", overrides: ["baseline.\(path)={value: \(text), source: S1}"] + Self.written))
        let keys = path.split(separator: ".").map(String.init)
        let nested = keys.map { "{\($0): " }.joined() + text + String(repeating: "}", count: keys.count)
        try folder.write(
            "changed.yaml", "khazri: scenario/1\ntitle: Changed\nextends: toy\nbaseline-changes: \(nested)\n")
        let changed = try Self.values(folder.loader.load(scenario: "changed", overrides: Self.written))
        for other in [set, evident, changed] {
            #expect(other.count == plain.count)
            #expect(zip(other, plain).allSatisfy { abs($0 - $1) <= 1e-14 * abs($1) })
        }
    }

    /// The column `unit` of a table counts too.
    @Test(arguments: [
        ("products.gasoline.density,0.75,t/m3,0.74,0.76", "products.gasoline.density,750,kg/m3,740,760"),
        ("products.gasoline.net-calorific-value,44,GJ/t", "products.gasoline.net-calorific-value,44,MJ/kg"),
        ("exchange-rate,1.7,AZN/USD", "exchange-rate,1700,AZN/k USD")
    ])
    func aFactorOfATableInAnotherUnitConvertsTheSame(_ old: String, _ new: String) throws {
        let table = "baselines/toy/data/numbers.csv", text = try #require(ToyFolder.files[table])
        #expect(text.contains(old))
        let shipped = try ToyFolder()
        let plain = try Self.values(shipped.loader.load(scenario: "toy", overrides: Self.written))
        let folder = try ToyFolder(changing: [table: text.replacing(old, with: new)])
        let other = try Self.values(folder.loader.load(scenario: "toy", overrides: Self.written))
        #expect(other.count == plain.count)
        #expect(zip(other, plain).allSatisfy { abs($0 - $1) <= 1e-14 * abs($1) })
    }
}
