using System.Globalization;
using System.Text;
using NodaTime;

namespace Comitia.Bench.Tools;

/// <summary>Gathers the figures, tells them as they come, and writes bench/latest.md and the JSON lines at the end.</summary>
internal sealed class Report(Workshop shop)
{
    private readonly List<(Group Group, Figure Figure)> figures = [];
    private readonly List<string> skipped = [];
    private readonly List<string> failed = [];
    private Group? current;

    public void Begin(Group group)
    {
        current = group;
        Console.Error.WriteLine($"\n== {group.Name}: {group.What}");
    }

    public void Add(Figure figure)
    {
        figures.Add((current!, figure));
        Console.Error.WriteLine("   " + Line(figure));
    }

    public void Skip(Group group, string why)
    {
        skipped.Add($"{group.Name}: {why}");
        Console.Error.WriteLine($"   SKIPPED: {why}");
    }

    public void Failed(Group group, Exception exception)
    {
        failed.Add($"{group.Name}: {exception.Message}");
        Console.Error.WriteLine($"   FAILED: {exception}");
    }

    /// <summary>The table, then the JSON lines as the last thing on standard output. Exit 1 where something could not be measured.</summary>
    public int End(bool whole)
    {
        var file = Path.Combine(shop.Root, "bench", whole ? "latest.md" : $"latest-{string.Join('-', Names())}.md");
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Table());
        Console.Error.WriteLine($"\nWritten to {Path.GetRelativePath(shop.Root, file)}.");
        foreach (var (_, figure) in figures)
        {
            Console.WriteLine(figure.Json());
        }

        return failed.Count == 0 ? 0 : 1;
    }

    private IEnumerable<string> Names() => figures.Select(f => f.Group.Name).Distinct().DefaultIfEmpty("nothing");

    private string Table()
    {
        var text = new StringBuilder();
        text.AppendLine("# Measured");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"By `./do bench` on {Today()}, {shop.Machine()}. How: tests/Bench/README.md.");
        foreach (var group in figures.GroupBy(f => f.Group))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {group.Key.Name}: {group.Key.What}").AppendLine();
            text.AppendLine("| Figure | Value | Against | Ratio | Asked | |").AppendLine("| --- | ---: | --- | ---: | --- | --- |");
            foreach (var (_, f) in group)
            {
                var ratio = f.Ratio is { } r ? Number(r) : "";
                var met = f.Met switch
                {
                    true => "met",
                    false => "**falls short**",
                    null => "",
                };
                var name = f.Note is null ? f.Name : $"{f.Name} ({f.Note})";
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"| {name} | {Number(f.Value)} {f.Unit} | {f.Against} | {ratio} | {f.Asked} | {met} |"
                );
            }
        }

        foreach (var line in skipped)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"Skipped: {line}");
        }

        foreach (var line in failed)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"**Failed**: {line}");
        }

        return text.ToString();
    }

    private static string Line(Figure f) =>
        $"{(f.Met switch { true => "ok   ", false => "SHORT", null => "     " })} {f.Name}: {Number(f.Value)} {f.Unit}"
        + (f.Ratio is { } r && f.Against is not null ? $", {Number(r)} of {f.Against}" : "")
        + (f.Note is null ? "" : $" ({f.Note})");

    private static string Number(double value) =>
        value.ToString(
            Math.Abs(value) >= 1000 ? "F0"
                : Math.Abs(value) >= 10 ? "0.#"
                : "0.####",
            CultureInfo.InvariantCulture
        );

    private static string Today() =>
        App.Hosting.Clocks.System.GetCurrentInstant().InUtc().Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
