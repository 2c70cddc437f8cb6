using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;

namespace Comitia.Meetings.Importing;

/// <summary>One chunk of an import: meetings with the records behind their references. A chunk is one transaction; a run is many of them.</summary>
internal sealed record ImportMeetings(
    string Source,
    IReadOnlyList<SourceMeeting> Meetings,
    IReadOnlyDictionary<string, BodyId> Bodies,
    IReadOnlyDictionary<string, PersonId> People
) : IInput<ImportedChunk>;

/// <summary>What a chunk did.</summary>
internal sealed record ImportedChunk(int Created, int Changed, int Unchanged, int Waiting);
