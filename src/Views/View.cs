using System.Text.Encodings.Web;
using System.Text.Unicode;
using Advocate.Content;
using Advocate.Files;
using Advocate.FrontMatter;
using Advocate.Markdown;
using Advocate.Text;
using Advocate.Theming;
using Microsoft.AspNetCore.Html;
using RazorSlices;

namespace Advocate.Views;

/// <summary>What every template can do besides writing its model: write a Markdown text, and say a date.</summary>
public abstract class View<TModel> : RazorSlice<TModel>
    where TModel : PageModel
{
    protected Phrases Phrases => Model.Phrases;

    protected Site Site => Model.Site;

    /// <summary>Writes a date in words, with the same date for programs.</summary>
    protected HtmlString Time(PartialDate date)
    {
        WriteLiteral("<time datetime=\""u8);
        WriteLiteral(date.ToString());
        WriteLiteral("\">"u8);
        Write(Phrases.InWords(date));
        WriteLiteral("</time>"u8);
        return HtmlString.Empty;
    }

    protected HtmlString Time(DateOnly date) => Time(new PartialDate(date.Year, date.Month, date.Day));

    /// <summary>Writes what lists say of a page besides its title: its day, and what must be known before all else.</summary>
    protected HtmlString Line(Document document)
    {
        if (Model.Context.LineOf(document, Phrases) is not { } line)
        {
            return HtmlString.Empty;
        }

        WriteLiteral("<time datetime=\""u8);
        Write(line.DateTime);
        WriteLiteral("\">"u8);
        Write(line.Label);
        WriteLiteral("</time>"u8);
        if (line.Notice is { } notice)
        {
            WriteLiteral(" <span><strong>"u8);
            Write(notice);
            WriteLiteral("</strong></span>"u8);
        }

        return HtmlString.Empty;
    }

    /// <summary>Writes a phrase with markup in its blank.</summary>
    protected HtmlString Around(Func<string, string> phrase, Func<HtmlString> write)
    {
        const char Blank = '\0';
        var texts = phrase($"{Blank}").Split(Blank);
        Write(texts[0]);
        foreach (var text in texts.AsSpan(1))
        {
            Write(write());
            Write(text);
        }

        return HtmlString.Empty;
    }

    /// <summary>Words of a field in the middle of a page; marked where they are in another language than the page.</summary>
    protected HtmlString In(Document document, string field, string words)
    {
        var text = HtmlEscaping.Encoder.Encode(words);
        return new HtmlString(Model.LanguageOf(document, field) is { } language ? $"<span lang=\"{language}\">{text}</span>" : text);
    }

    /// <summary>Writes a link to a page by its title. Of a page that this edition has in another language alone, it says so.</summary>
    protected HtmlString Link(Document document)
    {
        var edition = Model.InThisLanguage(document);
        var isForeign = edition.Language != Model.Language;
        WriteLiteral("<a href=\""u8);
        Write(Model.To(edition.Permalink));
        if (isForeign)
        {
            WriteLiteral("\" hreflang=\""u8);
            Write(edition.Language);
            WriteLiteral("\" lang=\""u8);
            Write(edition.Language);
        }

        WriteLiteral("\">"u8);
        Write(edition.Title);
        WriteLiteral("</a>"u8);
        if (isForeign)
        {
            WriteLiteral(" <small>("u8);
            Write(Phrases.Editions.Only(Model.NameOf(edition.Language)));
            WriteLiteral(")</small>"u8);
        }

        return HtmlString.Empty;
    }

    protected string Number(int number) => Phrases.Number(number);

    /// <summary>A word of the glossary with its explanation, as HTML.</summary>
    protected string Term(DataEntry<GlossaryTerm> entry, string words) =>
        TermHtml.Of(entry, HtmlEscaping.Encoder.Encode(words), $"term-{Glossary.AnchorOf(entry)}", Model);

    /// <summary>Writes a Markdown text, and fills in what only the whole site knows.</summary>
    /// <param name="file">The file the text is from: relative links start there.</param>
    protected HtmlString Body(MarkdownBody body, SourceFile file) => Body(body.Parts.AsSpan(), file);

    /// <summary>Writes a part of a text.</summary>
    protected HtmlString Body(ReadOnlySpan<BodyPart> parts, SourceFile file)
    {
        var isInLink = false;
        Download? download = null;
        foreach (var part in parts)
        {
            switch (part)
            {
                case BodyPart.Html html:
                    WriteLiteral(html.Utf8.Span);
                    break;
                case BodyPart.LinkStart link when LinkResolution.Find(Site, file, link.Target) is var destination and not LinkResolution.Unpublished:
                    WriteLiteral("<a href=\""u8);
                    Write(Model.HrefOf(destination));
                    if (!string.IsNullOrEmpty(link.Title))
                    {
                        WriteLiteral("\" title=\""u8);
                        Write(link.Title);
                    }

                    WriteLiteral("\">"u8);
                    isInLink = true;
                    download = (destination as LinkResolution.ToDownload)?.Download;
                    break;
                case BodyPart.LinkEnd when isInLink:
                    WriteLiteral("</a>"u8);
                    isInLink = false;
                    if (download is not null)
                    {
                        WriteLiteral(" "u8);
                        WriteLiteral(PlayerHtml.NoteOf(download, Model.Phrases));
                    }

                    break;
                case BodyPart.Term term
                    when Model.Language == Site.Settings.Language && Site.Glossary.Find(term.Word) is { } entry:
                    WriteLiteral(TermHtml.Of(entry, HtmlEscaping.Encoder.Encode(term.Word), term.Id, Model));
                    break;
                case BodyPart.Term term:
                    Write(term.Word);
                    break;
                case BodyPart.RemarkTitle remark:
                    Write(Phrases.TitleOfRemark(remark.Kind));
                    break;
                case BodyPart.Picture picture when Site.FindPicture(file, picture.Image.Target) is { IsUsable: true } found:
                    WriteLiteral(PictureHtml.InText(found, picture.Image, Model.Root));
                    break;
                case BodyPart.Chart chart:
                    WriteLiteral(ChartHtml.Of(chart.Drawn, Phrases));
                    break;
                case BodyPart.Player { Written: var written } when MediaPlayer.Find(Site, file, written) is { } player:
                    WriteLiteral(PlayerHtml.Of(player, written, Model));
                    break;
            }
        }

        return HtmlString.Empty;
    }

    /// <summary>The picture of a page, where it has one.</summary>
    protected HtmlString LeadPicture(Document document) =>
        document.Image is { } image && Site.FindPicture(document.File, image.Source.Value) is { IsUsable: true } picture
            ? new HtmlString(PictureHtml.Lead(picture, image, Model.Root))
            : HtmlString.Empty;
}

/// <summary>The characters that HTML gives a meaning are escaped, and no others: text in any script stays readable and short.</summary>
public static class HtmlEscaping
{
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
}
