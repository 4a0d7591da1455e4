/// What a field holds that takes a number or one word in its place.
package enum QuantityOrWord<D: Dimension>: Sendable {
    case quantity(Parameter<D>)
    case word
}
