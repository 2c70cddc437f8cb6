namespace Comitia.Plan.Rules.Importing;

/// <summary>Which of the dates in a wording is when the item is due.</summary>
internal sealed class PeriodChoice(Scan scan, YearContext years)
{
    /// <summary>In a date column or a month heading every date is meant.</summary>
    public DateMention? InCell(HitMap hits, bool deadline)
    {
        var dates = new DateReading(scan, hits, years, inDateCell: true).All();
        if (dates.Count == 0)
            return null;
        // "5 May, 12 May, 2 June" runs from the first to the last.
        var (first, last) = (dates[0], dates[^1]);
        var all =
            dates.Count > 1 && dates.TrueForAll(d => d.Period is not null) && last.To >= first.From
                ? first with
                {
                    Last = last.Last,
                    To = last.To,
                }
                : first;
        return deadline ? all with { Deadline = true } : all;
    }

    /// <summary>In a wording: dates of the session's years; one set apart at either end before one in the middle.</summary>
    public DateMention? InTitle(HitMap hits, List<DateMention> dates)
    {
        var fit = dates.FindAll(d => d.Impossible || years.Admits(d.To.Year));
        var due =
            fit.Find(d => IsApart(hits, d) || (d.First <= hits.First + 1 && hits.StartingAt(d.Last, "future") is not null))
            ?? fit.Find(d => !d.Bare);
        // "October: ... on 8 October": the day within the month says more.
        return due is null
            ? null
            : fit.Find(d =>
                !d.Bare
                && d.Period is not null
                && d.From >= due.From
                && d.To <= due.To
                && NodaTime.Period.DaysBetween(d.From, d.To) < NodaTime.Period.DaysBetween(due.From, due.To)
                && !due.Deadline
            ) ?? due;
    }

    private bool IsApart(HitMap hits, DateMention date)
    {
        var atEnd = date.Last == hits.Last || scan.IsPauseBetween(date.Last - 1);
        var atStart = date.First == hits.First || scan.IsPauseBetween(date.First - 1);
        return atEnd && atStart;
    }
}
