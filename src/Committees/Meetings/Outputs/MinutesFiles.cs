using Comitia.Directory.Contracts;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Outputs;

/// <summary>See <see cref="IMeetingOutputs"/>; also the draft that the clerk's page begins with.</summary>
internal sealed class MinutesFiles(ComitiaDb db, Sittings sittings, Quorums quorums, TextBook texts, OfficeDesk office) : IMeetingOutputs
{
    public static readonly IReadOnlyList<string> Formats = ["docx", "md", "akn"];

    public async Task<Result<PaperFile>> Minutes(string meeting, string format, string language, Viewer viewer, CancellationToken ct)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            return new Refusal("meetings.no-format", Field: "format").With("format", format).With("formats", Formats);
        }

        if (!texts.Knows(language))
        {
            return new Refusal("meetings.no-language", Field: "language").With("language", language);
        }

        await office.Refresh(ct: ct);
        var id = await Find(meeting, ct);
        return id is not null && await sittings.Read(id.Value, viewer, ct) is { } view
            ? Of(view, await quorums.Of(view.Data, ct), format, language)
            : Refusal.NotFound("meeting");
    }

    /// <summary>The minutes as the record has them, in every language.</summary>
    public IReadOnlyDictionary<string, string?> Draft(SittingView view, IReadOnlyList<QuorumLine> quorum) =>
        texts.Languages.ToDictionary(
            l => l.Code,
            l => (string?)new MinutesDraft(view, quorum, new Say(texts, l.Code)).Write(),
            StringComparer.Ordinal
        );

    private PaperFile Of(SittingView view, IReadOnlyList<QuorumLine> quorum, string format, string language)
    {
        var say = new Say(texts, language);
        var (meeting, minutes) = (view.Meeting, view.Data.Minutes);
        var text = minutes?.Text is { IsEmpty: false } written ? written.In(language).Text : new MinutesDraft(view, quorum, say).Write();
        var paper = new MinutesPaper(
            language,
            say["meetings.minutes"],
            view.Data.Owner?.Name.In(language).Text ?? string.Empty,
            view.Data.Owner?.Code ?? "committee",
            meeting.Title.In(language).Text,
            $"{meeting.Day.ToString("dddd", say.Language.Culture)}, {MeetingWords.Date(meeting.Day, say)}, {MeetingWords.Time(meeting)}",
            meeting.Day,
            Standing(minutes, say),
            text,
            meeting.PublicId,
            office.Profile.Demonstration ? say["meetings.demonstration"] : null
        );
        var name = $"minutes-{paper.CommitteeCode}-{MeetingWords.Iso(meeting.Day)}";
        return format switch
        {
            "md" => PaperFile.Markdown(paper.Markdown(), name + ".md"),
            "akn" => new PaperFile(MinutesAkn.Write(paper, minutes?.ApprovedOn ?? meeting.Day), "application/akn+xml", name + ".akn.xml"),
            _ => PaperFile.Word(paper.Word(), name + ".docx"),
        };
    }

    private static string Standing(MeetingMinutes? minutes, Say say) =>
        minutes is { State: MinutesState.Approved, ApprovedOn: { } on }
            ? say["meetings.minutes.approved-on", ("date", on), ("name", minutes.ApprovedBy)]
            : say.Word(MinutesState.Draft);

    private async Task<MeetingId?> Find(string meeting, CancellationToken ct) =>
        Guid.TryParse(meeting, out var id)
            ? new MeetingId(id)
            : await db.Meetings.Where(m => m.PublicId == meeting).Select(m => (MeetingId?)m.Id).FirstOrDefaultAsync(ct);
}
