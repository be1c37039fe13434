using Needlepoint.Inference.Results;
using Needlepoint.Planning.AdverseEvents;
using Needlepoint.Planning.Suitability;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Patches;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Html;

/// <summary>One self-contained page about a run: no script, no request, readable on paper, on a phone and in the dark.</summary>
public sealed class HtmlReport
{
    private readonly RunResult _result;
    private readonly Markup _page = new();
    private readonly CurveChoice _curves;
    private readonly Lanes _days, _months;
    private readonly bool _person;
    private readonly PatchSeries? _pictures;
    private readonly Screening? _screening;
    private readonly AdverseEventTable? _events;

    private HtmlReport(RunResult result, PatchSeries? pictures, Screening? screening, AdverseEventTable? events)
    {
        _events = events;
        _screening = screening;
        _pictures = pictures;
        _result = Presented.Of(result);
        _curves = CurveChoice.Of(_result);
        _days = new Lanes(_result, _curves.Fast, new Clock(EndOfDays(), IsWhole: false));
        _months = new Lanes(_result, _curves.Slow, new Clock(result.HorizonHours, IsWhole: true));
        _person = result.Identity.ParameterSets == 1;
    }

    /// <summary>The whole page.</summary>
    /// <param name="result">The run.</param>
    /// <param name="pictures">The drawn skin; null for a page without it.</param>
    /// <param name="screening">Whether the person may be treated; null for a page without it.</param>
    /// <param name="events">What was reported to go wrong; null for a page without it.</param>
    public static string Write(RunResult result, PatchSeries? pictures = null, Screening? screening = null, AdverseEventTable? events = null)
    {
        var report = new HtmlReport(result, pictures, screening, events);
        report.Page();
        return report._page.ToString();
    }

    private string DaysTitle => _months.Any ? "First hours and days" : Moments.FromMinutes(_result.HorizonHours);

    private string MonthsTitle => _result.HorizonHours > 1.1 * Moments.Year ? "Weeks to years" : "Weeks to a year";

    // Where months have their own chart the first session stands for all, unless sessions follow within days.
    private double EndOfDays()
    {
        const double fortnight = 2 * Moments.Week;
        bool repeats = _result.SessionHours.Count > 1 && _result.SessionHours[1] < fortnight;
        return _curves.Slow.Count == 0 || repeats ? _result.HorizonHours : Math.Min(_result.HorizonHours, fortnight);
    }

    private void Page()
    {
        PageParts.Head(_page, Path.GetFileNameWithoutExtension(_result.CourseFile));
        Contents();
        _page.Literal("<main>");
        SuitabilitySection.Draw(_page, _screening);
        Summary();
        ProtocolSection.Draw(_page, _result.Protocol);
        PictureSection.Draw(_page, _result, _pictures);
        MarkSection.Draw(_page, _result);
        GlowSection.Draw(_page, _result);
        Months();
        Days();
        Sections();
        ProductSection.Draw(_page, _result.Absorption);
        HabitSection.Draw(_page, _result);
        AdverseEventSection.Draw(_page, _events);
        ClaimSection.Draw(_page, _result.Claims);
        Outcomes();
        Input();
        Warnings();
        HowWeKnow();
        Again();
        _page.Literal(PageParts.Foot);
    }

    private void Contents()
    {
        PageParts.Brand(_page);
        if (_screening is { Asked: > 0 }) _page.Literal("<a href=\"#suitability\">Suitability</a>");
        _page.Literal("<a href=\"#summary\">Summary</a>");
        if (_result.Protocol is not null) _page.Literal("<a href=\"#protocol\">The ready course</a>");
        if (_pictures is not null) _page.Literal("<a href=\"#pictures\">How it would look</a>");
        if (MarkSection.IsTold(_result)) _page.Literal("<a href=\"#marks\">Dark marks</a>");
        if (GlowSection.IsTold(_result)) _page.Add($"<a href=\"#glow\">{GlowSection.Title(_result)}</a>");
        if (_months.Any) _page.Add($"<a href=\"#months\">{MonthsTitle}</a>");
        if (_days.Any) _page.Add($"<a href=\"#time\">{DaysTitle}</a>");
        if (_result.CrossSections.Count > 0) _page.Literal("<a href=\"#channel\">The channel</a>");
        if (_result.Absorption.Count > 0) _page.Literal("<a href=\"#products\">Products</a>");
        if (_result.Habits.Count > 0) _page.Literal("<a href=\"#habits\">What the habits do</a>");
        if (_events is { Rows.Count: > 0 }) _page.Add($"<a href=\"#{AdverseEventSection.Anchor}\">Reported harm</a>");
        if (_result.Claims.Count > 0) _page.Literal("<a href=\"#claims\">What people say</a>");
        _page.Literal("<a href=\"#outcomes\">Outcomes</a><a href=\"#input\">Input</a><a href=\"#warnings\">Warnings</a><a href=\"#how\">How we know</a><a href=\"#repeat\">Run it again</a></nav>");
    }

    private void Summary()
    {
        Statement statement = Statement.Of(_result);
        RunIdentity identity = _result.Identity;
        _page.Add($"<p class=\"small mute\" id=\"summary\">Report of <span class=\"mono\">{_result.CourseFile}</span></p>");
        foreach (AbsorptionResult product in SuitabilityWords.BlocksProduct(_screening) ? [] : _result.BlockedProducts) PageParts.Verdict(_page, product);
        _page.Add($"<h1 class=\"say\"><b>{statement.Lead}</b>{statement.Rest}</h1>");
        // What drives a risk is drawn in a section of its own.
        string drivers = RiskWords.Drivers(_result), second = drivers.Length > 0 ? statement.Second.Replace(drivers + " ", "", StringComparison.Ordinal) : statement.Second;
        if (second.Length > 0) _page.Add($"<p class=\"say-2\">{second}</p>");
        string sets = _person ? "one, central" : $"{identity.ParameterSets}, seed {identity.Seed}";
        _page.Add($"<dl class=\"meta\"><div><dt>Course</dt><dd>{_result.CourseLine}</dd></div><div><dt>Parameter sets</dt><dd>{sets}</dd></div>");
        _page.Add($"<div><dt>Program</dt><dd>{identity.Version}</dd></div><div><dt>Ensemble</dt><dd>{identity.Ensemble}</dd></div></dl>");
        PageParts.Alert(_page, _result.Warnings);
        Facts();
    }

    private void Facts()
    {
        var chosen = FactChoice.Of(_result, _curves).ToArray();
        if (chosen.Length == 0) return;
        _page.Literal("<div class=\"facts\">");
        foreach (var (reading, term) in chosen) PageParts.Fact(_page, reading, term, _person);
        _page.Literal("</div>");
    }

    private void Months()
    {
        if (!_months.Any) return;
        _page.Add($"<section id=\"months\"><h2>{MonthsTitle}</h2>");
        _months.DrawWide(_page);
        _page.Literal("<div class=\"lanes-narrow\">");
        _months.DrawNarrow(_page, 0);
        _page.Literal("</div>");
        _page.Add($"<p class=\"caption\">Solid: treated. Dashed: the same skin untreated, which may age meanwhile. {Bands} Hatched: later than any study.</p>");
        var tables = new MonthTables(_page, _result);
        tables.Outcomes(_curves.Slow);
        tables.Scores();
        if (AgeingWords.Of(_result) is string ageing) _page.Add($"<p class=\"ink2 after\">{ageing}</p>");
        _page.Literal("</section>");
    }

    private string Bands => _person ? "One central run: no bands." : "Dark band: half of people; light band: nine in ten.";

    private void Days()
    {
        if (!_days.Any) return;
        _page.Add($"<section id=\"time\"><h2>{DaysTitle}</h2>");
        LaneGroup.Draw(_page, _days, "days");
        string repeats = _days.Clock.EndHours < _result.HorizonHours && _result.SessionHours.Count > 1 ? " Every later session begins like the first." : "";
        _page.Add($"<p class=\"caption\">Solid: treated. Dashed: the same skin untreated. {Bands} Hatched: later than any study. Each panel has its own linear clock.{repeats}{TooEarly}</p>");
        MoreCurves.Draw(_page, _result, _curves.Others);
        CurveTable();
        _page.Literal("</section>");
    }

    private string TooEarly => !_months.Any && _result.Observables.Any(observable => observable.IsSlow)
        ? " New collagen and what is seen of it take months; this run ends before." : "";

    private void CurveTable()
    {
        var moments = Landmarks.Until(_result.HorizonHours);
        _page.Literal("<details><summary>The curves as a table</summary><div class=\"scroll\"><table><thead><tr><th>Outcome</th>");
        foreach (double hours in moments) _page.Add($"<th class=\"r\">{Landmarks.Name(hours)}</th>");
        _page.Literal("<th class=\"r\">Untreated, at the end</th></tr></thead><tbody>");
        foreach (Observable curve in _result.Observables.Where(observable => observable.Shape == ObservableShape.Curve))
        {
            Figures figures = Landmarks.FiguresOf(curve);
            _page.Add($"<tr><td><b>{curve.Label}</b><br><span class=\"small mute\">{Units.TermOf(curve)}</span></td>");
            foreach (double hours in moments)
            {
                _page.Literal("<td class=\"r\">");
                if (Landmarks.At(curve, hours) is var (centre, low, high, _))
                {
                    _page.Add($"{figures.Centre(centre)}");
                    if (!_person) _page.Add($"<br><span class=\"small mute nb\">{figures.Low(low)} to {figures.High(high)}</span>");
                }
                _page.Literal("</td>");
            }
            string untreated = curve.Untreated.Length > 0 ? figures.Centre(curve.Untreated[^1]) : "";
            _page.Add($"<td class=\"r tu\">{untreated}</td></tr>");
        }
        _page.Literal("</tbody></table></div></details>");
    }

    private void Sections()
    {
        if (_result.CrossSections.Count == 0) return;
        var drawing = new ChannelSection(_result.CrossSections);
        _page.Literal("<section id=\"channel\"><h2>The channel</h2><p class=\"small mute\">Drawn from the model, not a photograph. To scale; depth in mm. Red: injury signal, darker is stronger. Dashed: how deep the needle reached.</p><div class=\"strip\" tabindex=\"0\" role=\"group\" aria-label=\"The channel at chosen times\">");
        foreach (CrossSection section in _result.CrossSections)
        {
            _page.Literal("<figure>");
            drawing.Draw(_page, section);
            _page.Add($"<figcaption><h3>{section.Caption}</h3>{ChannelSection.Message(section)[(section.Caption.Length + 2)..]}</figcaption></figure>");
        }
        _page.Literal("</div><div class=\"layers\">");
        var layers = _result.CrossSections[0].Layers;
        for (int i = 0; i < layers.Count; i++)
        {
            double thickness = (layers[i].BottomUm - layers[i].TopUm) / 1000;
            _page.Add($"<span><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><rect width=\"14\" height=\"14\" rx=\"3\" fill=\"{ChannelSection.Colour(i)}\"/></svg>{layers[i].Name}, {Figures.Of(thickness)} mm</span>");
        }
        _page.Literal("</div></section>");
    }

    private void Outcomes()
    {
        _page.Literal("<section id=\"outcomes\"><h2>Outcomes</h2><div class=\"scroll\"><table><thead><tr><th>Outcome</th><th class=\"r\">Centre</th><th class=\"r\">Half of people</th><th class=\"r\">Nine in ten</th><th class=\"r\">Untreated</th><th class=\"r\">Untuned studies<br>/ inside</th></tr></thead><tbody>");
        foreach (var (heading, readings) in OutcomeTable.Of(_result, _curves))
        {
            _page.Add($"<tr><th colspan=\"6\" scope=\"rowgroup\">{heading}</th></tr>");
            foreach (Reading reading in readings) OutcomeRow(reading);
        }
        _page.Literal("</tbody></table></div></section>");
    }

    private void OutcomeRow(Reading reading)
    {
        Tested tested = reading.Source.Tested;
        _page.Add($"<tr><td><b>{reading.Label}</b><br><span class=\"small mute\">{(reading.Source.IsSlow ? Units.TermOf(reading.Source) : reading.Unit)}</span></td><td class=\"r\"><b>{reading.Centre}</b></td>");
        if (_person) _page.Literal("<td class=\"r\"></td><td class=\"r\"></td>");
        else _page.Add($"<td class=\"r nb\">{reading.HalfLow} to {reading.HalfHigh}</td><td class=\"r nb\">{reading.Low} to {reading.High}</td>");
        _page.Add($"<td class=\"r tu\">{reading.UntreatedText}</td>");
        if (tested.Studies == 0) _page.Literal("<td class=\"r tw nb\">none yet</td></tr>");
        else _page.Add($"<td class=\"r nb\">{tested.Studies} / {tested.Inside}</td></tr>");
    }

    private void Input()
    {
        _page.Literal("<section id=\"input\"><h2>Input</h2><div class=\"cols\"><div><h3>As written</h3>");
        _page.Add($"<pre class=\"box\">{_result.CourseText.TrimEnd()}</pre></div><div><h3>As understood</h3>");
        PageParts.Inputs(_page, _result.Inputs);
        _page.Literal("</div></div></section>");
    }

    private void Warnings()
    {
        _page.Literal("<section id=\"warnings\"><h2>Warnings and what lies outside the evidence</h2>");
        if (_result.Warnings.Count == 0 && _result.Failures.Count == 0) _page.Literal("<p>None. The question lies inside what the studies cover.</p>");
        PageParts.Warnings(_page, _result.Warnings);
        foreach (string failure in _result.Failures) _page.Add($"<p class=\"note\">{failure}</p>");
        _page.Literal("</section>");
    }

    private void HowWeKnow()
    {
        _page.Literal("<section id=\"how\"><h2>How we know</h2>");
        if (_result.Counts is ModelCounts counts)
        {
            _page.Add($"<p class=\"ink2\">{counts.Processes} processes with {counts.Parameters} parameters took part. {counts.Parameters - counts.Assumed} are measured, fitted or derived; <b class=\"tw\">{counts.Assumed} are assumed</b>.</p>");
        }
        var (shown, others) = (_result.Observables.Except(_curves.Others).ToArray(), _curves.Others);
        PageParts.Studies(_page, shown);
        if (others.Count > 0)
        {
            _page.Add($"<details><summary>The same for {others.Count} more curves</summary>");
            PageParts.Studies(_page, others);
            _page.Literal("</details>");
        }
        _page.Literal("<p class=\"small ink2\">Equation, parameters and sources of an outcome: <code>needlepoint explain NAME</code> with a name from this table. Predicted against measured: <code>needlepoint qualify</code>.</p></section>");
    }

    private void Again()
    {
        RunIdentity identity = _result.Identity;
        string how = _person ? "--person" : $"--sets {identity.ParameterSets}";
        _page.Literal("<section id=\"repeat\"><h2>Run it again</h2>");
        _page.Add($"<p class=\"box\">needlepoint run {_result.CourseFile} --seed {identity.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)} {how}</p>");
        _page.Add($"<p class=\"small ink2\">Same input, same bits, with program {identity.Version}, model {identity.Model}, ensemble {identity.Ensemble}. Result fingerprint <span class=\"mono\">{identity.Fingerprint}</span>. Data beside this file: {string.Join(", ", Documents.RunFiles.DataFiles)}{(_pictures is null ? "" : ", pictures of the skin")}.</p></section>");
    }
}
