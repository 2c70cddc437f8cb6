using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Comitia.Kernel;

namespace Comitia.Meetings.Importing;

/// <summary>A meeting's values as the source gave them, to be compared with the next time.</summary>
internal static class SourceValues
{
    private static readonly JsonSerializerOptions Json = new(KernelJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(SourceMeeting meeting) => JsonSerializer.Serialize(meeting, Json);

    public static SourceMeeting Read(string values) => JsonSerializer.Deserialize<SourceMeeting>(values, Json)!;

    public static byte[] Hash(string values) => SHA256.HashData(Encoding.UTF8.GetBytes(values));
}
