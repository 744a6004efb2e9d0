using Advocate.Content;

namespace Advocate.Views;

/// <summary>A page made from one document.</summary>
public record DocumentPage(RenderContext Context, Document Shown)
    : PageModel(Context, Shown.Permalink, Shown.Language, Shown.Title, Shown.Summary)
{
    public override Document Origin => Shown;

    public override bool IsDiscreet => Shown is Page { IsDiscreet: true };

    /// <summary>The list that holds the page, for the way back up; null for a kind without one.</summary>
    public ListLink? List => Context.ListOf(Shown.Kind);
}

/// <summary>A page made from a document of one kind.</summary>
public record DocumentPage<T>(RenderContext Context, T Document) : DocumentPage(Context, Document)
    where T : Document;

/// <summary>The page of an article of any kind.</summary>
public sealed record ArticlePage<T>(RenderContext Context, T Document) : DocumentPage<T>(Context, Document)
    where T : Article
{
    public override ReadOnlyMemory<byte> StructuredData(SharedPicture? picture) => ArticleFacts.Of(this, Document, List, picture);
}
