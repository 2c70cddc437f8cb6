using System.Diagnostics;
using System.Net;
using System.Text;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>Minutes write themselves from what was recorded, and go out as files.</summary>
public abstract class MinutesTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task The_draft_says_what_was_recorded_and_in_its_language()
    {
        var id = await Sat();
        var text = await File(id, "md");
        text.Should()
            .ContainAll(
                "# Minutes: Locks and canals",
                "Committee on Inland Waters met on Monday, 2 March 2026",
                "Present: Rana Hallam, Emil Quill, Tural Orrin.",
                "## 1. Dams",
                "Spoke: Ada Fen.",
                "Show of hands on “Shall it be built?”: 2 for, 1 against, 0 abstentions. Outcome: Carried.",
                "Decision 1: To build it.",
                "The item was put off to a later meeting.",
                "The meeting was closed at 10:40."
            );
        (await File(id, "md", "az")).Should().Contain("Çıxış edənlər: Ada Fen.").And.NotContain("Spoke");
    }

    [Fact]
    public async Task The_clerk_begins_with_the_draft_and_what_is_saved_goes_out()
    {
        var id = await Sat();
        var clerk = await Visitor();
        var page = $"/en/desk/meetings/{id}/minutes";
        WebUtility
            .HtmlDecode(await clerk.GetStringAsync(page))
            .Should()
            .Contain("This is what the record has")
            .And.Contain("Spoke: Ada Fen.");
        await clerk.Fill(
            page,
            new Dictionary<string, string> { ["Version"] = "0", ["Text[en]"] = "## Opening\n\nMy *own* words.\n\n- a point" }
        );
        var written = await File(id, "md");
        written.Should().Contain("## Opening\n\nMy \\*own\\* words.\n\n- a point\n").And.NotContain("Ada Fen");
        (await clerk.GetStringAsync(page)).Should().NotContain("This is what the record has");
        var drafted = await clerk.Fill(page, [], page + "?handler=Draft");
        WebUtility.HtmlDecode(await drafted.Content.ReadAsStringAsync()).Should().Contain("Spoke: Ada Fen.");
        (await File(id, "md")).Should().Be(written, "drafting saves nothing");
    }

    [Fact]
    public async Task A_word_file_is_read_back_with_its_lines()
    {
        var id = await Sat();
        var file = await Paper(id, "docx");
        using var stream = new MemoryStream(file.Content);
        var read = DocumentTextReader.Read(stream, file.FileName);
        read.Text!.Text.Should().Contain("1. Dams").And.Contain("Decision 1: To build it.");
    }

    [Fact]
    public async Task Akoma_Ntoso_is_valid_by_its_schema()
    {
        var schema = Need.Data("akn/xsd/akomantoso30.xsd");
        var id = await Sat("A & B <c> \u0001 \"d\"");
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".xml");
        await System.IO.File.WriteAllBytesAsync(file, (await Paper(id, "akn", "az")).Content);
        try
        {
            var start = new ProcessStartInfo(Need.Tool("xmllint")) { RedirectStandardError = true, UseShellExecute = false };
            foreach (var argument in new[] { "--nonet", "--noout", "--schema", schema, file })
            {
                start.ArgumentList.Add(argument);
            }

            using var lint = Process.Start(start)!;
            var said = await lint.StandardError.ReadToEndAsync();
            await lint.WaitForExitAsync();
            said.Should().Contain("validates");
        }
        finally
        {
            System.IO.File.Delete(file);
        }
    }

    [Theory]
    [InlineData("pdf9", "en", "meetings.no-format")]
    [InlineData("md", "xx", "meetings.no-language")]
    public async Task An_unknown_format_or_language_is_refused(string format, string language, string code)
    {
        var id = await Sat();
        (await Written(id.Value.ToString(), format, language)).Refusals.Should().ContainSingle(r => r.Code == code);
    }

    [Fact]
    public async Task An_unknown_meeting_is_refused() =>
        (await Written("nothing", "md", "en")).Refusals.Should().ContainSingle(r => r.Code == "meeting.not-found");

    private Task<Result<PaperFile>> Written(string meeting, string format, string language) =>
        Town.Service((IMeetingOutputs o) => o.Minutes(meeting, format, language, RunningApp.Operator, default));

    private async Task<PaperFile> Paper(MeetingId id, string format, string language = "en") =>
        (await Written((await Town.Meeting(id)).PublicId, format, language)).Value;

    private async Task<string> File(MeetingId id, string format, string language = "en") =>
        Encoding.UTF8.GetString((await Paper(id, format, language)).Content);

    private async Task<MeetingId> Sat(string second = "Bridges")
    {
        var id = await Town.Past();
        var dams = await Town.App.Do(new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In("Dams"))), Town.Clerk);
        var other = await Town.App.Do(new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In(second))), Town.Clerk);
        await Town.App.Do(new OpenSitting(id), Town.Clerk);
        foreach (var person in Town.Members.Take(2).Prepend(Town.Chair))
        {
            await Town.App.Do(new RecordArrival(id, person), Town.Clerk);
        }

        await Town.App.Do(new CallItem(id, dams), Town.Clerk);
        var speaker = await Town.App.Do(new AskToSpeak(id, null, "Ada Fen"), Town.Clerk);
        await Town.App.Do(new CallSpeaker(speaker), Town.Clerk);
        var ballot = await Town.App.Do(
            new OpenBallot(id, dams, Town.In("Shall it be built?"), BallotMethod.ShowOfHands, WithoutQuorum: true),
            Town.Clerk
        );
        await Town.App.Do(new CloseBallot(ballot, 2, 1), Town.Clerk);
        await Town.App.Do(new RecordDecision(id, dams, Town.In("To build it.")), Town.Clerk);
        await Town.App.Do(new SayAgendaOutcome(other, AgendaItemOutcome.PutOff), Town.Clerk);
        Town.App.Clock.Advance(Duration.FromMinutes(40));
        await Town.App.Do(new CloseSitting(id), Town.Clerk);
        return id;
    }
}

public sealed class MinutesOnSqlite() : MinutesTests(Store.Sqlite);

public sealed class MinutesOnPostgreSql() : MinutesTests(Store.PostgreSql);
