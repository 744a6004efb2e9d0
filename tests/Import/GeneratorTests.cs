using Advocate.Import;
using Xunit;

namespace Advocate.Tests.Import;

/// <summary>A site of each generator becomes one of this program's, and its readers find what they knew where it was.</summary>
public sealed class GeneratorTests
{
    [Fact]
    public async Task A_site_of_Hugo_builds_with_its_fields_addresses_and_links()
    {
        var imported = ImportedSite.Of(Generator.Hugo, """
            -- hugo.toml --
            baseURL = "https://harbor.example/"
            title = "The harbor"
            [permalinks]
            news = "/:year/:month/:slug/"
            -- content/news/dredging.md --
            +++
            title = "Dredging begins"
            date = 2024-05-06T10:00:00Z
            tags = ["mud", "boats"]
            aliases = ["/old/dredging/"]
            mood = "calm"
            +++
            The mud goes. See [the tides]({{< ref "tides.md" >}}) and [the rules](/rules/#who-may-dock).

            {{< youtube id="abcdefghijk" title="A film of it" >}}

            {{% notice warning %}}
            Keep *away* from the edge.
            {{% /notice %}}
            -- content/news/tides.md --
            ---
            title: The tides
            date: 2024-05-07
            draft: true
            ---
            Twice a day.
            -- content/rules.md --
            ---
            title: Rules
            ---
            Everybody may read these rules before docking a boat at the pier.

            ## Who may dock?

            Whoever asks.
            """);
        var site = await imported.BuildAsync();

        Assert.Contains("published: 2024-05-06", imported["articles/dredging-begins.md"], StringComparison.Ordinal);
        Assert.Contains("topics: [mud, boats]", imported["articles/dredging-begins.md"], StringComparison.Ordinal);
        Assert.True(site.Has("2024/05/dredging-begins/"));
        Assert.True(site.Has("old/dredging/"));
        Assert.True(site.Has("rules/"));
        Assert.False(site.Has("articles/the-tides/"));
        var body = imported.Body("articles/dredging-begins.md");
        Assert.Contains("[the tides](the-tides.md)", body, StringComparison.Ordinal);
        Assert.Contains("[the rules](../pages/rules.md#who-may-dock)", body, StringComparison.Ordinal);
        Assert.Contains("[A film of it](https://www.youtube.com/watch?v=abcdefghijk)", body, StringComparison.Ordinal);
        Assert.Contains("> [!WARNING]\n> Keep *away* from the edge.", body, StringComparison.Ordinal);
        var left = Assert.Single(imported.Report.LeftFields);
        Assert.Equal(("mood", "\"calm\"", 6), (left.Name, left.Value, left.Location.Line));
    }

    [Fact]
    public async Task A_blog_of_Jekyll_keeps_the_addresses_that_its_names_and_settings_gave()
    {
        var imported = ImportedSite.Of(Generator.Jekyll, """
            -- _config.yml --
            title: Notes from the pier
            url: https://pier.example
            -- _posts/2023-02-03-first-boat.md --
            ---
            layout: post
            title: "First boat"
            categories: boats
            ---
            It came by night. Before: [nothing]({% post_url 2023-02-01-quiet %}).

            {% highlight ruby %}
            puts "{{ not a command }}"
            {% endhighlight %}
            -- _posts/2023-02-01-quiet.md --
            ---
            published: false
            ---
            # A quiet day

            Nothing was seen all day, from the morning to the evening.
            -- about.md --
            ---
            title: About
            permalink: /who/
            ---
            Two people who look at {{ site.title }} and [the first boat]({{ site.baseurl }}/boats/2023/02/03/first-boat.html).
            """);
        var site = await imported.BuildAsync();

        Assert.True(site.Has("boats/2023/02/03/first-boat.html"));
        Assert.True(site.Has("who/"));
        Assert.Contains("published: 2023-02-03", imported["articles/first-boat.md"], StringComparison.Ordinal);
        Assert.Contains("[nothing](quiet.md)", imported.Body("articles/first-boat.md"), StringComparison.Ordinal);
        Assert.Contains("```ruby\nputs \"{{ not a command }}\"\n```", imported.Body("articles/first-boat.md"), StringComparison.Ordinal);
        Assert.Contains("draft: true", imported["articles/quiet.md"], StringComparison.Ordinal);
        Assert.Contains("title: A quiet day", imported["articles/quiet.md"], StringComparison.Ordinal);
        Assert.Contains(
            "look at Notes from the pier and [the first boat](../articles/first-boat.md)",
            imported.Body("pages/who.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_of_Eleventy_keeps_what_its_own_templates_say_in_plain_words()
    {
        var imported = ImportedSite.Of(Generator.Eleventy, """
            -- content/blog/2022-08-09-gulls.md --
            ---
            title: Gulls
            tags: [birds, posts]
            ---
            They shout. {% include "signature.html", who: "Ada" %}

            {% callout "tip" %}Bring **bread**.{% endcallout %}
            -- _includes/signature.html --
            <em>Signed by {{ who }}</em>
            """);
        await imported.BuildAsync();

        Assert.Contains("They shout. *Signed by Ada*", imported.Body("articles/gulls.md"), StringComparison.Ordinal);
        Assert.Contains("> [!TIP]\n> Bring **bread**.", imported.Body("articles/gulls.md"), StringComparison.Ordinal);
        Assert.Contains("redirectFrom: [\"/blog/gulls/\"]", imported["articles/gulls.md"], StringComparison.Ordinal);
        Assert.Contains("topics: [birds]", imported["articles/gulls.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_of_Zola_keeps_its_internal_links_and_its_taxonomies()
    {
        var imported = ImportedSite.Of(Generator.Zola, """
            -- config.toml --
            base_url = "https://dune.example"
            title = "Dunes"
            -- content/sand.md --
            +++
            title = "Sand"
            date = 2021-01-02
            [taxonomies]
            tags = ["grain"]
            +++
            See [wind](@/wind.md#strong-wind).

            {% quote(author="nobody") %}
            It moves.
            {% end %}
            -- content/wind.md --
            +++
            title = "Wind"
            +++
            The wind is what moves the sand from one place to another place.

            ## Strong wind
            Seldom.
            """);
        await imported.BuildAsync();

        Assert.Contains("[wind](../pages/wind.md#strong-wind)", imported.Body("articles/sand.md"), StringComparison.Ordinal);
        Assert.Contains("> It moves.", imported.Body("articles/sand.md"), StringComparison.Ordinal);
        Assert.Contains("topics: [grain]", imported["articles/sand.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_of_Statiq_needs_no_dashes_above_its_fields_and_keeps_its_xrefs()
    {
        var imported = ImportedSite.Of(
            Generator.Statiq,
            """
            -- settings.yml --
            SiteTitle: Lighthouse
            Host: light.example
            -- input/posts/lamp.md --
            Title: The lamp
            Published: 3/4/2016
            Lead: How the lamp of the lighthouse came to be lit again in the spring of that year.
            ---
            Lit again. See [the keeper](xref:keeper) and <a href="/keeper">him once more</a>.

            <?# Figure Src="/images/lamp.jpg" ?>The lamp<?#/ Figure ?>
            -- input/keeper.md --
            Title: The keeper
            Xref: keeper
            ---
            One man, who has kept the light for more years than he can say.
            """,
            DateOrder.MonthFirst);
        await imported.BuildAsync();

        Assert.Contains("published: 2016-03-04", imported["articles/lamp.md"], StringComparison.Ordinal);
        Assert.Contains(
            "[the keeper](../pages/keeper.md) and [him once more](../pages/keeper.md)",
            imported.Body("articles/lamp.md"),
            StringComparison.Ordinal);
        Assert.Contains("The lamp", imported.Body("articles/lamp.md"), StringComparison.Ordinal);
    }
}
