using Comitia.App;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Modules;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Architecture.Tests;

public sealed class TextTests
{
    private static readonly TextBook Texts = new([
        .. Installed
            .Modules.Select(m => m.GetType().Assembly)
            .Append(typeof(IModule).Assembly)
            .Append(typeof(Installed).Assembly)
            .Distinct(),
    ]);

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Texts.Keys("az").Order(StringComparer.Ordinal).Should().Equal(Texts.Keys("en").Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_want_the_same_facts()
    {
        var differing = Texts.Keys("en").Where(k => !Names("en", k).SetEquals(Names("az", k)));
        differing.Should().BeEmpty();
    }

    [Fact]
    public void Every_key_in_pages_and_code_has_a_sentence()
    {
        var missing = Sources
            .All("*.cshtml", "*.cs")
            .Where(f => Plugged(f.File))
            .SelectMany(f =>
                Sources.TextKeys(f.Text).Where(k => !k.EndsWith('.') && Texts.Find("en", k) is null).Select(k => $"{f.File}: {k}")
            );
        missing.Should().BeEmpty();
    }

    [Fact]
    public void Every_refusal_has_a_sentence()
    {
        var missing = Sources
            .All("*.cs")
            .Where(f => Plugged(f.File))
            .SelectMany(f =>
                Sources
                    .RefusalCodes(f.Text)
                    .Select(c => c.Contains('.', StringComparison.Ordinal) ? c : c + ".not-found")
                    .Where(c => Texts.Find("en", "refusal." + c) is null)
                    .Select(c => $"{f.File}: {c}")
            );
        missing.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_action_has_a_sentence_in_the_history()
    {
        await using var app = await RunningApp.Start();
        var missing = app
            .Services.GetRequiredService<ActionBook>()
            .All.Select(a => "audit." + a.Info.Code)
            .Where(k => Texts.Find("en", k) is null);
        missing.Should().BeEmpty();
    }

    [Fact]
    public async Task Every_action_that_undoes_itself_has_a_sentence_for_that_too()
    {
        await using var app = await RunningApp.Start();
        string[] undoing = ["Back", "PutBack", "TakeBack", "OpenAgain", "Again"];
        var actions = app
            .Services.GetRequiredService<ActionBook>()
            .All.Where(a => a.Info.Input.GetProperties().Any(p => p.PropertyType == typeof(bool) && undoing.Contains(p.Name)))
            .Select(a => $"audit.{a.Info.Code}.back")
            .ToList();
        actions.Should().NotBeEmpty();
        actions.Where(k => Texts.Find("en", k) is null).Should().BeEmpty();
    }

    [Fact]
    public void The_guard_sees_a_missing_key() => Sources.TextKeys("""<p>@T["no.such.key"]</p>""").Should().Equal("no.such.key");

    [Fact]
    public void The_guard_sees_a_refusal() => Sources.RefusalCodes("""return new Refusal("no.such");""").Should().Equal("no.such");

    /// <summary>The facts a sentence names; <c>ending</c> is grammar that one language needs and another has not.</summary>
    private static HashSet<string> Names(string language, string key) =>
        Texts.Find(language, key)!.Names.Where(n => n != "ending").ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the file belongs to a module that is plugged in, to Kernel or to App.</summary>
    private static bool Plugged(string file)
    {
        var project = file.Split('/') is ["src", "App", ..] ? "App" : file.Split('/')[2];
        return project is "App" or "Kernel" || Installed.Modules.Any(m => m.GetType().Assembly.GetName().Name == "Comitia." + project);
    }
}
