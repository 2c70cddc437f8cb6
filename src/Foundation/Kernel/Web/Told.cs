using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Comitia.Kernel.Web;

/// <summary>What the next page says was done, with the form that undoes it: an address and its fields.</summary>
public sealed record Told(string Sentence, string? UndoLink = null, IReadOnlyDictionary<string, string>? UndoFields = null)
{
    private const string Slot = "told";

    public void Keep(ITempDataDictionary data) => data[Slot] = JsonSerializer.Serialize(this);

    public static Told? Take(ITempDataDictionary data) => data[Slot] is string json ? JsonSerializer.Deserialize<Told>(json) : null;
}
