using System.Collections.Concurrent;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Engines.Tests;

/// <summary>News to try the outbox with: postcards, and a reader that writes down what it heard.</summary>
internal sealed class Postcards : IModule
{
    public ConcurrentQueue<(Guid Message, string Text)> Heard { get; } = [];

    /// <summary>What the reader does before it has heard: takes its time, fails, never returns.</summary>
    public Func<string, CancellationToken, Task> OnHearing { get; set; } = (_, _) => Task.CompletedTask;

    public IEnumerable<string> Texts => Heard.Select(h => h.Text);

    public string Name => "Postcards";

    public void Build(ModuleBuilder module)
    {
        var permission = new Permission("postcards.send");
        module.Permission(permission, "administrator");
        module.Action<SendPostcardsAction, SendPostcards, int>("postcards.send", permission);
        module.Services.AddSingleton<INewsReader>(new Reader(this));
    }

    private sealed class Reader(Postcards cards) : NewsReader<Postcard>
    {
        protected override async Task Hear(Guid message, Postcard news, CancellationToken ct)
        {
            await cards.OnHearing(news.Text, ct);
            cards.Heard.Enqueue((message, news.Text));
        }
    }
}

public sealed record Postcard(string Text);

public sealed record SendPostcards(IReadOnlyList<string> Texts) : IInput<int>;

internal sealed class SendPostcardsAction : IAction<SendPostcards, int>
{
    public Task<Result<int>> Act(SendPostcards input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return Task.FromResult<Result<int>>(no);
        }

        foreach (var text in input.Texts)
        {
            context.Tell(new Postcard(text));
        }

        return Task.FromResult<Result<int>>(input.Texts.Count);
    }
}
