"""What is mutated and how it is called: each subject writes files into an empty folder and gives the program's arguments."""

import shutil
from pathlib import Path

from .mutations import mutated, mutated_table

ROOT = Path(__file__).resolve().parent.parent.parent
DATA = ROOT / "Scenarios"
TABLE = {
    "Z.csv": ",a,b,c\na,1,2,0\nb,0.5,3,1\nc,0,1,2\n",
    "Y.csv": ",households,exports\na,4,3\nb,5,0.5\nc,2,5\n",
    "value_added.csv": ",a,b,c\nwages,5,2,4\nprofits,3.5,2,3\n",
    "sectors.csv": "label,output\na,10\nb,10\nc,10\n",
    "satellites.csv": ",a,b,c\nemployment,1,2,3\n",
}
TABLE_VERBS = [
    ["audit"], ["output", "--final-demand", "a=5"], ["multipliers"], ["linkages"], ["price", "--value-added", "a=2"], ["ghosh", "--value-added", "a=2"],
    ["extract", "--sector", "a"], ["footprint"], ["aggregate", "--groups", "g.csv"], ["inoperability", "--shock", "a=0.1"],
]


def _texts(folder):
    return sorted(path for path in (DATA / folder).glob("*.yaml"))


def scenario(random, folder):
    source = random.choice(_texts("") + _texts("episodes"))
    text = mutated(source.read_text(), random)
    (folder / source.name).write_text(text, "utf-8", "surrogateescape")
    command = random.choice([["run", "--out", "out", "--format", "csv,md"]] * 4 + [["check"], ["show"], ["show", "--timeline"], ["compare", "--out", "out"]])
    return [command[0], source.name, *command[1:]]


def strategy(random, folder):
    source = random.choice(_texts("strategies"))
    (folder / source.name).write_text(mutated(source.read_text(), random))
    if random.random() < 0.2:
        return ["check", source.name]
    name = random.choice(["no-shock", "ban-and-refinery-outage", "russia-gasoline-ban-2024"])
    return ["run", name, "--strategy", source.name, "--out", "out", "--format", "csv,md"]


def study(random, folder):
    source = random.choice(_texts("studies"))
    (folder / "study.yaml").write_text(mutated(source.read_text(), random))
    command = random.choice(["ensemble"] * 3 + ["check", "show"])
    return ["ensemble", "study.yaml", "--draws", "8", "--out", "out"] if command == "ensemble" else [command, "study.yaml"]


def baseline(random, folder):
    home = folder / "data" / "baselines" / "azerbaijan-2024"
    shutil.copytree(DATA / "baselines" / "azerbaijan-2024", home)
    for name in ["no-shock.yaml", "ban-and-refinery-outage.yaml", "russia-gasoline-ban-2024-as-happened.yaml", "russia-gasoline-ban-2024.yaml", "refinery-outage-2024.yaml"]:
        shutil.copy(DATA / name, folder / "data")
    source = random.choice([path for path in sorted(home.rglob("*")) if path.is_file()])
    change = mutated_table if source.suffix == ".csv" else mutated
    source.write_text(change(source.read_text(), random))
    command = random.choice([["check", "azerbaijan-2024"], ["run", "ban-and-refinery-outage", "--out", "out", "--format", "csv,md"], ["run", "no-shock", "--out", "out", "--format", "csv"]])
    return [*command, "--data", "data"]


def setting(random, folder):
    names = [line.split(",") for line in (DATA / "baselines/azerbaijan-2024/data/numbers.csv").read_text().split("\n")[1:] if line]
    settings = []
    for _ in range(random.choice([1, 1, 2, 3])):
        row = random.choice(names)
        value = mutated(f"{row[1]} {row[2]},", random, 1).rstrip(",\n")
        settings += ["--set", f"baseline.{row[0]}={value}"]
    name = random.choice(["no-shock", "ban-and-refinery-outage", "russia-gasoline-ban-2027"])
    return ["run", name, *[text.replace("\x00", "") for text in settings], "--out", "out", "--format", "csv,md"]


def series(random, folder):
    months = [f"{2014 + i // 12}-{i % 12 + 1:02d}" for i in range(random.choice([12, 30, 60, 96]))]
    if random.random() < 0.3:
        months = [str(1980 + i) for i in range(random.choice([4, 9, 30]))]
    level, season = random.choice([0, 1, 100, 1e9]), random.choice([0, 0, 20])
    rows = [f"{month},{level + season * (i % 12) + random.random() * random.choice([0, 1, 10]):.4g}" for i, month in enumerate(months)]
    text = "date,value\n" + "\n".join(rows) + "\n"
    (folder / "series.csv").write_text(mutated_table(text, random))
    methods = ["auto"] * 6 + ["ets", "theta", "sarima", "airline", "seasonal-naive", "drift", "holt-winters"]
    return ["project", "series.csv", "--method", random.choice(methods), "--tables", "forecast", "--out", "out"]


def table(random, folder):
    name = random.choice(sorted(TABLE))
    home = folder / "table"
    home.mkdir()
    for other, text in TABLE.items():
        (home / other).write_text(mutated_table(text, random) if other == name else text)
    (folder / "g.csv").write_text("a,g\nb,g\nc,c\n")
    verb = random.choice(TABLE_VERBS)
    return ["table", verb[0], "table", *verb[1:], "--format", "csv"]


SUBJECTS = [scenario] * 5 + [strategy] * 2 + [study] * 3 + [baseline] * 4 + [setting] * 2 + [series] * 2 + [table] * 2
