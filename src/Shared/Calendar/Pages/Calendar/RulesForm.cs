using Comitia.Calendar.Contracts;
using Comitia.Calendar.Outputs;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A version of the rules as it was filled in, sentence by sentence.</summary>
public sealed class RulesForm
{
    /// <summary>Empty lines offered for further yearly sessions.</summary>
    private const int Spare = 2;

    public int? Version { get; set; }

    public string? EffectiveFrom { get; set; }

    public DaysForm MeetingNotice { get; set; } = new();

    public ShareForm Quorum { get; set; } = new();

    public ShareForm Majority { get; set; } = new();

    public DaysForm Response { get; set; } = new();

    public DaysForm TripReport { get; set; } = new();

    public RemoteForm Remote { get; set; } = new();

    public StartForm SessionStart { get; set; } = new();

    public List<YearlyForm> Sessions { get; set; } = [];

    internal static RulesForm Empty() => new RulesForm().WithSpare();

    internal static RulesForm Of(RulesRecord record, Say say) =>
        Of(record.Values, record.Version, CalendarPage.Typed(record.EffectiveFrom), say);

    /// <summary>A new version begins as the one it amends.</summary>
    internal static RulesForm Amending(RulesRecord record, Say say) => Of(record.Values, null, string.Empty, say);

    private static RulesForm Of(RuleValues values, int? version, string from, Say say) =>
        new RulesForm
        {
            Version = version,
            EffectiveFrom = from,
            MeetingNotice = DaysForm.Of(values.MeetingNotice),
            Quorum = ShareForm.From(values.Quorum),
            Majority = ShareForm.From(values.Majority),
            Response = DaysForm.Of(values.Response),
            TripReport = DaysForm.Of(values.TripReport),
            Remote = RemoteForm.Of(values.Remote),
            SessionStart = StartForm.Of(values.SessionStart),
            Sessions = [.. values.Sessions.Select(s => YearlyForm.Of(s, new RuleSentences(say).Annual))],
        }.WithSpare();

    /// <summary>The values; what cannot be read is named with its field. Titles keep their history from the version they come from.</summary>
    internal RuleValues Read(RuleValues? was, List<Refusal> problems) =>
        new()
        {
            MeetingNotice = MeetingNotice.Read(nameof(MeetingNotice), problems),
            Quorum = Quorum.Read(),
            Majority = Majority.Read(),
            Response = Response.Read(nameof(Response), problems),
            TripReport = TripReport.Read(nameof(TripReport), problems),
            Remote = Remote.Read(),
            SessionStart = SessionStart.Read(),
            Sessions =
            [
                .. Sessions
                    .Select((form, n) => (form, n))
                    .Where(s => !s.form.IsEmpty)
                    .Select(s => s.form.Read($"Sessions[{s.n}]", Title(was, s.form.Name), problems))
                    .OfType<YearlySessionValue>(),
            ],
        };

    internal RulesForm WithSpare()
    {
        Sessions.RemoveAll(s => s.IsEmpty);
        Sessions.AddRange(Enumerable.Range(0, Spare).Select(_ => new YearlyForm()));
        return this;
    }

    private static LocalText Title(RuleValues? was, string? name) =>
        was?.Sessions.FirstOrDefault(s => s.Name == name?.Trim())?.Title ?? LocalText.Empty;
}
