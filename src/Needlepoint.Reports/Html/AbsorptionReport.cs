using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Documents;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>One self-contained page about what gets in of a product: no script, no request, readable on paper, on a phone and in the dark.</summary>
public sealed class AbsorptionReport
{
    private const double EarlyShare = 0.125;

    // What may be told as the start, h.
    private static readonly double[] s_early = [1.0 / 6, 1.0 / 3, 0.5, 1, 2, 4, 6, 12, 24];

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
        AbsorptionArm asked = result.Arms[0];
        AmountUnit unit = AmountUnit.For(asked.Delivered.Central);
        (string Label, string Unit, Interval Value)[] facts =
        [
            ($"Into living skin by {AbsorptionWords.Span(result.EndHours)}", unit.Name, unit.Of(asked.Delivered)),
            ($"Gone to {result.Beyond}", unit.Name, unit.Of(asked.Out)),
            ("Against intact skin", "times", asked.Enhancement),
            ("Share of what is put on", "%", asked.DosePercent),
            ("Lag of the flux", "h", asked.LagHours),
        ];
        bool person = result.Identity.ParameterSets == 1;
        _page.Literal("<div class=\"facts\">");
        foreach (var (label, name, value) in facts.Where(fact => double.IsFinite(fact.Value.Central) && !(fact.Unit == "times" && AbsorptionWords.IsIntact(asked))).Take(4))
            PageParts.Fact(_page, Reading.At(AbsorptionCurves.Single(label, name, value), 0) with { SpansTenfolds = true }, "", person);
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
        Time(result, index);
        _page.Add($"<section id=\"ways{index}\"><h2>Needled, intact, covered</h2>");
        ProductSection.Ways(_page, result);
        _page.Literal("</section>");
        Effects(result);
    }

    private void Time(AbsorptionResult result, int index)
    {
        Observable[] curves = [.. AbsorptionCurves.Of(result).Select(curve => AbsorptionCurves.Drawn(result, curve))];
        _page.Add($"<section class=\"long\" id=\"time{index}\"><h2>Over time</h2>");
        bool twins = curves.Any(curve => curve.Untreated.Length > 0);
        string asked = result.Arms[0].Name.Split(',')[0];
        Lanes On(Clock clock) => new(AbsorptionCurves.AsRun(result, curves), curves, clock)
        {
            Words = new LaneWords(asked, "intact", "intact skin under the same cover"),
            MayCountInPowers = true,
        };
        double early = s_early.LastOrDefault(hours => hours <= EarlyShare * result.EndHours);
        var whole = new Clock(result.EndHours, IsWhole: true);
        if (curves.Length > 0)
        {
            On(early > 0 ? new Clock(result.EndHours, IsWhole: false) { SplitHours = early } : whole).DrawWide(_page);
            _page.Literal("<div class=\"lanes-narrow\">");
            On(whole).DrawNarrow(_page, 0);
            _page.Literal("</div>");
        }
        string bands = result.Identity.ParameterSets == 1 ? "One central run: no bands." : "Dark band: half of people; light band: nine in ten.";
        string dashed = twins ? " Dashed: intact skin under the same cover." : "";
        _page.Add($"<p class=\"caption\">Solid: {result.Arms[0].Name}.{dashed} {bands} A scale of 1, 10, 100 counts in tenfolds, where an even one would hide the lower line. Hatched: later than any study. Each panel has its own linear clock; time runs from the moment it is put on.</p></section>");
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
