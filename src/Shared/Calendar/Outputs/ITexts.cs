namespace Comitia.Calendar.Outputs;

/// <summary>The sentences of one language, by key, with their facts.</summary>
internal interface ITexts
{
    string Language { get; }

    string Say(string key, params (string Name, object? Value)[] facts);
}
