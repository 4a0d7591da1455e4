import NumericalMethods
import Testing

@Suite("Sobol' points")
struct SobolTests {
    @Test func everyCoordinateFillsEveryDyadicInterval() throws {
        let sequence = try SobolSequence(dimensions: SobolSequence.largestDimensions)
        for dimension in 0..<sequence.dimensions {
            for start in [0, 1024] {
                let places = (start..<(start + 1024)).map { sequence.bits($0, dimension) >> 22 }
                #expect(Set(places).count == 1024, "coordinate \(dimension), from point \(start)")
            }
        }
    }

    @Test func scramblingKeepsTheBoxesOfTwoCoordinates() throws {
        // The first two coordinates form a (0, 8, 2)-net: every elementary box of volume 2^-8 holds one point.
        let design = try SobolDesign(count: 256, dimensions: 2, seed: 77)
        for split in 0...8 {
            let (rows, columns) = (1 << split, 1 << (8 - split))
            let boxes = (0..<256).map { point in
                Int(design.coordinate(point, 0) * Double(rows)) * columns
                    + Int(design.coordinate(point, 1) * Double(columns))
            }
            #expect(Set(boxes).count == 256, "boxes \(rows) by \(columns)")
        }
    }

    @Test func scramblingIsNested() {
        // Equal leading digits stay equal leading digits, the first differing digit stays different.
        let scrambling = OwenScrambling(seed: 5, dimension: 3)
        var generator = Xoshiro256StarStar(seed: 8)
        for _ in 0..<500 {
            let first = UInt32(truncatingIfNeeded: generator.next())
            let shared = UInt32(generator.index(below: 32))
            let below = shared == 31 ? 0 : UInt32(truncatingIfNeeded: generator.next()) >> (shared + 1)
            let second = first ^ (UInt32(1) << (31 - shared)) ^ below
            let change = scrambling.scrambled(first) ^ scrambling.scrambled(second)
            #expect(change.leadingZeroBitCount == Int(shared))
        }
    }

    @Test func scrambledPointsAreUniform() throws {
        // Each point alone is uniform over the scramblings: mean 1/2 with standard error sqrt(1 / 12 / n).
        let values = try (0..<2000).map { seed in
            try SobolDesign(count: 1, dimensions: 1, seed: UInt64(seed)).coordinate(0, 0)
        }
        let mean = values.reduce(0, +) / 2000
        #expect(abs(mean - 0.5) < 4 * (1.0 / 12 / 2000).squareRoot())
        #expect(values.allSatisfy { $0 > 0 && $0 < 1 })
    }

    @Test func smoothMeansConvergeFasterThanRandomOnes() throws {
        // Product of 1 + (x - 1/2) / 2 over 5 coordinates has the mean 1; plain sampling of 4096 points errs by about
        // 5e-3.
        let design = try SobolDesign(count: 4096, dimensions: 5, seed: 4)
        let sum = (0..<4096).reduce(0.0) { sum, point in
            sum + (0..<5).reduce(1.0) { $0 * (1 + 0.5 * (design.coordinate(point, $1) - 0.5)) }
        }
        #expect(abs(sum / 4096 - 1) < 1e-5)
    }
}
