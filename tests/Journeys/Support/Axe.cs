using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Comitia.Journeys.Tests.Support;

/// <summary>One thing axe found: a rule, the element that breaks it, on which page and why.</summary>
internal sealed record Finding(string Page, string Rule, string Element, string Why);

/// <summary>
/// Looks at a page as it stands with every WCAG 2.2 A and AA rule of axe, on an office screen and on a telephone; then in the dark theme,
/// which changes colours and nothing else, with the rules that look at colours.
/// </summary>
internal sealed class Axe
{
    private static readonly (int Width, int Height)[] Screens = [(1280, 800), (320, 640)];

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async colours => {
          const options = { resultTypes: ['violations', 'incomplete'], iframes: false, performanceTimer: false };
          options.runOnly = colours
            ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
            : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] };
          const found = await axe.run(document, options);
          const lines = items => items.flatMap(item => item.nodes.map(node => [
            item.id, node.html.slice(0, 130), [...node.any, ...node.all, ...node.none].map(c => c.message)[0] ?? item.help]));
          return JSON.stringify([lines(found.violations), lines(found.incomplete)]);
        }
        """;

    private readonly HashSet<Finding> violations = [];
    private readonly HashSet<Finding> unsure = [];
    private readonly HashSet<string> faults = [];

    public int Looks { get; private set; }

    public async Task Look(IPage page, string name)
    {
        await page.EvaluateAsync(Script);
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            await Fits(page, name, width);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            Keep(await page.EvaluateAsync<string>(Run, false), name, $"light, {width}");
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Keep(await page.EvaluateAsync<string>(Run, true), name, $"dark, {width}");
        }
    }

    /// <summary>A fault of a page that is not axe's to see.</summary>
    public void Fault(string sentence) => faults.Add(sentence);

    /// <summary>Fails with everything that was found; what axe cannot decide is printed by rule, to be looked at.</summary>
    public void Judge(ITestOutputHelper output)
    {
        output.WriteLine($"{Looks} looks. Undecided by axe, by rule:");
        foreach (var rule in unsure.GroupBy(f => f.Rule).OrderByDescending(g => g.Count()))
        {
            output.WriteLine($"  {rule.Key}: {rule.Count()} elements");
            foreach (var why in rule.GroupBy(f => f.Why).OrderByDescending(w => w.Count()))
            {
                output.WriteLine($"    {why.Count()} because: {why.Key} First: {why.First().Element} on {why.First().Page}");
            }
        }

        var all = violations
            .GroupBy(f => (f.Rule, f.Element))
            .Select(g => $"{g.Key.Rule}: {g.Key.Element} on {g.Count()} views, as {g.First().Page}: {g.First().Why}")
            .Concat(faults)
            .Order(StringComparer.Ordinal);
        Assert.True(violations.Count + faults.Count == 0, string.Join("\n", all));
    }

    /// <summary>No page makes a telephone scroll sideways.</summary>
    private async Task Fits(IPage page, string name, int width)
    {
        var wide = await page.EvaluateAsync<string?>(
            """
            () => {
              const limit = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth <= limit) return null;
              const over = [...document.querySelectorAll('body *')].filter(e => {
                if (e.getBoundingClientRect().right <= limit + 0.5) return false;
                for (let at = e.parentElement; at && at !== document.body; at = at.parentElement)
                  if (getComputedStyle(at).overflowX !== 'visible') return false;
                return getComputedStyle(e).position !== 'absolute' || !e.classList.contains('hidden-text');
              });
              return document.scrollingElement.scrollWidth + ' px: ' + over.slice(0, 3).map(e => e.outerHTML.slice(0, 110)).join(' | ');
            }
            """
        );
        if (wide is not null)
        {
            Fault($"wider than its {width} px: {name}: {wide}");
        }
    }

    private void Keep(string found, string page, string how)
    {
        Looks++;
        var lists = JsonSerializer.Deserialize<string[][][]>(found)!;
        violations.UnionWith(lists[0].Select(l => new Finding($"{page} ({how})", l[0], l[1], l[2])));
        unsure.UnionWith(lists[1].Select(l => new Finding(page, l[0], l[1], l[2])));
    }
}
