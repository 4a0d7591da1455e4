import EnergySystem
import Exploration
import SimulationEngine

/// What a calibration says, in sentences.
enum CalibrationSentences {
    /// The answer first: does anything agree with the record, how well, and what was learned.
    static func head(_ report: CalibrationReport) -> [String] {
        let run = report.run
        if let contradiction = run.contradiction {
            let design = run.calibration.design, isFew = design.sets * design.draws < 10_000
            let meaning =
                isFew
                ? "That is few; try more before the structure is called wrong."
                : "The structure is wrong, or a range is."
            return [
                """
                No set of inputs agrees with every episode, of \(Phrase.counted(design.sets, "set")) with \
                \(Phrase.counted(design.draws, "draw")) an episode. \(meaning) \
                \(contradiction.prefix(1).uppercased() + contradiction.dropFirst()).
                """
            ]
        }
        return [
            left(run), verdicts(report.figures, decides: true), verdicts(report.figures, decides: false), hindered(run),
            foretold(run), informed(report.inputs)
        ]
        .filter { !$0.isEmpty }
    }

    private static func left(_ run: CalibrationRun) -> String {
        let sets = Int(run.effectiveSets.rounded()), design = run.calibration.design
        let few =
            run.isTooFew
            ? """
             That is fewer than \(Int(CalibrationRun.enoughSets)): few sets decide, and the ends of the ranges \
            are rough.
            """
            : ""
        let wave = design.waves == 1 ? "The one wave" : "The last of \(design.waves) waves"
        return """
            \(wave) of \(design.sets) sets leaves an effective \(sets) that \(sets == 1 ? "agrees" : "agree") with \
            every episode.\(few)
            """
    }

    /// "Of 8 observations that decide 7 are hit; missed: ...".
    private static func verdicts(_ figures: [FigureFit], decides: Bool) -> String {
        let own = figures.filter { $0.decides == decides && $0.posterior.allSatisfy(\.isFinite) }
        guard !own.isEmpty else { return "" }
        let missed = own.filter { !$0.isHit }
        let rest = missed.isEmpty ? "." : "; missed: \(missed.map(told).joined(separator: "; "))."
        let idle = own.count { fit in
            fit.decides && fit.prior.count == 3 && fit.prior.allSatisfy { fit.figure.implausibility(of: $0) == 0 }
                && !fit.figure.target.hasTwoEnds
        }
        let told =
            switch idle {
            case 0: ""
            case 1:
                " \(own.count == 1 ? "It" : "One of them") is a bound that nearly every run keeps; it tells nothing."
            default: " \(idle) of them are bounds that nearly every run keeps; they tell nothing."
            }
        return """
            \(counted(own.count, hit: own.count - missed.count, decides: decides)) (implausibility of the median at \
            most 3)\(rest)\(told)
            """
    }

    /// "Of 8 observations that decide, 7 are hit".
    static func counted(_ count: Int, hit: Int, decides: Bool) -> String {
        if count == 1 {
            return """
                The one observation that \(decides ? "decides" : "only scores") is \(hit == 1 ? "hit" : "not hit")
                """
        }
        return """
            Of \(count) observations that \(decides ? "decide" : "only score"), \(hit) \(hit == 1 ? "is" : "are") hit
            """
    }

    /// "repair-2016, stock on 16 August: observed 31 to 39, simulated 58.1 (48.2 to 66.0) kt".
    static func told(_ fit: FigureFit) -> String {
        func text(_ value: Double) -> String { PeopleText.number(value, nil) }
        let why = fit.figure.observation.why.map { " (\($0))" } ?? ""
        return """
            \(fit.episode), \(fit.figure.observation.title.english): observed \(fit.figure.target.words(text)), \
            simulated \(text(fit.posterior[1])) (\(text(fit.posterior[0])) to \(text(fit.posterior[2]))) \
            \(fit.figure.unit)\(why)
            """
    }

    /// "The median of repair-october-2019, AI-92 imported is 21 % below what was observed; without ... it would be 105
    /// kt."
    private static func hindered(_ run: CalibrationRun) -> String {
        run.hindrances.map { item in
            func text(_ value: Double) -> String { PeopleText.number(value, nil) }
            let side = item.gap < 0 ? "below" : "above"
            let without = "without \(item.observation) it would be \(text(item.median)) \(item.fit.figure.unit)"
            let cause =
                item.isHeldByAnother
                ? without
                : """
                no single other observation holds it there (the one that does most: \(without)), so the rules and \
                the episode's own ranges do
                """
            return """
                The median of \(item.fit.episode), \(item.fit.figure.observation.title.english), is \
                \(PeopleText.number(abs(item.gap) * 100, 0)) % \(side) what was observed; \(cause).
                """
        }.joined(separator: " ")
    }

    private static func foretold(_ run: CalibrationRun) -> String {
        let result = run.foretold
        guard result.of > 0 else { return "" }
        return """
            With each episode left out in turn, \(result.inside) of \(result.of) deciding figures with two ends lie \
            inside the 80 % that the other episodes foretell; calibrated forecasts would have between \
            \(result.band.lowerBound) and \(result.band.upperBound). So few figures say little.
            """
    }

    private static func informed(_ inputs: [InputPosterior]) -> String {
        let common = inputs.filter { $0.episode == nil }
        let told = common.filter(\.isInformed).map { input in
            func text(_ value: Double) -> String { PeopleText.number(value, nil) }
            return """
                \(input.name) (\(text(input.prior[0]))-\(text(input.prior[2])) before, \
                \(text(input.posterior[0]))-\(text(input.posterior[2])) after, \(input.unit))
                """
        }
        let silent = common.filter { !$0.isInformed }.map(\.name)
        let first =
            told.isEmpty
            ? "The record informs none of the common inputs." : "The record informs \(Phrase.joined(told))."
        return silent.isEmpty
            ? first
            : """
            \(first) It says nothing of \(Phrase.joined(silent)), which stay as they were assumed.
            """
    }
}
