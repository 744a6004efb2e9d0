using System.Collections.Frozen;
using System.Collections.Immutable;
using Advocate.Diagnostics;

namespace Advocate.Content;

/// <summary>Every source that the site rests on: those of <c>data/sources.yml</c>, and those that stand in the laws' own files.</summary>
public sealed class SourceRegister
{
    private readonly FrozenDictionary<string, RegisteredSource> _byId;

    public SourceRegister(DataFile<Source>? file, ImmutableArray<Law> laws)
    {
        var sources = ImmutableArray.CreateBuilder<RegisteredSource>();
        foreach (var entry in file?.Entries ?? [])
        {
            sources.Add(new RegisteredSource(entry.Id, entry.Value, null, entry.Location));
        }

        foreach (var law in laws.Where(l => !l.IsTranslation))
        {
            sources.AddRange(law.OwnSources.Select(s => new RegisteredSource(RegisteredSource.IdOf(law, s), s.Source, law, s.Id.Location)));
        }

        All = [.. sources.DistinctBy(s => s.Id, StringComparer.OrdinalIgnoreCase)];
        _byId = All.ToFrozenDictionary(s => s.Id, StringComparer.OrdinalIgnoreCase);
    }

    public ImmutableArray<RegisteredSource> All { get; }

    public RegisteredSource? Find(string id) => _byId.GetValueOrDefault(id);
}

/// <param name="Id">As citations write it: <c>ap-2016</c>, <c>oh/s1</c>.</param>
/// <param name="Law">The law whose file the source stands in, or null.</param>
public sealed record RegisteredSource(string Id, Source Source, Law? Law, Location Location)
{
    /// <summary>The id as an anchor, in which a slash has no place: in the register, or on the page of the source's law.</summary>
    public string Anchor => AnchorOf(Id);

    public static string AnchorFor(Law law, LawSource source) => AnchorOf(IdOf(law, source));

    internal static string IdOf(Law law, LawSource source) => $"{law.PlaceCode.Value.ToLowerInvariant()}/{source.Id.Value}";

    private static string AnchorOf(string id) => id.Replace('/', '-').Replace(' ', '-').ToLowerInvariant();
}
