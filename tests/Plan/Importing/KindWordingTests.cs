using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

/// <summary>Kinds of work in words less usual than "hearing" and "visit".</summary>
public class KindWordingTests
{
    private static readonly Dictionary<string, string> Heads = new(StringComparer.Ordinal)
    {
        ["en"] = "Committee on Canals: work plan for the spring session 2026",
        ["az"] = "Kanallar komitəsinin 2026-cı ilin yaz sessiyası üçün iş planı",
        ["ru"] = "Комитет по каналам. План работы на весеннюю сессию 2026 года",
        ["fr"] = "Commission des canaux : programme de travail, session de printemps 2026",
        ["tr"] = "Kanal Komisyonu 2026 ilkbahar oturumu çalışma planı",
    };

    [Theory]
    [InlineData("en", "Hear the annual report of the Canal Agency", "review")]
    [InlineData("en", "Explaining the new tolls to the public through the media", "outreach")]
    [InlineData("en", "Publication of a brochure on lock safety", "outreach")]
    [InlineData("en", "Attendance at the conference of canal committees of national parliaments", "interparliamentary")]
    [InlineData("en", "Mission of the committee to the eastern provinces", "visit")]
    [InlineData("en", "Review of the bill returned by the Senate of Nowhere", "review")]
    [InlineData("en", "Approval of the account for the autumn session", "other")]
    [InlineData("en", "Adoption of the opinion on the toll bill", "opinion")]
    [InlineData("az", "Keçid qaydalarının əhaliyə izah edilməsi", "outreach")]
    [InlineData("az", "Payız sessiyası üzrə hesabatın təsdiqi", "other")]
    [InlineData("ru", "Разъяснение населению новых правил", "outreach")]
    [InlineData("ru", "Сотрудничество с комитетом Сената Вессалии", "interparliamentary")]
    [InlineData("ru", "Ознакомление с работой шлюзов на местах", "visit")]
    [InlineData("ru", "Утверждение отчёта за осеннюю сессию", "other")]
    [InlineData("ru", "Заслушивание представителей Агентства каналов", "hearing")]
    [InlineData("fr", "Publication d'une brochure sur les écluses", "outreach")]
    [InlineData("fr", "Réunion délocalisée à Nullepart", "visit")]
    [InlineData("fr", "Mission de la commission dans les provinces de l'Est", "visit")]
    [InlineData("fr", "Approbation du bilan de la session d'automne", "other")]
    [InlineData("tr", "Hiçyer-Vessalya dostluk grubu toplantısı", "interparliamentary")]
    [InlineData("tr", "Basın açıklamaları ve broşür yayımlanması", "outreach")]
    [InlineData("tr", "Doğu havuzlarında yerinde toplantı", "visit")]
    [InlineData("tr", "Sonbahar oturumu raporunun onaylanması", "other")]
    public void Is_told_by_its_words(string language, string item, string kind) =>
        PlanReader
            .Read(DocumentTextReader.FromText($"{Heads[language]}\n\n1. {item}\n2. {item}\n").Text!, BuiltInCues.Table)
            .Items[0]
            .Kind.Should()
            .Be(kind);
}
