using System.Text.Json;
using Comitia.Publishing.Contracts;

namespace Comitia.Publishing.Rules;

/// <summary>A kind of public record: its code in the store, its word in addresses, how it is written, read and compared. A later capability adds its own here.</summary>
internal sealed class RecordKind
{
    public static readonly RecordKind Plan = new(
        "plan",
        "plans",
        typeof(PublicPlan),
        (a, b) => PlanChanges.Between((PublicPlan)a, (PublicPlan)b)
    );

    public static readonly RecordKind Account = new(
        "account",
        "accounts",
        typeof(PublicAccount),
        (a, b) => AccountChanges.Between((PublicAccount)a, (PublicAccount)b)
    );

    public static readonly RecordKind Meeting = new(
        "meeting",
        "meetings",
        typeof(PublicMeeting),
        (a, b) => MeetingChanges.Between((PublicMeeting)a, (PublicMeeting)b)
    )
    {
        Named = true,
    };

    public static readonly IReadOnlyList<RecordKind> All = [Plan, Account, Meeting];

    private readonly Type type;
    private readonly Func<PublicRecord, PublicRecord, IReadOnlyList<PublicChange>> compare;

    private RecordKind(string code, string segment, Type type, Func<PublicRecord, PublicRecord, IReadOnlyList<PublicChange>> compare)
    {
        (Code, Segment) = (code, segment);
        (this.type, this.compare) = (type, compare);
    }

    public string Code { get; }

    /// <summary>The word in addresses: <c>/en/committees/{committee}/plans/{session}</c>.</summary>
    public string Segment { get; }

    /// <summary>Whether a session has several of it, so that a name of the record's own closes the address.</summary>
    public bool Named { get; private init; }

    public static RecordKind Of(PublicRecord record) => All.First(k => k.type == record.GetType());

    public static RecordKind? Find(string code) => All.FirstOrDefault(k => k.Code == code);

    public static RecordKind? OfSegment(string segment) => All.FirstOrDefault(k => k.Segment == segment);

    public IReadOnlyList<PublicChange> Compare(PublicRecord before, PublicRecord after) => compare(before, after);

    public string Write(PublicRecord record) => JsonSerializer.Serialize(record, type, PublicJson.Options);

    public PublicRecord Read(string payload) => (PublicRecord)JsonSerializer.Deserialize(payload, type, PublicJson.Options)!;
}
