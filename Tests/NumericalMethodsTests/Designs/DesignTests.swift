import NumericalMethods
import Testing

@Suite("Designs")
struct DesignTests {
    let source = RandomSource(seed: 17)
    let causes = (0..<4).map { RandomStream(name: "cause \($0)") }

    @Test func latinHypercubeFillsEveryStratumOnce() throws {
        let design = try LatinHypercube(count: 100, causes: causes, source: source)
        for dimension in 0..<4 {
            let strata = (0..<100).map { Int(design.coordinate($0, dimension) * 100) }
            #expect(strata.sorted() == Array(0..<100))
        }
    }

    @Test func aCauseKeepsItsDrawsWhenOthersAreAdded() throws {
        let all = try LatinHypercube(count: 50, causes: causes, source: source)
        let one = try LatinHypercube(count: 50, causes: [causes[2]], source: source)
        #expect((0..<50).allSatisfy { all.coordinate($0, 2) == one.coordinate($0, 0) })
        let plain = try MonteCarloDesign(count: 1, causes: causes, source: source)
        #expect(plain.coordinate(999, 1) == source.uniform(causes[1], draw: 999))
    }

    @Test func latinHypercubeMeansSpreadLess() throws {
        // For a sum of uniform numbers the standard deviation of the mean is 1/n of the plain one; a ratio below 2/n
        // counts.
        let (n, replications) = (20, 200)
        let means = try (0..<replications).map { replication in
            let design = try LatinHypercube(
                count: n, causes: causes, source: RandomSource(seed: UInt64(1000 + replication)))
            return (0..<n).reduce(0.0) { $0 + design.point($1).reduce(0, +) } / Double(n)
        }
        let plain = (4.0 / 12 / Double(n)).squareRoot()
        #expect(StandardDeviation.ofSample(means) / plain < 2 / Double(n))
    }

    @Test func fullFactorialAndOneAtATime() throws {
        let full = try FullFactorialDesign(levels: [2, 3])
        #expect(full.count == 6)
        #expect(
            (0..<6).map { [full.level($0, 0), full.level($0, 1)] } == [[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2]])
        #expect(full.point(3) == [0.75, 1.0 / 6])
        let single = try OneAtATimeDesign(base: [0.5, 0.5], levels: [0.1, 0.9])
        #expect((0..<single.count).map(single.point) == [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]])
    }

    @Test func emptyDesignsAreRefused() {
        #expect(throws: DesignError.noPoints(0)) { try MonteCarloDesign(count: 0, causes: causes, source: source) }
        #expect(throws: DesignError.noDimensions) { try LatinHypercube(count: 3, causes: [], source: source) }
        #expect(throws: DesignError.tooManyDimensions(wanted: 1000, largest: 200)) {
            try SobolSequence(dimensions: 1000)
        }
    }
}
