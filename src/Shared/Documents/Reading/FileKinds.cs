namespace Comitia.Documents.Reading;

internal enum FileKind
{
    Text,
    Word,
    Sheet,
}

/// <summary>What a file name promises.</summary>
internal static class FileKinds
{
    public static FileKind Of(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".docx" => FileKind.Word,
            ".xlsx" => FileKind.Sheet,
            _ => FileKind.Text,
        };

    /// <summary>The refusal for a kind of file that is never opened, or null.</summary>
    public static string? RefusedByName(string name) =>
        Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".txt" or ".text" or ".md" or ".markdown" or ".docx" or ".xlsx" or "" => null,
            ".docm" or ".dotm" or ".xlsm" or ".xltm" or ".xlsb" => "documents.macros",
            ".doc" or ".xls" or ".rtf" => "documents.old-format",
            _ => "documents.unknown-type",
        };
}
