using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Sessions;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

/// <summary>What adding and changing a session have in common.</summary>
internal static class SessionWordings
{
    public const int LongestTitle = 200;

    /// <summary>Everything that is wrong with it, at once: its text, its days, its code, its neighbours.</summary>
    public static async Task<List<Refusal>> Problems(this SessionWording wording, ComitiaDb db, SessionId? self, CancellationToken ct)
    {
        var found = TextProblems(wording.Title, wording.Code);
        var made = Session.Of(wording.Code, Kind(wording), wording.From, wording.To, wording.PreparatoryFrom);
        found.AddRange(made.Refusals.Where(r => r.Code != Refusals.SessionWithoutCode).Select(r => r.At(FieldOf(r))));
        var near = await db
            .Sessions.Where(s => s.Code == wording.Code || (!s.Withdrawn && s.From <= wording.To && s.To >= wording.From))
            .ToListAsync(ct);
        near.RemoveAll(s => s.Id == self);
        if (near.Find(s => s.Code == wording.Code) is { } same)
        {
            found.Add(
                Refusals.Because(same.Withdrawn ? Refusals.SessionCodeWithdrawn : Refusals.SessionCodeTaken, ("code", same.Code)).At("Code")
            );
        }

        if (made.Ok && near.Find(s => !s.Withdrawn && s.From <= wording.To && s.To >= wording.From) is { } other)
        {
            found.Add(
                Refusals
                    .Because(
                        Refusals.SessionsOverlap,
                        ("title", other.Title),
                        ("from", other.From),
                        ("to", other.To),
                        ("first", wording.From),
                        ("last", wording.To)
                    )
                    .At("From")
            );
        }

        return found;
    }

    /// <summary>What is wrong with title and code, whatever the days are.</summary>
    public static List<Refusal> TextProblems(IReadOnlyDictionary<string, string?> title, string? code)
    {
        var found = TitleProblems(title);
        var trimmed = code?.Trim() ?? string.Empty;
        if (trimmed.Length == 0)
        {
            found.Add(Refusals.Because(Refusals.SessionWithoutCode).At("Code"));
        }
        else if (!SessionCode.IsCode(trimmed))
        {
            var better = SessionCode.Of(trimmed);
            found.Add(Refusals.Because(Refusals.SessionCodeNotUnderstood, ("code", trimmed), ("better", better)).At("Code"));
        }

        return found;
    }

    public static void ApplyTo(this SessionWording wording, SessionRecord record)
    {
        record.Code = wording.Code.Trim();
        record.Title = record.Title.Worded(wording.Title);
        record.Kind = Kind(wording);
        (record.From, record.To, record.PreparatoryFrom) = (wording.From, wording.To, wording.PreparatoryFrom ?? wording.From);
    }

    /// <summary>The text with each wording set; it keeps its original and knows which translations are stale.</summary>
    public static LocalText Worded(this LocalText was, IReadOnlyDictionary<string, string?> wordings) =>
        wordings.Aggregate(was, (text, w) => text.With(w.Key, w.Value));

    public static List<Refusal> TitleProblems(IReadOnlyDictionary<string, string?> title, string field = "Title")
    {
        var found = new List<Refusal>();
        if (title.Values.All(string.IsNullOrWhiteSpace))
        {
            found.Add(Refusals.Because(Refusals.TitleMissing).At(field));
        }

        if (title.Values.Any(t => t?.Length > LongestTitle))
        {
            found.Add(Refusals.Because(Refusals.TitleTooLong, ("most", LongestTitle)).At(field));
        }

        return found;
    }

    private static SessionKind Kind(SessionWording wording) => wording.Extraordinary ? SessionKind.Extraordinary : SessionKind.Ordinary;

    private static string FieldOf(Refusal refusal) =>
        refusal.Code switch
        {
            Refusals.PreparationAfterStart => "PreparatoryFrom",
            _ => "To",
        };
}
