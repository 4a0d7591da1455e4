import EnergySystem
import ScenarioFiles
import Testing

@Suite("Ranges and conditions on the command line")
struct StressTextTests {
    @Test func lengthsAreWholeDays() throws {
        let range = try VariedRange(text: "shocks.ban.length=1 month..0.5 yr")
        #expect(range.scale == .days)
        #expect(range.low == 31)
        #expect(range.high == 182)
        #expect(range.setting(30) == "shocks.ban.length=30 d")
    }

    @Test func oneUnitIsEnough() throws {
        #expect(try VariedRange(text: "a.b=0..100 %").low == 0)
        #expect(try VariedRange(text: "a.b=0 %..100").high == 100)
        #expect(
            try VariedRange(text: "a.b=0 t..2 kt")
                == VariedRange(path: "a.b", low: 0, high: 2, scale: .quantity(unit: "kt")))
    }

    @Test func datesAreDays() throws {
        let range = try VariedRange(text: "shocks.outage.windows.only.from=2024-02-28..2024-03-01")
        #expect(range.high - range.low == 2)
        #expect(range.setting(range.low + 1) == "shocks.outage.windows.only.from=2024-02-29")
    }

    @Test(arguments: [
        (
            "shocks.ban.share",
            "'shocks.ban.share' is no range; write PATH=LOW..HIGH, for example 'shocks.ban.share=0 %..100 %'"
        ),
        ("a=5 kt", "'a=5 kt' has one value; write LOW..HIGH after '=', for example 'shocks.ban.share=0 %..100 %'"),
        ("a=9 kt..5 kt", "'a=9 kt..5 kt': the range is reversed; write a=5 kt..9 kt"),
        ("a=5 kt..5 kt", "'a=5 kt..5 kt': the range is one value; give a higher end"),
        ("a=5 kt..9 USD", "the ends '5 kt' and '9 USD' have units that do not fit each other"),
        ("a=5 kt..2024-01-01", "'5 kt' and '2024-01-01': one end is a date and the other is none"),
        ("a=x..5 kt", "'x' is not a number; write for example '184 d'"),
        ("a=1 smoot..5 smoot", "'1 smoot': there is no unit 'smoot'; khazri list units names them")
    ])
    func whatIsWrongWithARange(_ text: String, _ message: String) {
        #expect { try VariedRange(text: text) } throws: { "\($0)" == message }
    }

    @Test func conditions() throws {
        let names = ["unserved-demand", "first-day-short"]
        let volume = try BreakingCondition(text: " unserved-demand( gasoline-* )>5 kt", indicators: names)
        #expect(
            volume
                == BreakingCondition(
                    indicator: "unserved-demand", product: "gasoline-*", side: .above, limit: WrittenQuantity(5, "kt")))
        #expect(volume.matches("gasoline-ai92") && !volume.matches("diesel"))
        let date = try BreakingCondition(text: "first-day-short < 2024-05-01", indicators: names)
        #expect(date.limit == WrittenQuantity(19_844, "date"))
        #expect(date.text == "first-day-short < 2024-05-01")
    }

    @Test(arguments: [
        (
            "unserved-demand 5 kt",
            "'unserved-demand 5 kt' has neither '>' nor '<'; write for example 'unserved-demand(gasoline-*) > 5 kt'"
        ),
        ("unserved-demnd > 5 kt", "there is no indicator 'unserved-demnd'; did you mean 'unserved-demand'?"),
        ("unserved-demand(x > 5 kt", "'unserved-demand(x' has no closing bracket"),
        ("unserved-demand() > 5 kt", "'unserved-demand()' names no product between the brackets"),
        ("unserved-demand >= 5 kt", "write '>' or '<' without '='"),
        ("unserved-demand > much", "'much' is not a number; write for example '5 kt'")
    ])
    func whatIsWrongWithACondition(_ text: String, _ message: String) {
        #expect { try BreakingCondition(text: text, indicators: ["unserved-demand"]) } throws: { "\($0)" == message }
    }
}
