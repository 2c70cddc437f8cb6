using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>Puts an item on the agenda - from the plan, from a matter, or free - or words one anew.</summary>
internal sealed class AgendaItemModel(OneMeeting meetings, PartsOfMeetings parts, IPlans plans, ISessions sessions, MatterQueries matters)
    : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public AgendaItem? Item { get; private set; }

    public IReadOnlyList<PlanItemLine> PlanItems { get; private set; } = [];

    /// <summary>The same by the session of their plan: the meeting's own first, then the latest.</summary>
    public IReadOnlyList<(SessionLine Session, IReadOnlyList<PlanItemLine> Items)> BySession { get; private set; } = [];

    public IReadOnlyList<Matter> Matters { get; private set; } = [];

    [BindProperty]
    public AgendaForm Form { get; set; } = new();

    public bool Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(MeetingId? id, AgendaItemId? item, CancellationToken ct)
    {
        if (!await Load(id, item, ct))
        {
            return NotFound();
        }

        Form = Item is null ? new AgendaForm() : AgendaForm.Of(Item);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MeetingId? id, AgendaItemId? item, string? again, CancellationToken ct)
    {
        if (!await Load(id, item, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var problems = new List<Refusal>();
        var wording = Form.Wording with
        {
            At = ReadTime(Form.At, "At", problems, needed: false),
            Minutes = ReadMinutes(Form.Minutes, "Minutes", problems),
        };
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var result = Item is null
            ? await Run(new AddAgendaItem(Data.Meeting.Id, wording), ct)
            : await Run(new ChangeAgendaItem(Item.Id, Form.Version, wording), ct);
        if (!result.Ok)
        {
            Conflict = Item is not null && result.Refusals[0].Kind == RefusalKind.Conflict && Form.Version != Item.Version;
            return Show(result.Refusals);
        }

        Tell(T[Item is null ? "meetings.agenda.added" : "meetings.agenda.changed"]);
        return Redirect(
            Desk(again is null ? MeetingLinks.Meeting(Data.Meeting.Id) + "#agenda" : MeetingLinks.NewAgendaItem(Data.Meeting.Id))
        );
    }

    private async Task<bool> Load(MeetingId? id, AgendaItemId? item, CancellationToken ct)
    {
        var of = item is { } known ? await parts.MeetingOf(known, ct) : id;
        if (of is null || await meetings.Read(of.Value, Viewer, ct) is not { } data || !Viewer.May(MeetingPermissions.Edit, data.Meeting))
        {
            return false;
        }

        Data = data;
        Item = data.Meeting.Agenda.Find(i => i.Id == item);
        PlanItems = await plans.OpenItems(data.Meeting.Owner, Viewer, ct);
        BySession =
        [
            .. (await sessions.All(ct))
                .Select(s => (Session: s, Items: (IReadOnlyList<PlanItemLine>)[.. PlanItems.Where(i => i.Session == s.Id)]))
                .Where(g => g.Items.Count > 0)
                .OrderByDescending(g => g.Session.Id == data.Meeting.Session)
                .ThenByDescending(g => g.Session.From),
        ];
        Matters = await matters.Open(data.Meeting.Owner, Viewer, ct);
        return true;
    }
}

/// <summary>An agenda item as its form holds it.</summary>
internal sealed class AgendaForm
{
    public int? Version { get; set; }

    public AgendaItemKind Kind { get; set; }

    public Dictionary<string, string?> Title { get; set; } = new(StringComparer.Ordinal);

    public bool Closed { get; set; }

    public string? PlanItem { get; set; }

    public string? Matter { get; set; }

    public string? Presenter { get; set; }

    public string? PresenterName { get; set; }

    public string? At { get; set; }

    public string? Minutes { get; set; }

    public AgendaWording Wording =>
        new(
            Kind,
            Title,
            Closed,
            Ids.TryParse<PlanItemId>(PlanItem, out var plan) ? plan : null,
            Ids.TryParse<MatterId>(Matter, out var matter) ? matter : null,
            Ids.TryParse<PersonId>(Presenter, out var person) ? person : null,
            PresenterName
        );

    public static AgendaForm Of(AgendaItem i) =>
        new()
        {
            Version = i.Version,
            Kind = i.Kind,
            Title = i.Title.Languages.ToDictionary(l => l, l => i.Title[l], StringComparer.Ordinal),
            Closed = i.Closed,
            PlanItem = i.PlanItem?.ToString(),
            Matter = i.Matter?.ToString(),
            Presenter = i.Presenter?.ToString(),
            PresenterName = i.PresenterName,
            At = i.At is { } at ? MeetingWords.Time(at) : null,
            Minutes = i.Minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
}
