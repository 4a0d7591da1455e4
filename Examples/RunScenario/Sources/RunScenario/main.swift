import Khazri

// swift run RunScenario ../../Scenarios russia-gasoline-ban-2024 [STRATEGY]
let words = Array(CommandLine.arguments.dropFirst()) + ["", "", ""]
do {
    let scenario = try DataFolder(words[0]).load(scenario: words[1], strategy: words[2].isEmpty ? nil : words[2])
    let assessment = try scenario.run().assess()
    print(assessment.answer)
    for figure in assessment.indicators where figure.name == "unserved-demand" {
        print(figure.product ?? "all", figure[.noResponse].number ?? 0, figure[.disrupted].number ?? 0, figure.unit)
    }
} catch {
    print(error)
}
