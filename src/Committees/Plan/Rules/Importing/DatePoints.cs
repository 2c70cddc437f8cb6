using System.Globalization;

namespace Comitia.Plan.Rules.Importing;

/// <summary>Reads one date as people write it: 12.03.2026, 2026-03-12, 12 March 2026, March 12, martın 12-də, 1er mars, March 2026, II quarter.</summary>
internal sealed class DatePoints(Scan scan, HitMap hits, bool inDateCell)
{
    private readonly bool monthFirst = hits.Cues.Source.Cues.ContainsKey("flag.monthfirst");

    public DatePoint? At(int i) => Numeric(i) ?? DayMonth(i) ?? MonthDay(i) ?? Part(i) ?? Quarter(i) ?? MonthOnly(i);

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
        if ((inDateCell || IsSetOff(i)) && gap is "." && scan[i + 1].Length == 2 && b is > 0 and <= 12)
            return new(i + 2, 0, b, b, a, a, false);
        return gap is not "-" && scan[i + 1].Length == 4 && b is > 1990 and < 2200 && a is > 0 and <= 12
            ? new(i + 2, b, a, a, 0, 0, true)
            : null;
    }

    /// <summary>", 12.05" at the very end of a wording is a date; within it, it may be a number of anything.</summary>
    private bool IsSetOff(int i) =>
        i > hits.First && i + 2 == hits.Last && scan[i].Length == 2 && (scan.Gap(i - 1) is ", " or " (" or " - " || scan.Gap(i - 1) is ",");

    private DatePoint? DayMonth(int i)
    {
        if (Number(i) is not { } day || day is 0 or > 99 || scan[i].Length > 2)
            return null;
        var next = SkipEnding(i + 1);
        var lastDay = day;
        // "5, 6 and 7 May"
        while (next < hits.Last && scan.Gap(next - 1) is ", " && Number(next) is > 0 and < 32 and var listed && scan[next].Length <= 2)
            (lastDay, next) = (listed, SkipEnding(next + 1));
        if ((RangeTo(next) ?? RangeFrom(next)) is { } upTo && Number(upTo) is { } other && scan[upTo].Length <= 2 && other > 0)
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
            || NumberedPart(month.Last) is not null
        )
            return null;
        var next = SkipEnding(month.Last + 1);
        var lastDay = day;
        if (
            (RangeTo(next) ?? RangeFrom(next)) is { } upTo
            && Number(upTo) is { } other
            && scan[upTo].Length <= 2
            && Month(SkipEnding(upTo + 1)) is null
        )
            (lastDay, next) = (other, SkipEnding(upTo + 1));
        var (year, end) = Year(next);
        return new(end, year, month.Value, month.Value, day, lastDay, year > 0);
    }

    private DatePoint? MonthOnly(int i)
    {
        if (Month(i) is not { } month)
            return null;
        if (hits.StartingAt(month.Last, "partafter") is { } part)
            return PartOf(month.Value, part.Cue.Value, part.Last);
        if (NumberedPart(month.Last) is { } numbered)
            return PartOf(month.Value, numbered.Part, numbered.Next);
        var (year, end) = Year(month.Last);
        return new(end, year, month.Value, month.Value, 0, 0, year > 0, month.Worded);
    }

    /// <summary>"first half of March", "mid-April", "первая декада мая".</summary>
    private DatePoint? Part(int i)
    {
        if (hits.StartingAt(i, "part") is { } part && Month(part.Last) is { } month)
            return PartOf(month.Value, part.Cue.Value, month.Last);
        return NumberedPart(i) is { } numbered && Month(numbered.Next) is { } other ? PartOf(other.Value, numbered.Part, other.Last) : null;
    }

    /// <summary>"2nd half of", "1-я декада", "2-ci yarısı".</summary>
    private (string Part, int Next)? NumberedPart(int i)
    {
        if (Number(i) is not (>= 1 and <= 3 and var number) || hits.StartingAt(SkipEnding(i + 1), "partword") is not { } word)
            return null;
        return (word.Cue.Value, number) switch
        {
            ("half", 1) => ("first", word.Last),
            ("half", 2) => ("second", word.Last),
            ("third", 1) => ("begin", word.Last),
            ("third", 2) => ("middle", word.Last),
            ("third", 3) => ("end", word.Last),
            _ => null,
        };
    }

    private DatePoint PartOf(int month, string part, int next)
    {
        var (first, last) = part switch
        {
            "first" => (1, 15),
            "second" => (16, 31),
            "begin" => (1, 10),
            "middle" => (11, 20),
            "end" => (21, 31),
            // "early March", "mid-March": nobody can say which days.
            _ => (0, 0),
        };
        var (year, end) = Year(next);
        return new(end, year, month, month, first, last, year > 0, Worded: true, Part: true);
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
        if (number is null && QuarterRange(i) is { } several)
            return several;
        if (number is not { } quarter)
            return Half(i);
        var (year, end) = Year(next);
        return new(end, year, quarter * 3 - 2, quarter * 3, 0, 0, year > 0, Worded: true);
    }

    /// <summary>"I–II quarters", "1-2 кварталы".</summary>
    private DatePoint? QuarterRange(int i)
    {
        if (Ordinal(i) is not { } first || RangeTo(first.Next) is not { } to || Ordinal(to) is not { } second)
            return null;
        if (second.Number <= first.Number || hits.StartingAt(second.Next, "quarter") is not { } word)
            return null;
        var (year, end) = Year(word.Last);
        return new(end, year, first.Number * 3 - 2, second.Number * 3, 0, 0, year > 0, Worded: true);
    }

    private (int Number, int Next)? Ordinal(int i)
    {
        if (hits.StartingAt(i, "ordinal") is { } ordinal)
            return (int.Parse(ordinal.Cue.Value, CultureInfo.InvariantCulture), ordinal.Last);
        return Number(i) is >= 1 and <= 4 and var number && scan[i].Length == 1 ? (number, SkipEnding(i + 1)) : null;
    }

    /// <summary>"second half of 2026", "II yarımil"; the second half of a session is none of these.</summary>
    private DatePoint? Half(int i)
    {
        if (
            hits.StartingAt(i, "ordinal") is not { Cue.Value: "1" or "2" } ordinal
            || hits.StartingAt(ordinal.Last, "half") is not { } word
            || Month(word.Last) is not null
        )
            return null;
        var (year, end) = Year(word.Last);
        if (year == 0 && word.Last < hits.Last && !scan.IsPauseBetween(word.Last - 1))
            return null;
        return ordinal.Cue.Value == "1"
            ? new(end, year, 1, 6, 0, 0, year > 0, Worded: true)
            : new(end, year, 7, 12, 0, 0, year > 0, Worded: true);
    }

    /// <summary>Where the second half of a range begins ("5-7", "5 to 7", "5 and 7"), or null.</summary>
    public int? RangeTo(int next)
    {
        if (next >= hits.Last || next <= hits.First)
            return null;
        // "Feb.-Mar.", "March/April"
        if (scan.Gap(next - 1).Trim(" .") is "-" or "/")
            return next;
        return hits.StartingAt(next, "rangeto") is { } to && scan.Gap(next - 1).Trim(' ').IsEmpty ? to.Last : null;
    }

    /// <summary>Where an ending alone says "from" ("5-dən 7-dək", "5 Mayıs'tan 7 Mayıs'a"), the second half stands right behind it.</summary>
    public int? RangeFrom(int next) =>
        next < hits.Last
        && (scan.IsNumber(next) || Month(next) is not null)
        && scan.Gap(next - 1).Trim(' ').IsEmpty
        && hits.EndingAt(next, "rangefrom") is not null
            ? next
            : null;

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
