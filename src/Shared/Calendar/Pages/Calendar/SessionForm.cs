using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Sessions;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Languages;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>The form of a session as it was typed.</summary>
public sealed class SessionForm
{
    public int? Version { get; set; }

    public string? Code { get; set; }

    public Dictionary<string, string?> Title { get; set; } = [];

    public bool Extraordinary { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public string? PreparatoryFrom { get; set; }

    internal static SessionForm Of(SessionRecord session) =>
        new()
        {
            Version = session.Version,
            Code = session.Code,
            Title = Wordings(session.Title),
            Extraordinary = session.Kind == SessionKind.Extraordinary,
            From = CalendarPage.Typed(session.From),
            To = CalendarPage.Typed(session.To),
            PreparatoryFrom = CalendarPage.Typed(session.PreparatoryFrom),
        };

    internal static Dictionary<string, string?> Wordings(LocalText text) => text.Languages.ToDictionary(l => l, l => text[l]);
}
