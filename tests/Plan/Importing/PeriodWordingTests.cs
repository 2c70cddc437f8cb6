using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;
using NodaTime.Text;

namespace Comitia.Plan.Tests.Importing;

/// <summary>The ways committees write when an item is due, beyond plain dates.</summary>
public class PeriodWordingTests
{
    private static readonly Dictionary<string, (string Head, string Item)> Plans = new(StringComparer.Ordinal)
    {
        ["en"] = ("Committee on Canals: work plan for the spring session 2026", "Hearing on locks"),
        ["az"] = ("Kanallar komitəsinin 2026-cı ilin yaz sessiyası üçün iş planı", "Şlüzlər mövzusunda dinləmə"),
        ["ru"] = ("Комитет по каналам. План работы на весеннюю сессию 2026 года", "Слушания о шлюзах"),
        ["fr"] = ("Commission des canaux : programme de travail, session de printemps 2026", "Audition sur les écluses"),
        ["tr"] = ("Kanal Komisyonu 2026 ilkbahar oturumu çalışma planı", "Havuzlar hakkında dinleme toplantısı"),
    };

    private static ProposedItem Read(string language, string due)
    {
        var (head, item) = Plans[language];
        var text = $"{head}\n\n1. {item}{due}\n2. {item}\n";
        return PlanReader.Read(DocumentTextReader.FromText(text).Text!, BuiltInCues.Table).Items[0];
    }

    [Theory]
    [InlineData("en", ", within the first half of March", "2026-03-01", "2026-03-15")]
    [InlineData("en", ", 2nd half of February", "2026-02-16", "2026-02-28")]
    [InlineData("en", ", last ten days of April", "2026-04-21", "2026-04-30")]
    [InlineData("en", ", by mid-April", null, "2026-04-30")]
    [InlineData("en", " — March/April", "2026-03-01", "2026-04-30")]
    [InlineData("en", ", Feb.–Mar.", "2026-02-01", "2026-03-31")]
    [InlineData("en", ", I–II quarters", "2026-01-01", "2026-06-30")]
    [InlineData("en", ", week of 9 March", "2026-03-09", "2026-03-15")]
    [InlineData("en", ", Tuesday, 12 May", "2026-05-12", "2026-05-12")]
    [InlineData("en", ", 5, 6 and 8 May", "2026-05-05", "2026-05-08")]
    [InlineData("en", " [April]", "2026-04-01", "2026-04-30")]
    [InlineData("az", ", aprelin ikinci yarısında", "2026-04-16", "2026-04-30")]
    [InlineData("az", ", aprelin 2-ci yarısı", "2026-04-16", "2026-04-30")]
    [InlineData("az", ", mayın ilk ongünlüyündə", "2026-05-01", "2026-05-10")]
    [InlineData("az", ", mayın 5-dən 7-dək", "2026-05-05", "2026-05-07")]
    [InlineData("az", ", 28 apreldən 2 mayadək", "2026-04-28", "2026-05-02")]
    [InlineData("az", ", apreldən mayadək", "2026-04-01", "2026-05-31")]
    [InlineData("az", ", ən gec 20 may", null, "2026-05-20")]
    [InlineData("ru", ", в первой половине апреля", "2026-04-01", "2026-04-15")]
    [InlineData("ru", ", 2-я половина апреля", "2026-04-16", "2026-04-30")]
    [InlineData("ru", ", вторая декада мая", "2026-05-11", "2026-05-20")]
    [InlineData("ru", ", I–II кварталы", "2026-01-01", "2026-06-30")]
    [InlineData("ru", ", апрель, май", "2026-04-01", "2026-05-31")]
    [InlineData("ru", ", 12.05", "2026-05-12", "2026-05-12")]
    [InlineData("fr", ", première quinzaine d'avril", "2026-04-01", "2026-04-15")]
    [InlineData("fr", ", 2e quinzaine d'avril", "2026-04-16", "2026-04-30")]
    [InlineData("fr", ", les 5, 6 et 7 mai", "2026-05-05", "2026-05-07")]
    [InlineData("fr", ", semaine du 9 mars", "2026-03-09", "2026-03-15")]
    [InlineData("fr", ", mardi 12 mai", "2026-05-12", "2026-05-12")]
    [InlineData("fr", ", T2 2026", "2026-04-01", "2026-06-30")]
    [InlineData("tr", ", Nisan ayının ilk yarısı", "2026-04-01", "2026-04-15")]
    [InlineData("tr", ", 28 Nisan'dan 2 Mayıs'a kadar", "2026-04-28", "2026-05-02")]
    [InlineData("tr", ", 12 Mayıs Salı", "2026-05-12", "2026-05-12")]
    [InlineData("tr", ", 20 Mayıs tarihinden önce", null, "2026-05-20")]
    public void Is_understood_and_taken_out_of_the_wording(string language, string due, string? from, string to)
    {
        var item = Read(language, due);

        item.Period.Should().NotBeNull();
        (item.Period!.From is { } day ? LocalDatePattern.Iso.Format(day) : null).Should().Be(from);
        LocalDatePattern.Iso.Format(item.Period.To).Should().Be(to);
        item.Title[language].Should().Be(Plans[language].Item);
    }

    [Theory]
    [InlineData("en", ", not before 10 April")]
    [InlineData("en", ", in the second half of the session")]
    [InlineData("az", ", aprelin 10-dan sonra")]
    [InlineData("ru", ", не ранее 10 апреля")]
    [InlineData("fr", ", à partir du 10 avril")]
    [InlineData("tr", ", 10 Nisan'dan itibaren")]
    public void A_beginning_without_an_end_is_not_taken_for_an_end(string language, string due) =>
        Read(language, due).Period.Should().BeNull();
}
