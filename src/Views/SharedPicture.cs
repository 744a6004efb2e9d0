namespace Advocate.Views;

/// <summary>The picture that other programs show beside a link to a page: the page's own, or else its card.</summary>
/// <param name="Address">The whole address.</param>
public sealed record SharedPicture(string Address, int Width, int Height, string Alt)
{
    /// <summary>Null for pages that have neither.</summary>
    public static SharedPicture? Of(PageModel page)
    {
        var root = page.Site.Settings.Address.AbsoluteUri;
        if (page.Origin is not { } document)
        {
            return null;
        }

        if (document.Image is { } image
            && page.Site.FindPicture(document.File, image.Source.Value) is { IsUsable: true, FallbackFile: var file })
        {
            return new SharedPicture(root + file.Permalink, file.Width, file.Height, image.Alt);
        }

        return page.Card is { CanBeDrawn: true } card
            ? new SharedPicture(
                root + card.AddressOf(card.Draw()),
                Card.Width,
                Card.Height,
                card.Status is { } status ? $"{card.Title}: {status.Label}" : card.Title)
            : null;
    }
}
