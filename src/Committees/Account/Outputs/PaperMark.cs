using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Comitia.Account.Rules;

namespace Comitia.Account.Outputs;

/// <summary>A mark of an account's whole contents: two papers with the same mark say the same.</summary>
internal static class PaperMark
{
    public static string Of(AccountPaper paper) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(PaperJson.Freeze(paper))).AsSpan(0, 15));
}
