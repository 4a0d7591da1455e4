import ScenarioFiles
import Testing

@testable import TestSupport

/// Tables of a baseline that are wrong in one place.
@Suite struct TableFaultTests {
    private static let row = "5,d,,,,assumption,D,"

    @Test(arguments: [
        (
            "0.75,t/m3,0.74,0.76", "0.75,t/m3,0.76,0.74",
            ["3:37: baseline.products.gasoline.density: low 0.76, value 0.75 and high 0.74 are not in this order"]
        ),
        (
            row, "5,d,,,S9,assumption,C,",
            [
                "7:35: baseline.suppliers.north.preparation.source: no source is called 'S9'; did you mean 'S1'?",
                "7:49: baseline.suppliers.north.preparation.grade: basis 'assumption' has grade D, not C"
            ]
        ),
        (row, "5,d,,,,assumption,D", ["7:1: the row 'suppliers.north.preparation' has 8 cells, the header has 9"]),
        (
            row, ",d,,,,asumption,E,",
            [
                "7:29: baseline.suppliers.north.preparation: the cell 'value' is empty; write a number",
                """
                7:35: baseline.suppliers.north.preparation.basis: unknown basis 'asumption'; did you mean \
                'assumption'?
                """,
                "7:45: baseline.suppliers.north.preparation.grade: unknown grade 'E'; grades are A, B, C, D"
            ]
        ),
        (
            row, "nan,d,,,,assumption,D,",
            ["7:29: baseline.suppliers.north.preparation: 'nan' is not a finite number; write for example '12'"]
        ),
        (
            row, "few,d,,,,assumption,D,",
            ["7:29: baseline.suppliers.north.preparation: 'few' is not a number; write for example '12'"]
        ),
        (
            row, "5 d,,,,,assumption,D,",
            ["7:29: baseline.suppliers.north.preparation: '5 d' is not a bare number; the unit has its own column"]
        ),
        (
            row, "\"5,5\",d,,,,assumption,D,",
            [
                """
                7:29: baseline.suppliers.north.preparation: '5,5' has a comma in the number; write '5.5', the \
                decimal sign is a point
                """
            ]
        ),
        (
            row, "5,,,,,assumption,D,",
            ["7:29: baseline.suppliers.north.preparation: a length of time needs a unit, for example '12 d'"]
        ),
        (
            row, "5,kt,,,,assumption,D,",
            [
                """
                7:31: baseline.suppliers.north.preparation: 'kt' is a mass; a length of time is expected, for \
                example '12 d'
                """
            ]
        ),
        (
            "suppliers.north.transit", "suppliers.nort.transit",
            ["8:1: baseline.suppliers.nort: no supplier is called 'nort'; did you mean 'north'?"]
        ),
        (
            "suppliers.north.transit", "suppliers.north.tranzit",
            ["8:1: baseline.suppliers.north.tranzit: unknown key; did you mean 'transit'?"]
        ),
        (
            "suppliers.north.transit", "suppliers..transit",
            ["8:1: 'suppliers..transit' is not a path: names with dots between, no stars"]
        ),
        (
            "suppliers.north.transit", "suppliers.*.transit",
            ["8:1: 'suppliers.*.transit' is not a path: names with dots between, no stars"]
        ),
        (
            "path,value", "path,valu",
            ["1:1: the column 'value' is missing", "1:6: unknown column 'valu'; did you mean 'value'?"]
        ),
        (
            ",", ";",
            [
                """
                1:1: the table has one column only; columns are separated by commas, not semicolons (and \
                decimals have a point)
                """
            ]
        )
    ])
    func pathRows(_ old: String, _ new: String, _ messages: [String]) throws {
        let report = try ToyFolder.report("data/numbers.csv", replacing: old, with: new)
            .filter { $0.hasPrefix("baselines/toy/data/numbers.csv") }
        #expect(report == messages.map { "baselines/toy/data/numbers.csv:\($0)" })
    }

    @Test func aKeyGivenTwiceNamesBothPlaces() throws {
        let report = try ToyFolder.report(
            "data/numbers.csv", replacing: "suppliers.north.transit,3,d", with: "suppliers.north.duty,3,%")
        #expect(
            report.first == """
                baselines/toy/data/numbers.csv:8:1: baseline.suppliers.north.duty: is given twice, first at \
                baselines/toy/structure.yaml:10:38
                """)
    }

    @Test(arguments: [
        ("farms,1,2", "farms,1", ["2:1: the row 'farms' has 2 cells, the header has 3"]),
        (
            "farms,1,2", "farms,1,",
            ["2:9: baseline.tables.flows-domestic.farms.plant: the cell is empty; write a number, 0 for nothing"]
        ),
        (
            "farms,1,2", "farms,1,x",
            ["2:9: baseline.tables.flows-domestic.farms.plant: 'x' is not a number; write for example '12.5'"]
        ),
        (
            "farms,1,2", "farms,NaN,2",
            ["2:7: baseline.tables.flows-domestic.farms.farms: 'NaN' is not a finite number; write for example '12.5'"]
        ),
        (
            "farms,1,2", "farms,1 kt,2",
            [
                """
                2:7: baseline.tables.flows-domestic.farms.farms: '1 kt' is not a bare number; a matrix has no \
                units in its cells
                """
            ]
        ),
        (
            "farms,1,2", "farm,1,2",
            [
                "1:1: baseline.tables.flows-domestic.farms: the row 'farms' is missing",
                "2:1: baseline.tables.flows-domestic: unknown row 'farm'; did you mean 'farms'?"
            ]
        ),
        (
            "sector,farms", "sector,farm",
            [
                "1:1: baseline.tables.flows-domestic: the column 'farms' is missing",
                "1:8: baseline.tables.flows-domestic: unknown column 'farm'; did you mean 'farms'?"
            ]
        ),
        ("plant,3,4", "plant,3,4\nplant,3,4", ["4:1: the row 'plant' is given twice, first in line 3"]),
        (
            "sector,farms,plant", "sector,farms,farms",
            [
                "1:1: baseline.tables.flows-domestic: the column 'plant' is missing",
                "1:14: the column 'farms' is given twice"
            ]
        ),
        ("plant,3,4", "\"plant,3,4", ["3:1: a quotation mark opens here and is never closed"])
    ])
    func matrix(_ old: String, _ new: String, _ messages: [String]) throws {
        let report = try ToyFolder.report("data/flows.csv", replacing: old, with: new)
        #expect(report == messages.map { "baselines/toy/data/flows.csv:\($0)" })
    }

    @Test func anEmptyTable() throws {
        #expect(
            try ToyFolder.report("data/flows.csv", "") == [
                "baselines/toy/data/flows.csv:1:1: the table is empty; its first line names the columns"
            ])
    }

    @Test(arguments: [
        (
            "structure.yaml", "../structure.yaml",
            """
            5:9: baseline.parts: '../structure.yaml' does not lie below the baseline's folder; put it there and \
            name it without '.', '..' or a '/' at the beginning
            """
        ),
        (
            "data/flows.csv", "/data/flows.csv",
            """
            9:26: baseline.tables.flows-domestic: '/data/flows.csv' does not lie below the baseline's folder; \
            put it there and name it without '.', '..' or a '/' at the beginning
            """
        ),
        ("structure.yaml", "structur.yaml", "5:9: baseline.parts: there is no file 'structur.yaml' beside this one"),
        (
            "data/flows.csv", "data/flow.csv",
            "9:26: baseline.tables.flows-domestic: there is no file 'data/flow.csv' beside this one"
        ),
        ("grade: C", "grade: D", "9:93: baseline.tables.flows-domestic.grade: basis 'derived' has grade C, not D"),
        (
            "source: S1", "source: S2",
            "9:66: baseline.tables.flows-domestic.source: no source is called 'S2'; did you mean 'S1'?"
        ),
        (
            "unit: M AZN/yr", "unti: M AZN/yr",
            "9:42: baseline.tables.flows-domestic.unti: unknown key; did you mean 'unit'?"
        ),
        (
            "base-year: 2024", "base-year: 2024.5",
            "4:12: baseline.base-year: '2024.5' is not a whole number; write for example '2024'"
        ),
        (
            "  monthly: data/monthly.csv\n", "",
            "1:1: baseline: the table 'monthly' is missing; add 'tables: {monthly: data/monthly.csv}'"
        ),
        (
            "country: NO", "country: NO\nextends: x",
            """
            4:1: baseline.extends: unknown key; keys here are title, country, base-year, exchange-rate, \
            products, user-classes, routes, suppliers, refineries, stocks, exports, demand, prices, margins, \
            taxes, crude, procurement, economy, trade, history, ...
            """
        )
    ])
    func baselineFile(_ old: String, _ new: String, _ message: String) throws {
        #expect(
            try ToyFolder.report("baseline.yaml", replacing: old, with: new) == [
                "baselines/toy/baseline.yaml:\(message)"
            ])
    }

    @Test(arguments: [
        (
            "annual: 1100 kt/yr", "annual: {value: 1100 kt/yr, low: 2 kt/yr, high: 1000 kt/yr, sorce: S1}",
            [
                "15:47: baseline.demand.gasoline.annual: low 2, value 1100 and high 1000 are not in this order",
                "15:74: baseline.demand.gasoline.annual.sorce: unknown key of a number; did you mean 'source'?"
            ]
        ),
        (
            "price: 801 USD/t", "price: 801",
            ["10:97: baseline.suppliers.north.contracts.gasoline.price: a price needs a unit, for example '801 USD/t'"]
        ),
        (
            "price: 801 USD/t", "price: 801 kt",
            [
                """
                10:97: baseline.suppliers.north.contracts.gasoline.price: 'kt' is a mass; a price is expected, \
                for example '801 USD/t'
                """
            ]
        ),
        (
            "parcel: 2 kt", "parcel: 2 m3",
            [
                """
                8:31: baseline.routes.rail.parcel: 'm3' is a volume and no single product says how heavy it is; \
                write a mass, for example '45 kt'
                """
            ]
        ),
        (
            "season: flat}\n  diesel", "season: flt}\n  diesel",
            ["15:42: baseline.demand.gasoline.season: no season column is called 'flt'; did you mean 'flat'?"]
        ),
        (
            "crude: farms", "crude: farm",
            ["37:73: baseline.economy.refining.crude: no sector is called 'farm'; did you mean 'farms'?"]
        ),
        (
            "refining: {group: gasoline, ", "refining: {group: petrol, ",
            ["37:21: baseline.economy.refining.group: no product is of the group 'petrol'; groups are gasoline, diesel"]
        ),
        (
            "refining: {group: gasoline, ", "refining: {",
            [
                """
                37:3: baseline.economy.refining.group: is missing (fuel group that `group-sector` makes and that \
                cars' tanks hold); write for example 'group: ...'
                """
            ]
        ),
        (
            "title: Emergency}\n  cars: {title: Cars}",
            "title: Emergency, role: households}\n  cars: {title: Cars, role: households}",
            [
                """
                6:29: baseline.user-classes.cars.role: 'emergency' and 'cars' both have the role 'households'; at \
                most one class of users may, take it from one
                """
            ]
        ),
        (
            "cars: {title: Cars}", "cars: {title: Cars, role: household}",
            ["6:29: baseline.user-classes.cars.role: unknown word 'household'; did you mean 'households'?"]
        ),
        (
            "economy:", "economy: [",
            ["24:10: not well-formed YAML: while parsing a flow sequence, did not find expected ',' or ']'"]
        )
    ])
    func part(_ old: String, _ new: String, _ messages: [String]) throws {
        #expect(
            try ToyFolder.report("structure.yaml", replacing: old, with: new)
                == messages.map { "baselines/toy/structure.yaml:\($0)" })
    }
}
