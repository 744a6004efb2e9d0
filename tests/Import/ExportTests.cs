using System.IO.Compression;
using System.Text;
using Xunit;

namespace Advocate.Tests.Import;

/// <summary>What hosted programs export is imported with its comments, as long as nobody reads them before a moderator did.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Posts_of_WordPress_keep_their_addresses_and_their_comments_as_drafts()
    {
        var imported = ImportedSite.OfFile("wordpress", "export.xml", Encoding.UTF8.GetBytes("""
            <?xml version="1.0" encoding="UTF-8" ?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel>
              <title>The quay</title><link>https://quay.example</link>
              <item>
                <title>A new crane</title><link>https://quay.example/2020/05/a-new-crane/</link>
                <dc:creator>ada</dc:creator>
                <content:encoded><![CDATA[It lifts <strong>ten</strong> tons & more.

            Second paragraph, with *stars*.]]></content:encoded>
                <wp:post_id>7</wp:post_id><wp:post_date>2020-05-06 07:08:09</wp:post_date><wp:post_name>a-new-crane</wp:post_name>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <category domain="post_tag" nicename="iron">Iron</category>
                <wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Ben</wp:comment_author>
                  <wp:comment_date>2020-05-07 10:00:00</wp:comment_date><wp:comment_content>How high?</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
                <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_author>Spam</wp:comment_author>
                  <wp:comment_date>2020-05-07 10:00:00</wp:comment_date><wp:comment_content>Buy</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>
              </item>
            </channel></rss>
            """));
        var site = await imported.BuildAsync();

        Assert.True(site.Has("2020/05/a-new-crane/"));
        Assert.Equal("It lifts **ten** tons & more.\n\nSecond paragraph, with \\*stars\\*.", imported.Body("articles/a-new-crane.md"));
        Assert.Contains("topics: [Iron]", imported["articles/a-new-crane.md"], StringComparison.Ordinal);
        var response = Assert.Single(imported.Files.Keys, path => path.StartsWith("responses/", StringComparison.Ordinal));
        Assert.Contains("to: articles/a-new-crane\nname: Ben\ndate: 2020-05-07\ndraft: true", imported[response], StringComparison.Ordinal);
        Assert.DoesNotContain("How high?", site.Text("articles/a-new-crane/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_of_Ghost_keep_their_tags_and_their_drafts()
    {
        var imported = ImportedSite.OfFile("ghost", "export.json", Encoding.UTF8.GetBytes("""
            {"db": [{"data": {
              "posts": [
                {"id": "1", "title": "Nets", "slug": "nets", "html": "<p>See <a href=\"__GHOST_URL__/ropes/\">ropes</a>.</p>", "status": "published", "published_at": "2022-01-02T03:04:05.000Z", "type": "post", "visibility": "public"},
                {"id": "2", "title": "Ropes", "slug": "ropes", "html": "<h2>Long ones</h2><p>Of hemp.</p>", "status": "draft", "created_at": "2022-01-03T03:04:05.000Z", "type": "post", "visibility": "public"}],
              "tags": [{"id": "t", "name": "Gear"}], "posts_tags": [{"post_id": "1", "tag_id": "t"}],
              "settings": [{"key": "title", "value": "The shed"}]}}]}
            """));
        await imported.BuildAsync();

        Assert.Equal("See [ropes](ropes.md).", imported.Body("articles/nets.md"));
        Assert.Contains("topics: [Gear]", imported["articles/nets.md"], StringComparison.Ordinal);
        Assert.Contains("draft: true", imported["articles/ropes.md"], StringComparison.Ordinal);
        Assert.Contains("title: The shed", imported["site.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_of_Substack_that_were_paid_for_stay_unpublished()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                "posts.csv",
                "post_id,post_date,is_published,type,audience,title,subtitle\n1.tide,2023-04-05T06:00:00.000Z,true,newsletter,everyone,\"Tide, high\",\n2.ebb,2023-04-06T06:00:00.000Z,true,newsletter,only_paid,Ebb,\n");
            Add("posts/1.tide.html", "<p>High today.</p>");
            Add("posts/2.ebb.html", "<p>Low today.</p>");

            void Add(string name, string text)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        var imported = ImportedSite.OfFile("substack", "export.zip", bytes.ToArray());
        var site = await imported.BuildAsync();

        Assert.Contains("title: \"Tide, high\"", imported["articles/tide.md"], StringComparison.Ordinal);
        Assert.True(site.Has("p/tide/"));
        Assert.Contains("draft: true", imported["articles/ebb.md"], StringComparison.Ordinal);
    }
}
