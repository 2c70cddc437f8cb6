using System.Diagnostics;
using System.Text.Json;
using Comitia.Account.Contracts;
using Comitia.Bench.Load;
using Comitia.Bench.Tools;
using Comitia.Bench.World;

namespace Comitia.Bench.Groups;

/// <summary>The session accounts of all permanent committees, whole, as the command line and the pages get them; and their totals counted again by another hand.</summary>
internal sealed class AccountsGroup : Group
{
    private const string Session = "measured";
    private const string From = "2024-10-01";
    private const string To = "2025-06-30";

    /// <summary>A figure of the account and the total of the independent count that it must equal.</summary>
    private static readonly IReadOnlyList<(string Code, string Field, string Total)> Compared =
    [
        ("meetings.held", "value", "held"),
        ("meetings.cancelled", "value", "cancelled"),
        ("meetings.agenda-items", "value", "agendaItems"),
        ("attendance.rate", "value", "there"),
        ("attendance.rate", "of", "expected"),
        ("meetings.hours", "value", "hours"),
    ];

    public override string Name => "accounts";

    public override string What => $"session accounts of all permanent committees, {From} to {To}";

    public override bool NeedsData => true;

    public override async Task Run(Bench bench)
    {
        var folder = await LoadedFolder.Ensure(bench);
        var committees = Committees(folder);
        await using var hand = await Hand.On(folder);
        await PlanWorld.Add(hand, Session + "-before", new(2024, 7, 1), new(2024, 9, 30));
        await PlanWorld.Add(hand, Session, new(2024, 10, 1), new(2025, 6, 30));
        var times = new List<double>();
        var papers = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        for (var round = 0; round <= bench.Effort.Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (var (code, key) in committees)
            {
                papers[key] = await Write(hand, code);
            }

            times.Add(watch.Elapsed.TotalSeconds);
        }

        bench.Report.Add(
            Figure.AtMost(
                $"{committees.Count} session accounts together",
                Spread.Median(times.Skip(1)),
                "s",
                1,
                $"median of {bench.Effort.Rounds}; the very first in the process {Bench.F(times[0], 2)} s"
            )
        );
        await Compare(bench, papers);
    }

    private static async Task<JsonElement> Write(Hand hand, string committee)
    {
        await using var scope = hand.Services.CreateAsyncScope();
        var outputs = scope.ServiceProvider.GetRequiredService<IAccountOutputs>();
        var file = Hand.Expect(await outputs.Write(committee, Session, "json", "en", Hand.Operator.Viewer, default));
        return JsonDocument.Parse(file.Content).RootElement;
    }

    private static async Task Compare(Bench bench, Dictionary<string, JsonElement> papers)
    {
        if (!File.Exists("/usr/bin/python3") && Environment.GetEnvironmentVariable("PATH")?.Split(':').Any(HasPython) != true)
        {
            bench.Say("SKIPPED: python3 is not installed; the totals were not counted again.");
            return;
        }

        var script = Path.Combine(bench.Shop.Root, "tests", "Bench", "independent", "account_totals.py");
        using var python = Child.Start("python3", [script, bench.Shop.Data, From, To]);
        if (await python.Wait() != 0)
        {
            throw new InvalidOperationException("The independent count failed: " + await python.Errors);
        }

        var totals = JsonDocument.Parse(await python.Output).RootElement;
        var differences = 0;
        foreach (var (key, paper) in papers)
        {
            foreach (var (code, field, total) in Compared)
            {
                var (ours, theirs) = (Of(paper, code, field), totals.GetProperty(key).GetProperty(total).GetDecimal());
                if (ours != theirs)
                {
                    differences++;
                    bench.Say($"{key} {code} {field}: the account says {ours}, the independent count {theirs}.");
                }
            }
        }

        var compared = papers.Count * Compared.Count;
        bench.Report.Add(
            Figure.Equal("totals equal to an independent count", compared - differences, compared, "totals", "account_totals.py")
        );
    }

    private static bool HasPython(string folder) => File.Exists(Path.Combine(folder, "python3"));

    private static decimal Of(JsonElement paper, string code, string field) =>
        paper
            .GetProperty("figures")
            .EnumerateArray()
            .Where(f => f.GetProperty("code").GetString() == code && f.GetProperty("part").ValueKind == JsonValueKind.Null)
            .Select(f => f.GetProperty(field).GetDecimal())
            .FirstOrDefault();

    /// <summary>Code and source key of each permanent committee.</summary>
    private static IReadOnlyList<(string Code, string Key)> Committees(string folder)
    {
        using var tables = new Tables(folder);
        return
        [
            .. tables
                .Column(
                    "SELECT b.code || ' ' || i.key FROM bodies b JOIN imported_records i ON i.target = b.id AND i.kind = 'Body' WHERE b.identifiers LIKE '%\"COMPER\"%' ORDER BY 1"
                )
                .Select(found => found.Split(' '))
                .Select(found => (found[0], found[1])),
        ];
    }
}
