import Exploration
import Testing

@Suite("Search for the value that breaks")
struct StressSearchTests {
    private func search(_ low: Double, _ high: Double, isWhole: Bool = true, breaks: @escaping (Double) -> Bool)
        -> StressSearch
    {
        StressSearch(from: low, through: high, isWhole: isWhole) {
            StressPoint(value: $0, measure: nil, isBroken: breaks($0))
        }
    }

    /// Every threshold of a range of whole days is found to the day, as counting through all days finds it.
    @Test func everyThresholdIsFoundToTheDay() {
        for threshold in stride(from: 1.0, through: 306, by: 1) {
            let found = search(0, 306) { $0 >= threshold }
            #expect(found.smallestBreaking?.value == threshold)
            #expect(found.crossings.first?.before.value == threshold - 1)
            #expect(found.isMonotone)
        }
    }

    @Test func neverAndAlways() {
        #expect(search(0, 306) { _ in false }.smallestBreaking == nil)
        #expect(search(0, 306) { _ in true }.smallestBreaking?.value == 0)
        #expect(search(0, 306) { _ in true }.isMonotone)
    }

    @Test func everyCrossingOfAResponseThatIsNotMonotone() {
        let found = search(0, 160) { (40...90).contains($0) || $0 >= 133 }
        #expect(!found.isMonotone)
        #expect(found.crossings.map(\.after.value) == [40, 91, 133])
        #expect(found.crossings.map(\.breaks) == [true, false, true])
    }

    @Test func realNumbersToOnePart16384() {
        let found = search(0, 1, isWhole: false) { $0 > 0.123456 }
        #expect(abs((found.smallestBreaking?.value ?? 9) - 0.123456) <= 1.0 / 16_384)
    }

    @Test func fewDaysAreEachTriedOnce() {
        var tried: [Double] = []
        let found = StressSearch(from: 3, through: 6, isWhole: true) { value in
            tried.append(value)
            return StressPoint(value: value, measure: nil, isBroken: value > 4)
        }
        #expect(tried == [3, 4, 5, 6])
        #expect(found.smallestBreaking?.value == 5)
    }
}
