using Comitia.Meetings.Queries;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>The quorum of the committees that sit in a meeting, as pages show it.</summary>
internal sealed record QuorumView(MeetingPageData Data, IReadOnlyList<QuorumLine> Lines);
