using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Comitia.Kernel.Modules;

/// <summary>All installed modules, added up: the books of actions, permissions, tables, texts and menu come from here.</summary>
public sealed class ModuleBook
{
    private readonly List<ModuleBuilder> built = [];

    private ModuleBook() { }

    public IReadOnlyList<ModuleBuilder> Modules => built;

    public IReadOnlyList<MenuEntry> Menu => [.. built.SelectMany(m => m.Menu).OrderBy(e => e.Order)];

    /// <summary>Actions of one module, for the map.</summary>
    public static IReadOnlyList<KnownAction> ActionsOf(ModuleBuilder module) => module.Actions;

    public static IReadOnlyList<(Permission Permission, string[] Roles)> PermissionsOf(ModuleBuilder module) => module.Permissions;

    public static IReadOnlyList<string> JobsOf(ModuleBuilder module) => module.Jobs;

    /// <summary>Builds every module and registers what all of them share.</summary>
    public static ModuleBook Install(
        IServiceCollection services,
        IEnumerable<IModule> modules,
        Func<IServiceProvider, string?> languageFolder
    )
    {
        var book = new ModuleBook();
        foreach (var module in modules)
        {
            var builder = new ModuleBuilder(module.Name, module.GetType().Assembly, services);
            module.Build(builder);
            book.built.Add(builder);
        }

        var assemblies = book.built.Select(m => m.Assembly).Append(typeof(ModuleBook).Assembly).Distinct().ToList();
        services.AddSingleton(book);
        services.AddSingleton(new ActionBook(book.built.SelectMany(m => m.Actions)));
        services.AddSingleton(book.PermissionBook());
        services.AddSingleton(sp => new TextBook(assemblies, languageFolder(sp)));
        services.AddSingleton(sp => new ModelBook(
            [new KernelTables(), .. book.built.SelectMany(m => m.Tables)],
            sp.GetRequiredService<IEngine>(),
            assemblies
        ));
        services.AddScoped<WriteSession>();
        services.AddScoped(Open);
        services.AddSingleton<Office.OfficeDesk>();
        services.AddSingleton<InputHasher>();
        services.AddSingleton<Live.LiveHub>();
        services.AddSingleton<IActions, ActionRunner>();
        services.TryAddSingleton<NodaTime.IDateTimeZoneProvider>(NodaTime.DateTimeZoneProviders.Tzdb);
        return book;
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        foreach (var map in built.SelectMany(m => m.Endpoints))
        {
            map(routes);
        }
    }

    private static ComitiaDb Open(IServiceProvider scope)
    {
        var session = scope.GetRequiredService<WriteSession>();
        var model = scope.GetRequiredService<ModelBook>();
        return session.Connection is null
            ? model.Engine.OpenForReading(model)
            : model.Engine.OpenForWriting(model, session.Connection, session.Transaction!);
    }

    private PermissionBook PermissionBook()
    {
        var holders = built
            .SelectMany(m => m.Permissions)
            .GroupBy(p => p.Permission.Code, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                IReadOnlySet<string> (g) => g.SelectMany(p => p.Roles).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        return new PermissionBook(holders, [.. built.SelectMany(m => m.Roles)]);
    }
}
