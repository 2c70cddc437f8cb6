using Comitia.Kernel.Modules;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Publishing.Actions;
using Comitia.Publishing.Api;
using Comitia.Publishing.Contracts;
using Comitia.Publishing.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Publishing;

/// <summary>The public side: its versions, its pages and its open data.</summary>
public sealed class PublishingModule : IModule
{
    /// <summary>Take a published record back from the public side.</summary>
    internal static readonly Permission Withdraw = new("publishing.withdraw");

    public string Name => "Publishing";

    public void Build(ModuleBuilder module)
    {
        module.Map<PublishingTables>();
        module.Permission(Withdraw, "administrator");
        module.Action<WithdrawRecordAction, WithdrawRecord, int>("publishing.withdraw", Withdraw);
        module.Services.AddScoped<IPublisher, Publisher>();
        module.Services.AddScoped<PublicQueries>();
        module.Services.AddScoped<IPublished>(sp => sp.GetRequiredService<PublicQueries>());
        module.Map(PublicApi.Map);
    }
}
