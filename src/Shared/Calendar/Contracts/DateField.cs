using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>
/// A field for a date as people write it: <c>&lt;partial name="_DateField" model='new DateField("On", T["…"], Model.On)' /&gt;</c>. It shows the
/// error of its name from the page's model state, and says back in words what was understood - at once where scripts run, else after posting.
/// </summary>
/// <param name="Name">Name and id of the field, as refusals name it.</param>
/// <param name="Label">What the date is.</param>
/// <param name="Value">What was typed, exactly.</param>
public sealed record DateField(string Name, string Label, string? Value)
{
    /// <summary>Instead of the usual examples.</summary>
    public string? Hint { get; init; }

    public bool Optional { get; init; }

    /// <summary>The days of the session at hand: a date without a year falls among them.</summary>
    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }
}
