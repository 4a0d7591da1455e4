import NumericalMethods
import Testing

@Suite("Random numbers by seed, cause, draw and position")
struct RandomSourceTests {
    let source = RandomSource(seed: 42)
    let ban = RandomStream(name: "ban")

    @Test func streamOfANameIsFixed() {
        // FNV-1a of "a" is af63dc4c8601ec8c (reference values of its authors).
        #expect(RandomStream(name: "a").identifier == SplitMix64.mix(0xAF63_DC4C_8601_EC8C))
        #expect(RandomStream(name: "").identifier == SplitMix64.mix(0xCBF2_9CE4_8422_2325))
        #expect(RandomStream(name: "ban") != RandomStream(name: "outage"))
    }

    @Test func anyOrderGivesTheSame() {
        let forward = (0..<50).map { source.uniform(ban, draw: $0, position: 3) }
        let backward = (0..<50).reversed().map { source.uniform(ban, draw: $0, position: 3) }
        #expect(forward == backward.reversed())
        #expect(Set(forward).count == 50)
    }

    @Test func generatorFollowsThePositions() {
        var generator = source.generator(ban, draw: 7)
        let sequence = (0..<11).map { _ in generator.next() }
        #expect(sequence == (0..<11).map { source.word(ban, draw: 7, position: $0) })
    }

    @Test func seedsCausesDrawsAndPositionsDiffer() {
        let words = [
            source.word(ban, draw: 0), source.word(ban, draw: 1), source.word(ban, draw: 0, position: 1),
            source.word(ban, draw: 0, position: 4), source.word(ban.child(1), draw: 0),
            source.word(RandomStream(name: "outage"), draw: 0), RandomSource(seed: 43).word(ban, draw: 0)
        ]
        #expect(Set(words).count == words.count)
    }

    @Test func uniformNumbersStayInsideTheInterval() {
        #expect(RandomSource.open(0) > 0)
        #expect(RandomSource.open(.max) < 1)
    }

    @Test func momentsOfUniformAndNormalNumbers() {
        let n = 20_000
        let uniforms = (0..<n).map { source.uniform(ban, draw: $0) }
        let normals = (0..<n).map { StandardNormal.quantile(source.uniform(ban, draw: $0, position: 1)) }
        let mean = uniforms.reduce(0, +) / Double(n)
        #expect(abs(mean - 0.5) < 4 * (1.0 / 12 / Double(n)).squareRoot())
        let square = normals.reduce(0) { $0 + $1 * $1 } / Double(n)
        #expect(abs(square - 1) < 4 * (2 / Double(n)).squareRoot())
    }

    @Test func standardNormalQuantiles() {
        // scipy.special.ndtri
        let known = [
            (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (0.975, 1.959963984540054),
            (1e-5, -4.264890793922825)
        ]
        for (p, x) in known { #expect(abs(StandardNormal.quantile(p) - x) <= 2e-15 * abs(x)) }
        #expect(StandardNormal.quantile(0.5) == 0)
        #expect(StandardNormal.quantile(0) == -.infinity)
        #expect(StandardNormal.quantile(1) == .infinity)
        #expect(StandardNormal.quantile(-0.1).isNaN)
    }
}
