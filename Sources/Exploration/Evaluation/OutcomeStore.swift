/// Where outcomes are kept while an ensemble runs.
///
/// Contract: `append` writes a batch and the counts with it wholly or not at all, also when the program is killed; a
/// (draw, case) is kept once. Called from one thread at a time.
package protocol OutcomeStore: AnyObject {
    /// Writes the drawn numbers, once, before any run. `draws` are those of this store, from 0; `inputs` gives a draw's
    /// numbers by column.
    func write(draws: [Int], inputs: (Int) -> [Double]) throws
    /// Draws whose runs are all kept.
    func finishedDraws() throws -> Set<Int>
    /// The counts kept with the last batch; `nil` before the first.
    func counts() throws -> CurveCounts?
    func append(_ batch: [RunOutcome], counts: CurveCounts) throws
    /// Ends the work: counts become a table, and everything is in one file.
    func finish(_ counts: CurveCounts) throws
}
