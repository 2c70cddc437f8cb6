using System.Text;

namespace Comitia.Documents.Contracts;

/// <summary>A paper as a file, with its media type and a name to save it under.</summary>
public sealed record PaperFile(byte[] Content, string MediaType, string FileName)
{
    public static PaperFile Word(byte[] content, string name) =>
        new(content, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", name);

    public static PaperFile Workbook(byte[] content, string name) =>
        new(content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);

    public static PaperFile Markdown(string text, string name) => new(Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", name);

    public static PaperFile Json(string text, string name) => new(Encoding.UTF8.GetBytes(text), "application/json", name);
}
