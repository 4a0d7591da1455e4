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
        let first = try ToyFolder(changing: ["baselines/toy/baseline.yaml": "khazri: baseline/1\n"]),
            second = try ToyFolder()
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
        let installed = DataLocator(
            dataFolder: nil, environmentFolder: nil,
            executable: folder.path + """
                /installed/bin/khazri
                """)
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
        #expect(
            folder.loader.check(reserve).diagnostics.map(\.description) == [
                "\(reserve):1:1: a strategy is checked against a baseline; name one of other, toy with --baseline"
            ])
        let baseline = folder.loader.check("\(folder.path)/baselines/toy")
        #expect(baseline.kind == .baseline && baseline.diagnostics.isEmpty && baseline.baseline?.baseline != nil)
    }

    /// A misspelt kind is read as the nearest, so that the other faults of its entry are told too.
    @Test func aMisspeltKindHidesNoOtherFault() throws {
        let folder = try ToyFolder()
        let entry = """
            {kind: supply-contrakt, suplier: south, products: [gasolin], volume: 4 kt/month, lead-time: 24 d, price: \
            1000 kt}
            """
        try folder.write("bad.yaml", "khazri: strategy/1\ntitle: T\nmeasures:\n  m: \(entry)\n  n: {kind: banana}\n")
        let place = "\(folder.path)/bad.yaml"
        #expect(
            folder.loader.check(place, againstBaseline: "toy").diagnostics.map(\.description) == [
                """
                \(place):4:3: strategy.measures.m.supplier: is missing (with whom); write for example 'supplier: \
                north'
                """,
                """
                \(place):4:13: strategy.measures.m.kind: unknown kind 'supply-contrakt'; did you mean \
                'supply-contract'?
                """,
                "\(place):4:30: strategy.measures.m.suplier: unknown key; did you mean 'supplier'?",
                "\(place):4:57: strategy.measures.m.products: no product is called 'gasolin'; did you mean 'gasoline'?",
                """
                \(place):4:111: strategy.measures.m.price: 'kt' is a mass; a price is expected, for example '801 \
                USD/t'
                """,
                """
                \(place):5:13: strategy.measures.n.kind: unknown kind 'banana'; kinds are supply-contract, \
                strategic-stock, demand-restraint, refinery-upgrade, export-pause, tax-waiver
                """
            ])
        #expect(
            try folder.report(
                "khazri: scenario/1\ntitle: T\nextends: toy\nshocks: {stop: {kind: refinery-outag, unit: plont}}\n")
                == [
                    """
                    case.yaml:4:10: shocks.stop.windows: is missing (days of the outage); write for example 'windows: \
                    {name: {...}}'
                    """,
                    "case.yaml:4:23: shocks.stop.kind: unknown kind 'refinery-outag'; did you mean 'refinery-outage'?",
                    "case.yaml:4:45: shocks.stop.unit: no refinery unit is called 'plont'; did you mean 'plant'?"
                ])
    }

    /// Both endings are read, by path and by name, in every folder; `.yaml` counts first.
    @Test func theOtherEndingIsRead() throws {
        let folder = try ToyFolder()
        try folder.write("other.yml", "khazri: scenario/1\ntitle: Other\nextends: middle\n")
        try folder.write("middle.yml", "khazri: scenario/1\ntitle: Middle\nextends: toy\n")
        try folder.write("strategies/more.yml", ToyFolder.files["strategies/reserve.yaml"] ?? "")
        try folder.write("baselines/second/baseline.yml", "khazri: baseline/1\n")
        #expect(folder.load("other", strategy: "more").diagnostics.map(\.description) == [])
        #expect(folder.load("\(folder.path)/other.yml").inputs?.scenarioName == "other")
        #expect(
            folder.loader.check("other").kind == .scenario
                && folder.loader.check("more", againstBaseline: "toy").kind == .strategy)
        #expect(folder.loader.locator.scenarios().map(\.name) == ["middle", "other", "toy"])
        #expect(folder.loader.locator.baselines().map(\.name) == ["second", "toy"])
        #expect(folder.loader.check("\(folder.path)/baselines/second").kind == .baseline)
    }

    @Test func whatIsNotThereIsSaid() throws {
        let folder = try ToyFolder()
        func check(_ text: String) -> [String] { folder.loader.check(text).diagnostics.map(\.description) }
        #expect(check("nothing.yaml") == ["nothing.yaml:1:1: no such file"])
        #expect(check("toi.yml") == ["toi.yml:1:1: no such file; did you mean 'toy'?"])
        #expect(check("\(folder.path)/nothing.yaml") == ["\(folder.path)/nothing.yaml:1:1: no such file"])
        #expect(
            check("reserv") == [
                """
                reserv:1:1: there is no such file, and no scenario, strategy, study, calibration or baseline of \
                this name; did you mean 'reserve'?
                """
            ])
        #expect(
            folder.load("nothing.yaml").diagnostics.map(\.description) == [
                "nothing.yaml:1:1: no such file, and no scenario of this name; scenarios are toy"
            ])
    }

    /// `extends` and `baseline` look beside the file that names them first, for names and for paths.
    @Test func whatAFileNamesLiesBesideItFirst() throws {
        let folder = try ToyFolder()
        let changed = (ToyFolder.files["baselines/toy/baseline.yaml"] ?? "").replacing(
            "country: NO", with: "country: SE")
        for (number, place) in ["baselines/toy", "toy", "worlds/mine"].enumerated() {
            let own = "own-\(number)"
            for (file, text) in ToyFolder.files where file.hasPrefix("baselines/toy/") {
                try folder.write(
                    "\(own)/\(place)/\(file.dropFirst(14))", file.hasSuffix("/baseline.yaml") ? changed : text)
            }
            let scenario = (ToyFolder.files["toy.yaml"] ?? "").replacing(
                "baseline: toy", with: "baseline: \(place == "worlds/mine" ? place : "toy")")
            try folder.write("\(own)/toy.yaml", scenario)
            try folder.write("\(own)/child.yaml", "khazri: scenario/1\ntitle: Child\nextends: toy\n")
            try folder.write("\(own)/path.yaml", "khazri: scenario/1\ntitle: Child\nextends: ../\(own)/toy.yaml\n")
            for name in ["toy", "child", "path"] {
                let outcome = folder.load("\(folder.path)/\(own)/\(name).yaml")
                #expect(outcome.inputs?.baseline.country == "SE", "\(place), \(name): \(outcome.diagnostics)")
            }
        }
        #expect(folder.load().inputs?.baseline.country == "NO")
    }
}
