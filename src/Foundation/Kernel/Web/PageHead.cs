namespace Comitia.Kernel.Web;

/// <summary>
/// What a page tells the frame around it. One for each request, so that a partial view can say it as well as the page itself: what a
/// partial writes into its own ViewData never reaches the frame.
/// </summary>
public sealed class PageHead
{
    /// <summary>What the page is called, in the browser's tab and at the end of the way here.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>What the page is called at the end of the way here: its title, unless that is too long there.</summary>
    public string Here
    {
        get => field ?? Title;
        set;
    }

    /// <summary>The way here, without the page itself.</summary>
    public IReadOnlyList<(string Text, string Link)> Trail { get; set; } = [];

    /// <summary>What stands at the foot of a public page instead of the product's name.</summary>
    public string? Foot { get; set; }

    /// <summary>Whether something on the page can be put in order by dragging.</summary>
    public bool Orders { get; set; }

    /// <summary>Whether the page is for everybody and named after the parliament.</summary>
    public bool Public { get; set; }
}
