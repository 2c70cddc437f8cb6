using NodaTime;

namespace Comitia.Plan.Rules.Importing;

/// <summary>All dates, months and spans in a stretch of text, with the words before and after that make them a span or a deadline.</summary>
internal sealed class DateReading(Scan scan, HitMap hits, YearContext years, bool inDateCell)
{
    private readonly DatePoints points = new(scan, hits, inDateCell);

    public List<DateMention> All()
    {
        var found = new List<DateMention>();
        for (var i = hits.First; i < hits.Last; )
        {
            if (points.At(i) is { } point && Compose(i, point) is { } mention)
            {
                if (!IsOpen(mention))
                    found.Add(mention);
                i = Math.Max(mention.Last, i + 1);
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    /// <summary>"after 10 April", "не ранее 10 апреля": a beginning alone is no period, and no reason to take it for an end.</summary>
    private bool IsOpen(DateMention mention) =>
        hits.All.Exists(h => h.Is("notbefore") && h.Last >= mention.First && h.First < mention.Last)
        || (
            mention.Last < hits.Last
            && hits.StartingAt(mention.Last, "notbeforeafter") is not null
            && !scan.IsPauseBetween(mention.Last - 1)
        );

    private DateMention? Compose(int start, DatePoint point)
    {
        var first = start;
        var (second, next) = Second(point);
        var leadingYear = point.HasYear || second.HasYear ? 0 : YearBefore(ref first);
        var hasYear = point.HasYear || second.HasYear || leadingYear > 0;
        if (!hasYear && !years.IsKnown)
            return null;
        var toYear =
            second.HasYear ? second.Year
            : point.HasYear ? point.Year
            : leadingYear > 0 ? leadingYear
            : years.YearOf(second.Month);
        var fromYear =
            point.HasYear ? point.Year
            : second.HasYear || leadingYear > 0 ? toYear
            : years.YearOf(point.Month);
        var from = Date(fromYear, point.Month, point.IsMonth ? 1 : point.Day);
        var to = second.ToMonthEnd ? MonthEnd(toYear, second.LastMonth) : Date(toYear, second.LastMonth, second.LastDay);
        var impossible = from is null || to is null;
        if (impossible && !IsDateLike(point))
            return null;
        var (deadline, before, after) = Bounds(first, next);
        deadline &= !point.IsRange && second.Next == point.Next;
        if (to is { } day && point.Day > 0 && to == from && hits.All.Exists(h => h.Is("weekof") && h.First >= before && h.Last <= first))
            to = day.PlusDays(6);
        var bare = point.IsMonth && !point.Worded && !second.Worded && !hasYear && before == first && after == next;
        return new(before, after, from ?? default, to ?? default, hasYear, bare && !IsSpan(point, second), deadline, impossible);
    }

    private static bool IsSpan(DatePoint point, DatePoint second) => point.Month != second.LastMonth;

    private static bool IsDateLike(DatePoint point) => point.Month is >= 1 and <= 12 || point.HasYear;

    private (DatePoint Second, int Next) Second(DatePoint point)
    {
        if (
            (points.RangeTo(point.Next) ?? points.RangeFrom(point.Next)) is { } to
            && points.At(to) is { } other
            && other.IsMonth == point.IsMonth
        )
            return (other, other.Next);
        // "April, May": two months one after the other
        if (
            point.IsMonth
            && point.Next < hits.Last
            && scan.Gap(point.Next - 1) is ", "
            && points.At(point.Next) is { IsMonth: true } following
            && following.Month == point.LastMonth + 1
        )
            return (following, following.Next);
        return (point, point.Next);
    }

    /// <summary>"2026-cı ilin mart ayı": the year may stand before.</summary>
    private int YearBefore(ref int first)
    {
        for (var back = 1; back <= 4 && first - back >= hits.First; back++)
        {
            if (points.Number(first - back) is >= 1900 and < 2200 and var year && points.SkipEnding(first - back + 1) == first)
            {
                first -= back;
                return year;
            }
        }
        return 0;
    }

    /// <summary>Takes in prepositions and postpositions, and says whether they name a deadline only.</summary>
    private (bool Deadline, int First, int Last) Bounds(int first, int next)
    {
        var deadline = false;
        var last = next;
        while (last < hits.Last && scan.Gap(last - 1) is "'")
            last++;
        foreach (var role in (string[])["endof", "untilafter", "inafter"])
        {
            if (last < hits.Last && hits.StartingAt(last, role) is { } after && !scan.IsPauseBetween(last - 1))
            {
                last = after.Last;
                deadline |= role is "endof" or "untilafter";
            }
        }
        if (last < hits.Last && hits.StartingAt(last, "weekday") is { } weekday)
            last = weekday.Last;
        deadline |= hits.All.Exists(h => h.Is("untilafter") && h.First >= first && h.First < last);
        for (var more = true; more; )
        {
            more = false;
            foreach (var role in (string[])["weekday", "weekof", "endof", "until", "from", "in"])
            {
                if (
                    hits.EndingAt(first, role) is { } before
                    && before.First >= hits.First
                    && (role == "weekday" || !scan.IsPauseBetween(before.Last - 1))
                    && before.First < first
                )
                {
                    first = before.First;
                    deadline |= role is "endof" or "until";
                    more = true;
                }
            }
        }
        return (deadline, first, last);
    }

    private static LocalDate? Date(int year, int month, int day) =>
        year is > 1800 and < 2300 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static LocalDate? MonthEnd(int year, int month) =>
        year is > 1800 and < 2300 && month is >= 1 and <= 12
            ? new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month))
            : null;
}
