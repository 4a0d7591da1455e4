import ScenarioFiles
import Testing

@testable import TestSupport

private let head = """
    khazri: scenario/1
    title: T
    baseline: toy
    horizon: {from: 2024-01-01, through: 2024-12-31}

    """

/// One tiny broken scenario a message, exact wording.
@Suite struct FieldMessageTests {
    @Test(arguments: [
        (
            "unit missing", "decision-delay: 5",
            "5:42: policies.replacement.decision-delay: a length of time needs a unit, for example '12 d'"
        ),
        (
            "wrong dimension", "look-ahead: 3 kt",
            "5:38: policies.replacement.look-ahead: 'kt' is a mass; a length of time is expected, for example '12 d'"
        ),
        (
            "unknown unit", "look-ahead: 3 dayz",
            "5:38: policies.replacement.look-ahead: there is no unit 'dayz'; did you mean 'd'?"
        ),
        (
            "unit in capitals", "look-ahead: 3 D",
            "5:38: policies.replacement.look-ahead: there is no unit 'D'; did you mean 'd'?"
        ),
        (
            "unknown multiplier", "look-ahead: 3 G d",
            "5:38: policies.replacement.look-ahead: there is no multiplier 'G'; multipliers are k, thousand, M, bn"
        ),
        (
            "decimal comma", "look-ahead: '1,5 d'",
            """
            5:38: policies.replacement.look-ahead: '1,5 d' has a comma in the number; write '1.5 d', the decimal \
            sign is a point
            """
        ),
        (
            "comma before three digits", "look-ahead: '1,267 d'",
            """
            5:38: policies.replacement.look-ahead: '1,267 d' has a comma in the number; write '1267 d' or '1.267 \
            d', the decimal sign is a point
            """
        ),
        (
            "thousands separator", "look-ahead: '1,267.5 d'",
            """
            5:38: policies.replacement.look-ahead: '1,267.5 d' has a comma in the number; write '1267.5 d' \
            without a thousands separator
            """
        ),
        (
            "space in the number", "look-ahead: 1 267 d",
            "5:38: policies.replacement.look-ahead: '1 267 d' has a space inside the number; write '1267 d'"
        ),
        (
            "not a number", "look-ahead: nan d",
            "5:38: policies.replacement.look-ahead: 'nan d' is not a finite number; write for example '12 d'"
        ),
        (
            "YAML infinity", "look-ahead: .inf",
            "5:38: policies.replacement.look-ahead: '.inf' is not a finite number; write for example '12 d'"
        ),
        (
            "too large", "look-ahead: 1e999 d",
            """
            5:38: policies.replacement.look-ahead: '1e999 d' is not a number this program can hold; write for \
            example '12 d'
            """
        ),
        (
            "hexadecimal", "look-ahead: 0x1F d",
            "5:38: policies.replacement.look-ahead: '0x1F d' is not a decimal number; write for example '12 d'"
        ),
        (
            "word", "look-ahead: long",
            "5:38: policies.replacement.look-ahead: 'long' is not a number; write for example '12 d'"
        ),
        (
            "negative", "look-ahead: -3 d",
            "5:38: policies.replacement.look-ahead: '-3 d' is out of range; a length of time here is not negative"
        ),
        (
            "list for a number", "look-ahead: [3 d]",
            """
            5:38: policies.replacement.look-ahead: a list stands where a length of time is expected, for example \
            '12 d'
            """
        ),
        (
            "mapping without value", "look-ahead: {low: 3 d}",
            """
            5:38: policies.replacement.look-ahead: a number with its evidence needs 'value', for example \
            '{value: 12 d, source: S06}'
            """
        ),
        (
            "unknown word", "orders-up: allwed",
            "5:37: policies.replacement.orders-up: unknown word 'allwed'; did you mean 'allowed'?"
        ),
        (
            "unknown key", "look-ahed: 3 d",
            "5:26: policies.replacement.look-ahed: unknown key; did you mean 'look-ahead'?"
        ),
        (
            "word misspelt", "look-ahead: Auto",
            "5:38: policies.replacement.look-ahead: 'Auto' is no length of time; did you mean 'auto'?"
        ),
        (
            "range beside the word", "look-ahead: {value: auto, low: 3 d}",
            """
            5:57: policies.replacement.look-ahead: a range stands beside the word 'auto'; take it out, or write \
            a number
            """
        ),
        (
            "cap beside a length", "look-ahead: 60 d, look-ahead-cap: 90 d",
            """
            5:60: policies.replacement.look-ahead-cap: a cap belongs to `look-ahead: auto`, and here \
            `look-ahead` is a length; write `auto` there or take the cap out
            """
        ),
        (
            "empty value", "look-ahead: ",
            "5:38: policies.replacement.look-ahead: has no value; write one, or leave the key out"
        )
    ])
    func replacement(_ name: String, _ field: String, _ message: String) throws {
        let report = try ToyFolder().report(head + "policies: {replacement: {\(field)}}\n")
        #expect(report == ["case.yaml:\(message)"], "\(name)")
    }

    @Test(arguments: [
        (
            "share: 0.35",
            "7:12: shocks.ban.share: a share is written in per cent, for example '35 %'; did you mean '35 %'?"
        ),
        (
            "share: 35",
            "7:12: shocks.ban.share: a share is written in per cent, for example '35 %'; did you mean '35 %'?"
        ),
        ("share: 120 %", "7:12: shocks.ban.share: '120 %' is out of range; a share here lies between 0 % and 100 %"),
        ("share: 3 kt", "7:12: shocks.ban.share: 'kt' is a mass; a share is expected, for example '35 %'"),
        ("supplier: nort", "7:15: shocks.ban.supplier: no supplier is called 'nort'; did you mean 'north'?"),
        (
            "supplier: zzzzzzzz",
            "7:15: shocks.ban.supplier: no supplier is called 'zzzzzzzz'; suppliers are north, south"
        ),
        ("supplier: [north]", "7:15: shocks.ban.supplier: the name of a supplier is expected, found a list"),
        ("products: gasoline", "7:15: shocks.ban.products: a list is expected, for example 'products: [gasoline]'"),
        ("products: []", "7:15: shocks.ban.products: the list is empty; name at least one product"),
        (
            "products: [gazoline-*]",
            "7:16: shocks.ban.products: no product matches 'gazoline-*'; did you mean 'gasoline'?"
        ),
        (
            "loaded-before-arrives: yes",
            "7:28: shocks.ban.loaded-before-arrives: 'yes' is neither true nor false; did you mean 'true'?"
        ),
        ("kind: export-bann", "7:11: shocks.ban.kind: unknown kind 'export-bann'; did you mean 'export-ban'?")
    ])
    func shock(_ field: String, _ message: String) throws {
        let report = try ToyFolder().report(
            """
            khazri: scenario/1
            title: T
            extends: toy
            shocks:
              ban:
                # the line below is at fault
                \(field)

            """)
        #expect(report == ["case.yaml:\(message)"])
    }

    @Test(arguments: [
        (
            "{from: 2024-02-30, through: 2024-08-31}",
            "windows.only.from: '2024-02-30' is no day of the calendar; write a date such as 2024-03-01"
        ),
        (
            "{from: 2024-02, through: 2024-08-31}",
            "windows.only.from: '2024-02' is not a date; write a date such as 2024-03-01"
        ),
        (
            "{from: 2024-04-01, through: 2024-03-01}",
            "windows.only.through: the window ends 2024-03-01 before it begins 2024-04-01; swap the dates"
        ),
        ("{spring: {from: 2024-04-01}}", "windows.spring: a window needs `through: 2024-08-31` or `length: 184 d`"),
        (
            "{spring: {from: 2024-04-01, through: 2025-03-01}}",
            """
            windows.spring.through: the window ends 2025-03-01, after the horizon's end 2024-12-31; shorten it \
            or write `clip: true`
            """
        )
    ])
    func window(_ windows: String, _ message: String) throws {
        let folder = try ToyFolder()
        let text = (ToyFolder.files["toy.yaml"] ?? "").replacing(
            "{from: 2024-03-01, through: 2024-08-31}", with: windows)
        let report = try folder.report(text)
        #expect(report.count == 1)
        #expect(report.first?.hasSuffix("shocks.ban.paths.announced.\(message)") == true, "\(report)")
    }

    @Test func missingKeysNameTheirMeaning() throws {
        let report = try ToyFolder().report("khazri: scenario/1\ntitle: x\n")
        #expect(
            report == [
                """
                case.yaml:1:1: baseline: is missing (the world the scenario happens in); write for example \
                'baseline: toy'
                """,
                "case.yaml:1:1: horizon: is missing (the days covered); write for example 'horizon: {...}'"
            ])
    }

    @Test func everyFaultOfAllFilesAtOnce() throws {
        let folder = try ToyFolder(changing: [
            "baselines/toy/data/imported.csv": "sector,farms,plant\nfarms,x,0\nplant,0,0.25\n"
        ])
        let report = try folder.report(head + "shockz: {}\npolicies: {foresight: perfet}\n")
        #expect(
            report == [
                """
                baselines/toy/data/imported.csv:2:7: baseline.tables.flows-imported.farms.farms: 'x' is not a \
                number; write for example '12.5'
                """,
                "case.yaml:5:1: shockz: unknown key; did you mean 'shocks'?",
                "case.yaml:6:23: policies.foresight: unknown word 'perfet'; did you mean 'perfect'?"
            ])
    }

    @Test func unknownNamesInMappings() throws {
        let report = try ToyFolder().report(
            head + """
                policies:
                  rationing: {rule: priority, order: [emergency, car], floors: {emergency: 50 %, taxis: 3 %}}
                  retail-price: {gasoline: regulated, diesl: market, others: market}

                """)
        #expect(
            report == [
                "case.yaml:6:50: policies.rationing.order: no user class is called 'car'; did you mean 'cars'?",
                """
                case.yaml:6:82: policies.rationing.floors.taxis: no user class is called 'taxis'; user classes are \
                emergency, cars
                """,
                "case.yaml:7:39: policies.retail-price.diesl: no product is called 'diesl'; did you mean 'diesel'?"
            ])
    }

    @Test func badHorizonIsOneFault() throws {
        let text = (ToyFolder.files["toy.yaml"] ?? "").replacing(
            "horizon: {from: 2024-01-01", with: "horizon: {from: 2024-13-01")
        #expect(
            try ToyFolder().report(text) == [
                "case.yaml:4:17: horizon.from: '2024-13-01' is no day of the calendar; write a date such as 2024-03-01"
            ])
    }

    @Test func aKindMayNotBeFollowedByItsFieldsFaults() throws {
        let report = try ToyFolder().report(head + "shocks: {x: {kind: flood, height: 3 m}}\n")
        #expect(report.count == 1)
        #expect(report.first?.hasPrefix("case.yaml:5:20: shocks.x.kind: unknown kind 'flood'; kinds are ") == true)
    }

    @Test func quotedSourceIsCutAndEscaped() throws {
        let long = String(repeating: "a", count: 100)
        let report = try ToyFolder().report(head + "policies: {foresight: \"\(long)\"}\n")
        #expect(
            report == [
                """
                case.yaml:5:23: policies.foresight: unknown word '\(String(repeating: "a", count: 80))...'; words are \
                news, perfect
                """
            ])
        let escaped = try ToyFolder().report(head + "policies: {foresight: \"a\\nb\\u202E\"}\n")
        #expect(
            escaped == [
                """
                case.yaml:5:23: policies.foresight: unknown word 'a\\nb\\u{202E}'; words are news, perfect
                """
            ])
    }
}
