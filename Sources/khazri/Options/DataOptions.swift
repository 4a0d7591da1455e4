import ArgumentParser
import EnergySystem
import Foundation
import Models
import ScenarioFiles
import SimulationEngine

/// Where baselines, scenarios and strategies are looked for.
struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            Folder with baselines, scenarios and strategies; before KHAZRI_DATA and the places beside the file and \
            the program.
            """,
            valueName: "folder"))
    var data: String?

    var locator: DataLocator { DataLocator(dataFolder: data) }
    var loader: ScenarioLoader {
        ScenarioLoader(locator: locator, indicatorNames: IndicatorCatalogue.names, completing: Inputs.complete)
    }

    func validate() throws {
        if let folder = ProcessInfo.processInfo.environment["KHAZRI_DATA"], !folder.isEmpty,
            !FileSystem.isFolder(folder)
        {
            throw ValidationError("KHAZRI_DATA: \(FileSystem.noFolder(folder)); correct the variable or unset it.")
        }
        guard let data, !FileSystem.isFolder(data) else { return }
        throw ValidationError("--data: \(FileSystem.noFolder(data)).")
    }
}
