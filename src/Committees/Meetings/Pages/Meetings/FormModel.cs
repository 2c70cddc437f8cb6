using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Actions;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>Convenes a meeting or words it anew. The last day for telling the members stands there with its arithmetic as soon as the day is known.</summary>
internal sealed class FormModel(OneMeeting meetings, IDirectory directory, ISessions sessions, INoticeTerms terms) : MeetingsPage
{
    public Meeting? Meeting { get; private set; }

    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    public IReadOnlyList<BodyLine> Committees { get; private set; } = [];

    public IReadOnlyList<BodyLine> Owners { get; private set; } = [];

    /// <summary>Who may take part besides the committee itself. Where its clerk serves several, all are offered: the choice is still open.</summary>
    public IEnumerable<BodyLine> Others =>
        (Meeting?.Owner ?? (Owners is [var only] ? only.Id : (BodyId?)null)) is { } owner
            ? Committees.Where(c => c.Id != owner)
            : Committees;

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    /// <summary>By when the members are told, for the day that stands in the form.</summary>
    public NoticeTerm? Notice { get; private set; }

    /// <summary>The version that is stored now, when it is not the one the person read.</summary>
    public MeetingForm? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(MeetingId? id, string? day, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Form = Meeting is null ? new MeetingForm { Day = day, Owner = CommitteeInView?.ToString("N") } : MeetingForm.Of(Meeting);
        var on = Meeting?.Day ?? (day is not null && Dates.Read(day).Try(out var asked) ? asked : Today);
        Form.Session ??= Meeting is null ? (await sessions.On(on, ct))?.Id.ToString() : null;
        await Explain(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MeetingId? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        await Explain(ct);
        var problems = new List<Refusal>();
        var given = ReadDay(Form.NoticeGivenOn, "NoticeGivenOn", problems, needed: false);
        var wording = Wording(problems);
        var owner = Meeting?.Owner ?? (Ids.TryParse<BodyId>(Form.Owner, out var body) ? body : (BodyId?)null);
        problems.AddRange(owner is null ? [new Refusal("meetings.body-unknown", Field: "Owner")] : []);
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var result = Meeting is null
            ? await Run(new ConveneMeeting(owner!.Value, wording!, given, Form.ShortNoticeReason), ct)
            : await Run(new ChangeMeeting(Meeting.Id, Form.Version, wording!, given, Form.ShortNoticeReason), ct);
        if (result.Ok)
        {
            Tell(T[Meeting is null ? "meetings.convened" : "meetings.changed", ("date", Written(wording!.Start.Date))]);
            return Redirect(Desk(MeetingLinks.Meeting(result.Value)));
        }

        Theirs =
            result.Refusals[0].Kind == RefusalKind.Conflict && Meeting is not null && Form.Version != Meeting.Version
                ? MeetingForm.Of(Meeting)
                : null;
        return Show(result.Refusals);
    }

    private MeetingWording? Wording(List<Refusal> problems)
    {
        var day = ReadDay(Form.Day, "Day", problems);
        var time = ReadTime(Form.Time, "Time", problems);
        int? minutes = null;
        if (!string.IsNullOrWhiteSpace(Form.Minutes))
        {
            minutes = int.TryParse(Form.Minutes, NumberStyles.Integer, CultureInfo.InvariantCulture, out var m) ? m : null;
            problems.AddRange(minutes is null ? [new Refusal("meetings.duration", Field: "Minutes")] : []);
        }

        return day is { } d && time is { } t
            ? new MeetingWording(
                Form.Kind,
                Form.Title,
                d.At(t),
                Meeting?.Zone,
                minutes,
                Form.Place,
                Form.Mode,
                Form.SessionId,
                Form.ParticipantIds
            )
            : null;
    }

    private async Task Explain(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Form.Day) && Dates.Read(Form.Day).Try(out var day))
        {
            Notice = await terms.For(day, T, ct);
        }
    }

    private async Task<bool> Load(MeetingId? id, CancellationToken ct)
    {
        if (id is { } known)
        {
            Meeting = (await meetings.Read(known, Viewer, ct))?.Meeting;
            if (Meeting is null || !Viewer.May(MeetingPermissions.Edit, Meeting))
            {
                return false;
            }
        }

        Committees = await directory.Committees(Meeting?.Day ?? Today, ct);
        Owners = [.. Committees.Where(c => Viewer.May(MeetingPermissions.Edit, [BodyScope.Of(c.Id)]))];
        Sessions = await sessions.All(ct);
        return Meeting is not null || Viewer.MaySomewhere(MeetingPermissions.Edit);
    }
}
