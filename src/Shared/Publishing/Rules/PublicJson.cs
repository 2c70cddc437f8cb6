using System.Text.Encodings.Web;
using System.Text.Json;
using Comitia.Kernel;

namespace Comitia.Publishing.Rules;

/// <summary>How public records are written: as everywhere, with letters as letters, since it is stored and served as UTF-8 JSON (RFC 8259).</summary>
internal static class PublicJson
{
    public static readonly JsonSerializerOptions Options = KernelJson.Configure(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );
}
