import Exploration

/// `calibration-waves`: what each wave left, by episode.
public enum CalibrationWaveTable: CalibrationTable {
    public static let name = "calibration-waves"
    public static let title = "What each wave left"
    public static let columns: [Column] = [
        Column("wave", "from 1", kind: .number, isKey: true, decimals: 0), .key("episode", "episode that decides; `all` for all together"),
        Column("sets", "sets of the common inputs", kind: .number, decimals: 0),
        Column("draws_per_set", "draws of the episode's own inputs in each set", kind: .number, decimals: 0),
        Column("ruled_out_percent", unit: "%", "draws whose largest implausibility exceeds 3: these are left out", kind: .number, decimals: 1),
        Column("ruled_out_by_second_percent", unit: "%", "draws whose second largest implausibility exceeds 3: shown, not used", kind: .number, decimals: 1),
        Column("sets_left_percent", unit: "%", "sets with a draw that is left", kind: .number, decimals: 1),
        Column("effective_sets", "(sum of weights)^2 / sum of squared weights", kind: .number, decimals: 1),
        Column("failed_runs", "runs without a figure, which count as ruled out", kind: .number, decimals: 0),
    ]

    public static func fill(_ table: inout Table, from run: CalibrationRun) {
        for wave in run.waves {
            for episode in wave.episodes {
                table.append(
                    .number(Double(wave.number)), .text(episode.name), .number(Double(wave.sets)), .number(Double(wave.drawsPerSet)),
                    .number(100 * episode.ruledOut), .number(100 * episode.ruledOutBySecond), .number(100 * episode.setsLeft),
                    .notApplicable, .notApplicable)
            }
            table.append(
                .number(Double(wave.number)), .text("all"), .number(Double(wave.sets)), .number(Double(wave.drawsPerSet)),
                .notApplicable, .notApplicable, .number(100 * Double(wave.setsLeft) / Double(wave.sets)),
                .number(wave.effectiveSets), .number(Double(wave.failedRuns)))
        }
    }
}
