import NumericalMethods
import RealModule

/// Times sampling and analysis of Sobol' indices of Ishigami's function, sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1.
enum IshigamiBenchmark {
    /// Prints one JSON object: median CPU seconds and the indices of the last repetition.
    static func run(log2: Int, repetitions: Int = 7) {
        let base = 1 << min(max(log2, 4), 20)
        var times: [Double] = [], indices: SobolIndices?
        for _ in 0..<repetitions {
            // The points after the first N of the sequence, as SALib skips them too.
            let start = ProcessUsage().seconds
            guard let design = try? SaltelliDesign(base: base, dimensions: 3, firstPoint: base) else { return }
            let points = design.matrix()
            let sampled = ProcessUsage().seconds
            let outputs = (0..<design.count).map { value(points, $0) }
            let evaluated = ProcessUsage().seconds
            indices = try? SobolIndices(design: design, outputs: outputs, resamples: 100)
            times.append(sampled - start + ProcessUsage().seconds - evaluated)
        }
        guard let indices else { return }
        func list(_ found: [SensitivityIndex]) -> String {
            "[\(found.map { "\($0.estimate)" }.joined(separator: ", "))]"
        }
        print(
            """
            {\"cpu_seconds\": \(times.sorted()[times.count / 2]), \"first\": \(list(indices.first)), \"total\": \
            \(list(indices.total))}
            """)
    }

    private static func value(_ points: Matrix, _ row: Int) -> Double {
        let x = (0..<3).map { Double.pi * (2 * points[row, $0] - 1) }
        return Double.sin(x[0]) + 7 * Double.sin(x[1]) * Double.sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2]
            * Double.sin(x[0])
    }
}
