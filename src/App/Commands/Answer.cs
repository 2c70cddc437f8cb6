using System.Text.Json;
using System.Text.Json.Nodes;
using Comitia.Kernel;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.App.Commands;

/// <summary>How a command answers: a sentence, or with <c>--json</c> the JSON alone on standard output; reasons go to standard error.</summary>
internal sealed class Answer(bool json)
{
    public bool IsJson => json;

    /// <summary>Exit 0. JSON text goes out as it is, values as JSON.</summary>
    public async Task<int> Done(object value, Func<string> sentence)
    {
        await Console.Out.WriteLineAsync(!json ? sentence() : value as string ?? JsonSerializer.Serialize(value, KernelJson.Options));
        return 0;
    }

    /// <summary>
    /// Exit 1, with every reason in the machine's own language where the product speaks it; as JSON beside <paramref name="empty"/>, the
    /// answer with nothing in it, so that a program finds the names it relies on.
    /// </summary>
    public async Task<int> Refused(IReadOnlyList<Refusal> refusals, IServiceProvider services, JsonObject? empty = null)
    {
        var say = Words(services);
        if (json)
        {
            var reasons = refusals.Select(r => new
            {
                code = r.Code,
                field = r.Field,
                sentence = say.Why(r),
            });
            var told = empty ?? [];
            told["refused"] = JsonSerializer.SerializeToNode(reasons, KernelJson.Options);
            await Console.Out.WriteLineAsync(told.ToJsonString(KernelJson.Options));
        }

        foreach (var refusal in refusals)
        {
            await Console.Error.WriteLineAsync(say.Why(refusal));
        }

        return 1;
    }

    /// <summary>The texts in the machine's own language where the product speaks it.</summary>
    public static Say Words(IServiceProvider services)
    {
        var texts = services.GetRequiredService<TextBook>();
        var language = System.Globalization.CultureInfo.CurrentCulture.TwoLetterISOLanguageName;
        return new Say(texts, texts.Knows(language) ? language : "en");
    }

    /// <summary>Exit 2: the command was not called rightly.</summary>
    public async Task<int> Usage(params IEnumerable<string> sentences)
    {
        if (json)
        {
            var reasons = sentences.Select(s => new
            {
                code = "usage",
                field = (string?)null,
                sentence = s,
            });
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(new { refused = reasons }, KernelJson.Options));
        }

        foreach (var sentence in sentences)
        {
            await Console.Error.WriteLineAsync(sentence);
        }

        return 2;
    }
}

/// <summary>Who acts from the command line: whoever may run commands on the machine.</summary>
internal static class Operators
{
    public static Viewer CommandLine { get; } = Viewer.Operator("command line");
}
