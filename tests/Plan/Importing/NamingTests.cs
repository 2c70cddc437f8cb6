using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

/// <summary>Whose plan it is, and whom its items name.</summary>
public class NamingTests
{
    private static PlanProposal Read(string text) => PlanReader.Read(DocumentTextReader.FromText(text).Text!, BuiltInCues.Table);

    private static ProposedItem Item(string head, string item) => Read($"{head}\n\n1. {item}\n2. {item}\n").Items[0];

    [Theory]
    [InlineData("Canals and Locks Committee: work plan for the spring session 2026", "Canals and Locks Committee")]
    [InlineData(
        "Work plan of the Canals, Locks and Towpaths Committee for the spring session 2026",
        "Canals, Locks and Towpaths Committee"
    )]
    [InlineData("Комитет по каналам и шлюзам Собрания Нигдении. План работы на весеннюю сессию 2026 года", "Комитет по каналам и шлюзам")]
    [InlineData(
        "Commission des canaux et des écluses de l'Assemblée de Nullepart : programme de travail, session de printemps 2026",
        "Commission des canaux et des écluses"
    )]
    public void A_committee_has_its_whole_name_without_that_of_its_parliament(string head, string name)
    {
        var item =
            head.StartsWith("Комитет", StringComparison.Ordinal) ? "Слушания о шлюзах"
            : head.StartsWith("Commission", StringComparison.Ordinal) ? "Audition sur les écluses"
            : "Hearing on locks";
        Read($"{head}\n\n1. {item}\n2. {item}\n").Committee.Should().Be(name);
    }

    [Fact]
    public void A_headline_may_shorten_the_name_that_the_text_gives_in_full() =>
        Read(
            "Committee on Canals adopts its work plan\n\nThe Committee on Canals and Locks has adopted its work plan for the spring session "
                + "2026. It will hold a hearing on lock keepers."
        )
            .Committee.Should()
            .Be("Committee on Canals and Locks");

    [Theory]
    [InlineData(
        "Meeting with the Towpath Keepers, Lantern Watch and the Ministry of Canals",
        "Towpath Keepers|Ministry of Canals|Lantern Watch"
    )]
    [InlineData(
        "Consultations with the Association of Bargees and the Union of Lock Keepers",
        "Association of Bargees|Union of Lock Keepers"
    )]
    [InlineData("Meeting with the Director of the National Canal Archive", "National Canal Archive")]
    [InlineData("Oral evidence from the Lock Safety Council and the Bargees Federation", "Lock Safety Council|Bargees Federation")]
    [InlineData("Talks with trade unions and employers on pay", "trade unions|employers")]
    [InlineData("Cooperation with the canal committee of the Vessaly Senate", "canal committee of the Vessaly Senate")]
    [InlineData("Hearing of the Canal Inspectorate and universities on silt", "Canal Inspectorate|universities")]
    [InlineData("Hearing of experts on silt", "experts")]
    [InlineData("Hearing on the number of experts at sea", "")]
    public void Those_met_together_are_all_named(string item, string bodies) =>
        string.Join(
                '|',
                Item("Committee on Canals: work plan for the spring session 2026", item).Counterparts.Order(StringComparer.Ordinal)
            )
            .Should()
            .Be(string.Join('|', bodies.Split('|').Order(StringComparer.Ordinal)));

    [Fact]
    public void People_heard_are_named_in_every_language()
    {
        Item("Комитет по каналам. План работы на весеннюю сессию 2026 года", "Заслушивание экспертов по илу")
            .Should()
            .Match<ProposedItem>(i => i.Kind == "hearing" && i.Counterparts.Single() == "эксперты");
        Item("Commission des canaux : programme de travail, session de printemps 2026", "Audition d'experts sur la vase")
            .Counterparts.Should()
            .Equal("experts");
        Item("Kanal Komisyonu 2026 ilkbahar oturumu çalışma planı", "Çamur konusunda uzmanların dinlenmesi")
            .Counterparts.Should()
            .Equal("uzmanlar");
    }

    [Theory]
    [InlineData("Kanallar komitəsinin 2026-cı ilin yaz sessiyası üçün iş planı", "Yerli daşıyıcılarla dəyirmi masa", "Yerli daşıyıcılar")]
    [InlineData("Kanal Komisyonu 2026 ilkbahar oturumu çalışma planı", "Nakliyecilerle toplantı", "Nakliyeciler")]
    [InlineData(
        "Commission des canaux : programme de travail, session de printemps 2026",
        "Réunion du groupe d'amitié Nullepart-Ailleurs",
        "groupe d'amitié Nullepart-Ailleurs"
    )]
    [InlineData(
        "Комитет по каналам. План работы на весеннюю сессию 2026 года",
        "Встреча с транспортным комитетом Сената Вессалии",
        "транспортный комитет Сената Вессалии"
    )]
    public void Who_is_met_is_named_in_base_form(string head, string item, string body) =>
        Item(head, item).Counterparts.Should().Equal(body);

    [Fact]
    public void The_general_assembly_of_a_union_is_no_body_of_its_own() =>
        Item("Kanal Komisyonu 2026 ilkbahar oturumu çalışma planı", "Nehirler Parlamentolararası Birliği genel kuruluna katılım")
            .Counterparts.Should()
            .Equal("Nehirler Parlamentolararası Birliği");
}
