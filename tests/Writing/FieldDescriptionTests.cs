using Advocate.Content;
using Advocate.FrontMatter;
using Advocate.Pipelines;
using Xunit;

namespace Advocate.Tests.Writing;

public sealed class FieldDescriptionTests
{
    public static TheoryData<string> Kinds => [.. PipelineList.Kinds.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_says_in_a_sentence_what_it_is_for_and_shows_an_example_that_is_read(string kind)
    {
        // Describing reads every example, and throws when one is missing or wrong.
        foreach (var field in Deep(Kind(kind).Shape))
        {
            Assert.True(field.About.Length >= 10 && field.About[^1] == '.', $"'{field.Name}' of {kind} says: {field.About}");
            Assert.NotEmpty(field.Example);
        }
    }

    [Fact]
    public void A_description_tells_what_must_be_given_and_which_other_names_are_read()
    {
        var fields = Kind("article").Shape.Describe();

        Assert.Equal(["title", "summary", "published"], fields.Where(f => f.IsRequired).Select(f => f.Name));
        Assert.Equal(["tags", "categories"], fields.Single(f => f.Name == "topics").Aliases);
        Assert.Equal(new FieldSchema.Text(1, 120, IsProse: true), fields.Single(f => f.Name == "title").Shape);
    }

    [Fact]
    public void A_group_is_shown_by_the_examples_of_its_own_fields()
    {
        var statutes = Kind("law").Shape.Describe().Single(f => f.Name == "statutes");

        Assert.Equal(
            """
            statutes:
              - citation: Example Code § 12-34
                url: https://example.org/a-page

            """.ReplaceLineEndings("\n"),
            statutes.Example);
    }

    [Fact]
    public void An_example_that_the_reader_would_refuse_is_our_own_mistake()
    {
        var mistake = Assert.Throws<InvalidOperationException>(() =>
            Fields.Describe("a test", fields => fields.Optional("day", FieldTypes.Date, new("A day.", "tomorrow"))));

        Assert.Contains("'tomorrow' is not a date", mistake.Message);
    }

    [Fact]
    public void Every_kind_of_file_is_one_that_a_pipeline_reads()
    {
        foreach (var kind in PipelineList.Kinds.Where(k => k != ContentKind.Site))
        {
            var path = kind.Files.Replace("**/*", "some-name", StringComparison.Ordinal);
            Assert.Contains(PipelineList.All, pipeline => pipeline.Input(path));
        }
    }

    private static ContentKind Kind(string name) => PipelineList.Kinds.Single(k => k.Name == name);

    private static IEnumerable<FieldDescription> Deep(FieldSchema.Group group) =>
        group.Describe().SelectMany(field => Deep(field.Shape).Prepend(field));

    private static IEnumerable<FieldDescription> Deep(FieldSchema shape) => shape switch
    {
        FieldSchema.Group group => Deep(group),
        FieldSchema.List list => Deep(list.Item),
        _ => [],
    };
}
