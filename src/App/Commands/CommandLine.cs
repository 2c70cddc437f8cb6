using System.CommandLine;

namespace Comitia.App.Commands;

/// <summary>The program's commands. Exit codes: 0 done, 1 refused with reasons, 2 wrong usage.</summary>
public static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Comitia, the working desk of a parliamentary committee.");
        root.Subcommands.Add(ServeCommand.Make());
        root.Subcommands.Add(DemoCommand.Make());
        root.Subcommands.Add(
            new Command("import", "Takes data in.")
            {
                ImportPlanCommand.Make(),
                DirectoryCommands.Popolo(),
                DirectoryCommands.AssembleeNationale(),
            }
        );
        root.Subcommands.Add(new Command("export", "Gives data out.") { DirectoryCommands.ExportPopolo() });
        root.Subcommands.Add(PaperCommand.Plan());
        root.Subcommands.Add(PaperCommand.Account());
        root.Subcommands.Add(MinutesCommand.Make());
        root.Subcommands.Add(TemplateCommand.Make());
        root.Subcommands.Add(UserCommand.Make());
        root.Subcommands.Add(DoctorCommand.Make());
        root.Subcommands.Add(MapCommand.Make());
        var parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
        if (parsed.Errors.Count > 0)
        {
            return await new Answer(args.Contains("--json", StringComparer.Ordinal)).Usage(parsed.Errors.Select(e => e.Message));
        }

        return await parsed.InvokeAsync();
    }
}
