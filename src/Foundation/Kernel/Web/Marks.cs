using System.Text;

namespace Comitia.Kernel.Web;

/// <summary>The class of a state mark: <c>NotCalledFor</c> becomes <c>state state-not-called-for</c>. The word itself stands in the element.</summary>
public static class Marks
{
    public static string Css(Enum state) => "state state-" + Kebab(state.ToString());

    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
