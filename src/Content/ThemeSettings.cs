using System.Collections.Immutable;
using Advocate.Contract;
using Advocate.FrontMatter;
using Advocate.Text;

namespace Advocate.Content;

/// <summary>What <c>site.yml</c> says of the look, under <c>theme</c>. What it leaves open is as the theme has it.</summary>
/// <param name="Accent">The color of links.</param>
/// <param name="Tones">The colors of statuses.</param>
/// <param name="Logo">The name of a picture in <c>assets/icons/</c>, shown in place of the site's title.</param>
/// <param name="Home">The sections of the home page, in their order.</param>
public sealed record ThemeSettings(
    SchemeColors? Accent, ImmutableArray<Tone> Tones, Located<string>? Logo, Typefaces Typefaces, ImmutableArray<string> Home)
{
    public static ThemeSettings Usual { get; } = new(null, [], null, Typefaces.Usual, [.. HomeSections.All]);

    public ThemeSettings(Fields fields)
        : this(
            SchemeColors.Read(
                fields,
                "accent",
                new("The color of links: one, which is made lighter where the ground is dark, or `light` and `dark`.", "\"#0b57d0\"")),
            fields.Optional("tones", FieldTypes.Group("the colors of statuses", ReadTones), new(
                "The colors of statuses, each by the `pattern` that the status has in `data/statuses.yml`. Letters on them are black or "
                    + "white.")) is { } tones ? [.. tones] : [],
            fields.Optional("logo", FieldTypes.LocatedText, new(
                "A picture that is shown in place of the site's title: the name of a file in `_theme/assets/icons/`.", "logo.svg")),
            fields.Optional(
                "typefaces",
                FieldTypes.Group("a choice of typefaces", f => new Typefaces(f)),
                new("What the text and the headings are set in."))
                ?? Typefaces.Usual,
            fields.List("home", FieldTypes.ListOf(FieldTypes.Choice(HomeSections.All)), new(
                "The sections of the home page, in their order; without it, all of them: laws, latest, changes, text, help.",
                "[latest, laws, text]")) is { IsEmpty: false } home
                ? [.. home.Distinct()]
                : [.. HomeSections.All])
    {
    }

    private static List<Tone> ReadTones(Fields fields) =>
    [
        .. from pattern in StatusPatterns.All
           let colors = SchemeColors.Read(fields, pattern, new($"The color of the status with the pattern `{pattern}`.", "\"#0b57d0\""))
           where colors is not null
           select new Tone(pattern, colors),
    ];
}

/// <summary>The color of a status.</summary>
/// <param name="Pattern">By which the status is known: each has one of its own.</param>
public sealed record Tone(string Pattern, SchemeColors Colors);

/// <summary>A color in the light scheme and in the dark one.</summary>
public sealed record SchemeColors(Located<Color> Light, Located<Color> Dark)
{
    private static readonly FieldType<SchemeColors> Both = FieldTypes.Group("a color for each scheme", f => new SchemeColors(f));

    private static readonly FieldType<SchemeColors> Type =
        FieldTypes.Either(FieldTypes.Color.As(color => new SchemeColors(color, color)), Both);

    private static readonly Located<Color> Unread = new(default, default);

    private SchemeColors(Fields fields)
        : this(
            fields.Required("light", FieldTypes.Color, Unread, new("The color on a light ground.", "\"#0b57d0\"")),
            fields.Required("dark", FieldTypes.Color, Unread, new("The color on a dark ground.", "\"#8ab4f8\"")))
    {
    }

    /// <summary>Whether one color was written, and the one for the dark scheme shall be made from it.</summary>
    public bool IsOne => Light == Dark;

    public static SchemeColors? Read(Fields fields, string name, FieldHelp help)
    {
        var colors = fields.Optional(name, Type, help);
        if (fields.Has(name) && !fields.IsGiven(name))
        {
            fields.Diagnostics.Add(FieldRules.Color.At(
                fields.LocationOf(name),
                $"'{name}' has no color: without quotes, what follows a '#' is a comment.",
                "Write the color in quotes, such as \"#0b57d0\"."));
        }

        return colors is null || colors.Light == Unread || colors.Dark == Unread ? null : colors;
    }
}

/// <param name="Text">The name of one of the theme's stacks of fonts; null for what the theme takes.</param>
/// <param name="Headings">The same, for headings and the site's title.</param>
public sealed record Typefaces(string? Text, string? Headings)
{
    /// <summary>Custom properties of the theme's style sheets.</summary>
    private static readonly string[] Stacks = ["serif", "sans", "mono"];

    public static Typefaces Usual { get; } = new(null, null);

    public Typefaces(Fields fields)
        : this(
            fields.Optional("text", FieldTypes.Choice(Stacks), new("What texts are set in.", "sans")),
            fields.Optional("headings", FieldTypes.Choice(Stacks), new("What headings and the site's title are set in.", "sans")))
    {
    }
}
