using System.Text;
using Advocate.Checks;
using Advocate.Diagnostics;
using Advocate.Output;
using Advocate.Tests.Site;
using Xunit;

namespace Advocate.Tests.Checks;

/// <summary>What has got past filters of HTML elsewhere does not get past this one, and what only looks like it stays.</summary>
public sealed class SafetyTrickTests
{
    private const string Head = """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
        <meta name="referrer" content="no-referrer">

        """;

    private const string Leave = "<a href=\"https://weather.example/\">Leave</a>";

    [Theory]

    // Tags that do not look like one.
    [InlineData("<img/src=//elsewhere.example/a.png>")]
    [InlineData("<img\fsrc=//elsewhere.example/a.png>")]
    [InlineData("<IMG\nSRC\n=\n//elsewhere.example/a.png\n>")]
    [InlineData("<img a='>' src=//elsewhere.example/a.png>")]
    [InlineData("<img a=\"'\"'src=//elsewhere.example/a.png>", false)]
    [InlineData("<img \"\"\"src=//elsewhere.example/>", false)]
    [InlineData("<img x=\"\"src=//elsewhere.example/a.png>")]
    [InlineData("<img = src=//elsewhere.example/a.png>")]
    [InlineData("<img src = `//elsewhere.example/`>", false)]
    [InlineData("<!--><img src=//elsewhere.example/a.png>-->")]
    [InlineData("<!---><img src=//elsewhere.example/a.png>-->")]
    [InlineData("<!-- --!><img src=//elsewhere.example/a.png>-->")]
    [InlineData("<!-- <img src=//elsewhere.example/a.png> -->", false)]
    [InlineData("<! x><img src=//elsewhere.example/a.png>")]
    [InlineData("<?x ><img src=//elsewhere.example/a.png>?>")]
    [InlineData("</ x><img src=//elsewhere.example/a.png>")]
    [InlineData("</a title=\"<img src=//elsewhere.example/a.png>\">", false)]
    [InlineData("<![CDATA[><img src=//elsewhere.example/a.png>]]>")]
    [InlineData("<img src=a.png src=//elsewhere.example/a.png>", false)]
    [InlineData("<img src=//elsewhere.example/a.png SRC=a.png>")]
    [InlineData("< img src=//elsewhere.example/a.png>", false)]
    [InlineData("<p title=\"<img src=//elsewhere.example/a.png>\">", false)]

    // Addresses that do not look like one of another site.
    [InlineData("<img src=\"&#x68;ttps&#58;elsewhere.example\">")]
    [InlineData("<img src=\"&#47&#47elsewhere.example\">")]
    [InlineData("<img src=\"&bsol;&sol;elsewhere.example\">")]
    [InlineData("<img src=\"&#9;/&NewLine;/elsewhere.example\">")]
    [InlineData("<img src=\" \u0001 //elsewhere.example\">")]
    [InlineData("<img src=\"ht\ntp:elsewhere.example\">")]
    [InlineData("<img src=\"/\\elsewhere.example\">")]
    [InlineData("<img src=\"data:image/png;base64,AA\">")]
    [InlineData("<img src=\"blob:x\">")]
    [InlineData("<img src=\"a//b.png\">", false)]
    [InlineData("<img src=\"a.png?from=https://elsewhere.example/&amp;b=c\">", false)]
    [InlineData("<img src=\"./a:b.png\">", false)]
    [InlineData("<img src=\":a.png\">", false)]
    [InlineData("<img src=\"/:a.png\">", false)]
    [InlineData("<img src=\"1a:b.png\">", false)]
    [InlineData("<img src=\"&nosuch;//a.png\">", false)]

    // Attributes that load something.
    [InlineData("<img srcset=\"a.png 1x,//elsewhere.example/b.png 2x\">")]
    [InlineData("<img srcset=\"a.png,//elsewhere.example/b.png\">", false)]
    [InlineData("<img srcset=\"a.png, //elsewhere.example/b.png\">")]
    [InlineData("<img srcset=\"a.png&#32;1x&comma;//elsewhere.example/b.png\">")]
    [InlineData("<img srcset=\"a.png x(,//elsewhere.example/b.png), b.png 2x\">", false)]
    [InlineData("<link rel=preload as=image imagesrcset=\"//elsewhere.example/b.png 2x\">")]
    [InlineData("<link rel=dns-prefetch href=//elsewhere.example>")]
    [InlineData("<link rel=preconnect href=https:elsewhere.example>")]
    [InlineData("<link rel=modulepreload href=//elsewhere.example/a.js>")]
    [InlineData("<link rel=\"alternate stylesheet\" href=//elsewhere.example/a.css>")]
    [InlineData("<link rel=\"canonical prefetch\" href=//elsewhere.example/>")]
    [InlineData("<link rel=prefetch rel=canonical href=//elsewhere.example/>")]
    [InlineData("<link href=//elsewhere.example/>")]
    [InlineData("<link rel=\" Canonical\tALTERNATE \" href=//elsewhere.example/>", false)]
    [InlineData("<a href=b ping=\"/c //elsewhere.example/\">b</a>")]
    [InlineData("<a href=b attributionsrc=\"https://elsewhere.example/\">b</a>")]
    [InlineData("<button formaction=\"//elsewhere.example/\">b</button>")]
    [InlineData("<input type=image src=//elsewhere.example/a.png>")]
    [InlineData("<form action=\"mailto:a@elsewhere.example\"></form>")]
    [InlineData("<form action=\"javascript:alert(1)\"></form>")]
    [InlineData("<video poster=//elsewhere.example/a.png></video>")]
    [InlineData("<audio><source src=//elsewhere.example/a.ogg></audio>")]
    [InlineData("<video><track src=//elsewhere.example/a.vtt></video>")]
    [InlineData("<table background=//elsewhere.example/a.png>")]
    [InlineData("<body background=//elsewhere.example/a.png>")]
    [InlineData("<html manifest=//elsewhere.example/a>")]
    [InlineData("<img longdesc=//elsewhere.example/a>")]
    [InlineData("<blockquote cite=https://elsewhere.example/>b</blockquote>", false)]
    [InlineData("<applet code=a.class>")]
    [InlineData("<applet archive=\"a.jar,//elsewhere.example/b.jar\">")]
    [InlineData("<object classid=clsid:x>")]
    [InlineData("<object codebase=//elsewhere.example/>")]
    [InlineData("<frameset><frame src=b.html></frameset>")]
    [InlineData("<portal src=b.html></portal>")]
    [InlineData("<fencedframe src=b.html></fencedframe>")]
    [InlineData("<svg><image href=//elsewhere.example/a.png /></svg>")]
    [InlineData("<svg><use xlink:href=//elsewhere.example/a.svg#a /></svg>")]
    [InlineData("<svg><feImage href=//elsewhere.example/a.png /></svg>")]
    [InlineData("<svg><rect fill=\"url(//elsewhere.example/a.svg#a)\"/></svg>")]
    [InlineData("<svg><rect mask=\"u\\72l(https:elsewhere.example)\"/></svg>")]
    [InlineData("<svg><rect filter='url(\"/&#9;/elsewhere.example/a.svg#a\")'/></svg>")]
    [InlineData("<svg><set attributeName=fill to=\"url(//elsewhere.example/a)\"/></svg>")]
    [InlineData("<svg><animate attributeName=href values=\"a;//elsewhere.example/b\"/></svg>")]
    [InlineData("<svg><rect fill=\"url(#a)\" clip-path=\"url('#b')\"/><animate values=\"0;1\" from=\"#fff\" to=\"#000\"/></svg>", false)]
    [InlineData("<math><mi href=//elsewhere.example/>a</mi></math>")]
    [InlineData("<meta http-equiv=refresh content=\"5,//elsewhere.example/\">")]
    [InlineData("<meta http-equiv=refresh content=\"0; URL = '/&#9;/elsewhere.example'\">")]
    [InlineData("<meta http-equiv=&#114;efresh content=\"0;javascript:alert(1)\">")]
    [InlineData("<meta http-equiv=refresh content=\"0; url=../page/?a:b\">", false)]
    [InlineData("<meta http-equiv=refresh content=\"x; url=//elsewhere.example/\">", false)]
    public Task Nothing_loads_from_another_site_however_it_is_written(string element, bool isRefused = true) =>
        AssertAsync(element, isRefused ? "ADV800" : null);

    [Theory]
    [InlineData("<a href=\"&#1;javascript:alert(1)\">a</a>")]
    [InlineData("<a href=\"\u0001 javascript:alert(1)\">a</a>")]
    [InlineData("<a href=\"&Tab;j&#10;avascript&colon;alert(1)\">a</a>")]
    [InlineData("<a href=javascript&#x3a;alert(1)>a</a>")]
    [InlineData("<a href='&#0000106avascript:alert(1)'>a</a>")]
    [InlineData("<a href=\"VbScript:x\">a</a>")]
    [InlineData("<a href=\"data:text/html,x\">a</a>")]
    [InlineData("<map><area href=javascript:alert(1)></map>")]
    [InlineData("<svg><a xlink:href=javascript:alert(1)>a</a></svg>")]
    [InlineData("<svg><a><set attributeName=href to=javascript:alert(1) /></a></svg>")]
    [InlineData("<svg><a><animate attributeName=xlink:href values=\"a; java&#10;script:alert(1)\"/></a></svg>")]
    [InlineData("<svg><a><animate attributeName=href from=&#106;avascript:alert(1) to=a /></a></svg>")]
    [InlineData("<a href=\"x&Tab;javascript:alert(1)\">a</a>", false)]
    [InlineData("<a href=\"/javascript:alert(1)\">a</a>", false)]
    [InlineData("<a href=\"java%0ascript:alert(1)\">a</a>", false)]
    [InlineData("<a href=\"javascript&amp;colon;alert(1)\">a</a>", false)]
    [InlineData("<a title=\"javascript:alert(1)\">a</a>", false)]
    [InlineData("<p/onclick=alert(1)>")]
    [InlineData("<p\nONCLICK\n=alert(1)>")]
    [InlineData("<p ontoggle>")]
    [InlineData("<p a='b'onclick=c>")]
    [InlineData("<x/=/onclick=alert(1)>")]
    [InlineData("<p on=a data-onclick=b>", false)]
    [InlineData("<p sTyLe=color:red>")]
    [InlineData("<iframe srcdoc='&lt;script>alert(1)&lt;/script>'></iframe>")]
    [InlineData("<button is=x-button></button>")]
    [InlineData("<script src=a.js>alert(1)</script>")]
    [InlineData("<svg><script src=a.js>alert(1)</script></svg>")]
    [InlineData("<svg><script href=a.js /><p>Text</p>", false)]
    [InlineData("<script src=a.js>\n</script><p>Text</p>", false)]
    [InlineData("<script type=text/plain>alert(1)</script>")]
    [InlineData("<script/src></script>", false)]
    [InlineData("<script TYPE=application/LD+json>{}</script>", false)]
    [InlineData("<svg><style>p{}</style></svg>")]
    [InlineData("<noscript><style>p{}</style></noscript>")]
    [InlineData("<template><p onclick=alert(1)></template>")]

    // Places where browsers differ on what is text.
    [InlineData("<select><title><p onclick=alert(1)></title></select>")]
    [InlineData("<textarea><p onclick=alert(1)></textarea>")]
    [InlineData("<xmp><p onclick=alert(1)></xmp>")]
    [InlineData("<iframe><p onclick=alert(1)></iframe>")]
    [InlineData("<noembed><p onclick=alert(1)></noembed>")]
    [InlineData("<plaintext><p onclick=alert(1)>")]
    [InlineData("<script type=application/ld+json>{\"a\":\"<!--<script>\"}</script>")]
    [InlineData("<noscript><p title=\"</noscript><p onclick=alert(1)>\"></noscript>")]
    [InlineData("<noscript><!--</noscript><p onclick=alert(1)>--></noscript>")]
    [InlineData("<svg><title><p id=\"</title><p onclick=alert(1)>\"></title></svg>")]
    [InlineData("<svg><![CDATA[><p onclick=alert(1)>]]></svg>")]
    [InlineData("<svg></p><![CDATA[><p onclick=alert(1)>]]>")]
    [InlineData("<math><mi><mglyph><title><p onclick=alert(1)></title>")]
    [InlineData("<textarea>a < b &lt;p onclick=alert(1)></textarea><noscript><p title=\"a < b\">Text</p></noscript>", false)]
    [InlineData("<svg><title>a < b</title><desc>c</desc><!-- a drawing --><path d=M0/></svg>", false)]
    public Task Nothing_runs_in_a_page_however_it_is_written(string element, bool isRefused = true) =>
        AssertAsync(element, isRefused ? "ADV801" : null);

    [Theory]
    [InlineData("<meta http-equiv=\"set-cookie\" content=\"a=b\">", "ADV803")]
    [InlineData("<meta http-equiv=\"Accept-CH\" content=\"sec-ch-ua\">", "ADV803")]
    [InlineData("<meta http-equiv=\"x-dns-prefetch-control\" content=\"on\">", "ADV803")]
    [InlineData("<meta name=referrer content=unsafe-url>", "ADV802")]
    [InlineData("<a href=\"https://elsewhere.example/\" referrerpolicy=origin>a</a>", "ADV802")]
    [InlineData("<a href=\"https://elsewhere.example/\" referrerpolicy=No-Referrer>a</a>", null)]
    [InlineData("<meta charset=iso-2022-jp>", "ADV802")]
    [InlineData("<meta http-equiv=content-type content=\"text/html; charset=utf-7\">", "ADV802")]
    [InlineData("<meta http-equiv=content-security-policy content=\"default-src 'self'; img-src *\">", "ADV802")]
    [InlineData("<meta http-equiv=content-security-policy content=\"script-src-elem &#39;unsafe-inline'\">", "ADV802")]
    [InlineData("<meta http-equiv=content-security-policy content=\"Connect-Src elsewhere.example\">", "ADV802")]
    [InlineData("<meta http-equiv=content-security-policy content=\"report-uri /seen\">", "ADV802")]
    [InlineData("<meta http-equiv=content-security-policy content=\"script-src 'self'; upgrade-insecure-requests\">", null)]
    public Task What_a_page_tells_browsers_to_do_keeps_and_sends_nothing(string element, string? code) => AssertAsync(element, code);

    [Theory]
    [InlineData("<!-- {0} -->")]
    [InlineData("<title>{0}</title>")]
    [InlineData("<p>Text</p>{0}")]
    [InlineData("Text {0}")]
    [InlineData("</head>{0}")]
    [InlineData("<template>{0}</template>")]
    [InlineData("<noscript>{0}</noscript>")]
    [InlineData("<script src=a.js></script>{0}")]
    public async Task A_security_policy_that_browsers_do_not_heed_is_none(string place)
    {
        var policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\"><meta "
            + "name=\"referrer\" content=\"no-referrer\">";
        var found = await CheckAsync("page/index.html", place.Replace("{0}", policy, StringComparison.Ordinal) + Leave);
        Assert.Equal(2, found.Count(f => f.Code == "ADV802"));
    }

    [Theory]
    [InlineData("<meta http-equiv=refresh content=\"0; url=../page/\">", true)]
    [InlineData("<meta http-equiv=refresh content=\"600; url=../page/\">", false)]
    [InlineData("<!-- <meta http-equiv=\"refresh\" content=\"0; url=../page/\"> -->", false)]
    [InlineData("<!-- <a href=\"https://weather.example/\">Leave</a> -->", false)]
    [InlineData("<p title='<a href=\"https://weather.example/\">'>", false)]
    public async Task Only_a_page_that_leads_on_at_once_needs_no_way_to_leave(string element, bool isEnough) =>
        Assert.Equal(isEnough ? [] : ["ADV802"], (await CheckAsync("page/index.html", Head + element)).Select(f => f.Code));

    [Theory]
    [InlineData("<svg><title><script>alert(1)</script></title></svg>", "ADV801")]
    [InlineData("<x:svg xmlns:x=\"http://www.w3.org/2000/svg\"><x:script>alert(1)</x:script></x:svg>", "ADV801")]
    [InlineData("<_:svg xmlns:_=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "ADV801")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"javascript:alert(1)\">]><svg/>", "ADV801")]
    [InlineData("<!DOCTYPE svg SYSTEM \"a>b\" [<!ENTITY a \"b\">]><svg/>", "ADV801")]
    [InlineData("<?xml-stylesheet href=\"//elsewhere.example/a.css\"?><svg/>", "ADV801")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><svg/>", "ADV802")]
    [InlineData("<?xml version='1.0' encoding='ISO-2022-JP'?><svg/>", "ADV802")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE svg PUBLIC \"a\" \"https://elsewhere.example/svg.dtd\"><svg><!-- "
        + "<script> --><title>A</title></svg>", null)]
    [InlineData("<svg><![CDATA[<script>alert(1)</script>]]></svg>", null)]
    [InlineData("<svg><script src=\"a.js\">alert(1)</script></svg>", "ADV801")]
    [InlineData("<svg><script href=\"a.js\"/>Text</svg>", null)]
    [InlineData("<svg><a y:href=\"javascript:alert(1)\"/></svg>", "ADV801")]
    [InlineData("<svg xml:base=\"//elsewhere.example/\"/>", "ADV800")]
    [InlineData("\uFEFF<svg/>", null)]
    public async Task A_drawing_is_read_as_XML(string drawing, string? code) =>
        Assert.Equal(code is null ? [] : [code], (await CheckAsync("assets/icon.svg", drawing)).Select(f => f.Code).Distinct());

    [Fact]
    public async Task A_drawing_in_UTF_16_is_refused()
    {
        var found = await CheckAsync("assets/icon.svg", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<svg><script>alert(1)</script></svg>")]);
        Assert.Equal("ADV802", Assert.Single(found).Code);
    }

    private static async Task AssertAsync(string element, string? code)
    {
        var found = await CheckAsync("page/index.html", $"{Head}{element}\n{Leave}");
        Assert.Equal(
            code is null ? [] : [code],
            found.Where(f => f.Message != "This page has no link to leave the site.").Select(f => f.Code).Distinct());
    }

    private static Task<Diagnostic[]> CheckAsync(string path, string text) => CheckAsync(path, Encoding.UTF8.GetBytes(text));

    private static async Task<Diagnostic[]> CheckAsync(string path, byte[] bytes)
    {
        var site = await SmallSite.BuildAsync("""
            -- site.yml --
            title: A small site
            url: https://small.example/
            leave: {url: "https://weather.example/"}
            """);
        return [.. new SafetyCheck(site.Planned.Site!.Settings).Check(OutputFile.Text(path, () => ""), bytes).Sorted()];
    }
}
