using System.IO.Compression;
using System.Text;
using Xunit;

namespace Advocate.Tests.Downloads;

/// <summary>Files tell who made them. Writers are told, since that may be somebody who is to stay unknown.</summary>
public sealed class HiddenNameTests
{
    [Theory]
    [InlineData("<< /Author (Jane Doe) >>", "'Jane Doe' (Author)")]
    [InlineData("<</Author<FEFF004A0061006E0065>>>", "'Jane' (Author)")]
    [InlineData("<< /Author (\\112ane\\040D\\366e) >>", "'Jane Döe' (Author)")]
    [InlineData("<< /Author 7 0 R >> endobj 7 0 obj (Jane Doe) endobj", "'Jane Doe' (Author)")]
    [InlineData("<< /Author (Jane Doe) /Creator (Jane Doe) >>", "'Jane Doe' (Author, Creator)")]
    [InlineData(
        "<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>Jane &amp; John</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>",
        "'Jane & John' (dc:creator)")]
    [InlineData("<< /Author () /Creator (Microsoft Word 2019) >>", null)]
    [InlineData("<< /Title (The Author (and others)) >>", null)]
    public async Task Those_in_a_PDF_file(string inside, string? names) =>
        await AssertNamedAsync("report.pdf", Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj {inside} endobj\n"), names);

    [Fact]
    public async Task Those_that_a_PDF_file_has_in_a_packed_stream()
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            pack.Write("5 0 << /Producer (P) /Author (Jane Doe) >>"u8);
        }

        byte[] file =
        [
            .. "%PDF-1.5\n4 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n"u8,
            .. packed.ToArray(),
            .. "\nendstream endobj\n"u8,
        ];
        await AssertNamedAsync("report.pdf", file, "'Jane Doe' (Author)");
    }

    [Fact]
    public async Task Those_in_a_document_of_Office() =>
        await AssertNamedAsync("report.docx", DownloadSite.Zip(
            ("[Content_Types].xml", ""),
            ("word/document.xml", ""),
            ("docProps/core.xml", """
                <?xml version="1.0"?><cp:coreProperties xmlns:cp="urn:c" xmlns:dc="urn:d"><dc:creator>Jane Doe</dc:creator><cp:lastModifiedBy>John Roe</cp:lastModifiedBy></cp:coreProperties>
                """)), "'Jane Doe' (creator) and 'John Roe' (lastModifiedBy)");

    [Fact]
    public async Task Those_in_an_open_document() =>
        await AssertNamedAsync("table.ods", DownloadSite.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("meta.xml", """<m xmlns:dc="urn:d" xmlns:meta="urn:m"><meta:initial-creator>Jane Doe</meta:initial-creator><dc:creator/></m>""")), "'Jane Doe' (initial-creator)");

    [Fact]
    public async Task A_description_that_cannot_be_read_stops_nothing() =>
        await AssertNamedAsync("report.docx", DownloadSite.Zip(
            ("[Content_Types].xml", ""), ("word/document.xml", ""), ("docProps/core.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;")), null);

    private static async Task AssertNamedAsync(string name, byte[] file, string? names)
    {
        var site = await DownloadSite.BuildAsync(DownloadSite.Article($"See [this](../files/{name})."), ($"files/{name}", file));

        Assert.Equal(names is null ? [] : [$"ADV350 This file names {names}."], site.Diagnostics.Select(d => $"{d.Code} {d.Message}"));
    }
}
