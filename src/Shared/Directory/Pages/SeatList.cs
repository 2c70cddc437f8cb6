using Comitia.Directory.Queries;
using Comitia.Directory.Tables;

namespace Comitia.Directory.Pages;

/// <summary>Seats in a list: of one body, where people are named, or of one person, where bodies are.</summary>
internal sealed record SeatList(IEnumerable<SeatRow> Rows, Func<Body, bool> Editable, bool OfBody, DirectoryPage Page);
