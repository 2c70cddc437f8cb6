using Comitia.Documents.Contracts;
using Comitia.Documents.Tests.Reading;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;
using NodaTime;
using static Comitia.Documents.Tests.Reading.OfficeFile;

namespace Comitia.Plan.Tests.Importing;

public class OfficePlanTests
{
    private static PlanProposal Read(OfficeFile file, string name) =>
        PlanReader.Read(DocumentTextReader.Read(file.Build(), name).Text!, BuiltInCues.Table);

    [Fact]
    public void A_Word_table_in_Turkish_gives_items_with_output_and_responsible()
    {
        var plan = Read(
            Word(
                Paragraph("Çevre Komisyonu 2026 bahar dönemi çalışma planı")
                    + Table(
                        ["No", "Faaliyet", "Tarih", "Sorumlu", "Muhatap kurum", "Beklenen çıktı"],
                        [
                            "1",
                            "Orman yangınları hakkında dinleme toplantısı",
                            "Mart 2026",
                            "A. Örnek",
                            "Orman Genel Müdürlüğü",
                            "Dinleme raporu",
                        ],
                        ["2", "Sulak alanlara ziyaret", "14-15 Nisan 2026", "B. Deneme", "", ""]
                    )
            ),
            "plan.docx"
        );

        plan.Committee.Should().Be("Çevre Komisyonu");
        plan.Session.Should().Be("spring 2026");
        plan.Items.Select(i => i.Kind).Should().Equal("hearing", "visit");
        plan.Items[0].Counterparts.Should().Equal("Orman Genel Müdürlüğü");
        plan.Items[0].Output.Should().Be("Dinleme raporu");
        plan.Items[0].Responsible.Should().Equal("A. Örnek");
        plan.Items[1].Period.Should().Be(new ProposedPeriod(new LocalDate(2026, 4, 14), new LocalDate(2026, 4, 15)));
    }

    [Fact]
    public void A_Word_list_numbered_by_the_program_gives_its_printed_numbers()
    {
        var plan = Read(
            Word(
                    Paragraph("Work plan of the Committee on Sports for the spring session 2027")
                        + Paragraph("Public hearing on stadium safety", Numbered())
                        + Paragraph("Meetings with the Ministry of Youth, if required", Numbered())
                        + Paragraph("Opinion on the draft law on sports clubs", Numbered())
                )
                .WithNumbering(),
            "plan.docx"
        );

        plan.Items.Select(i => (i.Number, i.Kind)).Should().Equal(("1", "hearing"), ("2", "meeting"), ("3", "opinion"));
        plan.Items[1].Title["en"].Should().Be("Meetings with the Ministry of Youth");
        plan.Items[1].Condition.Should().Be("if required");
    }

    [Fact]
    public void Two_columns_of_a_Word_table_give_one_item_in_two_languages()
    {
        var plan = Read(
            Word(
                Paragraph("Ekologiya komitəsinin 2026-cı ilin payız sessiyası üzrə iş planı")
                    + Table(
                        ["№", "Azərbaycan dilində", "English"],
                        ["1", "Parkların vəziyyətinin nəzərdən keçirilməsi", "Review of the state of parks"],
                        ["2", "Meşə idarəçiliyi mövzusunda dinləmə", "Hearing on forest management"]
                    )
            ),
            "plan.docx"
        );

        plan.Languages.Should().Equal("az", "en");
        plan.Items.Select(i => i.Kind).Should().Equal("review", "hearing");
        plan.Items[1]
            .Title.Should()
            .BeEquivalentTo(
                new Dictionary<string, string> { ["az"] = "Meşə idarəçiliyi mövzusunda dinləmə", ["en"] = "Hearing on forest management" }
            );
    }

    [Fact]
    public void A_workbook_in_Russian_gives_items_with_real_dates()
    {
        static string Row(params string[] cells) =>
            "<row>"
            + string.Concat(
                cells.Select(
                    (c, i) =>
                        c.All(char.IsDigit) && c.Length == 5
                            ? $"<c r=\"{(char)('A' + i)}1\" s=\"1\"><v>{c}</v></c>"
                            : $"<c r=\"{(char)('A' + i)}1\" t=\"inlineStr\"><is><t>{c}</t></is></c>"
                )
            )
            + "</row>";
        var plan = Read(
            Sheet(
                    Row("План работы Комитета по культуре на осеннюю сессию 2026 года")
                        + Row("№", "Мероприятие", "Дата", "Ответственный")
                        + Row("1", "Слушания о состоянии театров", "46331", "Образцов А.")
                        + Row("2", "Встреча с Министерством культуры", "декабрь", "Примеров Б.")
                )
                .With("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
            "plan.xlsx"
        );

        plan.Committee.Should().Be("Комитет по культуре");
        plan.Items.Select(i => i.Kind).Should().Equal("hearing", "meeting");
        plan.Items[0].Period!.To.Should().Be(new LocalDate(2026, 11, 5));
        plan.Items[1].Period.Should().Be(new ProposedPeriod(new LocalDate(2026, 12, 1), new LocalDate(2026, 12, 31)));
        plan.Items[1].Counterparts.Should().Equal("Министерство культуры");
    }
}
