using System.Collections.Immutable;
using Advocate.Links;
using Xunit;

namespace Advocate.Tests.Links;

public sealed class LinkCheckerTests
{
    private static readonly LinkCheckOptions Quick =
        new() { Pause = TimeSpan.Zero, Patience = TimeSpan.FromSeconds(30), UserAgent = "test" };

    [Fact]
    public async Task A_page_that_answers_is_alive_and_only_its_head_was_asked_for()
    {
        await using var server = await LinkServer.StartAsync((_, _) => Task.CompletedTask);

        Assert.Equal(new LinkState.Alive(), await StateAsync(server, "page?a=1"));
        Assert.Equal(["HEAD /page?a=1"], server.Asked);
        Assert.Equal("test", server.UserAgent);
    }

    [Theory]
    [InlineData(405)]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(501)]
    public async Task A_server_that_refuses_to_give_the_head_alone_is_asked_for_the_page(int refusal)
    {
        await using var server = await LinkServer.StartAsync(
            (context, _) => Answer(context, HttpMethods.IsHead(context.Request.Method) ? refusal : 200));

        Assert.Equal(new LinkState.Alive(), await StateAsync(server, "page"));
        Assert.Equal(["HEAD /page", "GET /page"], server.Asked);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task A_page_that_is_not_there_is_dead_and_is_not_asked_for_again(int status)
    {
        await using var server = await LinkServer.StartAsync((context, _) => Answer(context, status));

        Assert.Equal(new LinkState.Dead($"the server says {status}: there is no such page"), await StateAsync(server, "gone"));
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_dead() =>
        Assert.Equal(
            new LinkState.Dead("there is no such host", WasAnswered: false),
            await StateAsync(new Uri("http://nowhere.invalid/"), Quick with { Tries = 1 }));

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_page_that_is_refused_to_programs_is_not_called_dead(int status)
    {
        await using var server = await LinkServer.StartAsync((context, _) => Answer(context, status));

        Assert.Equal(new LinkState.Unclear($"the server says {status}"), await StateAsync(server, "page"));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(308)]
    public async Task A_page_that_moved_for_good_is_found_at_its_new_address(int status)
    {
        await using var server = await LinkServer.StartAsync(
            (context, _) => context.Request.Path == "/old" ? Redirect(context, status, "/new") : Task.CompletedTask);

        Assert.Equal(new LinkState.Moved(new Uri(server.Address, "new")), await StateAsync(server, "old"));
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_page_that_is_elsewhere_for_now_is_alive(int status)
    {
        await using var server = await LinkServer.StartAsync(
            (context, _) => context.Request.Path == "/old" ? Redirect(context, status, "/new") : Task.CompletedTask);

        Assert.Equal(new LinkState.Alive(), await StateAsync(server, "old"));
    }

    [Fact]
    public async Task A_page_that_moved_to_a_place_where_there_is_nothing_is_dead()
    {
        await using var server = await LinkServer.StartAsync(
            (context, _) => context.Request.Path == "/old" ? Redirect(context, 301, "/new") : Answer(context, 404));

        Assert.IsType<LinkState.Dead>(await StateAsync(server, "old"));
    }

    [Fact]
    public async Task Redirects_without_end_are_given_up()
    {
        await using var server = await LinkServer.StartAsync((context, _) => Redirect(context, 302, "/again"));

        Assert.Equal(new LinkState.Dead("it redirects without end"), await StateAsync(server, "page"));
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_when_it_says_so()
    {
        await using var server = await LinkServer.StartAsync((context, time) => time == 1 ? Later(context, "1") : Task.CompletedTask);

        Assert.Equal(new LinkState.Alive(), await StateAsync(server, "page"));
        Assert.Equal(["HEAD /page", "HEAD /page"], server.Asked);
    }

    [Fact]
    public async Task A_server_that_wants_hours_of_rest_gets_them()
    {
        await using var server = await LinkServer.StartAsync((context, _) => Later(context, "7200"));

        Assert.Equal(new LinkState.Unclear("the server says 429, and asks to come back later"), await StateAsync(server, "page"));
        Assert.Single(server.Asked);
    }

    [Fact]
    public async Task A_fault_of_the_server_is_given_another_chance()
    {
        await using var server = await LinkServer.StartAsync((context, time) => Answer(context, time <= 2 ? 500 : 200));

        Assert.Equal(new LinkState.Alive(), await StateAsync(server, "page"));
    }

    [Fact]
    public async Task A_server_that_never_answers_is_left_after_a_while()
    {
        await using var server = await LinkServer.StartAsync(
            (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

        var state = await StateAsync(new Uri(server.Address, "page"), Quick with { Patience = TimeSpan.FromMilliseconds(200), Tries = 2 });
        Assert.Equal(new LinkState.Unclear("no answer in 0.2 seconds", WasAnswered: false), state);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task One_host_is_asked_for_one_page_at_a_time()
    {
        await using var server = await LinkServer.StartAsync((_, _) => Task.Delay(5));
        using var checker = new LinkChecker(Quick, TimeProvider.System);

        var addresses = Enumerable.Range(0, 20).Select(i => new Uri(server.Address, $"page/{i}")).ToImmutableArray();
        var states = await checker.CheckAsync(addresses, _ => { }, TestContext.Current.CancellationToken);

        Assert.Equal(20, states.Count);
        Assert.Equal(1, server.MaxAtOnce);
    }

    private static Task<LinkState> StateAsync(LinkServer server, string path) => StateAsync(new Uri(server.Address, path), Quick);

    private static async Task<LinkState> StateAsync(Uri address, LinkCheckOptions manners)
    {
        using var checker = new LinkChecker(manners, TimeProvider.System);
        return (await checker.CheckAsync([address], _ => { }, TestContext.Current.CancellationToken))[address];
    }

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpContext context, int status, string to)
    {
        context.Response.Headers.Location = to;
        return Answer(context, status);
    }

    private static Task Later(HttpContext context, string seconds)
    {
        context.Response.Headers.RetryAfter = seconds;
        return Answer(context, 429);
    }
}
