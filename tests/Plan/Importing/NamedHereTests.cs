using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

/// <summary>Which committee and session here a text means; a committee of another name is never taken for it.</summary>
public class NamedHereTests
{
    private static readonly IReadOnlyList<BodyLine> Here =
    [
        Body("rivers", ("en", "Committee on Rivers"), ("az", "Çaylar komitəsi")),
        Body("lakes", ("en", "Committee on Lakes and Ponds"), ("az", "Göllər və gölməçələr komitəsi")),
        Body("ponds", ("en", "Committee on Ponds"), ("fr", "Commission de l’étang")),
        Body("gardens", ("en", "Committee on Gardens and Orchards"), ("tr", "Bahçeler Komisyonu")),
        Body("orchards", ("en", "Committee on Orchards and Meadows"), ("ru", "Комитет по садам и лугам")),
    ];

    private static readonly IReadOnlyList<SessionLine> Terms =
    [
        Term("2026-spring", "Spring 2026"),
        Term("2026-spring-extraordinary", "Extraordinary, spring 2026", extraordinary: true),
        Term("2026-autumn", "Autumn 2026"),
        Term("ix-2", "Winter 2027"),
        Term("2025-2026", "Year of sittings"),
    ];

    private static BodyLine Body(string code, params (string Language, string Name)[] names) =>
        new(default, code, BodyKind.Committee, names.Aggregate(LocalText.Empty, (text, n) => text.With(n.Language, n.Name)), null, null);

    private static SessionLine Term(string code, string title, bool extraordinary = false) =>
        new(default, code, LocalText.Of("en", title), extraordinary, new(2026, 1, 1), new(2026, 6, 1), new(2026, 1, 1));

    [Theory]
    [InlineData("Committee on Rivers", "rivers")]
    [InlineData("Committee on Rivers, Forests and Energy")]
    [InlineData("Committee on Lakes")]
    public void Where_nobody_looks_only_the_whole_name_tells_a_committee(string name, params string[] codes) =>
        NamedHere.Committees(name, Here, BuiltInCues.Table, whole: true).Select(b => b.Code).Should().Equal(codes);

    [Theory]
    [InlineData("Committee on Rivers", "rivers")]
    [InlineData("Standing committee on rivers", "rivers")]
    [InlineData("Rivers Committee of the Assembly", "rivers")]
    [InlineData("ÇAYLAR KOMİTƏSİ", "rivers")]
    [InlineData("Commission de l'étang", "ponds")]
    [InlineData("Bahçeler Komisyonu", "gardens")]
    [InlineData("Комитет по садам и лугам", "orchards")]
    [InlineData("Committee on Ponds", "ponds")]
    [InlineData("Committee on Lakes", "lakes")]
    [InlineData("Committee on Orchards", "gardens", "orchards")]
    [InlineData("Committee on Forests")]
    [InlineData("Committee on Forests and Gardens")]
    [InlineData("Committee")]
    [InlineData(null)]
    public void A_committee_is_told_by_the_words_of_its_name_that_tell(string? name, params string[] codes) =>
        NamedHere.Committees(name, Here, BuiltInCues.Table).Select(b => b.Code).Should().Equal(codes);

    [Theory]
    [InlineData("spring 2026", "2026-spring")]
    [InlineData("extraordinary 2026", "2026-spring-extraordinary")]
    [InlineData("winter 2027", "ix-2")]
    [InlineData("2025-2026", "2025-2026")]
    [InlineData("autumn 2027")]
    [InlineData("2026", "2026-spring", "2026-spring-extraordinary", "2026-autumn", "2025-2026")]
    [InlineData(null)]
    public void A_session_is_told_by_its_season_and_year(string? name, params string[] codes) =>
        NamedHere.Sessions(name, Terms).Select(s => s.Code).Should().Equal(codes);
}
