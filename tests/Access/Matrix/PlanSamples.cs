using System.Text.Json;
using static Comitia.Access.Tests.Matrix.Samples;

namespace Comitia.Access.Tests.Matrix;

internal static class PlanSamples
{
    public static readonly IReadOnlyList<(string, Sample)> All =
    [
        Of("plan.create", w => new { Committee = w["committee"], Session = w["next-session"] }),
        Of("plan.add-item", w => new { Plan = w["plan"], Wording = Item("new") }),
        Of("plan.change-item", w => new { Item = w["item"], Wording = Item("other") }),
        Of(
            "plan.change-items",
            w => new
            {
                Plan = w["plan"],
                Items = new[] { w["item"] },
                Kind = "hearing",
            }
        ),
        Of(
            "plan.take-back-change",
            w => new { Plan = w["plan"], Entry = JsonDocument.Parse(w["change"]).RootElement.GetProperty("entry") }
        ),
        Of("plan.move-item", w => new { Item = w["third item"], Before = w["item"] }),
        Of("plan.decide-items", w => Dropping(w["plan"], w["item"])),
        Of(
            "plan.carry-over",
            w => new
            {
                Plan = w["plan"],
                Items = new[] { w["item"] },
                To = w["next-session"],
                Reason = "Later.",
            }
        ),
        Of("plan.split-item", w => new { Item = w["item"], NewTitle = Words("half") }),
        Of("plan.merge-items", w => new { Into = w["item"], Others = new[] { w["second item"] } }),
        Of(
            "plan.set-objective",
            w => new
            {
                Plan = w["plan"],
                Objective = w["objective"],
                Title = Words("Lakes"),
            }
        ),
        Of("plan.record-evidence", w => Evidence(w["second item"])),
        Of("plan.take-back-evidence", w => new { Evidence = w["evidence"] }),
        Of("plan.comment", w => new { Item = w["item"], Text = "Well said." }),
        ("plan.take-back-comment", new Sample(OwnComment)),
        Of("plan.adopt", w => Adoption(w["plan"])),
        Of("plan.close", w => new { Plan = w["adopted-plan"] }),
        Of(
            "plan.apply-proposal",
            w => new
            {
                Committee = w["committee"],
                Session = w["next-session"],
                Items = new[] { new { Wording = Item("read") } },
            }
        ),
        Of(
            "plan.set-cue",
            _ => new
            {
                Language = "en",
                Role = "kind.opinion",
                Words = "expert note",
            }
        ),
        Of(
            "publishing.withdraw",
            _ => new
            {
                Kind = "plan",
                CommitteeCode = "committee",
                SessionCode = "2025-autumn",
                Reason = "A mistake.",
            }
        ),
    ];

    public static object Item(string title) => new { Kind = "review", Title = Words(title) };

    public static object Evidence(string item) =>
        new
        {
            Item = item,
            Kind = "activity",
            Date = "2026-03-01",
            Title = Words("Exhibition"),
            Standing = "happened",
        };

    public static object Adoption(string plan) =>
        new
        {
            Plan = plan,
            On = "2026-03-01",
            MeetingTitle = new { en = "First meeting" },
        };

    public static object Dropping(string plan, string item) =>
        new
        {
            Plan = plan,
            Items = new[] { item },
            Decision = "dropped",
            Reason = "No longer needed.",
        };

    /// <summary>One takes back one's own comment; whoever has made none tries the clerk's.</summary>
    private static object OwnComment(MatrixWorld world, Actor actor) =>
        new { Comment = world.Find("comment of " + actor.Name) ?? world["comment of clerk"] };
}
