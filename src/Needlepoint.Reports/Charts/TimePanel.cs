using System.Globalization;
using Needlepoint.Reports.Words;

namespace Needlepoint.Reports.Charts;

/// <summary>One of the linear clocks side by side: first day, days 1 to 14, week 2 to the end.</summary>
/// <param name="Key">Short name for anchors: <c>day</c>, <c>fortnight</c>, <c>later</c>.</param>
/// <param name="Name">Words above the panel.</param>
/// <param name="X">Hours to pixels.</param>
/// <param name="Ticks">Hours and their labels in the panel's own unit.</param>
public sealed record TimePanel(string Key, string Name, Scale X, IReadOnlyList<(double Hours, string Label)> Ticks)
{
    private const double Day = 24, Fortnight = 14 * 24;

    // Of the width: the start beside the rest.
    private const double EarlyShare = 0.42;

    // Room for "12 months" beside the label before it, px.
    private const double LabelRoom = 76;

    /// <summary>First hour shown.</summary>
    public double FromHours => X.From;

    /// <summary>Last hour shown.</summary>
    public double ToHours => X.To;

    /// <summary>The panels that a horizon reaches, laid out between two pixels.</summary>
    public static IReadOnlyList<TimePanel> Over(double horizonHours, double left, double right, double gap)
    {
        double[] shares = horizonHours <= Day ? [1] : horizonHours <= Fortnight ? [0.42, 0.58] : [0.26, 0.26, 0.48];
        double room = right - left - gap * (shares.Length - 1);
        var panels = new List<TimePanel>();
        double x = left;
        for (int i = 0; i < shares.Length; i++)
        {
            panels.Add(Panel(i, horizonHours, x, x + shares[i] * room));
            x += shares[i] * room + gap;
        }
        return panels;
    }

    /// <summary>One panel alone, for a narrow page.</summary>
    public static TimePanel Panel(int index, double horizonHours, double left, double right) => index switch
    {
        0 => FirstDay(Math.Min(horizonHours, Day), left, right),
        1 => FirstDays(Math.Min(horizonHours, Fortnight), left, right),
        _ => Later(horizonHours, left, right),
    };

    /// <summary>Number of panels that a horizon reaches.</summary>
    public static int Count(double horizonHours) => horizonHours <= Day ? 1 : horizonHours <= Fortnight ? 2 : 3;

    /// <summary>One panel from the first session to an end, in the unit that suits its length.</summary>
    public static TimePanel Whole(double end, double left, double right)
    {
        var (unit, name, words, steps) = UnitOf(end);
        double step = StepOf(steps, (right - left) / (end / unit));
        string title = $"First {Number(end / unit)} {words}";
        return new TimePanel("whole", title, new Scale(0, end, left, right), Every(0, end * 1.001, step, unit, name));
    }

    /// <summary>The start and the rest side by side, each on its own linear clock.</summary>
    public static IReadOnlyList<TimePanel> Split(double split, double end, double left, double right, double gap)
    {
        double middle = left + EarlyShare * (right - left - gap);
        var (unit, name, words, steps) = UnitOf(end);
        double step = StepOf(steps, (right - middle - gap) / ((end - split) / unit));
        string title = $"{char.ToUpperInvariant(words[0])}{words[1..]} {Number(split / unit)} to {Number(end / unit)}";
        return
        [
            Whole(split, left, middle) with { Key = "start" },
            new TimePanel("rest", title, new Scale(split, end, middle + gap, right), Every(split, end * 1.001, step, unit, name)),
        ];
    }

    /// <summary>One panel from a minute to an end on which every tenfold of time is as wide.</summary>
    public static TimePanel Log(double end, double left, double right)
    {
        const double minute = 1.0 / 60;
        (double, string)[] ticks =
        [
            (minute, "1\u00A0min"), (10 * minute, "10\u00A0min"), (1, "1\u00A0h"), (6, "6\u00A0h"), (Day, "1\u00A0d"), (3 * Day, "3\u00A0d"), (Fortnight, "2\u00A0weeks"),
            (3 * Moments.Month, "3\u00A0months"), (Moments.Year, "1\u00A0year"),
        ];
        end = Math.Max(end, 1);
        return new TimePanel("log", "Time since the latest session", new Scale(minute, end, left, right) { IsLog = true }, [.. ticks.Where(tick => tick.Item1 <= end * 1.001).Select(tick => (Math.Min(tick.Item1, end), tick.Item2))]);
    }

    private static (double Unit, string Name, string Words, double[] Steps) UnitOf(double length) => length switch
    {
        <= 3 => (1.0 / 60, "min", "minutes", [5, 10, 15, 30, 60]),
        <= 3 * Day => (1.0, "h", "hours", [1, 3, 6, 12, 24]),
        <= 5 * Moments.Week => (Day, "d", "days", [1, 2, 7, 14]),
        <= 4 * Moments.Month => (Moments.Week, "weeks", "weeks", [1, 2, 4]),
        <= 36 * Moments.Month => (Moments.Month, "months", "months", [1, 3, 6, 12]),
        _ => (Moments.Year, "years", "years", [1, 2, 5]),
    };

    private static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    // The smallest step whose labels have room.
    private static double StepOf(double[] steps, double pixels) => steps.FirstOrDefault(step => step * pixels >= LabelRoom, steps[^1]);

    private static TimePanel FirstDay(double end, double left, double right)
    {
        var scale = new Scale(0, end, left, right);
        double step = end switch { > 12 => 6, > 6 => 3, > 2 => 1, _ => 0.5 };
        return new TimePanel("day", end == Day ? "First day" : "First hours", scale, Every(0, end, step, 1, "h"));
    }

    private static TimePanel FirstDays(double end, double left, double right)
    {
        double days = end / 24;
        var scale = new Scale(Day, end, left, right);
        double[] marks = days > 10 ? [1, 3, 5, 7, 10, 14] : days > 5 ? [1, 2, 3, 5, 7, 10] : [1, 2, 3, 4, 5];
        double[] inside = [.. marks.Where(mark => mark <= days)];
        string name = $"Days 1 to {days.ToString("0.#", CultureInfo.InvariantCulture)}";
        return new TimePanel("fortnight", name, scale, [.. inside.Select((mark, i) => (24 * mark, Labelled(mark, i == inside.Length - 1, "d")))]);
    }

    private static TimePanel Later(double end, double left, double right)
    {
        var scale = new Scale(Fortnight, end, left, right);
        bool years = end > 36 * Moments.Month, months = end > 4 * Moments.Month;
        double unit = years ? Moments.Year : months ? Moments.Month : Moments.Week;
        double length = end / unit;
        double step = StepOf(years ? [1, 2, 5] : months ? [1, 3, 6, 12] : [1, 2, 4, 12], unit / (end - Fortnight) * (right - left));
        string until = Math.Round(length, 1).ToString("0.#", CultureInfo.InvariantCulture);
        string name = years ? $"Week 2 to year {until}" : months ? $"Week 2 to month {until}" : $"Week 2 to {until}";
        return new TimePanel("later", name, scale, Every(Fortnight, end, step, unit, years ? "years" : months ? "months" : "weeks"));
    }

    private static List<(double, string)> Every(double from, double to, double step, double unit, string name)
    {
        var ticks = new List<(double, string)>();
        double last = Math.Floor(to / unit / step + 0.01) * step;
        for (double mark = Math.Ceiling(from / unit / step - 1e-9) * step + 0.0; mark <= last; mark += step)
            ticks.Add((Math.Min(mark * unit, to), Labelled(mark, mark == last, name)));
        return ticks;
    }

    private static string Labelled(double mark, bool withUnit, string unit) =>
        mark.ToString("0.#", CultureInfo.InvariantCulture) + (withUnit ? "\u00A0" + unit : "");
}
