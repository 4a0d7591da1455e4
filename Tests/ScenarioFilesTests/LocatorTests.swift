import Foundation
import ScenarioFiles
import Testing

@testable import TestSupport

/// Where data is found, and what a check of each kind gives.
@Suite struct LocatorTests {
    @Test func foldersBesideTheScenario() throws {
        let folder = try ToyFolder()
        try folder.write("deep/er/case.yaml", ToyFolder.files["toy.yaml"] ?? "")
        let loader = ScenarioLoader(locator: DataLocator(dataFolder: nil, environmentFolder: nil, executable: nil))
        let outcome = loader.load(scenario: "\(folder.path)/deep/er/case.yaml", strategy: "reserve")
        #expect(outcome.inputs?.baselineName == "toy")
        #expect(outcome.files.last?.name == "strategies/reserve.yaml")
        #expect(outcome.files.allSatisfy { !$0.name.hasPrefix("/") })
    }

    @Test func givenFolderGoesBeforeTheEnvironment() throws {
        let first = try ToyFolder(changing: ["baselines/toy/baseline.yaml": "khazri: baseline/1\n"]), second = try ToyFolder()
        let locator = DataLocator(dataFolder: second.path, environmentFolder: first.path, executable: nil)
        #expect(locator.baselines().map(\.path) == ["\(second.path)/baselines/toy/baseline.yaml"])
        #expect(ScenarioLoader(locator: locator).load(scenario: "toy").inputs != nil)
    }

    @Test func foldersOfTheExecutable() throws {
        let folder = try ToyFolder()
        let root = folder.path + "/root"
        for (file, text) in ToyFolder.files {
            try folder.write("root/Scenarios/\(file)", text)
            try folder.write("installed/share/khazri/\(file)", text)
        }
        try folder.write("root/.build/debug/khazri", "")
        try folder.write("installed/bin/khazri", "")
        let built = DataLocator(dataFolder: nil, environmentFolder: nil, executable: root + "/.build/debug/khazri")
        #expect(built.folders() == [root + "/Scenarios"])
        #expect(built.scenarios().map(\.name) == ["toy"])
        #expect(built.strategies().map(\.name) == ["reserve"])
        let installed = DataLocator(dataFolder: nil, environmentFolder: nil, executable: folder.path + "/installed/bin/khazri")
        #expect(installed.folders() == [folder.path + "/installed/share/khazri"])
    }

    @Test func checksEveryKind() throws {
        let folder = try ToyFolder()
        let scenario = folder.loader.check("toy")
        #expect(scenario.kind == .scenario && scenario.diagnostics.isEmpty && scenario.inputs != nil)
        let strategy = folder.loader.check("\(folder.path)/strategies/reserve.yaml", againstBaseline: "toy")
        #expect(strategy.kind == .strategy && strategy.diagnostics.isEmpty)
        // The only baseline there is need not be named; of two one must be.
        let reserve = "\(folder.path)/strategies/reserve.yaml"
        #expect(folder.loader.check(reserve).diagnostics.isEmpty)
        try folder.write("baselines/other/baseline.yaml", "khazri: baseline/1\n")
        #expect(folder.loader.check(reserve).diagnostics.map(\.description) == [
            "\(reserve):1:1: a strategy is checked against a baseline; name one of other, toy with --baseline"
        ])
        let baseline = folder.loader.check("\(folder.path)/baselines/toy")
        #expect(baseline.kind == .baseline && baseline.diagnostics.isEmpty && baseline.baseline?.baseline != nil)
        try folder.write("bad.yaml", "khazri: strategy/1\ntitle: T\nmeasures: {m: {kind: supply-contrakt}}\n")
        #expect(folder.loader.check("\(folder.path)/bad.yaml", againstBaseline: "toy").diagnostics.map(\.description) == [
            "\(folder.path)/bad.yaml:3:22: strategy.measures.m.kind: unknown kind 'supply-contrakt'; did you mean 'supply-contract'?"
        ])
    }
}
