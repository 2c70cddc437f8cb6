using Comitia.Kernel.Languages;
using Comitia.Publishing.Contracts;
using CsCheck;
using NodaTime;

namespace Comitia.Publishing.Tests;

/// <summary>Public records to compare and to publish.</summary>
internal static class AnyPlan
{
    public static LocalText Text(string en, string? az = null) => LocalText.Of("en", en).With("az", az);

    public static PublicPlanItem Item(string key, string? number = null, string? title = null, string? az = null) =>
        new(
            key,
            number ?? key,
            "meeting",
            Text(title ?? "Meetings about " + key, az),
            null,
            null,
            new LocalDate(2026, 5, 31),
            [],
            [],
            null
        );

    public static PublicPlan Of(params PublicPlanItem[] items) => Of(1, items);

    public static PublicPlan Of(int number, params PublicPlanItem[] items) =>
        new()
        {
            CommitteeCode = "waters",
            Committee = Text("Committee on Inland Waters", "Daxili sular komitəsi"),
            SessionCode = "2026-spring",
            Session = Text("spring session 2026", "2026-cı ilin yaz sessiyası"),
            Number = number,
            AdoptedOn = new LocalDate(2026, 2, 2),
            AdoptedAt = LocalText.Of("en", "first meeting of the session"),
            Objectives = [new PublicObjective(null, items)],
        };

    /// <summary>A few items with keys of their own, in any order.</summary>
    public static readonly Gen<PublicPlanItem[]> Items = Gen.Shuffle(Enumerable.Range(0, 8).Select(i => "k" + i).ToArray())
        .SelectMany(keys =>
            Gen.Int[0, 8]
                .SelectMany(n =>
                    Gen.Int[0, 2]
                        .Array[n]
                        .Select(words => keys.Take(n).Select((k, i) => Item(k, title: $"{k} wording {words[i]}")).ToArray())
                )
        );
}
