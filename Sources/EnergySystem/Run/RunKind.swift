/// The three runs of one scenario; every loss is a difference between them.
package enum RunKind: String, CaseIterable, Sendable {
    /// Baseline, developments and standing policies; no shock, no response, no strategy.
    case reference
    /// The same plus the shocks; the reference run's orders are replayed and nothing new is ordered.
    case noResponse = "no-response"
    /// Shocks, responses, re-ordering and, where named, a strategy.
    case disrupted
}
