using System.Text;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Outputs;
using Comitia.Plan.Queries;
using Comitia.Plan.Rules;
using Comitia.Plan.Rules.Files;
using Comitia.Plan.Tables;
using CsCheck;
using NodaTime;

namespace Comitia.Plan.Tests.Files;

/// <summary>Plans of all sorts: texts in one language, in the other or in both, with signs that files are sensitive to.</summary>
internal static class AnyPlan
{
    private static readonly Instant Made = Instant.FromUtc(2026, 1, 5, 9, 0);
    private static readonly string[] Languages = ["az", "en"];
    private static readonly LocalDate Start = new(2026, 2, 2);

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf(
            "Dinləmə",
            "hearing",
            "İçməli su",
            "ığüşöçəĞÜŞÖÇƏIİ",
            "=SUM(A1)",
            "+7",
            "-3",
            "@here",
            "'quoted",
            "<w:t>",
            "&amp;",
            "“wide”",
            "2026-cı",
            "12.03.2026",
            "no. 3",
            "1.",
            "–",
            "a/b",
            "; and",
            "été",
            "😀",
            "_x0041_",
            "№ 5",
            "(where",
            "[note]",
            "\ttab",
            "\n",
            "–\nnext"
        ),
        Gen.String[Gen.Char['a', 'z'], 1, 9]
    );

    /// <summary>Words with a letter among them, trimmed as the product keeps them.</summary>
    public static readonly Gen<string> Text = Word.List[1, 7]
        .Select(words => string.Join(' ', words.Append("üz")).Trim().Normalize(NormalizationForm.FormC));

    private static readonly Gen<string> Line = Text.Select(t =>
        t.Replace('\n', ' ').Replace('\t', ' ').Replace(";", ",", StringComparison.Ordinal).Trim()
    );

    public static readonly Gen<LocalText> Worded = Gen.Select(Text, Text, Gen.Int[0, 3]).Select((a, b, which) => Make(a, b, which));

    private static readonly Gen<LocalText> Name = Gen.Select(Line, Line, Gen.Int[0, 3]).Select((a, b, which) => Make(a, b, which));

    private static readonly Gen<(LocalDate?, LocalDate?)> Period = Gen.Select(Gen.Int[0, 100], Gen.Int[0, 30], Gen.Int[0, 4])
        .Select(
            (from, days, which) =>
                which switch
                {
                    0 => (null, null),
                    1 => ((LocalDate?)null, (LocalDate?)Start.PlusDays(from)),
                    2 => (Start.PlusDays(from), null),
                    3 => (Start.PlusDays(from), Start.PlusDays(from)),
                    _ => (Start.PlusDays(from), Start.PlusDays(from + days)),
                }
        );

    private static readonly Gen<PlanItem> Item =
        from title in Worded
        from condition in Worded.Null()
        from output in Worded.Null()
        from period in Period
        from kind in Gen.Enum<PlanItemKind>()
        from times in Gen.Int[1, 20].Nullable()
        from people in Line.List[0, 3]
        from bodies in Name.List[0, 3]
        from version in Gen.Int[0, 900]
        from key in Gen.Char['a', 'h'].Array[12]
        select new PlanItem
        {
            Id = Ids.New<PlanItemId>(Made),
            PlanId = default,
            PublicId = new string(key),
            Number = "",
            Kind = kind,
            Title = title,
            Condition = condition,
            ExpectedOutput = output,
            From = period.Item1,
            To = period.Item2,
            Times = times,
            Version = version,
            Responsible =
            [
                .. people
                    .Distinct(StringComparer.Ordinal)
                    .Select(
                        (p, n) =>
                            new ItemPerson
                            {
                                Id = Ids.NewGuid(Made),
                                Name = p,
                                Position = n,
                            }
                    ),
            ],
            Counterparts =
            [
                .. bodies.Select(
                    (b, n) =>
                        new ItemCounterpart
                        {
                            Id = Ids.NewGuid(Made),
                            Name = b,
                            Position = n,
                        }
                ),
            ],
        };

    /// <summary>A plan of up to six items, some of them under up to two directions.</summary>
    public static readonly Gen<PlanPageData> Plan =
        from items in Item.List[1, 6]
        from titles in Worded.List[0, 2]
        from under in Gen.Int[0, 2].List[6]
        select Page(items, titles, under);

    public static PlanPaper Paper(PlanPageData page, params string[] languages) =>
        new(page, [.. languages.Select(l => new Say(Texts, l))], new InstallationProfile());

    public static TextBook Texts { get; } = new([typeof(PlanModule).Assembly, typeof(TextBook).Assembly]);

    public static FileWords Words { get; } = new(Languages.Select(l => new Say(Texts, l)));

    private static LocalText Make(string az, string en, int which) =>
        which switch
        {
            0 => LocalText.Of("az", az),
            1 => LocalText.Of("en", en),
            2 => LocalText.Of("az", az).With("en", en),
            _ => LocalText.Of("en", en).With("az", az),
        };

    private static PlanPageData Page(List<PlanItem> items, List<LocalText> titles, List<int> under)
    {
        var plan = new WorkPlan
        {
            Id = Ids.New<WorkPlanId>(Made),
            Committee = Ids.New<BodyId>(Made),
            Session = Ids.New<SessionId>(Made),
        };
        plan.Objectives.AddRange(
            titles
                .DistinctBy(t => t.ToString(), StringComparer.Ordinal)
                .Select(
                    (t, n) =>
                        new Objective
                        {
                            Id = Ids.New<ObjectiveId>(Made),
                            PlanId = plan.Id,
                            Title = t,
                            Position = n,
                        }
                )
        );
        foreach (var (item, n) in items.Select((i, n) => (i, n)))
        {
            (item.Number, item.Position) = ($"{n + 1}", n);
            item.ObjectiveId = under[n] < plan.Objectives.Count ? plan.Objectives[under[n]].Id : null;
            plan.Items.Add(item);
        }

        var session = new SessionLine(
            plan.Session,
            "2026-spring",
            LocalText.Of("en", "Spring 2026").With("az", "2026-cı ilin yaz sessiyası"),
            false,
            new LocalDate(2026, 2, 1),
            new LocalDate(2026, 5, 31),
            new LocalDate(2026, 1, 20)
        );
        var body = new BodyLine(plan.Committee, "waters", BodyKind.Committee, LocalText.Of("en", "Committee on Waters"), null, null);
        return new PlanPageData(plan, body, session, [.. plan.Items.Select(i => new ItemRow(i, ItemState.Planned, false, session.To))]);
    }
}
