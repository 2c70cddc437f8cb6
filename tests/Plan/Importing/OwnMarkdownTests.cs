using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

/// <summary>A plan that Comitia wrote as Markdown and somebody worked on: its own labels are read as what they say.</summary>
public sealed class OwnMarkdownTests
{
    [Theory]
    [InlineData(
        """
            # Work plan, Autumn session of 2026

            1. Meetings with the heads of the Waterways Agency on the upkeep of locks, and with the Ministry of Transport
               - Kind: Meeting
               - With: Ministry of Transport of Northmere; Northmere Waterways Agency
               - Condition: where necessary
               - Responsible: Tobren Orrin; Edric Quill
            2. Hearing on the safety of dams
               - Kind: Hearing
               - With: Northmere Waterways Agency
               - Expected output: Hearing report
               - Period: 11.12.2026 – 25.12.2026
            """,
        "Ministry of Transport of Northmere; Northmere Waterways Agency",
        "Northmere Waterways Agency"
    )]
    [InlineData(
        """
            # İş planı, 2026-cı ilin payız sessiyası

            1. Nəqliyyat Nazirliyinin nümayəndələri ilə komitədə görüşlər
               - Növü: Görüş
               - Kiminlə: Nortmer Nəqliyyat Nazirliyi; Nortmer Su Yolları Agentliyi
               - Şərt: zərurət olduqda
               - Məsul şəxslər: Tobren Orrin; Edric Quill
            2. Bəndlərin təhlükəsizliyi mövzusunda dinləmə
               - Növü: Dinləmə
               - Kiminlə: Nortmer Su Yolları Agentliyi
               - Gözlənilən nəticə: Dinləmə hesabatı
               - Müddət: 11.12.2026 – 25.12.2026
            """,
        "Nortmer Nəqliyyat Nazirliyi; Nortmer Su Yolları Agentliyi",
        "Nortmer Su Yolları Agentliyi"
    )]
    public void Its_labels_are_read(string text, string first, string second)
    {
        var read = PlanReader.Read(DocumentTextReader.FromText(text).Text!, BuiltInCues.Table);
        read.Items.Select(i => string.Join("; ", i.Counterparts)).Should().Equal(first, second);
        read.Items.Select(i => i.Kind).Should().Equal("meeting", "hearing");
        read.Items[0].Condition.Should().NotBeNull();
        read.Items[0].Responsible.Should().Equal("Tobren Orrin", "Edric Quill");
        (read.Items[1].Period!.From, read.Items[1].Period!.To).Should().Be((new(2026, 12, 11), new(2026, 12, 25)));
        read.Items[1].Output.Should().NotBeNull();
    }
}
