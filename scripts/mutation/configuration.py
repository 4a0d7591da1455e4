"""What is mutated, how much of it, and which tests must notice. Everything that a move of files touches stands here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """A part of the model: its files as patterns from the top folder, and the suites that cover it, in their order."""

    name: str
    files: tuple
    suites: tuple


@dataclass(frozen=True)
class DrawnSet:
    """A set of mutants: how many, by which seed, and the share that the tests should notice."""

    name: str
    seed: int
    count: int
    goal: float


# Test targets that are built and run, those that say what is right before those that say what has changed.
SUITES = (
    "EnergySystemTests", "ModelsTests", "SimulationEngineTests", "ScenarioFilesTests", "ReportsTests", "ExplorationTests",
    "GoldenTests",
)
# Recorded tables notice every change and say of none whether it is right.
RECORDED = ("GoldenTests",)
SUITES_OF_MODELS = tuple(name for name in SUITES if name not in ("EnergySystemTests", "ScenarioFilesTests"))

# A file belongs to the first area with a pattern that matches it.
AREAS = (
    Area("payments", ("Sources/Models/SupplyBalance/Payments*.swift",), SUITES_OF_MODELS),
    Area(
        "coupling",
        (
            "Sources/SimulationEngine/Economy/**/*.swift",
            "Sources/Models/SupplyBalance/DefaultRungEconomy.swift",
            *(
                f"Sources/Models/InputOutput/{name}*.swift"
                for name in (
                    "FuelShortage", "FuelDemand", "ShortageBook", "PlantLoss", "HouseholdSurplus", "SectorLadder",
                    "VehicleTankBuffer", "ImportPriceImpact", "ImpactAccount", "RationingRule", "CriticalShareLoss",
                    "ConstantElasticityLoss", "UpstreamIteration", "CentredMean",
                    "FeltDays", "ShortDays", "ClassMapping",
                )
            ),
        ),
        SUITES_OF_MODELS,
    ),
    Area(
        "cost",
        (
            "Sources/SimulationEngine/Results/ResourceCost.swift",
            "Sources/SimulationEngine/Results/StrategyCost.swift",
            "Sources/SimulationEngine/Indicators/ExtraImportCost.swift",
            "Sources/EnergySystem/Strategies/**/*.swift",
        ),
        SUITES,
    ),
    Area(
        "fuel balance",
        ("Sources/Models/SupplyBalance/**/*.swift", "Sources/EnergySystem/Plan/**/*.swift"),
        SUITES,
    ),
)

# The forty may be looked at while tests are written; the twenty, drawn from the rest, are looked at only afterwards.
SETS = (DrawnSet("forty", seed=7, count=40, goal=0.95), DrawnSet("twenty", seed=11, count=20, goal=0.85))

# Of sixty mutants every area has at least eight; of smaller sets in proportion.
LEAST_OF_AN_AREA = 8 / 60

# Calls whose arguments are no part of the model: checks, hints, and the declarations of what a file may hold.
CALLS_LEFT_OUT = {
    "assert", "assertionFailure", "precondition", "preconditionFailure", "fatalError", "reserveCapacity", "fault",
}
# What is read from a file is declared by calls on this name.
READER = "fields"

# Optimised, so that the years simulated take a tenth of the time, with the checks of a debug build.
BUILD = (
    "--build-tests", "--quiet", "-Xswiftc", "-gnone", "-Xswiftc", "-O", "-Xswiftc", "-assert-config", "-Xswiftc", "Debug",
)

# Tests that start the test program again, which an optimised build does not survive.
LEFT_OUT = "aRowOfAnotherLengthIsAMistakeOfTheProgram"

# The tests run in this many processes at once.
PROCESSES = 2

# A suite may take this many times its processor time without a mutant, and this many seconds more.
TIME_FACTOR, TIME_MORE = 3, 30
# Seconds by the clock after which a suite is stopped in any case, and memory in kB that it may take.
LONGEST, MEMORY = 600, 8_000_000

SCRATCH = ".build-mutate"
REPORT = "docs/mutation.md"
ARGUED = "docs/mutation-survivors.csv"
