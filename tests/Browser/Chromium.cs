using System.Diagnostics;
using Microsoft.Playwright;

namespace Advocate.Tests.Browser;

/// <summary>Finds a Chromium on this machine, and installs one where there is none.</summary>
internal static class Chromium
{
    private const string Variable = "CHROMIUM";

    private static readonly string[] Commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] DefaultPlaces =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>The program to start.</summary>
    /// <exception cref="NoBrowserException">There is none, and none could be installed.</exception>
    public static string Locate(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen)
        {
            return OnPath(chosen)
                ?? throw new NoBrowserException($"The variable {Variable} names '{chosen}', which is not a program: correct or unset it.");
        }

        return Find(playwright) ?? Install(playwright) ?? throw new NoBrowserException(
            $"No Chromium was found and none could be installed: install Chromium or Google Chrome, or set the variable {Variable} to "
                + $"the program.");
    }

    private static string? Find(IPlaywright playwright) =>
        Commands.Select(OnPath).FirstOrDefault(path => path is not null)
        ?? DefaultPlaces.Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);

    private static string? OnPath(string command) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, command), Path.Combine(folder, $"{command}.exe") })
            .FirstOrDefault(File.Exists);

    /// <summary>Debian has a package of its own, which brings all that it needs; elsewhere Playwright's installer is tried.</summary>
    private static string? Install(IPlaywright playwright)
    {
        if (IsDebian() && Environment.IsPrivilegedProcess && Run("apt-get", "update", "-qq"))
        {
            Run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium");
        }

        if (Find(playwright) is null)
        {
            Microsoft.Playwright.Program.Main(
                OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
                    ? ["install", "--with-deps", "chromium"]
                    : ["install", "chromium"]);
        }

        return Find(playwright);
    }

    /// <summary>Debian itself: of the systems made from it, some have no real package by that name.</summary>
    private static bool IsDebian() =>
        File.Exists("/etc/os-release") && File.ReadLines("/etc/os-release").Contains("ID=debian");

    private static bool Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

public sealed class NoBrowserException(string message) : Exception(message);
