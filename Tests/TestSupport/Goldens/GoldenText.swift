/// A text of a golden, line by line: words alike, numbers that agree.
enum GoldenText {
    /// Every line that differs, as "line: expected, found". Lines for which `isLeftOut` holds in both are not compared.
    static func differences(expected: String, found: String, leavingOut isLeftOut: (Substring) -> Bool = { _ in false })
        -> [String]
    {
        let before = lines(expected), now = lines(found)
        let unlike = zip(before, now).enumerated().filter { _, pair in
            !(isLeftOut(pair.0) && isLeftOut(pair.1)) && !isClose(pair.0, pair.1)
        }
        let told = unlike.map { number, pair in "line \(number + 1): expected \(pair.0), found \(pair.1)" }
        return (before.count == now.count ? [] : ["\(before.count) lines expected, \(now.count) found"]) + told
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func isClose(_ expected: Substring, _ found: Substring) -> Bool {
        if expected == found { return true }
        let before = pieces(expected), now = pieces(found)
        return before.count == now.count && zip(before, now).allSatisfy { GoldenNumber.isClose($0, $1) }
    }

    /// Runs of characters that may be of a number, and what stands between them.
    private static func pieces(_ line: Substring) -> [Substring] {
        var pieces: [Substring] = [], start = line.startIndex
        for index in line.indices.dropFirst()
        where isOfNumber(line[index]) != isOfNumber(line[line.index(before: index)]) {
            pieces.append(line[start..<index])
            start = index
        }
        return pieces + [line[start...]]
    }

    private static func isOfNumber(_ character: Character) -> Bool { "0123456789+-.eE".contains(character) }
}
