using System.CommandLine;
using Advocate.Commands;
using Advocate.Pipelines;
using Spectre.Console;

var input = new Option<DirectoryInfo>("--input", "-i") { Description = "The folder that holds the content.", DefaultValueFactory = _ => new("input"), Recursive = true };
var theme = new Option<DirectoryInfo>("--theme") { Description = "The folder that holds the theme's words, styles and icons.", DefaultValueFactory = _ => new("theme"), Recursive = true };
var output = new Option<DirectoryInfo>("--output", "-o") { Description = "The folder that the site is written to.", DefaultValueFactory = _ => new("output") };
var address = new Option<Uri?>("--url") { Description = "Where the site will be published, in place of the 'url' of site.yml.", CustomParser = ParseAddress, Recursive = true };

var build = new Command("build", "Build the site. This is what happens when no command is named.") { output };
build.SetAction((arguments, _) => Guarded(arguments, BuildCommand.RunAsync));
var check = new Command("check", "Find everything that is wrong with the content, and write nothing.");
check.SetAction((arguments, _) => Guarded(arguments, CheckCommand.RunAsync));

var root = new RootCommand("Turns a folder of articles, interviews and laws into a static site.") { input, theme, output, address, build, check };
root.SetAction((arguments, _) => Guarded(arguments, BuildCommand.RunAsync));

var parsed = root.Parse(args);
var result = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.WrongUse : result;

async Task<int> Guarded(ParseResult arguments, Func<Folders, BuildOptions, Report, Task<int>> command)
{
    var report = new Report(AnsiConsole.Console);
    try
    {
        var folders = new Folders(
            arguments.GetRequiredValue(input).FullName, arguments.GetRequiredValue(theme).FullName, arguments.GetValue(output)?.FullName ?? Path.GetFullPath("output"));
        return await command(folders, new BuildOptions(arguments.GetValue(address)), report);
    }
    catch (Exception exception) when (exception is not OutOfMemoryException)
    {
        report.OurMistake(exception);
        return ExitCode.OurMistake;
    }
}

static Uri? ParseAddress(System.CommandLine.Parsing.ArgumentResult argument)
{
    var text = argument.Tokens is [var token] ? token.Value : "";
    if (Uri.TryCreate(text.EndsWith('/') ? text : $"{text}/", UriKind.Absolute, out var parsed) && parsed.Scheme is "https" or "http")
    {
        return parsed;
    }

    argument.AddError($"'{text}' is not a web address; write the whole of it, starting with https://.");
    return null;
}
