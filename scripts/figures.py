"""Draws docs/figures from the committed report of the ban.

`make figures` runs it. Every number of a picture, of its title and of its text alternative is read from the tables of
Reports/russia-gasoline-ban-2024; nothing is typed here.
"""

import csv
from pathlib import Path

import vl_convert

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "Reports" / "russia-gasoline-ban-2024" / "tables"
FIGURES = ROOT / "docs" / "figures"

PRODUCT = "gasoline-ai95"
RUNS = {
    "reference": "Reference: no shock",
    "no-response": "No response: the ban, nothing new ordered",
    "disrupted": "Disrupted: the ban, taxes waived, new orders",
}
# Okabe and Ito (2008), which colour-blind readers can tell apart; vermilion is the shortage and nothing else.
ORIGIN_COLOURS = ["#0072B2", "#E69F00", "#009E73", "#F0E442", "#56B4E9"]
HOME, OTHERS, STOCK, SUBSTITUTE, SHORT = "made at home", "others", "out of stock", "another grade", "not served"
FIXED_COLOURS = {HOME: "#6B6B6B", OTHERS: "#A6CEE3", STOCK: "#BDBDBD", SUBSTITUTE: "#CC79A7", SHORT: "#D55E00"}
TOO_SMALL = 1e-9


def rows(table):
    with open(TABLES / f"{table}.csv", encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["product"] == PRODUCT]


def number(row, column):
    return float(row[column] or 0)


def named_origins(supply):
    """Origins from the largest to the smallest; those beyond the colours are `others`."""
    volumes = {}
    for row in supply:
        if row["origin"] != "home":
            volumes[row["origin"]] = volumes.get(row["origin"], 0) + number(row, "volume_kt")
    order = sorted((name for name in volumes if volumes[name] > TOO_SMALL), key=lambda name: (-volumes[name], name))
    return order[: len(ORIGIN_COLOURS)]


def label(origin):
    """`greece-italy` for people: Greece-Italy."""
    return "-".join(part.capitalize() for part in origin.split("-"))


def pieces(supply, balance, origins):
    """Stacked volumes: run, month, piece, kt."""
    sums = {}

    def add(row, piece, volume):
        key = (row["run"], row["month"], piece)
        sums[key] = sums.get(key, 0) + volume

    for row in supply:
        origin = row["origin"]
        add(row, HOME if origin == "home" else label(origin) if origin in origins else OTHERS, number(row, "volume_kt"))
    for row in balance:
        add(row, STOCK, max(0, number(row, "opening_stock_kt") - number(row, "closing_stock_kt")))
        add(row, SUBSTITUTE, number(row, "served_by_other_product_kt"))
        add(row, SHORT, number(row, "unserved_kt"))
    return [
        {"run": RUNS[run], "month": month, "piece": piece, "volume": volume}
        for (run, month, piece), volume in sums.items()
        if volume > TOO_SMALL
    ]


def words(volume):
    """Two significant digits; `nothing` for zero."""
    if volume < 0.005:
        return "nothing"
    return f"{float(f'{volume:.2g}'):g} kt"


def finding(balance):
    short = {run: sum(number(row, "unserved_kt") for row in balance if row["run"] == run) for run in RUNS}
    return (
        f"Without new orders the ban leaves {words(short['no-response'])} of AI-95 unserved, "
        f"with them {words(short['disrupted'])}"
    )


def text_alternative(title, stack, balance):
    """The picture in words, run by run."""
    lines = [f"{title}.", "", "Stacked bars by month, one panel a run, and a black line for demand. AI-95 over the horizon:"]
    for run, label in RUNS.items():
        totals = {}
        for item in stack:
            if item["run"] == label:
                totals[item["piece"]] = totals.get(item["piece"], 0) + item["volume"]
        demand = sum(number(row, "demand_kt") for row in balance if row["run"] == run)
        parts = ", ".join(f"{piece} {volume:.1f} kt" for piece, volume in sorted(totals.items(), key=lambda item: -item[1]))
        months = [row["month"] for row in balance if row["run"] == run and number(row, "unserved_kt") > TOO_SMALL]
        when = f"; short from {months[0]} to {months[-1]}" if months else "; never short"
        lines.append(f"- {label}. Demand {demand:.1f} kt; {parts}{when}.")
    return "\n".join(lines) + "\n"


def specification(title, stack, balance, origins):
    present = {item["piece"] for item in stack}
    suppliers = [label(origin) for origin in origins]
    order = [piece for piece in [HOME, *suppliers, OTHERS, STOCK, SUBSTITUTE, SHORT] if piece in present]
    colours = {**dict(zip(suppliers, ORIGIN_COLOURS)), **FIXED_COLOURS}
    bars = [{**item, "order": order.index(item["piece"])} for item in stack]
    demand = [{"run": RUNS[row["run"]], "month": row["month"], "demand": number(row, "demand_kt")} for row in balance]
    month = {
        "field": "month", "type": "ordinal", "title": None,
        "axis": {"labelExpr": "utcFormat(utcParse(datum.value, '%Y-%m'), '%b')", "labelAngle": 0, "labelOverlap": True},
    }
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": title,
        "background": "white",
        "padding": 12,
        "title": {
            "text": title, "anchor": "start", "fontSize": 17, "offset": 14,
            "subtitle": "AI-95 by month of arrival, simulated. The black line is demand; what stands above it goes into stock. Another grade is AI-92 used instead.",
            "subtitleFontSize": 13,
        },
        # A facet splits one set of rows, so bars and demand go in together.
        "data": {"values": bars + demand},
        "facet": {
            "column": {
                "field": "run", "type": "nominal", "sort": list(RUNS.values()), "title": None,
                "header": {"labelFontSize": 13, "labelAnchor": "start"},
            }
        },
        "spec": {
            "width": 300,
            "height": 300,
            "layer": [
                {
                    "transform": [{"filter": "isValid(datum.piece)"}],
                    "mark": {"type": "bar", "stroke": "white", "strokeWidth": 0.5},
                    "encoding": {
                        "x": month,
                        "y": {"field": "volume", "type": "quantitative", "title": "kt a month", "stack": "zero"},
                        "color": {
                            "field": "piece", "type": "nominal", "title": None, "sort": order,
                            "scale": {"domain": order, "range": [colours[piece] for piece in order]},
                            "legend": {"orient": "bottom", "labelFontSize": 12, "columns": len(order)},
                        },
                        "order": {"field": "order", "type": "quantitative"},
                    },
                },
                {
                    "transform": [{"filter": "isValid(datum.demand)"}],
                    "mark": {"type": "tick", "color": "black", "thickness": 2.5, "opacity": 1, "width": {"band": 1}},
                    "encoding": {"x": month, "y": {"field": "demand", "type": "quantitative"}},
                },
            ],
        },
        "config": {"axis": {"labelFontSize": 11, "titleFontSize": 12, "gridColor": "#E5E5E5"}, "view": {"stroke": None}},
    }


def main():
    supply, balance = rows("supply-by-origin"), rows("balance-monthly")
    origins = named_origins(supply)
    stack = pieces(supply, balance, origins)
    title = finding(balance)
    spec = specification(title, stack, balance, origins)
    FIGURES.mkdir(parents=True, exist_ok=True)
    (FIGURES / "ai95-supply.svg").write_text(vl_convert.vegalite_to_svg(spec), encoding="utf-8")
    (FIGURES / "ai95-supply.png").write_bytes(vl_convert.vegalite_to_png(spec, scale=1.5))
    (FIGURES / "ai95-supply.txt").write_text(text_alternative(title, stack, balance), encoding="utf-8")
    print(f"Drew {(FIGURES / 'ai95-supply.svg').relative_to(ROOT)}: {title}")


if __name__ == "__main__":
    main()
