/// Start files of studies, calibrations and episodes.
enum StartStudies {
    static let study = """
        # A study says what is not known; `khazri ensemble` runs its draws. `khazri check` names every fault, `khazri show` what is drawn.
        khazri: study/1
        title: {en: "How often is gasoline short?"}
        # Scenarios by a name of your choice; `khazri list scenarios` says what there is. Weights add up to 100 %.
        scenarios:
          ban: {scenario: russia-gasoline-ban-2024, weight: 40 %}
          calm: {scenario: no-shock, weight: 60 %}
        # Compared on the same draws; `none` is no strategy, `khazri list strategies` names the others.
        strategies: [none, black-sea-contract]
        # How the points are laid out, how many there are, and the seed that makes them the same each time.
        design: {method: latin-hypercube, draws: 200, seed: 7}
        # Indicators of the disrupted run to keep; `khazri list indicators` names them.
        metrics: [unserved-demand, first-day-short, extra-import-cost]
        # Daily curves to keep beside them.
        curves: [forward-cover]
        # What is uncertain, each with a name of your choice.
        uncertainties:
          opening-stock:
            path: baseline.stocks.commercial.gasoline-*.opening    # any path of the inputs; * takes all keys of a level
            # kind: uniform, triangular, pert, normal, lognormal, beta, poisson, bernoulli, discrete, empirical or hazard
            distribution: {kind: pert, low: 50 %, mode: 100 %, high: 160 %}
            as: multiply                  # value (left out), multiply, add or subtract
            basis: assumption             # how the range is known; with `source:` where from
            note: replace it and say why
          decision-delay:
            path: policies.replacement.decision-delay
            distribution: {kind: triangular, low: 2 d, mode: 5 d, high: 15 d}
            basis: assumption
        # Rank correlations of two uncertain numbers.
        correlations:
          - {between: [opening-stock, decision-delay], rank: -0.3}

        """

    static let calibration = """
        # A calibration asks which inputs agree with what happened; `khazri calibrate` runs it and writes a posterior that studies
        # draw from. `khazri check` names every fault.
        khazri: calibration/1
        title: {en: "What does the repair of 2018 say?"}
        # Count it up whenever the question changes: a posterior is of one version.
        version: 1
        # Sets of the common inputs in a wave, draws of an episode's own inputs in each set, waves, and the seed.
        design: {sets: 200, draws: 5, waves: 2, seed: 7}
        # Inputs that have one value in all episodes, each with a name of your choice; written as in a study.
        inputs:
          cover:
            path: policies.replacement.target-cover
            distribution: {kind: triangular, low: 5 d, mode: 15 d, high: 20 d}
            basis: assumption
        # Episodes whose observations with the role `calibrate` decide; `khazri list episodes` says what there is.
        episodes:
          repair-autumn-2018:
            scenario: repair-autumn-2018
            # What only this episode had.
            inputs:
              share-left:
                path: shocks.stop.throughput
                distribution: {kind: triangular, low: 0 %, mode: 5 %, high: 20 %}
                basis: assumption
        # Episodes that are only scored. `without` names common inputs that say nothing of one.
        held-out:
          repair-2016: {scenario: repair-2016}

        """

    static let episode = """
        # An episode is a scenario of what happened, with what was observed; `khazri run` says what is hit and missed.
        # `khazri check` names every fault, `khazri list episodes` the episodes there are.
        khazri: scenario/1
        title: {en: "A stop of the refinery in autumn 2024"}
        # The world it happened in; `khazri list baselines` says what there is and where.
        baseline: azerbaijan-2024
        # First and last day, both inclusive.
        horizon: {from: 2024-01-01, through: 2024-12-31}
        # What happened, each with a name of your choice; `khazri list shocks` names kinds and fields.
        shocks:
          stop:
            kind: refinery-outage
            unit: heydar-aliyev
            products: [gasoline-*]        # names or selectors
            throughput: 5 %               # share of normal output that was left
            known-from: 2024-08-01        # nobody acts on it before this day
            windows: {from: 2024-09-15, through: 2024-10-14}
        # Who is served first in a shortage, and how importers order. Left out, a shortage is shared in proportion.
        policies:
          replacement: {rule: cheapest, decision-delay: 5 d, target-cover: 15 d, look-ahead: auto, orders-up: never}
        # What was observed, each with a name of your choice.
        observations:
          imports-ai92:
            title: {en: "AI-92 imported in autumn"}
            role: score                   # score: nothing is fitted to it; calibrate: inputs may be
            measure: imports              # which simulated figure stands beside it
            products: [gasoline-ai92]
            window: {from: 2024-09-01, through: 2024-11-30}    # left out: the whole horizon
            # Exactly one of value, interval: {from: ..., through: ...}, at-most and at-least; this figure is made up.
            value: {value: 40 kt, basis: assumption, grade: D}
            error: 4 kt                   # standard error of the figure
            discrepancy: 10 kt            # standard deviation of what the model leaves out
            note: replace it and say where it is from

        """
}
