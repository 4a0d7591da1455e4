import Exploration

/// `calibration-waves`: what each wave left, by episode.
enum CalibrationWaveTable: CalibrationTable {
    static let name = "calibration-waves"
    static let title = "What each wave left"
    struct Row: TableRow {
        let wave: Int
        let episode: String
        let sets, drawsPerSet: Int
        let ruledOut, ruledOutBySecond: Double?
        let setsLeft: Double
        let effectiveSets: Double?
        let failedRuns: Int?

        static let columns: [RowColumn<Row>] = [
            .key("wave", \.wave, "from 1", decimals: 0),
            .key("episode", \.episode, "episode that decides; `all` for all together"),
            .value("sets", \.sets, "sets of the common inputs", decimals: 0),
            .value("draws_per_set", \.drawsPerSet, "draws of the episode's own inputs in each set", decimals: 0),
            .value(
                "ruled_out_percent", unit: "%", \.ruledOut,
                "draws whose largest implausibility exceeds 3: these are left out", decimals: 1),
            .value(
                "ruled_out_by_second_percent", unit: "%", \.ruledOutBySecond,
                "draws whose second largest implausibility exceeds 3: shown, not used", decimals: 1),
            .value("sets_left_percent", unit: "%", \.setsLeft, "sets with a draw that is left", decimals: 1),
            .value("effective_sets", \.effectiveSets, "(sum of weights)^2 / sum of squared weights", decimals: 1),
            .value("failed_runs", \.failedRuns, "runs without a figure, which count as ruled out", decimals: 0)
        ]
    }

    static func fill(_ table: inout RowTable<Row>, from run: CalibrationRun) {
        for wave in run.waves {
            for episode in wave.episodes {
                table.append(
                    Row(
                        wave: wave.number, episode: episode.name, sets: wave.sets, drawsPerSet: wave.drawsPerSet,
                        ruledOut: 100 * episode.ruledOut, ruledOutBySecond: 100 * episode.ruledOutBySecond,
                        setsLeft: 100 * episode.setsLeft, effectiveSets: nil, failedRuns: nil))
            }
            table.append(
                Row(
                    wave: wave.number, episode: "all", sets: wave.sets, drawsPerSet: wave.drawsPerSet, ruledOut: nil,
                    ruledOutBySecond: nil, setsLeft: 100 * Double(wave.setsLeft) / Double(wave.sets),
                    effectiveSets: wave.effectiveSets, failedRuns: wave.failedRuns))
        }
    }
}
