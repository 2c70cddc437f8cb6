using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>The meetings of the committee in view, with filters that read as sentences and stand in the address.</summary>
internal sealed class IndexModel(MeetingQueries meetings) : MeetingsPage
{
    public MeetingFilter Filter { get; private set; } = new();

    public MeetingList List { get; private set; } = null!;

    public bool MayConvene => Viewer.MaySomewhere(MeetingPermissions.Edit);

    public async Task OnGetAsync(string? when, string? kind, string? session, string? body, int? page, CancellationToken ct)
    {
        Filter = new MeetingFilter(
            Code<MeetingsWhen>(when) ?? MeetingsWhen.Upcoming,
            Code<MeetingKind>(kind),
            Ids.TryParse<SessionId>(session, out var s) ? s : null,
            Ids.TryParse<BodyId>(body, out var b) ? b
                : CommitteeInView is { } id ? new BodyId(id)
                : null,
            Math.Clamp(page ?? 1, 1, 100_000)
        );
        List = await meetings.List(Filter, Viewer, T, ct);
    }

    /// <summary>The same list with one part of its filter changed.</summary>
    public string With(
        MeetingsWhen? when = null,
        MeetingKind? kind = null,
        SessionId? session = null,
        int page = 1,
        bool anyKind = false,
        bool anySession = false
    )
    {
        var k = anyKind ? null : kind ?? Filter.Kind;
        var s = anySession ? null : session ?? Filter.Session;
        var parts = new List<string> { "when=" + Kernel.Web.Marks.Kebab((when ?? Filter.When).ToString()) };
        parts.AddRange(k is { } one ? ["kind=" + Kernel.Web.Marks.Kebab(one.ToString())] : []);
        parts.AddRange(s is { } of ? ["session=" + of] : []);
        parts.AddRange(Filter.Body is { } body && body.Value != CommitteeInView ? ["body=" + body] : []);
        parts.AddRange(page > 1 ? [$"page={page}"] : []);
        return Desk(MeetingLinks.Meetings) + "?" + string.Join('&', parts);
    }

    private static TEnum? Code<TEnum>(string? code)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().Where(v => Kernel.Web.Marks.Kebab(v.ToString()) == code).Select(v => (TEnum?)v).FirstOrDefault();
}
