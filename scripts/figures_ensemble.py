"""Draws docs/figures/ensemble-*.svg and .png from the committed report of the study ban-and-outage.

`make figures` runs it. Every number of a picture, of its title and of its text alternative is read from the tables of
Reports/ban-and-outage; nothing is typed here.
"""

import csv
from pathlib import Path

import vl_convert

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "Reports" / "ban-and-outage" / "tables"
FIGURES = ROOT / "docs" / "figures"
PRODUCT, CURVE = "", "forward-cover(gasoline-ai92)"  # all fuel together
# Okabe and Ito (2008), which colour-blind readers can tell apart; vermilion is the shortage without a strategy.
COLOURS = {"none": "#D55E00"}
OTHERS = ["#0072B2", "#009E73", "#E69F00", "#CC79A7"]


def rows(table, **wanted):
    with open(TABLES / f"{table}.csv", encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if all(row[key] == value for key, value in wanted.items())]


def label(strategy):
    return "no strategy" if strategy == "none" else strategy.replace("-", " ")


def colours(strategies):
    others = iter(OTHERS)
    return [COLOURS.get(strategy) or next(others) for strategy in strategies]


def in_order(found):
    return list(dict.fromkeys(row["strategy"] for row in found))


def base(title, subtitle):
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "description": title, "background": "white", "padding": 12,
        "title": {"text": title, "subtitle": subtitle, "anchor": "start", "fontSize": 17, "subtitleFontSize": 13, "offset": 14},
    }


def fan():
    found = rows("cover-fan", curve=CURVE)
    strategies = in_order(found)
    values = [
        {"strategy": label(row["strategy"]), "date": row["date"], **{key: float(row[key]) for key in ("low_5", "low_25", "median", "high_75", "high_95")}}
        for row in found
    ]
    worst = {label(s): min((v for v in values if v["strategy"] == label(s)), key=lambda v: v["low_5"]) for s in strategies}
    low = ", ".join(f"{w['low_5']:.0f} d with {name}" for name, w in worst.items())
    title = f"In one draw of twenty the cover of AI-92 falls to {low}"
    def band(low, high, opacity):
        return {
            "mark": {"type": "area", "opacity": opacity, "color": "#0072B2"},
            "encoding": {"x": x, "y": {"field": low, "type": "quantitative", "title": "days of cover"}, "y2": {"field": high}},
        }
    x = {"field": "date", "type": "temporal", "title": None, "axis": {"format": "%b", "tickCount": "month"}}
    spec = base(title, "Forward cover of AI-92 by day over the draws: median, half of the draws (dark) and nine tenths (light).")
    spec |= {
        "data": {"values": values},
        "facet": {"column": {"field": "strategy", "type": "nominal", "sort": [label(s) for s in strategies], "title": None,
                             "header": {"labelFontSize": 13, "labelAnchor": "start"}}},
        "spec": {"width": 430, "height": 260, "layer": [
            band("low_5", "high_95", 0.2), band("low_25", "high_75", 0.35),
            {"mark": {"type": "line", "color": "#000000", "strokeWidth": 1.5},
             "encoding": {"x": x, "y": {"field": "median", "type": "quantitative"}}},
        ]},
    }
    text = f"{title}.\n\nOne panel a strategy; lowest 5th percentile and the median on that day:\n" + "".join(
        f"- {name}: {w['low_5']:.1f} d on {w['date']}, median {w['median']:.1f} d.\n" for name, w in worst.items())
    return spec, text


def exceedance():
    found = [row for row in rows("exceedance", metric="unserved-demand", product=PRODUCT) if not row["user_class"]]
    strategies = in_order(found)
    values = [
        {"strategy": label(row["strategy"]), "level": float(row["level"]), "probability": float(row["probability_percent"]),
         "low": float(row["lower_95"]), "high": float(row["upper_95"])} for row in found
    ]
    chance = {label(s): next(v for v in values if v["strategy"] == label(s) and v["level"] == 0) for s in strategies}
    title = "Probability of any shortage of fuel in the year: " + ", ".join(f"{v['probability']:.0f} % with {name}" for name, v in chance.items())
    title = title.replace("with no strategy", "without a strategy")
    colour = {"field": "strategy", "type": "nominal", "title": None, "scale": {"domain": [label(s) for s in strategies], "range": colours(strategies)},
              "legend": {"orient": "bottom", "labelFontSize": 12}}
    x = {"field": "level", "type": "quantitative", "title": "unserved fuel exceeds, kt"}
    spec = base(title, "Share of the draws (weighted) in which more than the volume is unserved; bands hold the true value with 95 % confidence.")
    spec |= {"width": 760, "height": 300, "data": {"values": values}, "layer": [
        {"mark": {"type": "area", "opacity": 0.2}, "encoding": {"x": x, "color": colour, "y": {"field": "low", "type": "quantitative", "title": "probability, %"}, "y2": {"field": "high"}}},
        {"mark": {"type": "line", "point": True}, "encoding": {"x": x, "color": colour, "y": {"field": "probability", "type": "quantitative"}}},
    ]}
    text = f"{title}.\n\nProbability of exceeding each level, by strategy:\n" + "".join(
        f"- {name}: " + ", ".join(f"more than {v['level']:g} kt {v['probability']:.1f} %" for v in values if v["strategy"] == name) + ".\n"
        for name in chance)
    return spec, text


def tornado():
    found = [
        row for row in rows("sensitivity", metric="unserved-demand", product=PRODUCT, part="whole", strategy="none")
        if row["uncertainty"] and row["first_order"] and float(row["first_order_lower"]) > 0
    ]
    values = [
        {"name": f"{row['uncertainty']} ({row['grade'] or 'D'})", "share": 100 * float(row["first_order"]),
         "low": 100 * max(0, float(row["first_order_lower"])), "high": 100 * float(row["first_order_upper"])} for row in found
    ]
    title = f"{values[0]['share']:.0f} % of the spread of the shortage comes from {values[0]['name'].split(' (')[0]} alone"
    y = {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": {"labelLimit": 260}}
    spec = base(title, "Share of the variance of unserved fuel that each uncertain number explains alone, no strategy, with 95 % interval; (grade of its range).")
    spec |= {"width": 640, "height": 26 * len(values), "data": {"values": values}, "layer": [
        {"mark": {"type": "bar", "color": "#0072B2"}, "encoding": {"y": y, "x": {"field": "share", "type": "quantitative", "title": "share of the variance, %"}}},
        {"mark": {"type": "rule", "color": "#000000"}, "encoding": {"y": y, "x": {"field": "low", "type": "quantitative"}, "x2": {"field": "high"}}},
    ]}
    text = f"{title}.\n\nNumbers whose share can be told from zero:\n" + "".join(
        f"- {v['name']}: {v['share']:.1f} % ({v['low']:.1f} to {v['high']:.1f}).\n" for v in values)
    return spec, text


def main():
    FIGURES.mkdir(parents=True, exist_ok=True)
    for name, draw in {"ensemble-cover": fan, "ensemble-exceedance": exceedance, "ensemble-drivers": tornado}.items():
        specification, text = draw()
        svg = vl_convert.vegalite_to_svg(specification)
        (FIGURES / f"{name}.svg").write_text(svg + "\n", encoding="utf-8")
        (FIGURES / f"{name}.png").write_bytes(vl_convert.svg_to_png(svg, scale=2))
        (FIGURES / f"{name}.txt").write_text(text, encoding="utf-8")
        print(f"{name}: {specification['title']['text']}")


if __name__ == "__main__":
    main()
