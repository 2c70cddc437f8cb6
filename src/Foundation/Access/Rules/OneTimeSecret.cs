using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Comitia.Access.Rules;

/// <summary>The secret of a one-time link: 256 random bits in the address, and only their SHA-256 in the store.</summary>
internal static class OneTimeSecret
{
    /// <summary>How long the first administrator's link opens; the next start makes another.</summary>
    public static readonly Duration FirstOpens = Duration.FromDays(1);

    /// <summary>How long a link to set a password opens.</summary>
    public static readonly Duration PasswordOpens = Duration.FromDays(3);

    public static (string Token, byte[] Hash) New()
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (token, Hash(token));
    }

    public static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
