namespace Comitia.Documents.Reading;

/// <summary>Carries a refusal code out of nested streams and parsers; never leaves <see cref="Contracts.DocumentTextReader"/>.</summary>
internal sealed class UnreadableDocumentException(string code) : Exception(code)
{
    public string Code { get; } = code;
}
