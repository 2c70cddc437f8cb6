using System.Net;
using System.Text;
using Comitia.App;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Viewers;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Tests.Matrix;

/// <summary>Who may do what, out of the program's own books, and whether it is so over HTTP.</summary>
internal static class Matrix
{
    /// <summary>The books as the modules declare them, whatever a running program was given.</summary>
    private static readonly Lazy<(PermissionBook Permissions, ActionBook Actions)> Declared = new(() =>
    {
        var services = new ServiceCollection();
        ModuleBook.Install(services, Installed.Modules, _ => null);
        T Registered<T>() => (T)services.Last(s => s.ServiceType == typeof(T)).ImplementationInstance!;
        return (Registered<PermissionBook>(), Registered<ActionBook>());
    });

    public static ActionBook Actions => Declared.Value.Actions;

    public static PermissionBook Permissions => Declared.Value.Permissions;

    /// <summary>Whether this actor may do the sample of an action: out of the declared books, never out of the running program.</summary>
    public static bool May(KnownAction action, Sample sample, Actor actor, string here)
    {
        if (action.Info.Permission is not { } permission)
        {
            return actor.Viewer.IsSignedIn || action.Info.Open;
        }

        return actor.Viewer.Grants.Any(g =>
            Permissions.Holds(g.Role, permission) && (g.Scope.Length == 0 || g.Scope == here || sample.Reach == Reach.AnyScope)
        );
    }

    /// <summary>What is not as it should be with one action, each as a sentence; empty when every cell holds.</summary>
    public static async Task<List<string>> Differences(MatrixWorld world, string code, Sample? sample = null)
    {
        var action = world.Book.Find(code)!;
        if (!action.Info.InApi)
        {
            return await Hidden(world, code);
        }

        sample ??= Samples.All.GetValueOrDefault(code);
        if (sample is null)
        {
            return [$"{code} has no sample: add one to the matrix."];
        }

        var here = BodyScope.Of(world.Id("committee"));
        var found = new List<string>();
        foreach (var actor in world.Actors)
        {
            world.Gate.TakeKept();
            using var answer = await actor.Post(code, sample.Input(world, actor));
            var changed = world.Gate.TakeKept();
            if (May(action, sample, actor, here))
            {
                if (!answer.IsSuccessStatusCode || changed != 1)
                {
                    found.Add(
                        $"{code}: {actor.Name} may, and was answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}"
                    );
                }
            }
            else if (!Refused(answer.StatusCode) || changed != 0)
            {
                found.Add($"{code}: {actor.Name} may not, and was answered {(int)answer.StatusCode}, having changed {changed}.");
            }
        }

        return found;
    }

    /// <summary>The table of all actions and roles, as Markdown.</summary>
    public static string Draw()
    {
        var roles = Permissions.Roles.Select(r => r.Code).ToList();
        var text = new StringBuilder("# Who may do what\n\n");
        text.Append(
            "Out of the modules' own declarations; `RoleMatrixTests` tries every cell over HTTP. A role of a committee holds there and\n"
        );
        text.Append("nowhere else, except in the address book, which whoever keeps a committee keeps (~).\n\n");
        text.Append("| Action | Permission | ")
            .AppendJoin(" | ", roles)
            .Append(" |\n| --- | --- |")
            .Insert(text.Length, " --- |", roles.Count);
        text.Append('\n');
        foreach (var info in Actions.All.Select(a => a.Info))
        {
            var cells = roles.Select(r => Cell(info, r));
            text.Append($"| {info.Code} | {info.Permission?.Code ?? "own rule"}{(info.InApi ? "" : ", not in the API")} | ");
            text.AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    private static string Cell(ActionInfo info, string role) =>
        info.Permission is not { } permission ? "own"
        : !Permissions.Holds(role, permission) ? ""
        : Samples.All.TryGetValue(info.Code, out var sample) && sample.Reach == Reach.AnyScope ? "~"
        : "yes";

    private static async Task<List<string>> Hidden(MatrixWorld world, string code)
    {
        var found = new List<string>();
        foreach (var actor in world.Actors)
        {
            using var answer = await actor.Post(code, new { });
            if (answer.StatusCode != HttpStatusCode.NotFound)
            {
                found.Add($"{code} is not in the API, and {actor.Name} was answered {(int)answer.StatusCode}.");
            }
        }

        return found;
    }

    private static bool Refused(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
}
