using System.Globalization;
using Comitia.Bench.Groups;
using Comitia.Bench.Tools;

namespace Comitia.Bench;

/// <summary><c>./do bench [GROUP...] [--rounds N] [--seconds N] [--kills N]</c>: runs the groups one after another and reports.</summary>
internal static class Measurements
{
    private static readonly IReadOnlyList<Group> All =
    [
        new ImportGroup(),
        new PagesGroup(),
        new AccountsGroup(),
        new StartGroup(),
        new ActionsGroup(),
        new KillGroup(),
    ];

    public static async Task<int> Run(string[] args)
    {
        if (!Read(args, out var names, out var effort))
        {
            return 2;
        }

        var shop = new Workshop();
        var report = new Report(shop);
        foreach (var group in names.Count == 0 ? All : [.. names.Select(n => All.First(g => g.Name == n))])
        {
            report.Begin(group);
            if (group.NeedsData && !shop.HasData)
            {
                report.Skip(group, $"{shop.Data} is not here; what needs it was not measured.");
                continue;
            }

            try
            {
                await group.Run(new Bench(shop, report, effort));
            }
            catch (Exception exception)
            {
                report.Failed(group, exception);
            }
        }

        return report.End(whole: names.Count == 0);
    }

    private static bool Read(string[] args, out List<string> names, out Effort effort)
    {
        (names, effort) = ([], new Effort());
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Length && int.TryParse(args[i + 1], out var n) && n > 0)
            {
                effort = args[i] switch
                {
                    "--rounds" => effort with { Rounds = n },
                    "--seconds" => effort with { Seconds = n },
                    "--kills" => effort with { Kills = n },
                    _ => effort,
                };
                i++;
            }
            else if (All.Any(g => g.Name == args[i]))
            {
                names.Add(args[i]);
            }
            else
            {
                Console.Error.WriteLine(
                    $"./do bench [{string.Join('|', All.Select(g => g.Name))}]... [--rounds N] [--seconds N] [--kills N]"
                );
                return false;
            }
        }

        return true;
    }
}

/// <summary>How long it measures: rounds of which the median counts, seconds of each, kills.</summary>
internal sealed record Effort(int Rounds = 5, int Seconds = 4, int Kills = 100);

/// <summary>What a group works with.</summary>
internal sealed record Bench(Workshop Shop, Report Report, Effort Effort)
{
    public void Say(string line) => Console.Error.WriteLine("   " + line);

    public static string F(double value, int digits = 1) => value.ToString("F" + digits, CultureInfo.InvariantCulture);
}

internal abstract class Group
{
    public abstract string Name { get; }

    /// <summary>What is measured, for the headings.</summary>
    public abstract string What { get; }

    /// <summary>Whether it needs the folder beside the repository.</summary>
    public virtual bool NeedsData => false;

    public abstract Task Run(Bench bench);
}
