using Advocate.Diagnostics;
using Advocate.Pipelines;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Commands;

/// <summary>What was built is packed as a tool, installed from a folder and used, as by somebody who has no clone.</summary>
public sealed class InstalledToolTests
{
    [Fact]
    public async Task The_tool_is_installed_into_an_empty_folder_and_builds_a_new_site_there()
    {
        using var workplace = new Workplace("");
        var configuration = Path.GetFileName(Path.GetDirectoryName(typeof(Engine).Assembly.Location))!;

        // The package for all systems without one of their own: the others take minutes to compile.
        await SucceedAsync(
            "dotnet",
            "pack", Path.Combine(Repository.Root, "Site.csproj"), "--no-build", "--configuration", configuration,
            "-p:ToolPackageRuntimeIdentifiers=", "-p:PublishAot=false",
            $"-p:PublishDir={workplace.PathOf("published")}{Path.DirectorySeparatorChar}", "--output", workplace.PathOf("packages"));
        await SucceedAsync(
            "dotnet",
            "tool",
            "install",
            ProgramCommand.Package,
            "--tool-path",
            workplace.PathOf("bin"),
            "--source",
            workplace.PathOf("packages"));
        var advocate = workplace.PathOf(Path.Combine("bin", OperatingSystem.IsWindows() ? "advocate.exe" : "advocate"));

        await SucceedAsync(advocate, "new", "site", "campaign", "--title", "Our campaign", "--url", "https://campaign.example/");
        var said = await SucceedAsync(advocate, "--input", "campaign/input");

        Assert.EndsWith("Look at it with 'advocate serve'.\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", said, StringComparison.Ordinal);
        Assert.Contains("Our campaign", workplace["output/index.html"], StringComparison.Ordinal);

        async Task<string> SucceedAsync(string program, params string[] arguments)
        {
            var (code, output) = await workplace.StartAsync(program, arguments);
            Assert.True(code == 0, output);
            return output;
        }
    }
}
