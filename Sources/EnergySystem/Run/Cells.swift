/// A row of values that one run reads and writes, allocated once.
///
/// Like `WritableDayTable` it has reference semantics and one writer, so that an access in the day loop is one load or
/// store; positions are checked in debug builds only. A `SystemState` owns its cells and is never shared while it is
/// stepped.
public struct Cells<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
    @usableFromInline let owner: Owner
    @usableFromInline let base: UnsafeMutablePointer<Value>
    public let count: Int

    @usableFromInline final class Owner {
        let base: UnsafeMutablePointer<Value>
        init(_ count: Int) { base = .allocate(capacity: Swift.max(1, count)) }
        deinit { base.deallocate() }
    }

    public init(repeating value: Value, count: Int) {
        owner = Owner(count)
        base = owner.base
        self.count = count
        base.initialize(repeating: value, count: count)
    }
    public init(_ values: [Value]) {
        owner = Owner(values.count)
        base = owner.base
        count = values.count
        for (index, value) in values.enumerated() { (base + index).initialize(to: value) }
    }

    @inlinable public subscript(index: Int) -> Value {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }
    @inlinable public var indices: Range<Int> { 0..<count }
    /// The row from a position on, for loops over a stretch of it; valid as long as the cells. Positions in it are
    /// checked in debug builds, as those of the row itself are.
    @inlinable public func stretch(from index: Int) -> UnsafeMutableBufferPointer<Value> {
        assert(index >= 0 && index < Swift.max(1, count))
        return UnsafeMutableBufferPointer(start: base + index, count: count - index)
    }

    /// Writes one value everywhere.
    @inlinable public func fill(_ value: Value) { base.update(repeating: value, count: count) }
    /// Takes over values of the same number.
    public func copy(_ values: [Value]) {
        assert(values.count == count)
        values.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { base.update(from: start, count: Swift.min(count, source.count)) }
        }
    }
}
