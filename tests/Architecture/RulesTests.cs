using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Comitia.App;

namespace Comitia.Architecture.Tests;

/// <summary>Rules are plain C#: what they depend on, in signatures and in bodies, is neither storage nor web nor the machine.</summary>
public sealed class RulesTests
{
    private static readonly string[] Forbidden =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.AspNetCore",
        "Microsoft.Extensions",
        "System.IO.File",
        "System.IO.Directory",
        "System.Net",
        "System.Data",
    ];

    [Fact]
    public void Rules_know_neither_storage_nor_web_nor_the_machine()
    {
        var assemblies = Installed
            .Modules.Select(m => m.GetType().Assembly)
            .Append(typeof(Plan.PlanModule).Assembly)
            .Append(typeof(Calendar.Contracts.SessionId).Assembly)
            .Distinct();
        Offences(assemblies.ToArray(), ".Rules").Should().BeEmpty();
    }

    [Fact]
    public void The_guard_sees_a_rule_that_reads_a_file() =>
        Offences([typeof(RulesTests).Assembly], ".Samples.Rules")
            .Should()
            .ContainSingle(o => o.Contains("ReadsAFile", StringComparison.Ordinal));

    private static IEnumerable<string> Offences(System.Reflection.Assembly[] assemblies, string room)
    {
        var architecture = new ArchLoader().LoadAssemblies(assemblies).Build();
        return architecture
            .Types.Where(t => IsIn(t, room))
            .SelectMany(t => t.Dependencies.Select(d => (t.FullName, On: d.Target.FullName)))
            .Where(d => Forbidden.Any(f => d.On.StartsWith(f, StringComparison.Ordinal)))
            .Select(d => $"{d.FullName} knows {d.On}")
            .Distinct(StringComparer.Ordinal);
    }

    private static bool IsIn(IType type, string room) =>
        type.Namespace.FullName.EndsWith(room, StringComparison.Ordinal)
        || type.Namespace.FullName.Contains(room + ".", StringComparison.Ordinal);
}
