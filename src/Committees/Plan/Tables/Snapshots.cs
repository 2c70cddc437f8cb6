using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;

namespace Comitia.Plan.Tables;

/// <summary>Takes a plan's text as it stands, and reads a frozen one back. Texts keep their revisions, so that staleness survives.</summary>
internal static class Snapshots
{
    private static JsonSerializerOptions Json => Kernel.KernelJson.Frozen;

    public static PlanSnapshot Of(WorkPlan plan) =>
        new(
            [.. plan.Objectives.Where(o => !o.Withdrawn).OrderBy(o => o.Position).Select(o => new SnapshotObjective(o.Id, o.Title))],
            [.. plan.Items.Where(i => i.Decision != ItemDecision.Withdrawn).OrderBy(i => i.Position).Select(Of)]
        );

    public static string Write(PlanSnapshot snapshot) => JsonSerializer.Serialize(snapshot, Json);

    /// <summary>A mark of the whole text: two snapshots with the same mark say the same.</summary>
    public static string Mark(PlanSnapshot snapshot) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Write(snapshot))).AsSpan(0, 15));

    public static PlanSnapshot Read(PlanVersion version) => JsonSerializer.Deserialize<PlanSnapshot>(version.Snapshot, Json)!;

    /// <summary>Whether an item's text is another than in an adopted version; true as well where that version does not have it.</summary>
    public static bool Differs(PlanItem item, PlanSnapshot adopted) =>
        adopted.Items.FirstOrDefault(i => i.Id == item.Id) is not { } was
        || JsonSerializer.Serialize(was, Json) != JsonSerializer.Serialize(Of(item), Json);

    /// <summary>Whether a copy of an item still says what the item says, its place and period aside.</summary>
    public static bool SaysAs(PlanItem copy, PlanItem item)
    {
        var there = Of(copy) with { From = item.From, To = item.To };
        var here = Of(item) with { Id = copy.Id, PublicId = copy.PublicId, Objective = copy.ObjectiveId, Number = copy.Number };
        return JsonSerializer.Serialize(there, Json) == JsonSerializer.Serialize(here, Json);
    }

    /// <summary>An item's text as it would be frozen.</summary>
    public static string Text(PlanItem item) => JsonSerializer.Serialize(Of(item), Json);

    private static SnapshotItem Of(PlanItem i) =>
        new(
            i.Id,
            i.PublicId,
            i.ObjectiveId,
            i.Number,
            i.Kind,
            i.Title,
            i.Condition,
            i.ExpectedOutput,
            i.From,
            i.To,
            i.Times,
            [.. i.Responsible.OrderBy(r => r.Position).Select(r => r.Name)],
            [.. i.Counterparts.OrderBy(c => c.Position).Select(c => c.Name)]
        );
}
