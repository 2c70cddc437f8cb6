using System.Text;
using Comitia.Access.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Comitia.Access.Tests.Matrix.Samples;

namespace Comitia.Access.Tests.Matrix;

/// <summary>Fills the matrix' world: one record in each state that some action needs. The clock stands at Monday 2 March 2026.</summary>
internal static class Records
{
    public static async Task Make(MatrixWorld world)
    {
        await Times(world);
        await Bodies(world);
        await world.Invite();
        await Accounts(world);
        await Plans(world);
        await Meetings(world);
        await Account(world);
        await Review(world);
    }

    public static object Session(string code, string from, string to) =>
        new
        {
            Code = code,
            Title = Words("Session " + code),
            Extraordinary = false,
            From = from,
            To = to,
        };

    public static object Body(string name, string kind, string? parent = null) =>
        new
        {
            Kind = kind,
            Name = Words(name),
            Parent = parent,
        };

    public static object Meeting(MatrixWorld world, string start) =>
        new
        {
            Kind = "ordinary",
            Title = Words("Ferries"),
            Start = start,
            Minutes = 60,
            Session = world["session"],
        };

    private static async Task Times(MatrixWorld world)
    {
        await world.Make("session", "calendar.add-session", new { Session = Session("2026-spring", "2026-02-01", "2026-05-31") });
        await world.Make("next-session", "calendar.add-session", new { Session = Session("2026-autumn", "2026-09-30", "2026-12-30") });
        await world.Make("past-session", "calendar.add-session", new { Session = Session("2025-autumn", "2025-09-30", "2025-12-30") });
        await world.Make("term", "calendar.set-term", CalendarSamples.Term(null));
        await world.Make("period", "calendar.add-period", new { Period = CalendarSamples.Period });
        await world.Make("pattern", "calendar.add-sitting-pattern", CalendarSamples.Pattern("2026-03-10"));
        await world.Make("rules", "calendar.add-rules", new { EffectiveFrom = "2026-06-01", Values = CalendarSamples.Values });
    }

    private static async Task Bodies(MatrixWorld world)
    {
        async Task Body(string name, string kind, string? parent = null) =>
            await world.Make(name, "directory.add-body", new { Wording = Records.Body(name, kind, parent) });
        await Body("committee", "committee");
        await Body("other-committee", "committee");
        await Body("subcommittee", "subcommittee", world["committee"]);
        await Body("closed-subcommittee", "subcommittee", world["committee"]);
        await world.Make("closing", "directory.close-body", new { Body = world["closed-subcommittee"], LastDay = "2026-02-20" });
        await Body("ministry", "ministry");
        await Body("same-ministry", "ministry");
        foreach (var name in (string[])["Alda Reed", "Bors Fen", "Cara Holm", "Cara Holme"])
        {
            await world.Make(name, "directory.add-person", new { Wording = new { Name = name } });
        }

        await world.Make("seat", "directory.add-membership", DirectorySamples.Seat(world, "Alda Reed"));
    }

    private static async Task Accounts(MatrixWorld world)
    {
        world.Name("spare account", (await world.App.Account("spare@matrix.example")).ToString());
        var closed = await world.App.Account("closed@matrix.example");
        await world.App.Do(new DisableAccount(closed));
        world.Name("closed account", closed.ToString());
        await world.Make("grant", "access.give-role", AccessSamples.Role(world));
    }

    private static async Task Plans(MatrixWorld world)
    {
        await world.Make("plan", "plan.create", new { Committee = world["committee"], Session = world["session"] });
        await world.Make("objective", "plan.set-objective", new { Plan = world["plan"], Title = Words("Rivers") });
        foreach (var name in (string[])["item", "second item", "third item"])
        {
            await world.Make(name, "plan.add-item", new { Plan = world["plan"], Wording = PlanSamples.Item(name) });
        }

        var third = new[] { world["third item"] };
        await world.Make(
            "change",
            "plan.change-items",
            new
            {
                Plan = world["plan"],
                Items = third,
                Kind = "visit",
            }
        );
        await world.Make("evidence", "plan.record-evidence", PlanSamples.Evidence(world["item"]));
        foreach (var actor in world.Actors.Where(a => a.Viewer.MaySomewhere(new("plan.comment")) && a.Name != MatrixWorld.Elsewhere))
        {
            await world.Make("comment of " + actor.Name, "plan.comment", new { Item = world["item"], Text = "Said." }, actor.Viewer);
        }

        await world.Make("adopted-plan", "plan.create", new { Committee = world["committee"], Session = world["past-session"] });
        await world.Make("adopted-item", "plan.add-item", new { Plan = world["adopted-plan"], Wording = PlanSamples.Item("past") });
        await world.Make("version", "plan.adopt", PlanSamples.Adoption(world["adopted-plan"]));
        await world.Make("dropped", "plan.decide-items", PlanSamples.Dropping(world["adopted-plan"], world["adopted-item"]));
    }

    private static async Task Meetings(MatrixWorld world)
    {
        foreach (
            var (name, start) in new[]
            {
                ("coming", "2026-03-20T10:00:00"),
                ("passed", "2026-03-01T10:00:00"),
                ("held", "2026-02-20T10:00:00"),
                ("bare", "2026-02-19T10:00:00"),
            }
        )
        {
            await world.Make(name, "meetings.convene", MeetingSamples.Convening(world, start));
        }

        await world.Make("agenda", "meetings.add-agenda-item", new { Meeting = world["coming"], Wording = MeetingSamples.Agenda });
        await world.Make("second agenda", "meetings.add-agenda-item", new { Meeting = world["coming"], Wording = MeetingSamples.Agenda });
        foreach (var name in new[] { "old agenda", "left over" })
        {
            await world.Make(name, "meetings.add-agenda-item", new { Meeting = world["held"], Wording = MeetingSamples.Agenda });
        }

        foreach (var (name, start) in new[] { ("sitting", "2026-03-02T09:00:00"), ("voting", "2026-03-02T09:30:00") })
        {
            await world.Make(name, "meetings.convene", MeetingSamples.Convening(world, start));
            await world.Make("opening of " + name, "meetings.open", new { Meeting = world[name] });
        }

        await world.Make("task", "meetings.add-task", new { Meeting = world["held"], Wording = new { Text = Words("Write") } });
        await world.Make("sitting item", "meetings.add-agenda-item", new { Meeting = world["sitting"], Wording = MeetingSamples.Agenda });
        await world.Make("presence", "meetings.record-arrival", new { Meeting = world["voting"], Person = world["Alda Reed"] });
        await world.Make("speaker", "meetings.ask-to-speak", new { Meeting = world["voting"], Name = "A guest" });
        await world.Make(
            "ballot",
            "meetings.open-ballot",
            new
            {
                Meeting = world["voting"],
                Question = Words("Agreed?"),
                Method = "rollCall",
                WithoutQuorum = true,
            }
        );
        await world.Make("leaving over", "meetings.say-agenda-outcome", new { Item = world["left over"], Outcome = "putOff" });
        await world.Make("holding", "meetings.hold", new { Meeting = world["held"] });
        await world.Make("bare holding", "meetings.hold", new { Meeting = world["bare"] });
        await world.Make("decision", "meetings.record-decision", new { Meeting = world["held"], Text = Words("Agreed.") });
        await world.Make("minutes", "meetings.edit-minutes", new { Meeting = world["held"], Text = Words("It was said.") });
        await world.Make(
            "matter",
            "matters.add",
            new
            {
                Committee = world["committee"],
                Kind = "topic",
                Title = Words("Locks"),
            }
        );
    }

    private static async Task Account(MatrixWorld world)
    {
        await world.Make("account", "account.open", new { Committee = world["committee"], Session = world["session"] });
        await world.Make("prose", "account.write-prose", AccountSamples.Prose(world["account"]));
        await world.Make("past account", "account.open", new { Committee = world["committee"], Session = world["past-session"] });
        await world.Make("approved", "account.approve", AccountSamples.Approval(world["past account"]));
    }

    /// <summary>A field that both a source and a clerk changed.</summary>
    private static async Task Review(MatrixWorld world)
    {
        async Task Import(string name)
        {
            var file = $$"""{"organizations":[{"id":"o1","name":"{{name}}","classification":"ministry"}]}""";
            await using var scope = world.App.Services.CreateAsyncScope();
            await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
            await scope.ServiceProvider.GetRequiredService<IPopoloImport>().Run(stream, "popolo:matrix", "en", RunningApp.Operator);
        }

        await Import("Mills");
        await world.Make("imported", "directory.place-body", new { Name = "Mills", Language = "en" });
        await world.Make("changed", "directory.change-body", new { Body = world["imported"], Wording = Body("Water mills", "ministry") });
        await Import("Wind mills");
        world.Name(
            "review",
            await world.App.Read(db => db.Database.SqlQueryRaw<string>("SELECT id AS \"Value\" FROM import_reviews").SingleAsync())
        );
    }
}
