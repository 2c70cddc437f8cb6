using NodaTime;

namespace Comitia.Plan.Rules.Importing;

/// <summary>A date, month, quarter or span of dates found in words [First, Last).</summary>
/// <param name="Bare">A month name alone, which may be a word of another sense.</param>
/// <param name="Deadline">Only an end is named ("until 31 May").</param>
/// <param name="Impossible">Written as a date that does not exist (31 February).</param>
internal sealed record DateMention(
    int First,
    int Last,
    LocalDate From,
    LocalDate To,
    bool HasYear,
    bool Bare,
    bool Deadline,
    bool Impossible
)
{
    public ProposedPeriod? Period => Impossible || To < From ? null : new(Deadline ? null : From, To);
}

/// <summary>
/// One date, month or quarter before it is put together with its neighbours; Worded is a month called so ("mart ayı"), Part a half or
/// third of a month ("first half of March").
/// </summary>
internal readonly record struct DatePoint(
    int Next,
    int Year,
    int Month,
    int LastMonth,
    int Day,
    int LastDay,
    bool HasYear,
    bool Worded = false,
    bool Part = false
)
{
    public bool IsMonth => Day == 0;

    /// <summary>Its end is that of the month, however long the month is.</summary>
    public bool ToMonthEnd => IsMonth || (Part && LastDay > 20);

    /// <summary>Two days are named, so that a word like "until" says no more than the second.</summary>
    public bool IsRange => Day != LastDay && !Part;
}
