#!/usr/bin/env python3
"""Expected deadlines over the sitting days of a real parliament, counted without Comitia.

Input: a folder with sitting_days.tsv (columns start_date, house_id; 1 = lower, 2 = upper house). Output: one line per
deadline, tab-separated: convention, house, count, event, expected date ("-" when the data end before the count is full).

The conventions, as the United Kingdom's parliamentary procedure names them (the application the data come from calls
them scrutiny periods):

sitting       "Actual sitting days" of one House. The day of the event is day 0, whether the House sits on it or not;
              the nth day is the nth date after it on which that House sat. Virtual sittings, which have a table of
              their own, are not sitting days. (Committee sifting of a proposed negative instrument: 10.)
joint         "Joint sitting days": dates on which both Houses sat, counted likewise. (Treaty objection period A: 21.)
praying       The praying period of an instrument laid before one House (40 days): all calendar days, Sundays too, are
              counted, the day of laying being day 1, except those on which the House is adjourned for more than four
              days (dissolution and prorogation are long adjournments here). When it is laid on such a day, the count
              begins on the first day after it that counts. Adjournments are read off the sittings themselves: the days
              strictly between two consecutive sittings, where there are more than four of them.
sitting-back  "At least n sitting days before": the nth date before the event on which that House sat.
sitting-clear n clear sitting days after the event: the first sitting with n whole sitting days between it and the event.
working       Mondays to Fridays after the event, the day of the event being day 0; no holidays (none are in the data).
"""

import bisect
import csv
import sys
from datetime import date, timedelta

# One sitting week of 1948 apart, the data begin in 2017.
FIRST = date(2017, 6, 13)


def sittings(folder):
    houses = {1: set(), 2: set()}
    with open(f"{folder}/sitting_days.tsv", encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            day = date.fromisoformat(row["start_date"])
            if day >= FIRST:
                houses[int(row["house_id"])].add(day)
    return {house: sorted(days) for house, days in houses.items()}


def nth_after(days, event, n):
    index = bisect.bisect_right(days, event) + n - 1
    return days[index] if index < len(days) else None


def nth_before(days, event, n):
    index = bisect.bisect_left(days, event) - n
    return days[index] if index >= 0 else None


def praying(days, event, n):
    """Adds up the stretches between long adjournments instead of walking day by day."""
    stretches = []  # [first, last] of unbroken time, both counted
    for day in days:
        if stretches and (day - stretches[-1][1]).days - 1 <= 4:
            stretches[-1][1] = day
        else:
            stretches.append([day, day])
    for first, last in stretches:
        start = max(first, event)
        length = (last - start).days + 1
        if length <= 0:
            continue
        if n <= length:
            return start + timedelta(days=n - 1)
        n -= length
    return None


def working(event, n):
    """Whole weeks at once: five working days in seven, after moving a weekend's event back to its Friday."""
    if event.weekday() > 4:
        event -= timedelta(days=event.weekday() - 4)
    weeks, rest = divmod(n, 5)
    end = event + timedelta(weeks=weeks, days=rest)
    return end + timedelta(days=2) if rest and event.weekday() + rest > 4 else end


def main(folder):
    houses = sittings(folder)
    joint = sorted(set(houses[1]) & set(houses[2]))
    event, last = FIRST, date(2026, 9, 30)
    while event <= last:
        rows = []
        for house, days in houses.items():
            for n in (10, 21, 40):
                rows.append(("sitting", house, n, nth_after(days, event, n)))
                rows.append(("sitting-back", house, n, nth_before(days, event, n)))
                rows.append(("sitting-clear", house, n, nth_after(days, event, n + 1)))
            rows.append(("praying", house, 40, praying(days, event, 40)))
        rows.append(("joint", 0, 21, nth_after(joint, event, 21)))
        rows.extend(("working", 0, n, working(event, n)) for n in (1, 2, 5, 10, 21))
        for convention, house, n, expected in rows:
            print(convention, house, n, event, expected or "-", sep="\t")
        event += timedelta(days=1)


if __name__ == "__main__":
    main(sys.argv[1])
