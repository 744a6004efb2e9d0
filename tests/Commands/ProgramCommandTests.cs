using Advocate.Diagnostics;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>Messages advise no command that their reader does not have.</summary>
public sealed class ProgramCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advocate tests ").FullName;

    [Fact]
    public void In_a_clone_it_is_what_the_guides_say() =>
        Assert.Equal(
            "dotnet run --", ProgramCommand.Of(Path.Combine(Repository.Root, "artifacts", "bin", "Site", "debug"), Repository.Root));

    [Fact]
    public void Outside_a_clone_that_the_program_was_built_in_the_clone_is_named()
    {
        var clone = Directory.CreateDirectory(Path.Combine(_folder, "clone")).FullName;
        File.WriteAllText(Path.Combine(clone, "Site.csproj"), "");

        Assert.Equal(
            $"dotnet run --project {Path.Combine("..", "clone", "Site.csproj")} --",
            ProgramCommand.Of(Path.Combine(clone, "artifacts", "bin"), Path.Combine(_folder, "campaign")));
        Assert.Equal(
            $"dotnet run --project \"{Path.Combine("..", Path.GetFileName(_folder), "clone", "Site.csproj")}\" --",
            ProgramCommand.Of(Path.Combine(clone, "artifacts", "bin"), Path.Combine(Path.GetDirectoryName(_folder)!, "campaign")));
    }

    [Theory]
    [InlineData("archive")]
    [InlineData("tools", ".store", "advocate-site", "1.0.0", "advocate-site.linux-x64", "1.0.0", "tools", "any", "linux-x64")]
    public void Installed_or_from_an_archive_it_is_the_program_itself(params string[] program) =>
        Assert.Equal("advocate", ProgramCommand.Of(Path.Combine([_folder, .. program]), _folder));

    [Fact]
    public void A_tool_that_only_the_cache_of_packages_has_is_started_as_one()
    {
        var program = Path.Combine(_folder, "packages", "advocate-site.linux-x64", "1.0.0", "tools", "any", "linux-x64");
        Assert.Equal("dnx advocate-site", ProgramCommand.Of(program, _folder));

        var campaign = Directory.CreateDirectory(Path.Combine(_folder, "campaign", "input")).Parent!.FullName;
        Directory.CreateDirectory(Path.Combine(campaign, ".config"));
        File.WriteAllText(Path.Combine(campaign, ".config", "dotnet-tools.json"), """{"tools": {"advocate-site": {"version": "1.0.0"}}}""");
        Assert.Equal("dotnet advocate", ProgramCommand.Of(program, Path.Combine(campaign, "input")));
    }

    [Fact]
    public void What_a_rule_advises_is_what_can_be_typed_here()
    {
        var rule = new DiagnosticRule("ADV000", Severity.Error, "A rule", "Type 'dotnet run -- check'.");

        Assert.Equal($"Type '{ProgramCommand.Current} check'.", rule.At(new Location("a.md"), "A finding.").Help);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
