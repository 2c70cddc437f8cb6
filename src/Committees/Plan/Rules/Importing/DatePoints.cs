using System.Globalization;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Reads one date as people write it: 12.03.2026, 2026-03-12, 12 March 2026, March 12, martın 12-də, 1er mars, March 2026, II quarter.</summary>
internal sealed class DatePoints(Scan scan, HitMap hits, bool inDateCell)
{
    private readonly bool monthFirst = hits.Cues.Source.Cues.ContainsKey("flag.monthfirst");

    public DatePoint? At(int i) => Numeric(i) ?? DayMonth(i) ?? MonthDay(i) ?? Quarter(i) ?? MonthOnly(i);

    public int? Number(int i)
    {
        if (i >= hits.Last || i < hits.First || !scan.IsNumber(i) || scan[i].Length > 4)
            return null;
        return int.Parse(scan.Original(i), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Skips what hangs on a number: "5th", "1er", "12-də", "2026-cı il", "2026 г.".</summary>
    public int SkipEnding(int next)
    {
        while (next < hits.Last && !scan.IsNumber(next) && hits.StartingAt(next, "numberending") is { } ending && IsClose(next - 1))
            next = ending.Last;
        return next;
    }

    private bool IsClose(int word) => scan.Gap(word) is "" or "-" or "'" or " " or ". " or "." or "- ";

    private DatePoint? Numeric(int i)
    {
        if (Number(i) is not { } a || i + 1 >= hits.Last)
            return null;
        var gap = scan.Gap(i);
        if (gap is not ("." or "/" or "-") || Number(i + 1) is not { } b)
            return null;
        if (i + 2 < hits.Last && Number(i + 2) is { } c && scan.Gap(i + 1).SequenceEqual(gap))
        {
            if (scan[i].Length == 4)
                return new(SkipEnding(i + 3), a, b, b, c, c, true);
            var year = scan[i + 2].Length == 2 ? 2000 + c : c;
            // Day first, unless only the other order makes a date (11/25/2026).
            var (day, month) = b > 12 && a <= 12 && gap is "/" ? (b, a) : (a, b);
            return scan[i + 2].Length is 2 or 4 && year > 1800 ? new(SkipEnding(i + 3), year, month, month, day, day, true) : null;
        }
        if (inDateCell && gap is "." && scan[i + 1].Length == 2 && b is > 0 and <= 12)
            return new(i + 2, 0, b, b, a, a, false);
        return gap is not "-" && scan[i + 1].Length == 4 && b is > 1990 and < 2200 && a is > 0 and <= 12
            ? new(i + 2, b, a, a, 0, 0, true)
            : null;
    }

    private DatePoint? DayMonth(int i)
    {
        if (Number(i) is not { } day || day is 0 or > 99 || scan[i].Length > 2)
            return null;
        var next = SkipEnding(i + 1);
        var lastDay = day;
        if (RangeTo(next) is { } upTo && Number(upTo) is { } other && scan[upTo].Length <= 2 && other > 0)
            (lastDay, next) = (other, SkipEnding(upTo + 1));
        if (hits.StartingAt(next, "of") is { } of)
            next = of.Last;
        if (Month(next) is not { } month)
            return null;
        var (year, end) = Year(month.Last);
        return new(end, year, month.Value, month.Value, day, lastDay, year > 0);
    }

    private DatePoint? MonthDay(int i)
    {
        if (
            !monthFirst
            || Month(i) is not { } month
            || Number(month.Last) is not { } day
            || scan[month.Last].Length > 2
            || day == 0
            || scan.IsStopBetween(month.Last - 1)
        )
            return null;
        var next = SkipEnding(month.Last + 1);
        var lastDay = day;
        if (RangeTo(next) is { } upTo && Number(upTo) is { } other && scan[upTo].Length <= 2 && Month(SkipEnding(upTo + 1)) is null)
            (lastDay, next) = (other, SkipEnding(upTo + 1));
        var (year, end) = Year(next);
        return new(end, year, month.Value, month.Value, day, lastDay, year > 0);
    }

    private DatePoint? MonthOnly(int i)
    {
        if (Month(i) is not { } month)
            return null;
        var (year, end) = Year(month.Last);
        return new(end, year, month.Value, month.Value, 0, 0, year > 0, month.Worded);
    }

    private DatePoint? Quarter(int i)
    {
        int? number = null;
        var next = i;
        if (hits.StartingAt(i, "quarter") is { } first && Number(first.Last) is >= 1 and <= 4 and var q)
            (number, next) = (q, first.Last + 1);
        else if (Number(i) is >= 1 and <= 4 and var n && scan[i].Length == 1 && hits.StartingAt(SkipEnding(i + 1), "quarter") is { } after)
            (number, next) = (n, after.Last);
        else if (hits.StartingAt(i, "ordinal") is { } ordinal && hits.StartingAt(ordinal.Last, "quarter") is { } word)
            (number, next) = (int.Parse(ordinal.Cue.Value, CultureInfo.InvariantCulture), word.Last);
        if (number is not { } quarter)
            return Half(i);
        var (year, end) = Year(next);
        return new(end, year, quarter * 3 - 2, quarter * 3, 0, 0, year > 0, Worded: true);
    }

    /// <summary>"second half of 2026", "II yarımil".</summary>
    private DatePoint? Half(int i)
    {
        if (hits.StartingAt(i, "ordinal") is not { Cue.Value: "1" or "2" } ordinal || hits.StartingAt(ordinal.Last, "half") is not { } word)
            return null;
        var (year, end) = Year(word.Last);
        return ordinal.Cue.Value == "1"
            ? new(end, year, 1, 6, 0, 0, year > 0, Worded: true)
            : new(end, year, 7, 12, 0, 0, year > 0, Worded: true);
    }

    /// <summary>Where the second half of a range begins ("5-7", "5 to 7", "5 and 7"), or null.</summary>
    public int? RangeTo(int next)
    {
        if (next >= hits.Last || next <= hits.First)
            return null;
        if (scan.Gap(next - 1).Trim(' ') is "-")
            return next;
        return hits.StartingAt(next, "rangeto") is { } to && scan.Gap(next - 1).Trim(' ').IsEmpty ? to.Last : null;
    }

    private (int Value, int Last, bool Worded)? Month(int i)
    {
        if (i >= hits.Last || hits.StartingAt(i, "month") is not { } hit)
            return null;
        // "may" and "march" are English verbs too.
        if (!inDateCell && hits.Cues.Source.Cues.ContainsKey("flag.capitalmonths") && !scan.IsCapital(i))
            return null;
        var last = hit.Last;
        while (last < hits.Last && scan.Gap(last - 1) is "'")
            last++;
        if (last < hits.Last && hits.StartingAt(last, "monthword") is { } word)
            return (int.Parse(hit.Cue.Value, CultureInfo.InvariantCulture), word.Last, true);
        return (int.Parse(hit.Cue.Value, CultureInfo.InvariantCulture), last, false);
    }

    private (int Year, int Next) Year(int next)
    {
        var at = next;
        if (hits.StartingAt(at, "of") is { } of)
            at = of.Last;
        if (Number(at) is >= 1900 and < 2200 and var year && !scan.IsStopBetween(at - 1))
            return (year, SkipEnding(at + 1));
        return (0, next);
    }
}
