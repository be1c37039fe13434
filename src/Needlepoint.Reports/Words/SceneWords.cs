using System.Globalization;
using Needlepoint.Reports.Charts;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Reports.Words;

/// <summary>What goes on in the skin at the moments of a film, in a few words, from its states.</summary>
public sealed class SceneWords
{
    private const double Micrometre = 1e-6, Hour = 3600, Quiet = 0.05;

    private readonly SkinFilm _film;
    private readonly (double Neutrophils, double Macrophages, double Young, double Stable)[] _course;

    internal SceneWords(SkinFilm film, TissueTable table)
    {
        _film = film;
        double[] young = [.. film.Moments.Select(moment => table.Mean(moment.YoungMatrix))], stable = [.. film.Moments.Select(moment => table.Mean(moment.StableMatrix))];
        (double, double, double, double)[] course =
        [
            .. film.Moments.Select((moment, i) => (table.Mean(moment.Neutrophils), table.Mean(moment.Macrophages), Rise(film, young, i), Rise(film, stable, i))),
        ];
        (double N, double M, double Y, double S) most = (Most(course.Select(c => c.Item1)), Most(course.Select(c => c.Item2)), Most(course.Select(c => c.Item3)), Most(course.Select(c => c.Item4)));
        _course = [.. course.Select(c => (c.Item1 / most.N, c.Item2 / most.M, c.Item3 / most.Y, c.Item4 / most.S))];
    }

    /// <summary>"10 minutes", "2 weeks".</summary>
    public string Moment(int moment) => NameOf(_film.Moments[moment].Time / Hour);

    /// <summary>A time after a session in words: "at once", "10 minutes", "1 day", "2 weeks".</summary>
    public static string NameOf(double hours)
    {
        double days = hours / 24, weeks = days / 7;
        return hours == 0 ? "At once"
            : hours < 1 ? Counted(60 * hours, "minute")
            : days < 0.999 ? Counted(hours, "hour")
            : weeks < 1.999 || (weeks < 10.5 && Math.Abs(weeks - Math.Round(weeks)) > 0.01) ? Counted(days, "day")
            : weeks < 10.5 ? Counted(weeks, "week")
            : Counted(hours / Moments.Month, "month");
    }

    /// <summary>Words for what goes on: the channel, then the strongest of what cells do.</summary>
    public string Phase(int moment)
    {
        SkinMoment now = _film.Moments[moment];
        string channel = moment == 0 && _film.NeedleWidth > 0 ? "Needle in." : now.Unbridged >= 0.5 ? "Channel open." : now.Unbridged >= 0.05 ? "Most channels bridged." : "Bridged.";
        (double neutrophils, double macrophages, double young, double stable) = _course[moment];
        double most = Math.Max(Math.Max(neutrophils, macrophages), Math.Max(young, stable));
        string cells = most < Quiet ? "" : most == neutrophils ? "Neutrophils arrive." : most == macrophages ? "Macrophages clear up." : most == young ? "New matrix is laid down." : "Matrix matures.";
        return now.Unbridged < 0.01 && now.Damage[0] < 0.01 * _film.Moments[0].Damage[0] && cells.Length > 0 ? cells : $"{channel} {cells}".TrimEnd();
    }

    /// <summary>The moment in one sentence, for those who hear it.</summary>
    public string Message(int moment)
    {
        SkinMoment now = _film.Moments[moment];
        string open = now.OpenDepth / Micrometre >= 1 ? $"open to {Figures.Of(now.OpenDepth / Micrometre / 1000)}\u00A0mm of {Figures.Of(_film.Reach / Micrometre / 1000)}\u00A0mm" : "no open lumen";
        return $"Cross-section, {Moment(moment)}. {Phase(moment)} {char.ToUpperInvariant(open[0])}{open[1..]}; {Math.Round(100 * (1 - now.Unbridged)):0} of 100 channels bridged.";
    }

    private static string Counted(double value, string unit)
    {
        string digits = Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);
        return $"{digits}\u00A0{unit}{(digits == "1" ? "" : "s")}";
    }

    // Most of a state or of a rate; nothing where there is none.
    private static double Most(IEnumerable<double> values) => values.Max() is var most && most > 0 ? most : double.PositiveInfinity;

    private static double Rise(SkinFilm film, double[] values, int i) =>
        i + 1 < values.Length ? Math.Max(0, (values[i + 1] - values[i]) / (film.Moments[i + 1].Time - film.Moments[i].Time)) : i > 0 ? Rise(film, values, i - 1) : 0;
}
