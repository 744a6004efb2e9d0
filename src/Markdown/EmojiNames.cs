using System.Collections.Frozen;

namespace Advocate.Markdown;

/// <summary>The names that writers give the commonest emoji on GitHub, which shows the character in their place.</summary>
internal static class EmojiNames
{
    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "+1", "-1", "100", "angry", "arrow_right", "balance_scale", "bell", "blue_heart", "book", "books", "broken_heart", "bulb",
        "calendar",
        "clap", "construction", "cry", "dart", "e-mail", "email", "exclamation", "eyes", "family", "fire", "gift", "grin", "hammer",
        "heart",
        "heavy_check_mark", "hourglass", "house", "hugs", "information_source", "joy", "key", "laughing", "link", "lock", "loudspeaker",
        "mag",
        "mailbox", "mega", "memo", "microphone", "muscle", "new", "newspaper", "no_entry", "no_entry_sign", "ok", "ok_hand", "pencil",
        "pencil2",
        "phone", "point_down", "point_left", "point_right", "point_up", "pray", "pushpin", "question", "rainbow", "raised_hand",
        "raised_hands",
        "red_circle", "rocket", "rotating_light", "sad", "scales", "school", "smile", "smiley", "sob", "sos", "sparkles", "speech_balloon",
        "star",
        "stop_sign", "sunny", "tada", "telephone", "telephone_receiver", "thinking", "thumbsdown", "thumbsup", "us", "v", "warning", "wave",
        "white_check_mark", "wink", "x", "zap");

    public static bool Contains(ReadOnlySpan<char> name) => All.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
}
