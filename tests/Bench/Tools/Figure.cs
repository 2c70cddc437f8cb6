using System.Text.Json;

namespace Comitia.Bench.Tools;

/// <summary>One measured figure: its value, what it stands against, and their ratio where it is judged by one.</summary>
internal sealed record Figure(string Name, double Value, string Unit, string? Against, double? Ratio)
{
    /// <summary>What was asked for, in words, and whether it is met; null where nothing was asked.</summary>
    public string? Asked { get; init; }

    public bool? Met { get; init; }

    /// <summary>What a reader should know beside the figure.</summary>
    public string? Note { get; init; }

    public static Figure AtMost(string name, double value, string unit, double limit, string? note = null) =>
        new(name, value, unit, $"at most {limit:0.###} {unit}", limit == 0 ? null : value / limit)
        {
            Asked = $"at most {limit:0.###} {unit}",
            Met = value <= limit,
            Note = note,
        };

    public static Figure Equal(string name, double value, double expected, string unit, string? note = null) =>
        new(name, value, unit, $"{expected:0.###} {unit}", expected == 0 ? null : value / expected)
        {
            Asked = $"exactly {expected:0.###} {unit}",
            Met = value == expected,
            Note = note,
        };

    public string Json() =>
        JsonSerializer.Serialize(
            new
            {
                figure = Name,
                value = Round(Value),
                unit = Unit,
                against = Against,
                ratio = Ratio is { } r ? Round(r) : (double?)null,
            },
            Plain
        );

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Four significant digits.</summary>
    private static double Round(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return 0;
        }

        var digits = 3 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return digits <= 0 ? Math.Round(value) : Math.Round(value, Math.Min(digits, 9));
    }
}
