using System.Reflection;
using System.Text.RegularExpressions;
using Comitia.Calendar.Outputs;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tests.Support;

namespace Comitia.Calendar.Tests;

public partial class TextsTests
{
    [Fact]
    public void Both_languages_have_the_same_keys() => JsonTexts.Azerbaijani.All.Keys.Should().BeEquivalentTo(JsonTexts.English.All.Keys);

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        var codes = typeof(Refusals)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.IsLiteral)
            .Select(f => "refusal." + (string)f.GetRawConstantValue()!);

        JsonTexts.English.All.Keys.Where(k => k.StartsWith("refusal.calendar.", StringComparison.Ordinal)).Should().BeEquivalentTo(codes);
    }

    [Fact]
    public void Both_languages_name_only_facts_that_the_other_knows()
    {
        foreach (var (key, english) in JsonTexts.English.All.Where(t => t.Key.StartsWith("refusal.", StringComparison.Ordinal)))
        {
            Names(JsonTexts.Azerbaijani.All[key]).Should().BeEquivalentTo(Names(english), key);
        }
    }

    private static IEnumerable<string> Names(string text) => Name().Matches(text).Select(m => m.Groups[1].Value).Distinct();

    [GeneratedRegex(@"\{(\w+)[,}]")]
    private static partial Regex Name();
}
