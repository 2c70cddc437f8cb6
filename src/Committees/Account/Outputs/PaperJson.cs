using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comitia.Account.Rules;
using Comitia.Kernel;
using Comitia.Kernel.Languages;

namespace Comitia.Account.Outputs;

/// <summary>A paper as JSON: frozen (texts with their revisions) to be kept, or plain to be handed out.</summary>
internal static class PaperJson
{
    public static readonly JsonSerializerOptions Plain = Make(whole: false);
    private static readonly JsonSerializerOptions Whole = Make(whole: true);

    public static string Freeze(AccountPaper paper) => JsonSerializer.Serialize(paper, Whole);

    public static AccountPaper Thaw(string frozen) => JsonSerializer.Deserialize<AccountPaper>(frozen, Whole)!;

    private static JsonSerializerOptions Make(bool whole)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            WriteIndented = !whole,
            NewLine = "\n",
        };
        if (whole)
        {
            options.Converters.Add(new WholeText());
        }

        return KernelJson.Configure(options);
    }

    private sealed class WholeText : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalText.FromJson(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToJson());
    }
}
