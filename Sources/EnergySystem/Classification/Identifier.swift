/// The position of a named member in its axis, typed so that a product is never taken for a supplier.
public struct Identifier<Member>: Hashable, Comparable, Sendable {
    public let index: Int
    @inlinable public init(_ index: Int) { self.index = index }
    @inlinable public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

package typealias ProductID = Identifier<Product>
package typealias SupplierID = Identifier<Supplier>
package typealias RouteID = Identifier<Route>
package typealias RefineryID = Identifier<Refinery>
package typealias UserClassID = Identifier<UserClass>
package typealias SectorID = Identifier<Sector>
