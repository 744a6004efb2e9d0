namespace Advocate.Links;

/// <summary>How the servers of others are treated. A host is asked for one thing at a time, whatever else is asked elsewhere.</summary>
public sealed record LinkCheckOptions
{
    /// <summary>Between two requests to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a server may take to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long we wait when a server asks us to come back later; longer than this, and we do not come back.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How often an address is asked for before its silence is believed.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>How many hosts are asked side by side.</summary>
    public int HostsAtOnce { get; init; } = 8;

    /// <summary>Who asks, and where to complain.</summary>
    public string UserAgent { get; init; } = "advocate-link-check/1.0";
}
