import Testing

@testable import TestSupport

@Suite("khazri compare", .needsProgram)
struct CompareTests {
    @Test func oneRowAStrategyInTheOrderOfTheFolder() throws {
        let outcome = try Program.run([
            "compare", RunTests.ban, "--strategies", "Scenarios/strategies", "--format", "csv"
        ])
        let strategies = outcome.output.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "," }) }
        let order = strategies.reduce(into: [String]()) { names, name in if names.last != name { names.append(name) } }
        #expect(
            order == [
                "none", "black-sea-and-reserve", "black-sea-contract", "home-ai95", "product-reserve", "restraint"
            ])
        #expect(outcome.faults.isEmpty)
        #expect(outcome.code == 0)
    }

    @Test func severalFormatsIntoAFolder() throws {
        let scratch = try Scratch()
        let outcome = try Program.run([
            "compare", "no-shock", "--format", "csv,md,json", "--out", "\(scratch.path)/tables"
        ])
        #expect(outcome.output == "Tables: \(scratch.path)/tables\n")
        #expect(scratch.files(in: "tables") == ["compare.csv", "compare.json", "compare.md", "manifest.json"])
    }

    @Test func aFaultyStrategyIsNamed() throws {
        let scratch = try Scratch()
        try scratch.write(
            "strategies/broken.yaml",
            "khazri: strategy/1\ntitle: {en: Broken}\nmeasures:\n  stock: {kind: strategic-stok}\n")
        let outcome = try Program.run(["compare", RunTests.ban, "--strategies", "\(scratch.path)/strategies"])
        #expect(outcome.faults.contains("broken.yaml:4:17: strategy.measures.stock.kind: "))
        #expect(outcome.faults.contains("did you mean 'strategic-stock'?"))
        #expect(outcome.output.isEmpty)
        #expect(outcome.code == 2)
    }

    /// One bad file among several: the others are compared as without it, the bad one is named in every format.
    @Test func theOthersAreComparedWithoutTheBadOne() throws {
        let scratch = try Scratch()
        let good = try String(contentsOfFile: "\(Program.root)/Scenarios/strategies/restraint.yaml", encoding: .utf8)
        try scratch.write("good/restraint.yaml", good)
        try scratch.write("mixed/restraint.yaml", good)
        try scratch.write(
            "mixed/broken.yaml", "khazri: strategy/1\ntitle: {en: Broken}\nmeasures:\n  stock: {kind: strategic-stok}\n"
        )
        func compare(_ folder: String, _ format: String) throws -> Program.Outcome {
            try Program.run(["compare", RunTests.ban, "--strategies", "\(scratch.path)/\(folder)", "--format", format])
        }
        let alone = try compare("good", "csv"), mixed = try compare("mixed", "csv")
        #expect(
            mixed.output == alone.output + """
                broken,russia-gasoline-ban-2024,not-compared,,,,,,,the file has faults\n
                """)
        // The misspelt kind is read as the nearest, so that what else is wrong is told too.
        let place = "\(scratch.path)/mixed/broken.yaml:4:3: strategy.measures.stock"
        #expect(
            mixed.faults == """
                \(place).holding-cost: is missing (tank, operation and tied capital); write for example 'holding-cost: 72 USD/t/yr'
                \(place).products: is missing (what is held, each with the full volume); write for example 'products: [gasoline-ai92]'
                \(place).release: is missing (when and how fast it flows); write for example 'release: {...}'
                \(place).volume: is missing (held on the first day); write for example 'volume: 45 kt'
                \(scratch.path)/mixed/broken.yaml:4:17: strategy.measures.stock.kind: unknown kind 'strategic-stok'; did you mean 'strategic-stock'?
                khazri: not compared, with the faults above: broken

                """)
        #expect(alone.code == 0)
        #expect(mixed.code == 2)
        let sheet = try compare("mixed", "terminal")
        #expect(sheet.output.split(separator: "\n")[1] == "Not compared, since the file has faults: broken.")
        #expect(sheet.code == 2)
    }

    @Test func aFolderWithoutStrategies() throws {
        let scratch = try Scratch()
        let outcome = try Program.run(["compare", "no-shock", "--strategies", scratch.path])
        #expect(outcome.faults == "khazri: \(scratch.path): there are no strategies (*.yaml)\n")
        #expect(outcome.code == 2)
    }

    @Test func noStrategyMayBeCalledNone() throws {
        let scratch = try Scratch()
        let text = try String(contentsOfFile: "\(Program.root)/Scenarios/strategies/restraint.yaml", encoding: .utf8)
        _ = try scratch.write("none.yaml", text)
        let outcome = try Program.run(["compare", "no-shock", "--strategies", scratch.path, "--data", "Scenarios"])
        #expect(outcome.code == 2)
        #expect(outcome.faults.contains("no strategy may be called 'none'"))
    }
}
