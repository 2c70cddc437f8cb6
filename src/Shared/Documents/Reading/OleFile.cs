namespace Comitia.Documents.Reading;

/// <summary>The compound file of older office programs; encrypted packages are wrapped in one too (MS-OFFCRYPTO 1.3).</summary>
internal static class OleFile
{
    private static readonly byte[] Magic = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Encrypted = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");

    public static string? Refusal(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
            return null;
        return bytes.IndexOf(Encrypted) >= 0 ? "documents.password" : "documents.old-format";
    }
}
