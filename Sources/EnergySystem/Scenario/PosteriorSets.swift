/// What a calibration left of some inputs: sets of values that belong together, with weights, for a study to draw from.
package struct PosteriorSets: Sendable {
    package struct Input: Sendable {
        package let name: String
        package let path: String
        package let application: Uncertainty.Application
        /// Unit of its values; empty for a factor.
        package let unit: String
        /// The distribution before anything was observed, in words.
        package let prior: String

        package init(name: String, path: String, application: Uncertainty.Application, unit: String, prior: String) {
            self.name = name
            self.path = path
            self.application = application
            self.unit = unit
            self.prior = prior
        }
    }

    /// The calibration that made it, and its version.
    package let calibration: String
    package let version: Int
    package let inputs: [Input]
    /// `[set]`; they add up to 1.
    package let weights: [Double]
    /// `[set][input]`, in the inputs' units.
    package let sets: [[Double]]

    package init(calibration: String, version: Int, inputs: [Input], weights: [Double], sets: [[Double]]) {
        self.calibration = calibration
        self.version = version
        self.inputs = inputs
        let total = weights.reduce(0, +)
        self.weights = total > 0 ? weights.map { $0 / total } : weights
        self.sets = sets
    }

    /// The set at a point of the unit interval: the first up to which the weights add up to it.
    package func set(at point: Double) -> [Double] {
        var sum = 0.0
        for (position, weight) in weights.enumerated() {
            sum += weight
            if sum >= point { return sets[position] }
        }
        return sets[sets.count - 1]
    }
}

extension Uncertainty {
    /// An input of a posterior; its values come by sets.
    package init(_ input: PosteriorSets.Input, of posterior: PosteriorSets) {
        name = input.name
        path = input.path
        distribution = .unread
        application = input.application
        source = nil
        basis = .assumption  // a range that the record narrowed at best
        grade = Basis.assumption.grade
        note = """
            posterior of the calibration \(posterior.calibration), version \(posterior.version); before: \
            \(input.prior)
            """
    }
}
