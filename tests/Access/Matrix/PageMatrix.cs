using System.Text;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Tests.Matrix;

/// <summary>Which page answers whom, and how: every page of the staff side, opened by every actor on a record of the first committee.</summary>
internal static class PageMatrix
{
    /// <summary>The address of a page whose route has parameters; a new one without an entry is named by the test.</summary>
    private static readonly Dictionary<string, Func<MatrixWorld, string>> Addresses = new(StringComparer.Ordinal)
    {
        ["desk/committee/{code}"] = _ => "desk/committee/committee",
        ["desk/users/{id:guid}"] = w => $"desk/users/{w["spare account"]}",
        ["desk/directory/bodies/{id:guid}"] = w => $"desk/directory/bodies/{w["committee"]}",
        ["desk/directory/bodies/{id:guid}/close"] = w => $"desk/directory/bodies/{w["committee"]}/close",
        ["desk/directory/bodies/{id:guid}/edit"] = w => $"desk/directory/bodies/{w["committee"]}/edit",
        ["desk/directory/bodies/{id:guid}/members/import"] = w => $"desk/directory/bodies/{w["committee"]}/members/import",
        ["desk/directory/bodies/{id:guid}/members/new"] = w => $"desk/directory/bodies/{w["committee"]}/members/new",
        ["desk/directory/bodies/{id:guid}/merge"] = w => $"desk/directory/bodies/{w["committee"]}/merge",
        ["desk/directory/memberships/{id:guid}"] = w => $"desk/directory/memberships/{w["seat"]}",
        ["desk/directory/people/{id:guid}"] = w => $"desk/directory/people/{w["Alda Reed"]}",
        ["desk/directory/people/{id:guid}/account"] = w => $"desk/directory/people/{w["Alda Reed"]}/account",
        ["desk/directory/people/{id:guid}/edit"] = w => $"desk/directory/people/{w["Alda Reed"]}/edit",
        ["desk/directory/people/{id:guid}/erase"] = w => $"desk/directory/people/{w["Alda Reed"]}/erase",
        ["desk/directory/people/{id:guid}/merge"] = w => $"desk/directory/people/{w["Alda Reed"]}/merge",
        ["desk/calendar/period/{id?}"] = w => $"desk/calendar/period/{w["period"]}",
        ["desk/calendar/rules/version/{id?}"] = w => $"desk/calendar/rules/version/{w["rules"]}",
        ["desk/calendar/session/{id?}"] = w => $"desk/calendar/session/{w["session"]}",
        ["desk/calendar/term/{id?}"] = w => $"desk/calendar/term/{w["term"]}",
        ["desk/calendar/{year:int?}"] = _ => "desk/calendar/2026",
        ["desk/calendar/{year:int}/holidays"] = _ => "desk/calendar/2026/holidays",
        ["desk/calendar/{year:int}/sittings"] = _ => "desk/calendar/2026/sittings",
        ["desk/plan-items/{id}"] = w => $"desk/plan-items/{w["item"]}",
        ["desk/plan-items/{id}/evidence"] = w => $"desk/plan-items/{w["item"]}/evidence",
        ["desk/plan-items/{item}/edit"] = w => $"desk/plan-items/{w["item"]}/edit",
        ["desk/plans/{id}"] = w => $"desk/plans/{w["plan"]}",
        ["desk/plans/{id}/adopt"] = w => $"desk/plans/{w["plan"]}/adopt",
        ["desk/plans/{id}/close"] = w => $"desk/plans/{w["adopted-plan"]}/close",
        ["desk/plans/{id}/decide"] = w => $"desk/plans/{w["plan"]}/decide?what=dropped&items={w["item"]}",
        ["desk/plans/{id}/items/new"] = w => $"desk/plans/{w["plan"]}/items/new",
        ["desk/plans/{id}/objectives"] = w => $"desk/plans/{w["plan"]}/objectives",
        ["desk/plans/{id}/print"] = w => $"desk/plans/{w["plan"]}/print",
        ["desk/plans/{id}/versions"] = w => $"desk/plans/{w["adopted-plan"]}/versions",
        ["desk/agenda-items/{item:guid}/edit"] = w => $"desk/agenda-items/{w["agenda"]}/edit",
        ["desk/decisions/{decision:guid}/edit"] = w => $"desk/decisions/{w["decision"]}/edit",
        ["desk/matters/{id:guid}"] = w => $"desk/matters/{w["matter"]}",
        ["desk/matters/{id:guid}/edit"] = w => $"desk/matters/{w["matter"]}/edit",
        ["desk/meetings/month/{month}"] = _ => "desk/meetings/month/2026-03",
        ["desk/meetings/{id:guid}"] = w => $"desk/meetings/{w["coming"]}",
        ["desk/meetings/{id:guid}/agenda/issue"] = w => $"desk/meetings/{w["coming"]}/agenda/issue?stage=Published",
        ["desk/meetings/{id:guid}/agenda/versions"] = w => $"desk/meetings/{w["coming"]}/agenda/versions",
        ["desk/meetings/{id:guid}/tasks/new"] = w => $"desk/meetings/{w["held"]}/tasks/new",
        ["desk/tasks/{task:guid}/edit"] = w => $"desk/tasks/{w["task"]}/edit",
        ["desk/meetings/{id:guid}/run"] = w => $"desk/meetings/{w["sitting"]}/run",
        ["desk/meetings/{id:guid}/room"] = w => $"desk/meetings/{w["sitting"]}/room",
        ["desk/meetings/{id:guid}/seat"] = w => $"desk/meetings/{w["sitting"]}/seat",
        ["desk/meetings/{id:guid}/agenda/new"] = w => $"desk/meetings/{w["coming"]}/agenda/new",
        ["desk/meetings/{id:guid}/attendance"] = w => $"desk/meetings/{w["held"]}/attendance",
        ["desk/meetings/{id:guid}/decisions/new"] = w => $"desk/meetings/{w["held"]}/decisions/new",
        ["desk/meetings/{id:guid}/edit"] = w => $"desk/meetings/{w["coming"]}/edit",
        ["desk/meetings/{id:guid}/minutes"] = w => $"desk/meetings/{w["held"]}/minutes",
        ["desk/meetings/{id:guid}/print"] = w => $"desk/meetings/{w["held"]}/print",
        ["desk/meetings/{id:guid}/word"] = w => $"desk/meetings/{w["coming"]}/word?say=cancelled",
        ["desk/session-accounts/{committee}/{session}"] = _ => Account(),
        ["desk/session-accounts/{committee}/{session}/approve"] = _ => Account("/approve"),
        ["desk/session-accounts/{committee}/{session}/figures/{code}"] = _ => Account("/figures/meetings.held"),
        ["desk/session-accounts/{committee}/{session}/print"] = _ => Account("/print"),
        ["desk/session-accounts/{committee}/{session}/prose/{part}"] = _ => Account("/prose/introduction"),
        ["desk/session-accounts/{committee}/{session}/versions/{number:int}"] = _ =>
            "desk/session-accounts/committee/2025-autumn/versions/1",
    };

    /// <summary>Pages that look at a query: what it needs.</summary>
    private static readonly Dictionary<string, Func<MatrixWorld, string>> Queries = new(StringComparer.Ordinal)
    {
        ["desk/search"] = _ => "?q=river",
        ["desk/meetings/undo"] = w => $"?meeting={w["coming"]}",
    };

    /// <summary>The table of pages and actors, as Markdown, with what each was answered.</summary>
    public static async Task<string> Draw(MatrixWorld world)
    {
        var text = new StringBuilder(
            "# Which page answers whom\n\nEvery page of the staff side, opened by each role on a record of its committee, as answered.\n\n"
        );
        text.Append("| Page | ").AppendJoin(" | ", world.Actors.Select(a => a.Name)).Append(" |\n| --- |");
        text.Insert(text.Length, " --- |", world.Actors.Count).Append('\n');
        foreach (var route in Routes(world))
        {
            text.Append("| ").Append(route).Append(" | ");
            var cells = new List<string>();
            foreach (var actor in world.Actors)
            {
                cells.Add(await Answer(world, route, actor));
            }

            text.AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Routes(MatrixWorld world) =>
        world
            .App.Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/').Replace("{lang}/", string.Empty, StringComparison.Ordinal))
            .Where(r => r.StartsWith("desk", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static async Task<string> Answer(MatrixWorld world, string route, Actor actor)
    {
        if (route.Contains('{', StringComparison.Ordinal) && !Addresses.ContainsKey(route))
        {
            return "has no address here: add it to the matrix";
        }

        var address = Addresses.TryGetValue(route, out var made) ? made(world) : route;
        address += Queries.TryGetValue(route, out var query) ? query(world) : string.Empty;
        using var answer = await actor.Browser.GetAsync("/en/" + address);
        var status = (int)answer.StatusCode;
        return status is >= 300 and < 400
            ? answer.Headers.Location!.OriginalString.StartsWith("/en/sign-in", StringComparison.Ordinal)
                ? "sign in"
                : "moved"
            : status.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Account(string rest = "") => "desk/session-accounts/committee/2026-spring" + rest;
}
