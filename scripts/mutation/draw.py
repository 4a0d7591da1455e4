"""Draws mutants: so many of each area, and which, by a seed and the sources alone."""

from math import ceil

from .configuration import AREAS, LEAST_OF_AN_AREA


def quotas(sizes, count):
    """How many of a set come from each area: by its number of candidates, small areas raised to their least share.

    >>> quotas({"payments": 100, "cost": 100, "balance": 800}, 30)
    {'payments': 4, 'cost': 4, 'balance': 22}
    """
    least = ceil(count * LEAST_OF_AN_AREA)
    fixed = {}
    while True:
        free = {name: size for name, size in sizes.items() if name not in fixed}
        left, total = count - sum(fixed.values()), max(1, sum(free.values()))
        small = [name for name, size in free.items() if size * left / total < least]
        if not small or len(small) == len(free):
            return _rounded(sizes, fixed, {name: size * left / total for name, size in free.items()}, left)
        fixed.update((name, min(least, sizes[name])) for name in small)


def _rounded(sizes, fixed, shares, left):
    """Whole numbers that add up: the largest remainders are rounded up."""
    whole = {name: int(share) for name, share in shares.items()}
    by_remainder = sorted(shares, key=lambda name: (whole[name] - shares[name], name))
    for name in by_remainder[:max(0, left - sum(whole.values()))]:
        whole[name] += 1
    return {name: fixed.get(name, whole.get(name)) for name in sizes}


class Draw:
    """One set as it is drawn: the candidates of each area in the order of the seed, of which the first count."""

    def __init__(self, drawn_set, candidates):
        self.set = drawn_set
        by_area = {area.name: [item for item in candidates if item.area == area.name] for area in AREAS}
        sizes = {name: len(items) for name, items in by_area.items() if items}
        self.quotas = quotas(sizes, drawn_set.count)
        self.order = {
            name: sorted(by_area[name], key=lambda item: item.rank(drawn_set.seed)) for name in sizes}

    def chosen(self, left_out, more=0):
        """The first candidates of each area that are not left out, and some more if asked for."""
        result = []
        for name, quota in self.quotas.items():
            fit = [item for item in self.order[name] if item not in left_out]
            result += fit[:quota + ceil(quota * more)]
        return result


def all_chosen(draws, dropped):
    """What each set holds when some candidates do not compile; no mutant is in two sets."""
    left_out, result = set(dropped), []
    for draw in draws:
        result.append(draw.chosen(left_out))
        left_out |= set(result[-1])
    return result


def with_reserve(draws, dropped, reserve):
    """The same with some more of each, so that few builds are needed when some do not compile."""
    left_out, result = set(dropped), {}
    for draw in draws:
        result.update(dict.fromkeys(draw.chosen(left_out, reserve)))
        left_out |= set(draw.chosen(left_out))
    return list(result)
