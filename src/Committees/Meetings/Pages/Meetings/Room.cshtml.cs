using Comitia.Meetings.Queries;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>The screen for the room: what is before the meeting, who speaks, the quorum, the ballot. It names who voted what to nobody.</summary>
internal sealed class RoomModel(Sittings sittings) : LiveScreen(sittings);
