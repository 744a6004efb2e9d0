using System.Collections.Frozen;

namespace Advocate.Contract;

/// <summary>What layouts and parts call their own pieces of a page. No heading of a text may take one of these.</summary>
internal static class LayoutAnchors
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "about", "act", "all", "all-topics", "answers", "articles", "bills", "body", "caveats", "changes", "chart-description", "chart-title",
        "cite",
        "comparison", "conducted", "contents", "corrections", "dictionary", "download", "each-year", "entries", "evidence",
        "glossary-terms",
        "help", "help-lines", "history", "kinds", "latest", "legislature", "meaning", "neighbors", "new", "over-time", "pending", "places",
        "pocket", "pocket-card", "record", "register", "related", "responses", "search-field", "search-help", "search-note",
        "search-results", "sources", "stages", "standing", "statuses", "table", "terms", "text", "text-of", "tools", "topics", "unchecked",
        "untranslated", "use", "words-guide", "years");
}
