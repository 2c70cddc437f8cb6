using System.Text.RegularExpressions;

namespace Comitia.Architecture.Tests;

public sealed partial class PageTests
{
    [Fact]
    public void No_page_holds_a_script_or_a_style() =>
        Sources.All("*.cshtml").SelectMany(p => Sources.Inline(p.Text).Select(i => $"{p.File}: {i}")).Should().BeEmpty();

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<a onclick='x()'>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<a href=\"javascript:x\">")]
    public void The_guard_sees_inline_code(string page) => Sources.Inline(page).Should().NotBeEmpty();

    [Fact]
    public void The_guard_lets_script_files_pass() => Sources.Inline("<script src=\"~/js/comitia.js\" defer></script>").Should().BeEmpty();

    [Fact]
    public void No_page_asks_the_database()
    {
        var asking = Sources.All("*.cshtml", "*.cshtml.cs").Where(p => AsksDatabase(p.Text)).Select(p => p.File);
        asking.Should().BeEmpty();
    }

    [Fact]
    public void The_guard_sees_a_page_with_a_context() => AsksDatabase("public Model(ComitiaDb db)").Should().BeTrue();

    [Fact]
    public void No_page_tells_the_frame_through_ViewData() =>
        Sources.All("*.cshtml").Where(p => WritesViewData(p.Text)).Select(p => p.File).Should().BeEmpty("a partial's ViewData is lost");

    [Fact]
    public void The_guard_sees_a_title_in_ViewData() => WritesViewData("""@{ ViewData["Title"] = title; }""").Should().BeTrue();

    /// <summary>Razor leaves out an attribute that is null, but writes a data attribute empty: the scripts then take it as said.</summary>
    [Fact]
    public void No_data_attribute_is_left_to_null() =>
        Sources.All("*.cshtml").Where(p => NullData().IsMatch(p.Text)).Select(p => p.File).Should().BeEmpty("it would be there, and empty");

    [Fact]
    public void The_guard_sees_a_data_attribute_that_may_be_null() =>
        NullData().IsMatch("""<ol data-list data-order="@(orders ? "order" : null)">""").Should().BeTrue();

    [GeneratedRegex("""\sdata-[a-z-]+="@\((?:(?!\)")[^\n])*\bnull\)\x22""", RegexOptions.None, 1000)]
    private static partial Regex NullData();

    private static bool WritesViewData(string page) => page.Contains("ViewData[", StringComparison.Ordinal);

    private static bool AsksDatabase(string text) =>
        text.Contains("ComitiaDb", StringComparison.Ordinal) || text.Contains("DbSet<", StringComparison.Ordinal);
}
