using System.Collections.Immutable;

namespace Advocate.Scaffold;

/// <summary>What a new site is to be.</summary>
/// <param name="Languages">The site's own first, then those of its translations.</param>
/// <param name="License">Null where the content is under no terms that others may use it by.</param>
/// <param name="HasGitHub">Whether it is kept and published there, with workflows and forms.</param>
/// <param name="Today">The date of its examples.</param>
public sealed record NewSiteChoices(
    string Title, Uri Address, ImmutableArray<string> Languages, bool HasLaws, bool HasGitHub, ContentLicense? License, DateOnly Today);
