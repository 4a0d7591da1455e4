// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]
let elementaryFunctions = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

let package = Package(
    name: "khazri",
    products: [
        .executable(name: "khazri", targets: ["khazri"]),
        .library(name: "Khazri", targets: ["Khazri"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1")
    ],
    targets: [
        .target(
            name: "COpenBLAS",
            linkerSettings: [
                .linkedLibrary("dl", .when(platforms: [.linux])), .linkedLibrary("m", .when(platforms: [.linux]))
            ]),
        .target(
            name: "NumericalMethods", dependencies: ["COpenBLAS", elementaryFunctions], swiftSettings: strict),
        .target(name: "EnergySystem", dependencies: [elementaryFunctions], swiftSettings: strict),
        .target(
            name: "ScenarioFiles", dependencies: ["EnergySystem", "Yams"], swiftSettings: strict),
        .target(
            name: "Models", dependencies: ["EnergySystem", "NumericalMethods", elementaryFunctions],
            swiftSettings: strict),
        .target(
            name: "SimulationEngine", dependencies: ["EnergySystem", "Models", elementaryFunctions],
            swiftSettings: strict),
        .target(
            name: "Exploration",
            dependencies: ["EnergySystem", "SimulationEngine", "NumericalMethods", elementaryFunctions],
            swiftSettings: strict),
        .target(
            name: "ResultStore",
            dependencies: [
                "EnergySystem", "SimulationEngine", "Exploration",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto")
            ],
            swiftSettings: strict),
        .target(
            name: "Reports",
            dependencies: [
                "EnergySystem", "NumericalMethods", "Models", "SimulationEngine", "Exploration", elementaryFunctions,
                .product(name: "Crypto", package: "swift-crypto")
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "khazri",
            dependencies: [
                "NumericalMethods", "EnergySystem", "ScenarioFiles", "Models",
                "SimulationEngine", "Exploration", "ResultStore", "Reports",
                .product(name: "ArgumentParser", package: "swift-argument-parser")
            ],
            swiftSettings: strict),
        .target(
            name: "Khazri", dependencies: ["EnergySystem", "ScenarioFiles", "Models", "SimulationEngine", "Reports"],
            path: "Sources/Library", swiftSettings: strict),
        .executableTarget(
            name: "year-benchmark",
            dependencies: ["EnergySystem", "Models", "ScenarioFiles", "SimulationEngine"],
            path: "Sources/YearBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "table-benchmark", dependencies: ["Models", "NumericalMethods", "ScenarioFiles"],
            path: "Sources/TableBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "forecast-benchmark", dependencies: ["NumericalMethods"],
            path: "Sources/ForecastBenchmark", swiftSettings: strict),
        .executableTarget(
            name: "ensemble-benchmark",
            dependencies: [
                "NumericalMethods", "EnergySystem", "Models", "ScenarioFiles", "SimulationEngine", "Exploration",
                elementaryFunctions
            ],
            path: "Sources/EnsembleBenchmark", swiftSettings: strict),
        .target(
            name: "TestSupport",
            dependencies: [
                "EnergySystem", "NumericalMethods", "ScenarioFiles", "SimulationEngine", "Reports",
                .product(name: "GRDB", package: "GRDB.swift")
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "EnergySystemTests", dependencies: ["EnergySystem", "ScenarioFiles", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "NumericalMethodsTests", dependencies: ["NumericalMethods", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ModelsTests", dependencies: ["Models", "EnergySystem", "NumericalMethods", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "VerificationTests", dependencies: ["Models", "EnergySystem", "NumericalMethods", "TestSupport"],
            exclude: ["Cases"], swiftSettings: strict),
        .testTarget(
            name: "SimulationEngineTests",
            dependencies: ["SimulationEngine", "EnergySystem", "Models", "ScenarioFiles", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ScenarioFilesTests", dependencies: ["ScenarioFiles", "EnergySystem", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ExplorationTests",
            dependencies: [
                "Exploration", "ScenarioFiles", "EnergySystem", "Models", "SimulationEngine", "NumericalMethods",
                "TestSupport"
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ResultStoreTests",
            dependencies: [
                "ResultStore", "Exploration", "EnergySystem", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift")
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Reports", "ScenarioFiles", "EnergySystem", "Models", "SimulationEngine", "Exploration", "TestSupport"
            ],
            swiftSettings: strict),
        .testTarget(
            name: "GoldenTests",
            dependencies: [
                "khazri", "Reports", "ResultStore", "Exploration", "SimulationEngine", "EnergySystem", "ScenarioFiles",
                "TestSupport"
            ],
            exclude: ["Expected"], swiftSettings: strict),
        // Imports `Khazri` alone; the others stand here so that it is compiled anew when what the library's values hold changes.
        .testTarget(
            name: "LibraryTests",
            dependencies: ["Khazri", "EnergySystem", "ScenarioFiles", "SimulationEngine", "Reports"],
            swiftSettings: strict),
        .testTarget(name: "CommandLineTests", dependencies: ["TestSupport"], swiftSettings: strict)
    ],
    swiftLanguageModes: [.v6]
)
