using Needlepoint.Inference.Results;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>One self-contained page about what gets in of a product: no script, no request, readable on paper, on a phone and in the dark.</summary>
public sealed class AbsorptionReport
{
    private readonly IReadOnlyList<AbsorptionResult> _results;
    private readonly string _command;
    private readonly Markup _page = new();

    private AbsorptionReport(IReadOnlyList<AbsorptionResult> results, string command)
    {
        _results = results;
        _command = command;
    }

    /// <summary>The whole page.</summary>
    /// <param name="results">A result for each substance of one product.</param>
    /// <param name="command">The command line that asks again.</param>
    public static string Write(IReadOnlyList<AbsorptionResult> results, string command)
    {
        var report = new AbsorptionReport(results, command);
        report.Page();
        return report._page.ToString();
    }

    private AbsorptionResult First => _results[0];

    private void Page()
    {
        PageParts.Head(_page, $"{First.ProductId}, absorption");
        Contents();
        _page.Literal("<main>");
        Summary();
        for (int i = 0; i < _results.Count; i++) Substance(_results[i], i);
        Input();
        Warnings();
        HowWeKnow();
        Again();
        _page.Literal(PageParts.Foot);
    }

    private void Contents()
    {
        PageParts.Brand(_page);
        _page.Literal("<a href=\"#summary\">Summary</a>");
        for (int i = 0; i < _results.Count; i++)
        {
            if (_results.Count > 1) _page.Add($"<a href=\"#substance{i}\"><b>{_results[i].Substance}</b></a>");
            if (_results[i].Fields.Count > 0) _page.Add($"<a href=\"#channel{i}\">Around a channel</a>");
            _page.Add($"<a href=\"#time{i}\">Over time</a><a href=\"#ways{i}\">Needled, intact, covered</a>");
        }
        _page.Literal("<a href=\"#input\">Input</a><a href=\"#warnings\">Warnings</a><a href=\"#how\">How we know</a><a href=\"#repeat\">Run it again</a></nav>");
    }

    private void Summary()
    {
        RunIdentity identity = First.Identity;
        _page.Add($"<p class=\"small mute\" id=\"summary\">Absorption of <span class=\"mono\">{First.ProductId}</span></p>");
        PageParts.Verdict(_page, First);
        Statement first = AbsorptionWords.Answer(First);
        _page.Add($"<h1 class=\"say\"><b>{first.Lead}</b>{first.Rest}</h1><p class=\"say-2\">{first.Second}</p>");
        foreach (Statement other in _results.Skip(1).Select(AbsorptionWords.Answer))
            _page.Add($"<p class=\"say also\"><b>{other.Lead}</b>{other.Rest}</p><p class=\"small ink2\">{other.Second}</p>");
        string sets = identity.ParameterSets == 1 ? "one, central" : $"{identity.ParameterSets}, seed {identity.Seed}";
        _page.Add($"<dl class=\"meta\"><div><dt>Question</dt><dd>{First.Line}</dd></div><div><dt>Parameter sets</dt><dd>{sets}</dd></div>");
        _page.Add($"<div><dt>Program</dt><dd>{identity.Version}</dd></div><div><dt>Ensemble</dt><dd>{identity.Ensemble}</dd></div></dl>");
        PageParts.Alert(_page, [.. AllWarnings]);
        if (_results.Count == 1) Facts(First);
    }

    private void Facts(AbsorptionResult result)
    {
        bool person = result.Identity.ParameterSets == 1;
        _page.Literal("<div class=\"facts\">");
        foreach (Reading fact in AbsorptionCurves.Facts(result)) PageParts.Fact(_page, fact, fact.Source.Term ?? "", person);
        _page.Literal("</div>");
    }

    private void Substance(AbsorptionResult result, int index)
    {
        if (_results.Count > 1)
        {
            _page.Add($"<section id=\"substance{index}\"><h2>{result.Substance}</h2>");
            Facts(result);
            _page.Literal("</section>");
        }
        if (result.Fields.Count > 0)
        {
            _page.Add($"<section id=\"channel{index}\"><h2>{(AbsorptionWords.IsIntact(result.Arms[0]) ? "In intact skin" : "Around a channel")}</h2>");
            ProductSection.Pictures(_page, result);
            _page.Literal("</section>");
        }
        _page.Add($"<section class=\"long\" id=\"time{index}\"><h2>Over time</h2>");
        AbsorptionLanes.Draw(_page, result, "");
        _page.Literal("</section>");
        _page.Add($"<section id=\"ways{index}\"><h2>Needled, intact, covered</h2>");
        ProductSection.Ways(_page, result);
        _page.Literal("</section>");
        Effects(result);
    }

    private void Effects(AbsorptionResult result)
    {
        string? plasma = AbsorptionWords.Plasma(result);
        if (result.Effects.Count == 0 && plasma is null) return;
        _page.Literal("<section><h2>What it does there</h2>");
        foreach (AbsorptionEffect effect in result.Effects)
            _page.Add($"<h3 class=\"sub\">{effect.Words}</h3><p>{AbsorptionWords.Effect(effect)}</p><p class=\"small mute\">{effect.Source}</p>");
        if (plasma is not null) _page.Add($"<h3 class=\"sub\">In the blood</h3><p>{plasma}</p>");
        _page.Literal("</section>");
    }

    private void Input()
    {
        _page.Literal("<section id=\"input\"><h2>Input</h2>");
        PageParts.Inputs(_page, First.Inputs);
        _page.Literal("</section>");
    }

    private IEnumerable<RunWarning> AllWarnings => _results.SelectMany(result => result.Warnings).Distinct();

    private void Warnings()
    {
        _page.Literal("<section id=\"warnings\"><h2>Warnings and what lies outside the evidence</h2>");
        RunWarning[] warnings = [.. AllWarnings];
        if (warnings.Length == 0) _page.Literal("<p>None. The question lies inside what the studies cover.</p>");
        PageParts.Warnings(_page, warnings);
        _page.Literal("</section>");
    }

    private void HowWeKnow()
    {
        _page.Literal("<section class=\"long\" id=\"how\"><h2>How we know</h2>");
        _page.Add($"<p class=\"ink2\">{AbsorptionWords.RestsOn(First)}</p>");
        PageParts.Studies(_page, First.Observables);
        _page.Literal("<p class=\"small ink2\">Equation, parameters and sources of an outcome: <code>needlepoint explain NAME</code> with a name from this table. Predicted against measured: <code>needlepoint qualify</code>.</p></section>");
    }

    private void Again()
    {
        RunIdentity identity = First.Identity;
        _page.Add($"<section id=\"repeat\"><h2>Run it again</h2><p class=\"box\">{_command}</p>");
        _page.Add($"<p class=\"small ink2\">Same input, same bits, with program {identity.Version}, model {identity.Model}, ensemble {identity.Ensemble}. Result fingerprint <span class=\"mono\">{identity.Fingerprint}</span>. Data beside this file: {string.Join(", ", AbsorptionFiles.DataFiles)}.</p></section>");
    }
}
