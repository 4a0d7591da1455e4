/// Kinds of rows of the table `events`.
package enum EventKind: String, CaseIterable, Sendable {
    case shockStart = "shock-start"
    case shockEnd = "shock-end"
    case news
    case lookAheadCut = "look-ahead-cut"
    case order
    case orderCancelled = "order-cancelled"
    case arrival
    case firstReplacementCargo = "first-replacement-cargo"
    case trigger
    case ruleStart = "rule-start"
    case ruleEnd = "rule-end"
    case reserveRefill = "reserve-refill"
    case rationingStart = "rationing-start"
    case rationingEnd = "rationing-end"
    case stockOut = "stock-out"
    case shortageStart = "shortage-start"
    case shortageEnd = "shortage-end"
    case recovery
    case exportStop = "export-stop"
    case yieldReturned = "yield-returned"
    case runCut = "run-cut"
    case runCutEnd = "run-cut-end"
}
