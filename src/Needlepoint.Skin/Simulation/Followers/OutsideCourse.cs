using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Processes.Sun;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Simulation.Followers;

/// <summary>
/// What comes from outside over the time of a run: straight between moments that do not depend on the output asked for. Light moves with the season in steps of
/// a week, actives as their exposure says, jumps included.
/// </summary>
/// <typeparam name="T">Number kind.</typeparam>
public sealed class OutsideCourse<T>
    where T : struct, IReal<T>
{
    private const double Week = 7 * 86400;

    private readonly Exposure _melanin;
    private readonly int _firstWeek;
    private readonly T[] _falling;
    private readonly T _ultravioletThrough, _visibleThrough;

    private OutsideCourse(in SunParameters<T> sun, Lifestyle lifestyle, Exposure melanin, double from, double to)
    {
        _melanin = melanin.IsNothing ? Exposure.None : melanin;
        _ultravioletThrough = Sun.UltravioletThrough(sun.AppliedShare, lifestyle.Sunscreen);
        _visibleThrough = Sun.VisibleThrough(sun, lifestyle.Sunscreen);
        HasSteadyLight = lifestyle.Sun is null;
        _firstWeek = (int)Math.Floor(from / Week);
        _falling = new T[HasSteadyLight ? 1 : (int)Math.Ceiling(to / Week) - _firstWeek + 1];
        for (int i = 0; i < _falling.Length; i++)
            _falling[i] = Sun.Falling(sun, lifestyle.Sun, (_firstWeek + i) * Week);
    }

    /// <summary>The light of a way of life between two times of a run, and what acts in the meantime.</summary>
    /// <param name="sun">Parameters of the sun.</param>
    /// <param name="lifestyle">How the person lives.</param>
    /// <param name="melanin">What acts on the making of melanin.</param>
    /// <param name="from">First time, s; before the run for a past.</param>
    /// <param name="to">Last time, s; light stays as it is then.</param>
    public static OutsideCourse<T> Of(in SunParameters<T> sun, Lifestyle lifestyle, Exposure melanin, double from, double to) =>
        new(sun, lifestyle, melanin, from, to);

    /// <summary>Whether light never changes.</summary>
    public bool HasSteadyLight { get; }

    /// <summary>Whether nothing ever changes.</summary>
    public bool IsSteady => HasSteadyLight && _melanin.Times.Count == 0;

    /// <summary>Adds the moments strictly within a stretch at which something bends or jumps.</summary>
    public void MomentsWithin(double from, double to, List<double> times)
    {
        _melanin.TimesWithin(from, to, times);
        if (HasSteadyLight)
            return;
        double end = Math.Min(to, (_firstWeek + _falling.Length) * Week);
        for (double time = (Math.Floor(from / Week) + 1) * Week; time < end; time += Week)
            times.Add(time);
    }

    /// <summary>The signals right after a moment.</summary>
    public OutsideSignals<T> After(double time) => At(time, _melanin.After(time));

    /// <summary>The signals right before a moment.</summary>
    public OutsideSignals<T> Before(double time) => At(time, _melanin.Before(time));

    private OutsideSignals<T> At(double time, double melanin)
    {
        T falling = FallingAt(time);
        return new() { Melanin = T.Of(melanin), Ultraviolet = falling * _ultravioletThrough, Visible = falling * _visibleThrough };
    }

    private T FallingAt(double time)
    {
        double place = Math.Clamp(time / Week - _firstWeek, 0, _falling.Length - 1);
        int week = (int)place;
        return week == place ? _falling[week] : _falling[week] + (place - week) * (_falling[week + 1] - _falling[week]);
    }
}
