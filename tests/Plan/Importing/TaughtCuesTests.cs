using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

/// <summary>An administrator's words over those of the program: what is off is not read, what is added is; other languages stay.</summary>
public class TaughtCuesTests
{
    private static CueTable Over(params TaughtCue[] taught) => new(BuiltInCues.Languages().Select(l => TaughtCues.Over(l, taught)));

    private static ProposedItem Item(string text, CueTable table) =>
        PlanReader.Read(DocumentTextReader.FromText(text).Text!, table).Items[0];

    private const string English =
        "Work plan of the Committee on Ports, spring 2026\n1. Inquiry into fees, where necessary\n2. Review of the law\n";

    [Fact]
    public void A_cue_that_is_switched_off_is_passed_over_in_its_language_and_meaning_alone()
    {
        Item(English, BuiltInCues.Table).Should().Match<ProposedItem>(i => i.Kind == "hearing" && i.Condition == "where necessary");
        var off = new TaughtCue("en", "kind.hearing", "inquiry", Off: true);
        Item(English, Over(off)).Should().Match<ProposedItem>(i => i.Kind == "other" && i.Condition == "where necessary");
        Item(English, Over(off with { Language = "fr" })).Kind.Should().Be("hearing");
        Item(English, Over(off with { Role = "kind.visit" })).Kind.Should().Be("hearing");
        Item(English, Over(new TaughtCue("en", "condition", "where necessary", Off: true))).Condition.Should().BeNull();
    }

    [Fact]
    public void Words_added_in_place_of_those_switched_off_take_their_meaning()
    {
        var table = Over(
            new TaughtCue("en", "kind.hearing", "inquiry", Off: true),
            new TaughtCue("en", "kind.review", "inquiry into", Off: false)
        );
        Item(English, table).Kind.Should().Be("review");
    }

    [Fact]
    public void Stopwords_grow_and_shrink()
    {
        var cues = Over(new TaughtCue("fr", "stopword", "dudit", Off: false), new TaughtCue("fr", "stopword", "les", Off: true))["fr"];
        cues.IsStopword("dudit").Should().BeTrue();
        cues.IsStopword("les").Should().BeFalse();
        cues.IsStopword("le").Should().BeTrue();
    }

    [Theory]
    [InlineData("kind.hearing", true)]
    [InlineData("condition", true)]
    [InlineData("stopword", true)]
    [InlineData("abbreviation", true)]
    [InlineData("month.3", false)]
    [InlineData("monthword", false)]
    [InlineData("weekday", false)]
    [InlineData("flag.monthfirst", false)]
    [InlineData("adjective.n", false)]
    public void Months_days_of_the_week_and_the_build_of_a_language_cannot_be_switched_off(string role, bool can) =>
        TaughtCues.IsSwitchable(role).Should().Be(can);

    [Fact]
    public void With_every_cue_of_every_language_switched_off_the_reader_still_answers()
    {
        var all = BuiltInCues
            .Languages()
            .SelectMany(l => l.Cues.Keys.Append("stopword").Where(TaughtCues.IsSwitchable).Select(r => (Language: l, Role: r)))
            .SelectMany(r => TaughtCues.Words(r.Language, r.Role).Select(w => new TaughtCue(r.Language.Language, r.Role, w, Off: true)))
            .ToArray();
        PlanReader.Read(DocumentTextReader.FromText(English).Text!, Over(all)).Items.Should().BeEmpty();
    }
}
