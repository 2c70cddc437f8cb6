using Comitia.Access.Rules;

namespace Comitia.Access.Tests;

/// <summary>What people type at the doors.</summary>
public sealed class TypedTests
{
    [Theory]
    [InlineData("clerk@parliament.example", "clerk@parliament.example")]
    [InlineData("  clerk@parliament.example ", "clerk@parliament.example")]
    [InlineData("ələkbər@məclis.example", "ələkbər@məclis.example")]
    [InlineData("clerk", null)]
    [InlineData("clerk@parliament", null)]
    [InlineData("@parliament.example", null)]
    [InlineData("a@b@parliament.example", null)]
    [InlineData("a b@parliament.example", null)]
    [InlineData("a@parliament..example", null)]
    [InlineData("clerk@parliament.example\r\nBcc: x@y.z", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void An_address_is_taken_for_its_shape(string? typed, string? taken) => EmailAddress.Clean(typed).Should().Be(taken);

    [Fact]
    public void An_address_of_255_characters_is_refused()
    {
        EmailAddress.Clean(Long(254)).Should().HaveLength(254);
        EmailAddress.Clean(Long(255)).Should().BeNull();

        static string Long(int length) => "a@" + string.Concat(Enumerable.Repeat("bbbbbbbbb.", 24)) + new string('c', length - 242);
    }

    [Fact]
    public void One_address_is_one_account_in_either_case() =>
        EmailAddress.Key("ILHAM@Office.Example").Should().Be(EmailAddress.Key("ilham@office.example"));

    [Theory]
    [InlineData("short", "access.password-short")]
    [InlineData("elevenchars", "access.password-short")]
    [InlineData(null, "access.password-short")]
    [InlineData("aaaaaaaaaaaaaaa", "access.password-guessable")]
    [InlineData("Password1234", "access.password-guessable")]
    [InlineData("Parol1234567", "access.password-guessable")]
    [InlineData("clerk@parliament.example", "access.password-guessable")]
    [InlineData("AnnaMariaSandwell", "access.password-guessable")]
    [InlineData("nine quiet grey herons", null)]
    [InlineData("doqquz sakit boz vağ", null)]
    public void A_password_is_long_and_not_easily_guessed(string? typed, string? refused) =>
        PasswordRule.Refuse(typed, "clerk@parliament.example", "Anna Maria Sandwell")?.Code.Should().Be(refused);

    [Fact]
    public void A_password_has_an_upper_bound() =>
        PasswordRule.Refuse(string.Concat(Enumerable.Repeat("abcdefgh", 17)), null, null)!.Code.Should().Be("access.password-long");

    [Theory]
    [InlineData("/az/desk/plans?x=1", "/az/desk/plans?x=1")]
    [InlineData("/", "/")]
    [InlineData("//evil.example", "/home")]
    [InlineData("/\\evil.example", "/home")]
    [InlineData("/\t/evil.example", "/home")]
    [InlineData("https://evil.example/", "/home")]
    [InlineData("javascript:alert(1)", "/home")]
    [InlineData("desk", "/home")]
    [InlineData("", "/home")]
    [InlineData(null, "/home")]
    public void After_signing_in_one_stays_in_the_house(string? asked, string goes) => ReturnAddress.Of(asked, "/home").Should().Be(goes);

    [Fact]
    public void The_secret_of_a_link_is_not_what_is_kept()
    {
        var (token, hash) = OneTimeSecret.New();
        OneTimeSecret.Hash(token).Should().Equal(hash);
        token.Should().HaveLength(43).And.NotContainAny("+", "/", "=");
        OneTimeSecret.New().Token.Should().NotBe(token);
    }
}
