/// Tells on standard error how long each step took, where that is wanted. No time goes into a result.
struct Stopwatch {
    private let isOn: Bool
    private var last = ContinuousClock.now

    init(isOn: Bool) { self.isOn = isOn }

    /// Ends a step.
    mutating func lap(_ step: String) {
        let now = ContinuousClock.now
        if isOn {
            let (seconds, attoseconds) = last.duration(to: now).components
            let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
            Terminal.note("\(step): \(milliseconds) ms")
        }
        last = now
    }
}
