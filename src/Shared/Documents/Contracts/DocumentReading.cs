using System.Diagnostics.CodeAnalysis;

namespace Comitia.Documents.Contracts;

/// <summary>Why a file cannot be read: a code with a sentence in Texts/*.json, and what the sentence names.</summary>
public sealed record DocumentRefusal(string Code, IReadOnlyDictionary<string, string> Arguments)
{
    public DocumentRefusal(string code, string fileName)
        : this(code, new Dictionary<string, string>(StringComparer.Ordinal) { ["file"] = fileName }) { }
}

/// <summary>Either the text of a file or the reason why there is none; never both.</summary>
public sealed record DocumentReading(DocumentText? Text, DocumentRefusal? Refusal)
{
    [MemberNotNullWhen(true, nameof(Text))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsRead => Text is not null;
}
