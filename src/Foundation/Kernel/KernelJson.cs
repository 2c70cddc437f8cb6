using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Comitia.Kernel;

/// <summary>How values are written as JSON everywhere: ids as text, dates by ISO 8601, enumerations by name.</summary>
public static class KernelJson
{
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        options.Converters.Add(new IdJson());
        options.Converters.Add(new GuidJson());
        options.Converters.Add(new LocalTextJson());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }

    /// <summary>For texts that are frozen: the same, but each text with its revisions, so that staleness survives, and letters as they are.</summary>
    public static readonly JsonSerializerOptions Frozen = MakeFrozen();

    private static JsonSerializerOptions MakeFrozen()
    {
        var options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));
        options.Converters.Insert(0, new WholeText());
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }

    private sealed class WholeText : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalText.FromJson(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToJson());
    }

    private sealed class IdJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType
            && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(One<>).MakeGenericType(typeToConvert))!;

        private sealed class One<TId> : JsonConverter<TId>
            where TId : struct, IId<TId>
        {
            public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                Ids.TryParse<TId>(reader.GetString(), out var id) ? id : throw new JsonException("Not an id.");

            public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
                writer.WriteStringValue(value.Value.ToString("N"));

            public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                Read(ref reader, typeToConvert, options);

            public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
                writer.WritePropertyName(value.Value.ToString("N"));
        }
    }

    /// <summary>A plain Guid is read in both forms, so that an id which one action answered can be given to the next.</summary>
    private sealed class GuidJson : JsonConverter<Guid>
    {
        public override Guid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Guid.TryParse(reader.GetString(), out var value) ? value : throw new JsonException("Not an id.");

        public override void Write(Utf8JsonWriter writer, Guid value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>Outside, a text is a map of language to wording, the original named beside it: <c>{"original":"az","az":"…","en":"…"}</c>.</summary>
    private sealed class LocalTextJson : JsonConverter<LocalText>
    {
        public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var map = JsonSerializer.Deserialize<Dictionary<string, string>>(ref reader) ?? [];
            var original = map.GetValueOrDefault("original") ?? map.Keys.FirstOrDefault();
            if (original is null || !map.TryGetValue(original, out var first))
            {
                return LocalText.Empty;
            }

            return map.Where(w => w.Key != "original" && w.Key != original)
                .Aggregate(LocalText.Of(original, first), (text, wording) => text.With(wording.Key, wording.Value));
        }

        public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("original", value.Original);
            foreach (var language in value.Languages)
            {
                writer.WriteString(language, value[language]);
            }

            writer.WriteEndObject();
        }
    }
}
