using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Meetings.Importing;

/// <summary>
/// Takes <c>reunions.ndjson.gz</c> over after bodies, people and seats are in. What did not change since the last run never reaches the
/// gate; the rest goes through in chunks of about two hundred rows - meetings, agenda items and marks together - behind people's actions.
/// </summary>
internal sealed class MeetingsContributor(IActions actions, IServiceScopeFactory scopes) : IAssembleeNationaleContributor
{
    public const string FileName = "reunions.ndjson.gz";
    private const int Rows = 200;
    private const int Looked = 200;

    public async Task<ImportTally> Import(AssembleeNationaleFolder folder, CancellationToken ct)
    {
        var tally = new ImportTally();
        var path = Path.Combine(folder.Path, FileName);
        if (!File.Exists(path))
        {
            tally.Rejected.Add(new RejectedRow(FileName, new Refusal("meetings.import-file")));
            return tally;
        }

        var seen = new List<SourceMeeting>(Looked);
        await foreach (var (line, json) in NdjsonFile.Lines(path, ct))
        {
            if (json is null || SourceMeeting.Read(json.Value) is not { } meeting)
            {
                tally.Rejected.Add(new RejectedRow($"{FileName}:{line}", new Refusal("meetings.import-line").With("line", line)));
                continue;
            }

            tally.Count("meetings", 1);
            tally.Count("attendances", meeting.MarksGiven);
            seen.Add(meeting);
            if (seen.Count == Looked)
            {
                await Take(folder, seen, tally, ct);
                seen.Clear();
            }
        }

        await Take(folder, seen, tally, ct);
        return tally;
    }

    /// <summary>Passes over what is unchanged, and sends the rest through the gate in chunks.</summary>
    private async Task Take(AssembleeNationaleFolder folder, List<SourceMeeting> seen, ImportTally tally, CancellationToken ct)
    {
        var fresh = await Fresh(seen, ct);
        tally.Unchanged += seen.Count - fresh.Count;
        folder.Progress?.Report(new ImportProgress("meetings", tally.Counts["meetings"], 0));
        if (fresh.Count == 0)
        {
            return;
        }

        var bodies = await folder.Bodies([.. fresh.Select(m => m.Body).Distinct()], ct);
        var people = await folder.People([.. fresh.SelectMany(m => m.Marks).Select(m => m.Person).Distinct()], ct);
        var chunk = new List<SourceMeeting>();
        var rows = 0;
        foreach (var meeting in fresh)
        {
            var size = 1 + meeting.Agenda.Count + meeting.Marks.Count;
            if (chunk.Count > 0 && rows + size > Rows)
            {
                await Send(folder, chunk, bodies, people, tally, ct);
                (chunk, rows) = ([], 0);
            }

            chunk.Add(meeting);
            rows += size;
        }

        await Send(folder, chunk, bodies, people, tally, ct);
    }

    private async Task<List<SourceMeeting>> Fresh(List<SourceMeeting> seen, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComitiaDb>();
        var keys = seen.Select(m => m.Key).ToList();
        var known = await db
            .MeetingImports.Where(i => i.Source == AssembleeNationaleFolder.Source && keys.Contains(i.Key))
            .Select(i => new { i.Key, i.Hash })
            .ToDictionaryAsync(i => i.Key, i => i.Hash, ct);
        return
        [
            .. seen.Where(m =>
                !known.TryGetValue(m.Key, out var hash) || !hash.AsSpan().SequenceEqual(SourceValues.Hash(SourceValues.Write(m)))
            ),
        ];
    }

    private async Task Send(
        AssembleeNationaleFolder folder,
        List<SourceMeeting> chunk,
        IReadOnlyDictionary<string, BodyId> bodies,
        IReadOnlyDictionary<string, PersonId> people,
        ImportTally tally,
        CancellationToken ct
    )
    {
        var input = new ImportMeetings(AssembleeNationaleFolder.Source, chunk, bodies, people);
        var done = await actions.Run(input, new Asked(folder.Viewer, Lane: Lane.Bulk), ct);
        if (!done.Ok)
        {
            tally.Rejected.AddRange(chunk.Select(m => new RejectedRow($"{FileName}: {m.Key}", done.Refusals[0])));
            return;
        }

        tally.Created += done.Value.Created;
        tally.Changed += done.Value.Changed;
        tally.Unchanged += done.Value.Unchanged;
        tally.Waiting += done.Value.Waiting;
    }
}
