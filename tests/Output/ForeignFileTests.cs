using Advocate.Diagnostics;
using Advocate.Output;
using Xunit;

namespace Advocate.Tests.Output;

/// <summary>Files that no build wrote, and the list that tells them from a build's.</summary>
public sealed class ForeignFileTests : OutputPlace
{
    [Fact]
    [Trait("Code", "ADV004")]
    public void A_folder_with_files_of_another_hand_is_refused()
    {
        Build("index.html");
        File.WriteAllText(Path.Combine(Folder, "thesis.txt"), "Years of work");

        var finding = Assert.Single(Build("index.html"));
        Assert.Equal("ADV004", finding.Code);
        Assert.EndsWith("output/thesis.txt", finding.Location.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_many_foreign_files_ten_are_named_and_the_others_counted()
    {
        Directory.CreateDirectory(Folder);
        foreach (var number in Enumerable.Range(10, 13))
        {
            File.WriteAllText(Path.Combine(Folder, $"{number}.txt"), "");
        }

        var found = Build("index.html");

        Assert.Equal(10, found.Length);
        Assert.EndsWith("There are 3 more.", found[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        File.WriteAllText(Folder, "");

        Assert.Equal("ADV004", Assert.Single(Refusal()).Code);
    }

    [Fact]
    public void A_list_that_names_files_that_are_gone_is_mended_though_no_file_changes()
    {
        Build("index.html");
        File.AppendAllText(Path.Combine(Folder, OutputManifest.FileName), "gone/index.html\n");
        Build("index.html");
        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "gone")).FullName, "index.html"), "Years of work");

        Assert.Equal("ADV004", Assert.Single(Build("index.html")).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("index.html\npage/in")]
    [InlineData(null)]
    public void A_list_that_was_cut_short_or_lost_is_made_anew_where_the_files_are_those_of_the_site(string? list)
    {
        Build("index.html", "page/index.html");
        Damage(list);

        Assert.Empty(Build("index.html", "page/index.html"));
        Assert.Equal(["index.html", "page/index.html"], OutputManifest.Read(Folder).Order(StringComparer.Ordinal));
        Assert.Equal([".advocate-files", "index.html", "page/index.html"], FilesIn(Folder));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
    }

    [Fact]
    public void A_file_that_no_list_names_is_not_replaced_by_another()
    {
        Build("index.html", "page/index.html");
        Damage("index.html\n");
        File.WriteAllText(Path.Combine(Folder, "page/index.html"), "Years of work");

        var finding = Assert.Single(Build("index.html", "page/index.html"));

        Assert.Equal("ADV004", finding.Code);
        Assert.Contains("delete the folder if all in it was built", finding.Help, StringComparison.Ordinal);
        Assert.Equal("Years of work", File.ReadAllText(Path.Combine(Folder, "page/index.html")));
        Assert.Equal([Folder], Directory.GetFileSystemEntries(Place));
    }

    [Fact]
    public void A_file_that_comes_into_the_folder_while_the_site_is_made_is_kept()
    {
        Build("index.html");
        using (var folder = Take())
        {
            using var output = new DiskOutput(folder, folder.Scan(), Files("index.html", "page"));
            output.WriteAll(Files("index.html", "page"));
            Directory.CreateDirectory(Path.Combine(Folder, "mine"));
            File.WriteAllText(Path.Combine(Folder, "mine", "thesis.txt"), "Years of work");
            output.PutInPlace(new DiagnosticBag());
        }

        Assert.Equal([".advocate-files", "index.html", "mine/thesis.txt", "page"], FilesIn(Folder));
        Assert.Equal("Years of work", File.ReadAllText(Path.Combine(Folder, "mine", "thesis.txt")));
        Assert.EndsWith("mine/thesis.txt", Assert.Single(Build("index.html", "page")).Location.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_the_old_site_is_another_hands_and_what_it_leads_to_is_left_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets only administrators make links.");
        var elsewhere = Directory.CreateDirectory(Path.Combine(Place, "elsewhere")).FullName;
        File.WriteAllText(Path.Combine(elsewhere, "index.html"), "Years of work");
        Build("index.html", "page/index.html");
        Directory.Delete(Path.Combine(Folder, "page"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(Folder, "page"), elsewhere);

        Assert.EndsWith("output/page", Assert.Single(Build("index.html")).Location.File, StringComparison.Ordinal);
        Assert.Equal(["index.html"], FilesIn(elsewhere));
    }

    [Fact]
    [Trait("Code", "ADV006")]
    public void A_site_is_never_written_into_the_folder_it_is_made_from()
    {
        var input = Path.Combine(Place, "input");

        Assert.Equal("ADV006", Assert.Single(Refusal(Path.Combine(input, "site"), input)).Code);
        Assert.Equal("ADV006", Assert.Single(Refusal(input, input)).Code);
        Assert.Empty(Refusal(Path.Combine(Place, "input-site"), input));
    }
}
