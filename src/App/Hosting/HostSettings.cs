namespace Comitia.App.Hosting;

/// <summary>How one process runs: where its data lie, which store, on which address.</summary>
public sealed record HostSettings
{
    /// <summary>The data folder: database, files, languages added as data.</summary>
    public required string Data { get; init; }

    /// <summary>A PostgreSQL connection string; null means SQLite in the data folder.</summary>
    public string? PostgreSql { get; init; }

    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Whose word about visitors is believed, and how many tries pass the doors.</summary>
    public WebSettings Web { get; init; } = new();

    /// <summary>Whether the log goes to standard error only, so that standard output is the command's own.</summary>
    public bool Quiet { get; init; }

    /// <summary>Whether <c>./do bench</c> measures this process: it then has one address more, see <see cref="FixedAnswer"/>.</summary>
    public bool Measured { get; init; }

    public string SqliteFile => Path.Combine(Data, "comitia.db");

    /// <summary>The office's own letterheads.</summary>
    public string TemplateFolder => Path.Combine(Data, "templates");

    public string LanguageFolder => Path.Combine(Data, "languages");

    /// <summary>Settings from the command line, else the environment, else the habits: a folder <c>data</c> beside where one stands.</summary>
    public static HostSettings From(string? data, string? urls = null, bool quiet = false) =>
        new()
        {
            Data = Path.GetFullPath(data ?? Environment.GetEnvironmentVariable("COMITIA_DATA") ?? "data"),
            PostgreSql = Environment.GetEnvironmentVariable("COMITIA_POSTGRESQL") is { Length: > 0 } text ? text : null,
            Urls = urls ?? "http://127.0.0.1:5080",
            Quiet = quiet,
            Measured = Environment.GetEnvironmentVariable("COMITIA_MEASURED") == "1",
        };
}
