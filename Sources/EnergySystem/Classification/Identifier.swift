/// The position of a named member in its axis, typed so that a product is never taken for a supplier.
public struct Identifier<Member>: Hashable, Comparable, Sendable {
    public let index: Int
    @inlinable public init(_ index: Int) { self.index = index }
    @inlinable public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

public typealias ProductID = Identifier<Product>
public typealias SupplierID = Identifier<Supplier>
public typealias RouteID = Identifier<Route>
public typealias RefineryID = Identifier<Refinery>
public typealias UserClassID = Identifier<UserClass>
public typealias SectorID = Identifier<Sector>
