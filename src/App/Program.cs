using Comitia.App.Commands;

return await CommandLine.Run(args);
