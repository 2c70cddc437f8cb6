using System.Security.Cryptography;
using System.Text;

namespace Comitia.Audit.Rules;

/// <summary>Seals a text with a person's key (AES-256 in Galois/Counter Mode, NIST SP 800-38D): the text says whose it is, and opens with that key only.</summary>
internal static class Seal
{
    private const string Prefix = "sealed:";
    private const int Nonce = 12;
    private const int Tag = 16;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(32);

    public static string Close(byte[] key, Guid whose, string text) =>
        $"{Prefix}{whose:N}:{Convert.ToBase64String(Close(key, whose, Encoding.UTF8.GetBytes(text)))}";

    /// <summary>Whose a sealed text is; null where it is not sealed at all.</summary>
    public static Guid? Whose(string? text) =>
        text is not null
        && text.StartsWith(Prefix, StringComparison.Ordinal)
        && Guid.TryParseExact(text.AsSpan(Prefix.Length, Math.Min(32, text.Length - Prefix.Length)), "N", out var whose)
            ? whose
            : null;

    /// <summary>The text again; null with another key.</summary>
    public static string? Open(byte[] key, string text) =>
        Whose(text) is { } whose && Open(key, whose, Convert.FromBase64String(text[(Prefix.Length + 33)..])) is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : null;

    public static byte[] Close(byte[] key, Guid whose, byte[] content)
    {
        var closed = new byte[Nonce + Tag + content.Length];
        RandomNumberGenerator.Fill(closed.AsSpan(0, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(
            closed.AsSpan(0, Nonce),
            content,
            closed.AsSpan(Nonce + Tag),
            closed.AsSpan(Nonce, Tag),
            whose.ToByteArray(bigEndian: true)
        );
        return closed;
    }

    public static byte[]? Open(byte[] key, Guid whose, byte[] closed)
    {
        var content = new byte[closed.Length - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        try
        {
            aes.Decrypt(
                closed.AsSpan(0, Nonce),
                closed.AsSpan(Nonce + Tag),
                closed.AsSpan(Nonce, Tag),
                content,
                whose.ToByteArray(bigEndian: true)
            );
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
