using Comitia.Kernel.Languages;

namespace Comitia.Meetings.Tests.Rules;

/// <summary>Words that stand alone, as labels and marks, are written like those of the plan beside them.</summary>
public sealed class TextTests
{
    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    public void A_word_that_stands_alone_begins_with_a_capital(string language)
    {
        var texts = new TextBook([typeof(MeetingsModule).Assembly]);
        var small = texts
            .Keys(language)
            .Where(k => k.StartsWith("enum.", StringComparison.Ordinal) || k == "meetings.agenda.closed")
            .Where(k => texts.Find(language, k)?.Plain is not [var first, ..] || !char.IsUpper(first));
        small.Should().BeEmpty();
    }
}
