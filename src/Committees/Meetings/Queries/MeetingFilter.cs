using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;

namespace Comitia.Meetings.Queries;

/// <summary>Which part of time a list shows.</summary>
internal enum MeetingsWhen
{
    Upcoming,
    AwaitingWord,
    Past,
    All,
}

/// <summary>What a list of meetings is narrowed to; every part stands in the address.</summary>
internal sealed record MeetingFilter(
    MeetingsWhen When = MeetingsWhen.Upcoming,
    MeetingKind? Kind = null,
    SessionId? Session = null,
    BodyId? Body = null,
    int Page = 1
)
{
    public const int PageSize = 50;
}

/// <summary>A page of a list: its rows, how many there are in all, and how many await a word.</summary>
internal sealed record MeetingList(IReadOnlyList<MeetingRow> Rows, int Total, int Awaiting, IReadOnlyList<SessionLine> Sessions)
{
    public int Pages => Math.Max(1, (Total + MeetingFilter.PageSize - 1) / MeetingFilter.PageSize);
}

/// <summary>A meeting in a line.</summary>
internal sealed record MeetingRow(Meeting Meeting, MeetingStanding Standing, string Owner, string OwnerLanguage, int Items);
