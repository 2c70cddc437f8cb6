using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Comitia.Directory.Contracts;
using Comitia.Kernel;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Rules;

namespace Comitia.Meetings.Tables;

/// <summary>Takes an agenda as it stands, and reads a frozen one back.</summary>
internal static class AgendaSnapshots
{
    /// <summary>As it stands: items taken off are left out. People and bodies by their names of today.</summary>
    public static AgendaSnapshot Of(
        Meeting meeting,
        IReadOnlyDictionary<BodyId, BodyLine> bodies,
        IReadOnlyDictionary<PersonId, string> people
    ) =>
        new(
            meeting.Kind,
            meeting.Title,
            meeting.Start,
            meeting.Zone,
            meeting.Minutes,
            meeting.Place,
            meeting.Mode,
            [
                .. meeting
                    .Bodies.Where(b => b.Body != meeting.Owner)
                    .Select(b => bodies.GetValueOrDefault(b.Body)?.Name ?? LocalText.Empty)
                    .Where(n => !n.IsEmpty)
                    .OrderBy(n => n.In(n.Original).Text, StringComparer.Ordinal),
            ],
            [.. meeting.Agenda.Where(i => !i.Withdrawn).OrderBy(i => i.Position).Select(i => Of(i, people))]
        );

    public static string Write(AgendaSnapshot snapshot) => JsonSerializer.Serialize(snapshot, KernelJson.Frozen);

    public static AgendaSnapshot Read(AgendaVersion version) =>
        JsonSerializer.Deserialize<AgendaSnapshot>(version.Snapshot, KernelJson.Frozen)!;

    /// <summary>A mark of the whole: two agendas with the same mark say the same.</summary>
    public static string Mark(AgendaSnapshot snapshot) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Write(snapshot))).AsSpan(0, 15));

    private static AgendaSnapshotItem Of(AgendaItem i, IReadOnlyDictionary<PersonId, string> people) =>
        new(
            i.Id,
            i.Number,
            i.Kind,
            i.Title,
            i.Closed,
            i.At,
            i.Minutes,
            i.Presenter is { } person ? people.GetValueOrDefault(person) : i.PresenterName
        );
}
