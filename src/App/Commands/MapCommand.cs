using System.CommandLine;
using System.Text;
using Comitia.App.Hosting;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comitia.App.Commands;

/// <summary><c>comitia map</c>: docs/map.md out of the program itself - capability, actions, permissions, pages, endpoints, jobs.</summary>
internal static class MapCommand
{
    public static Command Make()
    {
        var command = new Command("map", "Prints the map of capabilities as Markdown.");
        command.SetAction(_ =>
        {
            using var app = ComitiaHost.Build(HostSettings.From(Path.GetTempPath(), quiet: true));
            Console.Write(Draw(app));
        });
        return command;
    }

    public static string Draw(WebApplication app)
    {
        var text = new StringBuilder("# Map\n\nMade by `./do map` from the program itself; a test fails when it is out of date.\n");
        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().ToList();
        foreach (var module in app.Services.GetRequiredService<ModuleBook>().Modules)
        {
            Module(text, module, endpoints);
        }

        Section(text, null, "Endpoints", Api(endpoints));
        return text.ToString();
    }

    private static void Module(StringBuilder text, ModuleBuilder module, List<RouteEndpoint> endpoints)
    {
        Section(
            text,
            module.Name,
            "Actions",
            ModuleBook.ActionsOf(module).OrderBy(a => a.Info.Code, StringComparer.Ordinal).Select(Action)
        );
        Section(text, null, "Permissions", ModuleBook.PermissionsOf(module).Select(Permission));
        Section(text, null, "Pages", Pages(endpoints, module.Assembly.GetName().Name!));
        Section(text, null, "Jobs", ModuleBook.JobsOf(module).Select(j => $"`{j}`"));
    }

    private static string Action(KnownAction action) =>
        $"`{action.Info.Code}` {(action.Info.Permission is { } permission ? $"asks `{permission.Code}`" : "decides by its own rule")}{(action.Info.InApi ? "" : ", not in the API")}";

    private static string Permission((Permission Permission, string[] Roles) p) => $"`{p.Permission.Code}`: {string.Join(", ", p.Roles)}";

    private static IEnumerable<string> Pages(List<RouteEndpoint> endpoints, string assembly) =>
        endpoints
            .Where(e =>
                e.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.ModelTypeInfo?.Assembly.GetName().Name == assembly
                || (e.Metadata.GetMetadata<CompiledPageActionDescriptor>() is null && PageAssembly(e) == assembly)
            )
            .Select(e => $"`/{e.RoutePattern.RawText!.TrimStart('/')}`")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    /// <summary>Pages are compiled on first use; before that their assembly follows from where the file was.</summary>
    private static string? PageAssembly(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? PageOwners.Of(page) : null;

    private static IEnumerable<string> Api(List<RouteEndpoint> endpoints) =>
        endpoints
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null)
            .Select(e =>
                $"`{string.Join('|', e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"])} /{e.RoutePattern.RawText!.TrimStart('/')}`"
            )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static void Section(StringBuilder text, string? capability, string title, IEnumerable<string> lines)
    {
        if (capability is not null)
        {
            text.Append("\n## ").Append(capability).Append('\n');
        }

        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append("\n**").Append(title).Append("**\n\n").AppendJoin('\n', all.Select(l => "- " + l)).Append('\n');
        }
    }
}
