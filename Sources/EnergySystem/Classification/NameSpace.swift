/// The sets of names that a file may refer to; each is an axis of the baseline, in the order written there.
public enum NameSpace: String, CaseIterable, Sendable {
    case products, suppliers, routes, refineries
    case userClasses = "user-classes"
    case sectors
    case shocks
    case sources
    case indicators
    case seasons

    /// The word used in messages, for example "supplier".
    public var member: String {
        switch self {
        case .products: "product"
        case .suppliers: "supplier"
        case .routes: "route"
        case .refineries: "refinery unit"
        case .userClasses: "user class"
        case .sectors: "sector"
        case .shocks: "shock"
        case .sources: "source"
        case .indicators: "indicator"
        case .seasons: "season column"
        }
    }
}
