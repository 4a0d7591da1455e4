// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "run-scenario",
    dependencies: [.package(name: "khazri", path: "../..")],
    targets: [.executableTarget(name: "RunScenario", dependencies: [.product(name: "Khazri", package: "khazri")])])
