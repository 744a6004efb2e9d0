using Advocate.Diagnostics;

namespace Advocate.Content;

/// <summary>The days for which a page is on the site. Before and after them it is treated as a draft is.</summary>
/// <param name="First">The day of its publication; null where it is shown from the next build on.</param>
/// <param name="FirstAt">Where that day is written.</param>
/// <param name="Expires">The first day on which it is shown no longer; null where there is none.</param>
/// <param name="ExpiresAt">Where that day is written.</param>
public readonly record struct ShownDays(DateOnly? First, Location FirstAt, DateOnly? Expires, Location ExpiresAt)
{
    public bool AreToCome(DateOnly today) => First > today;

    public bool AreOver(DateOnly today) => Expires <= today && !AreToCome(today);

    public bool Include(DateOnly day) => !AreToCome(day) && !AreOver(day);
}
