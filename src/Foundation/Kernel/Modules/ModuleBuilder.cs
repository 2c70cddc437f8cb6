using System.Reflection;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Kernel.Modules;

/// <summary>What one module declares; App adds them up into the books.</summary>
public sealed class ModuleBuilder(string name, Assembly assembly, IServiceCollection services)
{
    public string Name { get; } = name;

    public Assembly Assembly { get; } = assembly;

    public IServiceCollection Services { get; } = services;

    internal List<KnownAction> Actions { get; } = [];

    internal List<Role> Roles { get; } = [];

    internal List<(Permission Permission, string[] Roles)> Permissions { get; } = [];

    internal List<IModelContribution> Tables { get; } = [];

    internal List<MenuEntry> Menu { get; } = [];

    internal List<Action<IEndpointRouteBuilder>> Endpoints { get; } = [];

    internal List<string> Jobs { get; } = [];

    /// <summary>Declares a role; the roles of bodies come from Directory, the administrator from Access.</summary>
    public ModuleBuilder Role(Role role)
    {
        Roles.Add(role);
        return this;
    }

    /// <summary>Declares a permission and the roles that hold it.</summary>
    public ModuleBuilder Permission(Permission permission, params string[] roles)
    {
        Permissions.Add((permission, roles));
        return this;
    }

    /// <summary>Declares an action: its code, the permission it asks for, and what the audit keeps.</summary>
    public ModuleBuilder Action<TAction, TInput, TResult>(
        string code,
        Permission? permission,
        AuditDetail audit = AuditDetail.EveryField,
        bool open = false,
        bool inApi = true,
        bool keyless = false
    )
        where TAction : IAction<TInput, TResult>
        where TInput : IInput<TResult>
    {
        var info = new ActionInfo(code, permission, typeof(TInput), typeof(TResult), audit)
        {
            Open = open,
            InApi = inApi,
            Keyless = keyless,
        };
        Actions.Add(new KnownAction<TAction, TInput, TResult>(info));
        return this;
    }

    /// <summary>Brings the capability's tables.</summary>
    public ModuleBuilder Map<TTables>()
        where TTables : IModelContribution, new()
    {
        Tables.Add(new TTables());
        return this;
    }

    /// <summary>An entry of the staff menu: a text key, an address below /{language}/, its place, and who sees it.</summary>
    public ModuleBuilder Entry(string textKey, string path, int order, Permission? permission = null)
    {
        Menu.Add(new MenuEntry(textKey, path, order, permission));
        return this;
    }

    /// <summary>Maps minimal-API endpoints.</summary>
    public ModuleBuilder Map(Action<IEndpointRouteBuilder> endpoints)
    {
        Endpoints.Add(endpoints);
        return this;
    }

    /// <summary>A service that runs by the clock or from the outbox.</summary>
    public ModuleBuilder Job<TJob>()
        where TJob : class, Microsoft.Extensions.Hosting.IHostedService
    {
        Services.AddHostedService<TJob>();
        Jobs.Add(typeof(TJob).Name);
        return this;
    }
}

/// <summary>An entry of the staff menu.</summary>
public sealed record MenuEntry(string TextKey, string Path, int Order, Permission? Permission);
