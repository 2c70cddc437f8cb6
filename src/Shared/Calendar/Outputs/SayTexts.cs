using Comitia.Kernel.Languages;

namespace Comitia.Calendar.Outputs;

/// <summary>The reader's texts, as Calendar's sentences ask for them.</summary>
internal sealed class SayTexts(Say say) : ITexts
{
    public string Language => say.Code;

    public string Say(string key, params (string Name, object? Value)[] facts) => say[key, facts];
}
