using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

/// <summary>Plans told in news: what is quoted is not planned, and wordings keep what makes them whole.</summary>
public class NewsProseTests
{
    private static List<ProposedItem> Read(string text) =>
        [.. PlanReader.Read(DocumentTextReader.FromText(text).Text!, BuiltInCues.Table).Items];

    [Theory]
    [InlineData(
        "The Committee on Canals adopted its work plan for the spring session 2026.\n\n\"We are ready, and we will hold a hearing whenever a lock "
            + "fails,\" the chair told reporters.\n\nThe committee will visit the upper locks.",
        "Visit the upper locks"
    )]
    [InlineData(
        "Комитет по каналам утвердил план работы на весеннюю сессию 2026 года.\n\n«Слушания мы проводим всегда открыто и будем проводить», — "
            + "заявил председатель.\n\nКомитет посетит верхние шлюзы.",
        "Посетит верхние шлюзы"
    )]
    public void What_somebody_is_quoted_as_saying_is_no_item(string text, string only) =>
        Read(text).Select(i => i.Title.Values.Single()).Should().Equal(only);

    [Fact]
    public void A_condition_that_opens_a_sentence_leaves_the_wording()
    {
        var item = Read(
                "The Committee on Canals adopted its work plan for the spring session 2026. Where required, the committee will draw up an "
                    + "opinion on the toll bill."
            )
            .Single();
        item.Condition.Should().Be("Where required");
        item.Title["en"].Should().Be("Draw up an opinion on the toll bill");
    }

    [Fact]
    public void A_verb_that_is_the_work_itself_is_kept_whole()
    {
        Read(
                "Kanallar komitəsi 2026-cı ilin yaz sessiyası üçün iş planını təsdiqləyib.\n\nKomitə kanallar haqqında qanunun icrasını nəzərdən "
                    + "keçirəcək."
            )
            .Single()
            .Title["az"]
            .Should()
            .Be("Kanallar haqqında qanunun icrasını nəzərdən keçirəcək");
        Read("Kanal Komisyonu 2026 ilkbahar oturumu çalışma planını kabul etti.\n\nKomisyon, kanun tasarısını inceleyecek.")
            .Single()
            .Title["tr"]
            .Should()
            .Be("Kanun tasarısını inceleyecek");
    }

    [Fact]
    public void French_quotes_with_their_blanks_are_closed() =>
        Read(
            "Commission des canaux : programme de travail, session de printemps 2026\n\n1. Campagne internationale « Sauvez les écluses »\n"
                + "2. Visite des écluses"
        )[0]
            .Title["fr"]
            .Should()
            .Be("Campagne internationale « Sauvez les écluses »");

    [Theory]
    [InlineData("en", "Opinion on the toll bill, should the government submit it")]
    [InlineData("az", "Rüsum layihəsinə rəyin verilməsi (zərurət yarandığı təqdirdə)")]
    [InlineData("tr", "Gerek görülmesi halinde harç tasarısı hakkında görüş bildirilmesi")]
    [InlineData("ru", "Заключение на законопроект о сборах, при поступлении запроса")]
    [InlineData("fr", "Avis sur le projet de péage, selon les besoins")]
    public void Conditions_are_told_in_many_ways(string language, string item)
    {
        var heads = new Dictionary<string, string>
        {
            ["en"] = "Committee on Canals: work plan for the spring session 2026",
            ["az"] = "Kanallar komitəsinin 2026-cı ilin yaz sessiyası üçün iş planı",
            ["ru"] = "Комитет по каналам. План работы на весеннюю сессию 2026 года",
            ["fr"] = "Commission des canaux : programme de travail, session de printemps 2026",
            ["tr"] = "Kanal Komisyonu 2026 ilkbahar oturumu çalışma planı",
        };
        var read = Read($"{heads[language]}\n\n1. {item}\n2. {item}\n")[0];
        read.Kind.Should().Be("opinion");
        read.Condition.Should().NotBeNull();
    }

    [Theory]
    [InlineData("az", "Şlüzlərə səfər, su səviyyəsi imkan verdikdə", "su səviyyəsi imkan verdikdə")]
    [InlineData("tr", "Havuzlara ziyaret, su seviyesi uygun olursa", "su seviyesi uygun olursa")]
    [InlineData("fr", "Visite des écluses, s'il est possible d'y accéder", "s'il est possible d'y accéder")]
    public void A_condition_set_off_at_the_end_is_taken_whole(string language, string item, string condition)
    {
        var heads = new Dictionary<string, string>
        {
            ["az"] = "Kanallar komitəsinin 2026-cı ilin yaz sessiyası üçün iş planı",
            ["fr"] = "Commission des canaux : programme de travail, session de printemps 2026",
            ["tr"] = "Kanal Komisyonu 2026 ilkbahar oturumu çalışma planı",
        };
        Read($"{heads[language]}\n\n1. {item}\n2. {item}\n")[0].Condition.Should().Be(condition);
    }

    [Fact]
    public void What_a_web_page_has_around_its_text_is_no_item() =>
        Read(
                "Parliament of Nowhere\n\nThe Committee on Canals adopted its work plan for the spring session 2026. The plan also includes the "
                    + "following items:\n\n- hearing on locks;\n- visit to the upper locks.\n\nShare: One | Two | Three\n\n"
                    + "Contact: press@parliament.example, +000 22 111 333\n"
            )
            .Select(i => i.Kind)
            .Should()
            .Equal("hearing", "visit");

    [Fact]
    public void A_lettered_heading_does_not_change_the_language()
    {
        var items = Read(
            "Kanal Komisyonu 2026 ilkbahar oturumu çalışma planı\n\nA. İnceleme\n 1) Kanal tarifelerinin incelenmesi (Mart)\n"
                + "B. Ziyaretler\n 2) Havuzlara ziyaret (Nisan)\n"
        );
        items.Should().OnlyContain(i => i.Title.ContainsKey("tr") && i.Period != null);
        items.Select(i => i.Kind).Should().Equal("review", "visit");
    }

    [Fact]
    public void One_paragraph_without_end_gives_no_more_items_than_asked_for()
    {
        var text =
            "Committee on Canals: work plan for the spring session 2026\n\n"
            + string.Concat(Enumerable.Repeat("The committee will hold a hearing on locks and meet the Ministry of Canals. ", 50));
        var plan = PlanReader.Read(DocumentTextReader.FromText(text).Text!, BuiltInCues.Table, new(MaxItems: 20));
        plan.Items.Count.Should().BeLessThanOrEqualTo(20);
        plan.Warnings.Should().ContainSingle(w => w.Code == "plan.too-many-items");
    }
}
