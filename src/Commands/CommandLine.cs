using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Advocate.Building;
using Advocate.Content;
using Advocate.Diagnostics;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Output;

namespace Advocate.Commands;

/// <summary>What commands share: the options that several take, and the net under each that catches our own mistakes.</summary>
public sealed class CommandLine
{
    public Option<DirectoryInfo> Input { get; } = new("--input", "-i")
    {
        Description = "The folder that holds the content: site.yml and what belongs to it.",
        DefaultValueFactory = _ => new(DefaultInput()),
    };

    public Option<DirectoryInfo?> Theme { get; } = new("--theme")
    {
        Description = "The folder that holds the theme's words, styles and icons. [default: theme, or the program's own where there is "
            + "none]",
    };

    public Option<Uri?> Address { get; } = new("--url")
    {
        Description = "Where the site will be published, in place of the 'url' of site.yml.",
        CustomParser = ParseAddress,
    };

    /// <summary>Makes a command. Options and arguments of its own are added by whoever asks for it.</summary>
    /// <param name="run">Does the work; what it returns is the exit code.</param>
    /// <param name="shared">Those of <see cref="Input"/>, <see cref="Theme"/> and <see cref="Address"/> that the work depends on.</param>
    public Command Command(string name, string description, Func<Invocation, Task<int>> run, params ReadOnlySpan<Option> shared)
    {
        var command = new Command(name, description);
        foreach (var option in shared)
        {
            command.Options.Add(option);
        }

        command.SetAction(async (arguments, cancelled) =>
        {
            var report = new Report(Terminal.Open());
            try
            {
                var folders = new Folders(
                    (arguments.GetValue(Input) ?? new(DefaultInput())).FullName, (arguments.GetValue(Theme) ?? DefaultTheme())?.FullName);
                return await run(new Invocation(arguments, folders, new BuildOptions(Now(), arguments.GetValue(Address))
                {
                    Artifacts = new ArtifactFolder(Path.Combine(folders.Project, ArtifactFolder.Name)),
                }, report, cancelled));
            }
            catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
            {
                return ExitCode.Stopped;
            }
            catch (Exception exception) when (RefusalIn(exception) is { } refusal)
            {
                report.WrongUse($"The system refused: {refusal.Message}");
                return ExitCode.WrongUse;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                report.InternalError(exception);
                return ExitCode.InternalError;
            }
        });
        return command;
    }

    /// <summary>A project keeps its content in a folder of its own; a folder that is nothing but content has site.yml in it.</summary>
    private static string DefaultInput() =>
        File.Exists(SiteSettings.Path) && !File.Exists(Path.Combine("input", SiteSettings.Path)) ? "." : "input";

    /// <summary>A folder with the name and without a theme's words is about something else.</summary>
    private static DirectoryInfo? DefaultTheme() => Directory.Exists(Path.Combine("theme", "strings")) ? new("theme") : null;

    /// <summary>
    /// What the system said no to: a full disk, a file that another program holds. Files are written side by side, so several may say so at
    /// once.
    /// </summary>
    private static Exception? RefusalIn(Exception exception) => exception switch
    {
        IOException or UnauthorizedAccessException => exception,
        AggregateException { InnerExceptions: var all } when all.All(e => RefusalIn(e) is not null) => RefusalIn(all[0]),
        _ => null,
    };

    /// <summary>Runs what was typed; without a command's name, the first of the commands.</summary>
    public async Task<int> RunAsync(string[] arguments, string description, params Command[] commands)
    {
        var root = new RootCommand(description);
        foreach (var command in commands)
        {
            root.Subcommands.Add(command);
        }

        foreach (var option in commands[0].Options)
        {
            root.Options.Add(option);
        }

        // [diagram] in front shows how a line is understood and does nothing; so the lines in the guides are tested.
        root.Directives.Add(new DiagramDirective());
        root.Action = commands[0].Action;
        // A title may start with an at sign; elsewhere that would mean a file of arguments.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction mistake)
        {
            // All options of a command hide the one line that says what is wrong.
            mistake.ShowHelp = false;
        }

        var result = await parsed.InvokeAsync();
        if (parsed.Errors.Count == 0)
        {
            return result;
        }

        await Console.Error.WriteLineAsync($"Type '{NameOf(parsed)} --help' to see what can be written.");
        return ExitCode.WrongUse;
    }

    private static string NameOf(ParseResult parsed) => parsed.CommandResult.Command is RootCommand
        ? ProgramCommand.Current
        : $"{ProgramCommand.Current} {parsed.CommandResult.Command.Name}";

    /// <summary>When builds are made. The zone of the machine counts for nothing.</summary>
    public static DateTimeOffset Now() => DateTimeOffset.UtcNow;

    /// <summary>A site's address as somebody types it; null where it cannot be one.</summary>
    internal static Uri? AddressOf(string text) =>
        Uri.TryCreate(text.EndsWith('/') ? text : $"{text}/", UriKind.Absolute, out var parsed)
            && parsed.Scheme is "https" or "http" && FieldTypes.CanBeSiteAddress(parsed)
            ? parsed
            : null;

    private static Uri? ParseAddress(ArgumentResult argument)
    {
        var text = argument.Tokens is [var token] ? token.Value : "";
        if (AddressOf(text) is { } address)
        {
            return address;
        }

        argument.AddError($"'{text}' is not a site's address; write the whole of it, starting with https://, without '?' and '#'.");
        return null;
    }
}

/// <summary>One run of a command: what was typed, and what all commands work with.</summary>
/// <param name="Cancelled">Set when the user presses Ctrl+C.</param>
public sealed record Invocation(ParseResult Arguments, Folders Folders, BuildOptions Options, Report Report, CancellationToken Cancelled);

/// <summary>The folders that every command reads.</summary>
/// <param name="Theme">Null for the theme that is part of the program.</param>
public sealed record Folders(string Input, string? Theme)
{
    /// <summary>Whether commands are typed in the content folder itself, so that what they make is in it too.</summary>
    public bool AreOne => Path.TrimEndingDirectorySeparator(Input) == Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory());

    /// <summary>Where what belongs to the content and is none is kept.</summary>
    public string Project => AreOne ? Input : Path.GetDirectoryName(Input) ?? Input;

    /// <summary>Those that are on disk, and into which no site is written.</summary>
    public IEnumerable<string> ReadOnly => new[] { AreOne ? null : Input, Theme }.OfType<string>();

    public ISourceTree OpenTheme() => Theme is null ? Theming.Theme.BuiltIn : new DiskTree(Theme);
}

/// <summary>What a command's end says to the program that started it.</summary>
public static class ExitCode
{
    public const int Good = 0, ContentHasErrors = 1, WrongUse = 2;

    /// <summary>As shells say that Ctrl+C ended a program.</summary>
    public const int Stopped = 130;

    /// <summary>EX_SOFTWARE of sysexits.h: the mistake is ours.</summary>
    public const int InternalError = 70;
}
