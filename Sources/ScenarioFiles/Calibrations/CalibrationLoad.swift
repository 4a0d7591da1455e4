import EnergySystem

/// What loading a calibration gave: its episodes bound to numbers, or what is wrong.
package struct CalibrationOutcome: Sendable {
    /// `nil` where any diagnostic is an error.
    package let calibration: BoundCalibration?
    package let diagnostics: [Diagnostic]
    /// Every file read, the calibration's first, each once.
    package let files: [InputFile]
    let root: DocumentNode?

    /// A fault at a place of the calibration's file; where the path ends early, its last part that exists.
    package func fault(at path: [String], _ message: String) -> Diagnostic {
        Diagnostic(
            at: root?.nearest(to: path).place ?? Place(file: "calibration"), path: path.joined(separator: "."), message)
    }
}

extension StudyLoad {
    /// Loads a calibration: each episode is a study of one case, over the common inputs and its own.
    mutating func calibration(_ text: String) -> CalibrationOutcome {
        guard let found = loader.locate(text, .calibration, beside: nil, &session),
            let root = document(found, .calibration)
        else {
            return outcome(nil, nil)
        }
        var axes = Axes()
        axes.set(.indicators, loader.indicatorNames)
        var reader = NodeReader(axes: axes, tables: [:], conversions: ConversionFactors(), isBaselineWhole: true)
        let calibration = reader.read(root, path: "") { Calibration(from: &$0) }
        diagnostics += reader.diagnostics
        var episodes: [BoundCalibration.Episode] = []
        for (group, members) in [("episodes", calibration.episodes), ("held-out", calibration.heldOut)] {
            for episode in members {
                guard let bound = bind(episode, of: calibration, in: group, root, beside: found.place) else { continue }
                episodes.append(
                    BoundCalibration.Episode(name: episode.name, isHeldOut: group == "held-out", study: bound))
            }
        }
        let name = found.stem
        return outcome(BoundCalibration(name: name, calibration: calibration, episodes: episodes), root)
    }

    private mutating func bind(
        _ episode: CalibrationEpisode, of calibration: Calibration, in group: String, _ root: DocumentNode,
        beside file: String
    ) -> BoundStudy? {
        let study = Study(episode: episode, of: calibration), place = [group, episode.name]
        guard let scenario = study.scenarios.first,
            let (inputs, reader) = load(scenario, "none", study, root, beside: file, place: place + ["scenario"])
        else { return nil }
        let own = Set(episode.inputs.map(\.name))
        var binding = StudyBinding(
            study: study, root: root,
            cases: [BoundStudy.Case(scenario: episode.name, strategy: "none", weight: 1, inputs: inputs)],
            readers: [reader], placeOf: { own.contains($0) ? place + ["inputs", $0] : ["inputs", $0] },
            idle: Set(episode.without))
        let bound = binding.bind(name: episode.name)
        for diagnostic in binding.diagnostics where !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
        return bound
    }

    private func outcome(_ bound: BoundCalibration?, _ root: DocumentNode?) -> CalibrationOutcome {
        let all = (session.diagnostics + diagnostics).inOrder()
        return CalibrationOutcome(
            calibration: all.hasErrors ? nil : bound, diagnostics: all, files: unique(session.files + files), root: root
        )
    }
}
