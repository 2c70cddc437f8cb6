using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;

namespace Comitia.Directory.Tests.Rules;

public sealed class RoleWordsTests
{
    [Theory]
    [InlineData("Président", BodyRoles.Chair, null)]
    [InlineData("sədr", BodyRoles.Chair, null)]
    [InlineData("Sədr müavini", BodyRoles.Member, "Sədr müavini")]
    [InlineData("Membre", BodyRoles.Member, null)]
    [InlineData("Suppléant", BodyRoles.Member, "Suppléant")]
    [InlineData("Rapporteur général", BodyRoles.Member, "Rapporteur général")]
    [InlineData("müşahidəçi", BodyRoles.Observer, null)]
    [InlineData("", BodyRoles.Member, null)]
    public void A_word_names_a_role_and_keeps_what_the_role_would_lose(string word, string role, string? label)
    {
        var read = RoleWords.Read(word);
        (read.Role, read.Label).Should().Be((role, label));
    }

    [Fact]
    public void The_chair_stands_before_the_deputy_and_the_deputy_before_members() =>
        new[]
        {
            RoleWords.Rank(BodyRoles.Chair, null),
            RoleWords.Rank(BodyRoles.Member, "Vice-Président"),
            RoleWords.Rank(BodyRoles.Member, null),
            RoleWords.Rank(BodyRoles.Observer, null),
        }
            .Should()
            .BeInAscendingOrder()
            .And.OnlyHaveUniqueItems();

    /// <summary>A word that only looks like power must not give it: deputies, secretaries and the unknown are members.</summary>
    [Theory]
    [InlineData("Vice-Président")]
    [InlineData("Secrétaire")]
    [InlineData("deputy clerk")]
    [InlineData("chairs the subgroup")]
    public void Whatever_is_not_a_known_word_gives_no_more_than_membership(string word) =>
        RoleWords.Read(word).Role.Should().Be(BodyRoles.Member);
}
