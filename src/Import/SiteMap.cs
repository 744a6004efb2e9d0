using System.Collections.Immutable;

namespace Advocate.Import;

/// <summary>What was where in the old site, and where it is now.</summary>
internal sealed class SiteMap
{
    private readonly Dictionary<string, ImportedText> _byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImportedText> _bySource = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImportedText> _byXref = new(StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, ImportedText> _byName;
    private readonly Dictionary<string, OldFile> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> _hosts;
    private readonly string _base;

    public SiteMap(OldSettings settings, ImmutableArray<ImportedText> texts, ImmutableArray<OldFile> files)
    {
        _base = settings.Base;
        _hosts = settings.Address is { } address
            ? [address.Host, address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : $"www.{address.Host}"]
            : [];
        foreach (var text in texts)
        {
            _bySource.TryAdd(text.Source, text);
            foreach (var old in text.Addresses)
            {
                _byAddress.TryAdd(Normalized(old), text);
            }

            _byXref.TryAdd(text.Words("xref") ?? NameOf(text.Source).ToLowerInvariant().Replace(' ', '-'), text);
            _byXref.TryAdd(NameOf(text.Source), text);
            if (FieldRewriter.TitleOf(text) is { } title)
            {
                _byXref.TryAdd(Text.Slug.From(title), text);
            }
        }

        _byName = texts.ToLookup(t => NameOf(t.Source), StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            _files.TryAdd(file.Address, file);
            _files.TryAdd(file.Source, file);
        }
    }

    /// <summary>What follows the old site's address where a link names it whole; null for links to other sites.</summary>
    public string? OnSite(string target)
    {
        if (target.StartsWith("//", StringComparison.Ordinal))
        {
            target = $"https:{target}";
        }

        return Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? _hosts.Contains(address.Host) ? address.PathAndQuery + address.Fragment : null
            : target;
    }

    /// <summary>Names are often worked out from titles, with the name of the section in front.</summary>
    public ImportedText? ByXref(string name) =>
        _byXref.GetValueOrDefault(name.Trim('/')) ?? _byXref.GetValueOrDefault(Text.Slug.From(name))
            ?? (name.IndexOf('-', StringComparison.Ordinal) is > 0 and var hyphen ? _byXref.GetValueOrDefault(Text.Slug.From(name.AsSpan(hyphen + 1))) : null);

    /// <summary>A text by its path in the old site, or by the end of it.</summary>
    public ImportedText? BySource(string path)
    {
        path = path.TrimStart('/');
        return Candidates(path).Select(c => _bySource.GetValueOrDefault(c)).FirstOrDefault(t => t is not null)
            ?? _byName[NameOf(path)].FirstOrDefault(
                t => Candidates(path).Any(c => t.Source.EndsWith($"/{c}", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A text that is the only one of its name.</summary>
    public ImportedText? ByName(string name) => _byName[NameOf(name)].ToList() is [var only] ? only : null;

    private static IEnumerable<string> Candidates(string path) =>
    [
        path, $"{path}.md", $"{path}/index.md", $"{path}/_index.md", $"{path}.markdown", $"{path.TrimEnd('/')}.md",
        $"{path.TrimEnd('/')}/index.md", $"{path.TrimEnd('/')}/_index.md", $"_posts/{path}.md", $"_posts/{path}", $"_posts/{path}.markdown",
    ];

    public ImportedText? ByAddress(string path) => _byAddress.GetValueOrDefault(Normalized(WithoutBase(path)));

    public OldFile? File(string path)
    {
        path = WithoutBase(path).TrimStart('/');
        return _files.GetValueOrDefault(path) ?? _files.GetValueOrDefault(Uri.UnescapeDataString(path));
    }

    private string WithoutBase(string path) =>
        _base != "" && path.TrimStart('/') is var own && own.StartsWith($"{_base}/", StringComparison.OrdinalIgnoreCase)
            ? own[_base.Length..]
            : path;

    internal static string NameOf(string path)
    {
        var name = path.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..];
        return Path.GetExtension(name) is ".md" or ".markdown" or ".html" ? Path.GetFileNameWithoutExtension(name) : name;
    }

    /// <summary>An address without what servers make no difference by.</summary>
    internal static string Normalized(string address)
    {
        var path = address.Split('?', '#')[0];
        try
        {
            path = Uri.UnescapeDataString(path);
        }
        catch (UriFormatException)
        {
            // As it is written.
        }

        path = path.Trim('/');
        path = path.EndsWith("index.html", StringComparison.OrdinalIgnoreCase) ? path[..^"index.html".Length] : path;
        path = path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? path[..^".html".Length] : path;
        return path.Trim('/');
    }

    /// <summary>A path from a folder, with the steps up and down in it made.</summary>
    internal static string Joined(string folder, string path)
    {
        var names = new List<string>(path.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == "..")
            {
                if (names.Count > 0)
                {
                    names.RemoveAt(names.Count - 1);
                }
            }
            else if (name != ".")
            {
                names.Add(name);
            }
        }

        return string.Join('/', names);
    }

    /// <summary>The way from one file of the content folder to another.</summary>
    internal static string Relative(string from, string to) =>
        Path.GetRelativePath($"/{(from.LastIndexOf('/') is > 0 and var slash ? from[..slash] : "")}", $"/{to}").Replace('\\', '/');
}
