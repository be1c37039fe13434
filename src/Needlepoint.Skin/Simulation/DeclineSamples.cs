using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Simulation;

/// <summary>
/// The falling curves after the latest injury, sampled with their exact slopes, and the moments at which they pass a level.
/// Between samples a cubic through values and slopes stands for the curve; the samples do not depend on the times asked for as output.
/// </summary>
internal sealed class DeclineSamples<TLane>
    where TLane : struct, ILane<TLane>
{
    /// <summary>How long after the injury a curve is watched, s.</summary>
    public const double Span = 60 * 86400.0;

    private const double First = 60;
    private const double Growth = 1.08;
    private const int Halvings = 60;
    private static readonly int s_curves = Fields.Count<Declines<TLane>, TLane>();

    private readonly List<double> _times = [];
    private readonly List<bool> _startsStretch = [];
    private readonly List<Declines<TLane>> _values = [];
    private readonly List<Declines<TLane>> _slopes = [];
    private readonly Dual<TLane>[] _moving = new Dual<TLane>[Fields.Count<SkinState<TLane>, TLane>()];

    /// <summary>Moment of the injury, s; not a number when there was none.</summary>
    public double InjuryTime { get; private set; } = double.NaN;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        InjuryTime = double.NaN;
        _times.Clear();
        _startsStretch.Clear();
        _values.Clear();
        _slopes.Clear();
    }

    /// <summary>Starts to watch anew from an injury.</summary>
    public void Restart(double injuryTime)
    {
        Clear();
        InjuryTime = injuryTime;
    }

    /// <summary>
    /// The moments after the injury at which to sample, ascending, within a stretch of time; both its ends are among them, and the end of the watch.
    /// </summary>
    public void TimesWithin(double from, double to, List<double> times)
    {
        times.Clear();
        times.Add(from);
        for (double after = First; !double.IsNaN(InjuryTime) && after < Span; after *= Growth)
            if (InjuryTime + after > from && InjuryTime + after < to)
                times.Add(InjuryTime + after);
        if (InjuryTime + Span > from && InjuryTime + Span < to)
            times.Add(InjuryTime + Span);
        if (to > from)
            times.Add(to);
    }

    /// <summary>Takes a sample.</summary>
    /// <param name="time">Moment, s.</param>
    /// <param name="state">The skin.</param>
    /// <param name="rates">Its rates of change.</param>
    /// <param name="constants">Its constants.</param>
    /// <param name="restLoss">Water loss at rest, kg/(m2 s).</param>
    /// <param name="startsStretch">Whether an event may have come before.</param>
    public void Add(
        double time, ReadOnlySpan<TLane> state, ReadOnlySpan<TLane> rates, ref SkinRates<TLane> constants, TLane restLoss, bool startsStretch)
    {
        for (int i = 0; i < _moving.Length; i++)
            _moving[i] = new Dual<TLane>(state[i], rates[i]);
        Fields.Lift<TLane, SkinRates<TLane>, Dual<TLane>, SkinRates<Dual<TLane>>>(ref constants, out SkinRates<Dual<TLane>> lifted);
        Declines<Dual<TLane>> moving = Declines<Dual<TLane>>.Of(
            in Fields.As<SkinState<Dual<TLane>>, Dual<TLane>>((ReadOnlySpan<Dual<TLane>>)_moving), lifted, Dual<TLane>.From(restLoss));
        Declines<TLane> values = default;
        Declines<TLane> slopes = default;
        Span<Dual<TLane>> both = Fields.Of<Declines<Dual<TLane>>, Dual<TLane>>(ref moving);
        for (int curve = 0; curve < s_curves; curve++)
        {
            Fields.Of<Declines<TLane>, TLane>(ref values)[curve] = both[curve].Value;
            Fields.Of<Declines<TLane>, TLane>(ref slopes)[curve] = both[curve].Slope;
        }
        _times.Add(time);
        _startsStretch.Add(startsStretch);
        _values.Add(values);
        _slopes.Add(slopes);
    }

    /// <summary>The curves right after the injury; zero when there was none.</summary>
    public Declines<TLane> AtInjury => _values.Count == 0 ? default : _values[0];

    /// <summary>
    /// Time from the injury until a curve is at or below a level, s, by lane: 0 when it starts there, infinite when it does not get there
    /// in time.
    /// </summary>
    public TLane TimeUntil(Decline curve, TLane level)
    {
        TLane time = TLane.Of(0);
        for (int lane = 0; lane < TLane.Width; lane++)
            time = TLane.With(time, lane, TimeUntil((int)curve, TLane.Get(level, lane), lane));
        return time;
    }

    private double TimeUntil(int curve, double level, int lane)
    {
        if (_values.Count == 0)
            return 0;
        // A longer run has samples beyond the watch, too far apart to search between.
        for (int sample = 0; sample < _values.Count && _times[sample] <= InjuryTime + Span; sample++)
        {
            double value = Get(_values, sample, curve, lane);
            if (double.IsNaN(value))
                return double.NaN;
            if (value <= level)
                return sample == 0 || _startsStretch[sample]
                    ? _times[sample] - InjuryTime
                    : Crossing(sample, curve, level, lane) - InjuryTime;
        }
        return double.PositiveInfinity;
    }

    private double Crossing(int sample, int curve, double level, int lane)
    {
        double from = _times[sample - 1];
        double width = _times[sample] - from;
        double v0 = Get(_values, sample - 1, curve, lane), v1 = Get(_values, sample, curve, lane);
        double s0 = width * Get(_slopes, sample - 1, curve, lane), s1 = width * Get(_slopes, sample, curve, lane);
        double low = 0, high = 1;
        for (int halving = 0; halving < Halvings; halving++)
        {
            double x = 0.5 * (low + high);
            double value = v0 + x * (s0 + x * (3 * (v1 - v0) - 2 * s0 - s1 + x * (2 * (v0 - v1) + s0 + s1)));
            if (value > level)
                low = x;
            else
                high = x;
        }
        return from + width * high;
    }

    private static double Get(List<Declines<TLane>> samples, int sample, int curve, int lane)
    {
        Declines<TLane> at = samples[sample];
        return TLane.Get(Fields.Of<Declines<TLane>, TLane>(ref at)[curve], lane);
    }
}
