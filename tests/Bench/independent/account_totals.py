#!/usr/bin/env python3
"""Totals of permanent committees over a span of days, counted from the source alone.

    account_totals.py FOLDER FROM TO

Knows nothing of Comitia's code. What counts as what:
- a meeting falls on the day its begin says in its own offset (Paris time);
- held: state "Confirmé" (all lie in the past); cancelled: "Annulé", "Supprimé";
- agenda items: the points that are not themselves cancelled, else the lines of the notice, else those of the summary;
- attendance: each person once a meeting, the better mark of two; expected is everybody marked;
- hours: from begin to end where both are given and the end is later, in whole minutes; rounded to one decimal.
"""
import datetime
import decimal
import gzip
import json
import os
import sys


def lines(folder, name):
    with gzip.open(os.path.join(folder, name), "rt", encoding="utf-8") as source:
        for line in source:
            if line.strip():
                yield json.loads(line)


def inside(value, *path):
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def many(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def agenda(meeting):
    plan = meeting.get("ODJ")
    points = [
        p
        for p in many(inside(plan, "pointsODJ", "pointODJ"))
        if isinstance(p, dict)
        and p.get("objet") is not None
        and inside(p, "cycleDeVie", "etat") not in ("Annulé", "Supprimé")
    ]
    if points:
        return len(points)
    for part in ("convocationODJ", "resumeODJ"):
        found = [
            i for i in many(inside(plan, part, "item")) if isinstance(i, str) and i.strip(" •-–\t\n\r").strip()
        ]
        if found:
            return len(found)
    return 0


def marks(meeting):
    best = {}
    order = {"présent": 0, "excusé": 2}
    for mark in many(inside(meeting, "participants", "participantsInternes", "participantInterne")):
        person = mark.get("acteurRef") if isinstance(mark, dict) else None
        if person is not None:
            rank = order.get(mark.get("presence"), 1)
            best[person] = min(rank, best.get(person, 9))
    return best


def minutes(meeting):
    begin, end = meeting.get("timeStampDebut"), meeting.get("timeStampFin")
    if not begin or not end:
        return None
    span = datetime.datetime.fromisoformat(end) - datetime.datetime.fromisoformat(begin)
    return int(span.total_seconds() // 60) if span.total_seconds() > 0 else None


def main(folder, first, last):
    committees = {o["uid"] for o in lines(folder, "organes.ndjson.gz") if o.get("codeType") == "COMPER"}
    totals = {
        c: {"held": 0, "cancelled": 0, "agendaItems": 0, "there": 0, "expected": 0, "minutes": 0} for c in committees
    }
    for meeting in lines(folder, "reunions.ndjson.gz"):
        body, begin = meeting.get("organeReuniRef"), meeting.get("timeStampDebut")
        if body not in totals or begin is None or not first <= begin[:10] <= last:
            continue
        total, state = totals[body], inside(meeting, "cycleDeVie", "etat")
        if state in ("Annulé", "Supprimé"):
            total["cancelled"] += 1
        elif state == "Confirmé":
            total["held"] += 1
            total["agendaItems"] += agenda(meeting)
            best = marks(meeting)
            total["expected"] += len(best)
            total["there"] += sum(1 for rank in best.values() if rank == 0)
            total["minutes"] += minutes(meeting) or 0
    for total in totals.values():
        hours = decimal.Decimal(total.pop("minutes")) / 60
        total["hours"] = float(round(hours, 1))
    print(json.dumps(totals, sort_keys=True))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
