import Foundation
import NumericalMethods
import Testing

@Suite("Random streams against published generators", .enabled(if: SamplingCases.present, SamplingCases.absent))
struct SamplingStreamTests {
    struct Streams: Decodable {
        struct Split: Decodable { let seed: String; let outputs: [String] }
        struct Xoshiro: Decodable { let state: [String]; let outputs: [String] }
        struct Philox: Decodable {
            let key: [String]
            let counters: [[String]]
            let outputs: [String]
            let uniform_53bit: [Double]
        }
        let splitmix64: Split
        let xoshiro256ss: Xoshiro
        let philox4x64_10: Philox
    }

    let streams: Streams
    init() throws { streams = try SamplingCases.read("sampling/random_streams") }

    @Test func splitMix() throws {
        var generator = SplitMix64(seed: try SamplingCases.word(streams.splitmix64.seed))
        let expected = try streams.splitmix64.outputs.map(SamplingCases.word)
        #expect(expected.map { _ in generator.next() } == expected)
    }

    @Test func xoshiro() throws {
        var generator = Xoshiro256StarStar(seed: try SamplingCases.word(streams.splitmix64.seed))
        let expected = try streams.xoshiro256ss.outputs.map(SamplingCases.word)
        #expect(expected.map { _ in generator.next() } == expected)
    }

    @Test func philox() throws {
        let key = try streams.philox4x64_10.key.map(SamplingCases.word)
        let words = try streams.philox4x64_10.counters.flatMap { text in
            let counter = try text.map(SamplingCases.word)
            let block = Philox4x64.block(
                counter: (counter[0], counter[1], counter[2], counter[3]), key: (key[0], key[1]))
            return [block.0, block.1, block.2, block.3]
        }
        #expect(words == (try streams.philox4x64_10.outputs.map(SamplingCases.word)))
        #expect(words.map { Double($0 >> 11) * 0x1p-53 } == streams.philox4x64_10.uniform_53bit)
    }
}
