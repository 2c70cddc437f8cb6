using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;
using NodaTime;

namespace Comitia.Plan.Tests.Importing;

/// <summary>What plans written by hand brought up: letterheads, brackets, sections without a month, words that mean two things.</summary>
public class HarderPlanTests
{
    private const string En = "Work plan of the Committee on Ports for the spring session of 2027\n\n";
    private const string Fr = "Commission des ports. Programme de travail pour la session d’automne 2026.\n\n";
    private const string Az = "Limanlar komitəsinin 2027-ci ilin yaz sessiyası üzrə iş planı\n\n";
    private const string Ru = "План работы Комитета по портам на весеннюю сессию 2027 года\n\n";
    private const string Tr = "Limanlar Komisyonunun 2027 yılı bahar dönemi çalışma planı\n\n";

    private static PlanProposal Read(string text) => PlanReader.Read(DocumentTextReader.FromText(text).Text!, BuiltInCues.Table);

    private static ProposedItem First(string text) => Read(text).Items[0];

    private static ProposedPeriod Days(LocalDate from, LocalDate to) => new(from, to);

    [Fact]
    public void A_note_of_approval_above_the_title_is_no_name_of_a_committee() =>
        Read(
            "УТВЕРЖДЕН\nрешением Комитета\nот 14 января 2027 года № 3\n\nПЛАН РАБОТЫ\n\nКомитета по рыболовству\n\nна весеннюю сессию 2027 года\n\n1. Слушания о квотах\n2. Выезд на шлюз"
        )
            .Committee.Should()
            .Be("Комитет по рыболовству");

    [Fact]
    public void The_counterpart_committee_of_another_parliament_is_not_whose_plan_it_is() =>
        Read(
            "ASSEMBLÉE DE VALMONT\n\nCommission des ports\n\nSecrétariat – 3, rue du Canal\n\nProgramme de travail de la session d’automne 2026\n\nLe programme de travail prévoit une rencontre avec la commission homologue du Parlement de Sundal. Elle visitera le port de Grandbac en octobre."
        )
            .Committee.Should()
            .Be("Commission des ports");

    [Fact]
    public void During_the_session_as_a_heading_ends_the_month_above_it()
    {
        var plan = Read(
            Ru + "Март\n• Слушания о квотах\n• Выезд на шлюз\n\nВ течение сессии\n• Рассмотрение обращений граждан\n• Приём граждан"
        );
        plan.Items.Should().HaveCount(4);
        plan.Items[1].Period.Should().Be(Days(new(2027, 3, 1), new(2027, 3, 31)));
        plan.Items.Skip(2).Should().OnlyContain(i => i.Period == null);
    }

    [Fact]
    public void A_label_in_brackets_ends_with_its_bracket()
    {
        var item = First(
            En + "1. Review of the Coast Bill (rapporteur: Ms Hanna Reef), March–April 2027, if requested\n2. Visit to the docks"
        );
        item.Responsible.Should().Equal("Ms Hanna Reef");
        item.Period.Should().Be(Days(new(2027, 3, 1), new(2027, 4, 30)));
        item.Condition.Should().Be("if requested");
        item.Title["en"].Should().Be("Review of the Coast Bill");
    }

    [Theory]
    [InlineData("The committee will issue an opinion on the Copyright Bill.", "opinion")]
    [InlineData("The committee will hold a hearing on the source of drinking water.", "hearing")]
    public void A_word_of_web_pages_within_a_sentence_is_a_word_like_others(string sentence, string kind) =>
        First(En + sentence + " It will visit the docks in May.").Kind.Should().Be(kind);

    [Fact]
    public void Under_a_photo_there_is_still_no_item() =>
        Read(En + "Photo: a hearing that will be held in May\n\n1. Visit to the docks\n2. Opinion on tolls").Items.Should().HaveCount(2);

    [Theory]
    [InlineData("In the second quarter the committee will issue an opinion on tolls.", "Issue an opinion on tolls")]
    [InlineData("We shall meet the Ministry of Fish.", "Meet the Ministry of Fish")]
    [InlineData("Throughout the session we will inform the public about tides.", "Inform the public about tides")]
    public void Who_and_when_before_the_verb_are_no_part_of_the_wording(string sentence, string title) =>
        First(En + sentence + " It will visit the docks in May.").Title["en"].Should().Be(title);

    [Theory]
    [InlineData(En, "Review of bills as they come in", "as they come in", "Review of bills")]
    [InlineData(
        En,
        "Meeting with the Forest Owners Association if necessary",
        "if necessary",
        "Meeting with the Forest Owners Association"
    )]
    [InlineData(
        Az,
        "Qanun layihələrinə rəylərin hazırlanması – daxil olduqca",
        "daxil olduqca",
        "Qanun layihələrinə rəylərin hazırlanması"
    )]
    [InlineData(Tr, "Kanun tekliflerinin görüşülmesi, geldikçe", "geldikçe", "Kanun tekliflerinin görüşülmesi")]
    [InlineData(Fr, "Examen des textes, au fur et à mesure de leur dépôt", "au fur et à mesure de leur dépôt", "Examen des textes")]
    public void What_must_arise_first_is_the_condition_and_not_the_wording(string head, string item, string condition, string title)
    {
        var read = First(head + "1. " + item + "\n2. 12.03.2027\n");
        read.Condition.Should().Be(condition);
        read.Title.Values.Should().Equal(title);
    }

    [Fact]
    public void The_ending_of_a_verb_takes_in_what_stands_before_it() =>
        First(Tr + "1. Sivil toplum kuruluşlarının talep etmesi hâlinde ortak toplantı düzenlenmesi\n2. Limanlara ziyaret")
            .Condition.Should()
            .Be("Sivil toplum kuruluşlarının talep etmesi hâlinde");

    [Theory]
    [InlineData(En, "The working group on tolls will meet", "Visit to the docks by the working group")]
    [InlineData(Az, "Limanlara səfər", "Lazım gəldikdə ekspertlərin cəlb edilməsi ilə işçi qrupunun iclası")]
    [InlineData(Ru, "Слушания о квотах", "Заседание рабочей группы")]
    [InlineData(Tr, "Limanlara ziyaret", "Uzmanların katılımı ile çalışma grubu toplantısı")]
    [InlineData(Fr, "Visite du port", "Réunion du groupe de travail")]
    public void The_committees_own_working_group_and_the_help_of_experts_are_no_counterparts(string head, string one, string other) =>
        Read($"{head}1. {one}\n2. {other}\n").Items[1].Counterparts.Should().BeEmpty();

    [Fact]
    public void A_working_group_with_a_name_is_one() =>
        First(Az + "1. Sundal Parlamentinin işçi qrupu ilə görüş\n2. Limanlara səfər").Counterparts.Should().NotBeEmpty();

    [Fact]
    public void A_bill_before_its_second_reading_is_reviewed_and_the_fund_in_its_name_is_no_body()
    {
        var item = First(Ru + "1. О проекте закона «Об архивном фонде» (второе чтение)\n2. Слушания о квотах");
        item.Kind.Should().Be("review");
        item.Counterparts.Should().BeEmpty();
    }

    [Fact]
    public void French_prose_gives_month_report_and_who_is_received()
    {
        var plan = Read(
            Fr
                + "Elle procédera, au cours du mois d'octobre, à l'audition de l'Agence des voies navigables sur les écluses. Un rapport d'information sur la batellerie sera préparé au quatrième trimestre. La commission recevra, si nécessaire, une délégation de la commission homologue du Parlement de Sundal."
        );
        plan.Items.Select(i => i.Kind).Should().Equal("hearing", "review", "interparliamentary");
        plan.Items[0].Period.Should().Be(Days(new(2026, 10, 1), new(2026, 10, 31)));
        plan.Items[2].Condition.Should().Be("si nécessaire");
        plan.Items[2].Counterparts.Should().Equal("commission homologue du Parlement de Sundal");
    }

    [Fact]
    public void Who_wrote_the_paper_is_not_responsible_for_its_last_item() =>
        Read(
            Ru + "1. Слушания о квотах\n2. Выезд на шлюз\n\nПредседатель Комитета П. Р. Озёрный\nИсполнитель: Тихонова Е. В., тел. 55-12-34"
        )
            .Items[1]
            .Responsible.Should()
            .BeEmpty();

    [Theory]
    [InlineData("Together with")]
    [InlineData("In cooperation with")]
    public void A_column_of_those_it_is_done_with_holds_the_counterparts(string column) =>
        Read(
            En
                + $"| No. | Activity | When | {column} |\n|---|---|---|---|\n| 1 | Hearing on flood plains | May | Union of Foresters |\n| 2 | Visit to the docks | June | |\n"
        )
            .Items[0]
            .Counterparts.Should()
            .Equal("Union of Foresters");
}
