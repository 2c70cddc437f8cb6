using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;

namespace Comitia.Access.Contracts;

/// <summary>Says what the installation is.</summary>
/// <param name="Name">The office's name, per language.</param>
/// <param name="Zone">An IANA time zone, in which deadlines end and days begin.</param>
/// <param name="Language">The language a text is in where nobody says.</param>
/// <param name="Read">The version that was read, so that two do not overwrite each other.</param>
public sealed record DescribeInstallation(LocalText Name, string Zone, string Language, int? Read = null) : IInput<Done>;

/// <summary>Marks the installation as a demonstration, for good. Only the operator at the machine may: whoever makes the demonstration.</summary>
public sealed record MarkAsDemonstration : IInput<Done>;

/// <summary>News: the profile has changed.</summary>
public sealed record InstallationDescribed;
