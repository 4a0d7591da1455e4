import Testing

@testable import Reports

/// One thing is told in the singular.
@Suite struct CountTests {
    @Test(
        "observations of a calibration",
        arguments: [
            (1, 1, true, "The one observation that decides is hit"),
            (1, 0, false, "The one observation that only scores is not hit"),
            (3, 1, true, "Of 3 observations that decide, 1 is hit"),
            (12, 9, false, "Of 12 observations that only score, 9 are hit")
        ])
    func observations(_ count: Int, _ hit: Int, _ decides: Bool, _ words: String) {
        #expect(CalibrationSentences.counted(count, hit: hit, decides: decides) == words)
    }

    @Test func anyThing() {
        #expect(Phrase.counted(1, "draw") == "1 draw")
        #expect(Phrase.counted(0, "draw") == "0 draws")
        #expect(Phrase.counted(2, "uncertain number") == "2 uncertain numbers")
    }
}
