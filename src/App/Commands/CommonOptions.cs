using System.CommandLine;

namespace Comitia.App.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data() => new("--data") { Description = "The data folder (default: COMITIA_DATA, else ./data)." };

    public static Option<string?> Urls() => new("--urls") { Description = "The address to listen on (default http://127.0.0.1:5080)." };

    public static Option<string> Language(string which) => new("--language") { DefaultValueFactory = _ => "en", Description = which };

    public static Option<string?> Output() => new("--output") { Description = "A file to write into." };

    public static Option<bool> Json() => new("--json") { Description = "Answer as JSON alone on standard output." };
}
