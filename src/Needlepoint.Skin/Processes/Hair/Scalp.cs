using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Skin.Processes.Hair;

/// <summary>
/// Follicles of one scalp, each going through its phases by waits of its own (K4): an automaton that moves from event to event. It starts in the state that its stage has in the long run,
/// each hair as thick as the loss was when it began (K3, K5, K6). The chance of a follicle belongs to (seed, person, follicle), so that a scalp treated and the same scalp untreated differ by the
/// treatment alone, and results have the same bits whatever the number of threads and however a run is split.
/// </summary>
public sealed class Scalp
{
    // Follicles whose sums are added up together: the order of adding never depends on threads.
    private const int Group = 512;

    private readonly HairParameters<Scalar> _p;
    private readonly Follicle[] _follicles;
    private readonly double? _stage;
    private readonly double _anagenWidth, _restWidth, _shapeWidth;

    /// <summary>A scalp at the start, t = 0.</summary>
    /// <param name="parameters">Parameters.</param>
    /// <param name="stage">Stage of pattern loss, 0 to 1; null without such a loss, which then does not begin either.</param>
    /// <param name="follicles">Number of follicles to follow.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="person">Which person, or which member of an ensemble.</param>
    public Scalp(in HairParameters<Scalar> parameters, double? stage, int follicles, ulong seed, ulong person)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(follicles);
        if (stage is { } given && !(given is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(stage), given, "The stage of a loss of hair is from 0 to 1.");
        (_p, _stage) = (parameters, stage);
        _anagenWidth = HairLaws.Width(_p.AnagenVariation).Value;
        _restWidth = HairLaws.Width(_p.RestVariation).Value;
        _shapeWidth = HairLaws.Width(_p.DiameterVariation).Value;
        RandomStream start = new(seed, person, "hair.start"), chance = new(seed, person, "hair.chance");
        _follicles = new Follicle[follicles];
        for (int i = 0; i < follicles; i++)
            _follicles[i] = AtStart((i + 0.5) / follicles, start.Of((ulong)i), chance.Of((ulong)i));
    }

    /// <summary>Number of follicles.</summary>
    public int Follicles => _follicles.Length;

    /// <summary>The moment up to which the follicles were followed, s.</summary>
    public double Time { get; private set; }

    /// <summary>Follows the follicles.</summary>
    /// <param name="clocks">What acts on them; up to <see cref="Time"/> the same as before.</param>
    /// <param name="times">Moments to tell, s, ascending, none before <see cref="Time"/>.</param>
    /// <param name="threads">Most threads.</param>
    /// <returns>The sums at the moments.</returns>
    public HairSums[] Follow(HairClocks clocks, double[] times, int threads = 1)
    {
        double from = Time;
        for (int i = 0; i < times.Length; i++)
        {
            if (times[i] < from)
                throw new ArgumentException("The moments ascend from where the follicles stand.", nameof(times));
            from = times[i];
        }

        Time = from;
        double[][] thickening = new double[HairClocks.Levels][], growth = new double[HairClocks.Levels][];
        for (int level = 0; level < HairClocks.Levels; level++)
            (thickening[level], growth[level]) = ([.. times.Select(time => clocks.Thickening(level, time))], [.. times.Select(time => clocks.Growth(level, time))]);
        HairSums[][] groups = new HairSums[(Follicles + Group - 1) / Group][];
        void FollowGroup(int group)
        {
            HairSums[] sums = new HairSums[times.Length];
            for (int i = group * Group; i < Math.Min(Follicles, (group + 1) * Group); i++)
                Follow(ref _follicles[i], clocks, times, thickening, growth, sums);
            groups[group] = sums;
        }

        if (threads == 1 || groups.Length == 1)
        {
            for (int group = 0; group < groups.Length; group++)
                FollowGroup(group);
        }
        else
            Parallel.For(0, groups.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, FollowGroup);

        HairSums[] total = new HairSums[times.Length];
        foreach (HairSums[] sums in groups)
            for (int i = 0; i < total.Length; i++)
                total[i].Add(sums[i]);
        return total;
    }

    private void Follow(ref Follicle follicle, HairClocks clocks, double[] times, double[][] thickening, double[][] growth, HairSums[] sums)
    {
        follicle.Next = clocks.When(follicle.Phase, follicle.Level, follicle.End);
        for (int i = 0; i < times.Length; i++)
        {
            while (follicle.Next <= times[i])
                Step(ref follicle, clocks);
            Add(ref sums[i], follicle, thickening[follicle.Level][i], growth[follicle.Level][i]);
        }
    }

    // To the next phase.
    private void Step(ref Follicle follicle, HairClocks clocks)
    {
        double now = follicle.Next;
        switch (follicle.Phase)
        {
            case HairPhase.Anagen:
                follicle.Phase = HairPhase.Catagen;
                follicle.Length = follicle.Speed * (clocks.Growth(follicle.Level, now) - follicle.Began);
                follicle.Diameter *= clocks.Thickening(follicle.Level, now);
                break;
            case HairPhase.Catagen:
                follicle.Phase = HairPhase.Telogen;
                break;
            case HairPhase.Telogen:
                follicle.Phase = HairPhase.Latency;
                (follicle.Diameter, follicle.Length) = (0, 0);
                break;
            default:
                follicle.Phase = HairPhase.Anagen;
                Begin(ref follicle, now);
                follicle.Began = clocks.Growth(follicle.Level, now);
                break;
        }

        follicle.End = clocks.Reading(follicle.Phase, follicle.Level, now) + Wait(follicle.Phase, follicle.Miniaturisation, ref follicle.Chance);
        follicle.Next = clocks.When(follicle.Phase, follicle.Level, follicle.End);
    }

    // A hair begins, as thick as the loss lets it be by then (K6).
    private void Begin(ref Follicle follicle, double time)
    {
        follicle.Miniaturisation = Miniaturisation(follicle.Rank, time);
        follicle.Diameter = follicle.Shape * HairLaws.Diameter<Scalar>(_p, follicle.Miniaturisation).Value;
        follicle.Speed = HairLaws.GrowthRate<Scalar>(_p, follicle.Miniaturisation).Value;
    }

    private void Add(ref HairSums sums, in Follicle follicle, double thickening, double growth)
    {
        bool grows = follicle.Phase == HairPhase.Anagen;
        switch (follicle.Phase)
        {
            case HairPhase.Anagen:
                sums.Anagen++;
                break;
            case HairPhase.Catagen:
                sums.Catagen++;
                break;
            case HairPhase.Telogen:
                sums.Telogen++;
                break;
            default:
                sums.Latency++;
                return;
        }

        double length = grows ? follicle.Speed * (growth - follicle.Began) : follicle.Length;
        if (length < _p.EmergenceDepth.Value)
            return;
        double diameter = grows ? follicle.Diameter * thickening : follicle.Diameter, speed = grows ? follicle.Speed * thickening : 0;
        sums.Volume += diameter * diameter * speed;
        if (diameter < _p.VellusLimit.Value)
            return;
        sums.Counted++;
        sums.Diameters += diameter;
        if (grows)
        {
            sums.Growing++;
            sums.Growth += speed;
        }
    }

    private Follicle AtStart(double rank, RandomStream start, RandomStream chance)
    {
        Follicle follicle = new() { Rank = rank, Shape = HairLaws.Wait<Scalar>(_shapeWidth, start.NextNormal()).Value, Chance = chance };
        double miniaturisation = Miniaturisation(rank, 0);
        double place = start.NextUniform();
        HairPhase phase = HairPhase.Anagen;
        for (; phase != HairPhase.Latency; phase++)
        {
            double share = HairLaws.Share<Scalar>(_p, phase, miniaturisation).Value;
            if (place < share)
                break;
            place -= share;
        }

        // A moment falls into long waits more often than into short ones, and anywhere in them.
        double whole = Mean(phase, miniaturisation) * HairLaws.WaitMet<Scalar>(Width(phase), start.NextNormal()).Value;
        double spent = whole * start.NextUniform();
        (follicle.Phase, follicle.End, follicle.Miniaturisation) = (phase, whole - spent, miniaturisation);
        if (phase == HairPhase.Latency)
            return follicle;
        double stopped = spent;
        for (HairPhase past = phase - 1; past > HairPhase.Anagen; past--)
            stopped += Wait(past, miniaturisation, ref start);
        double grown = phase == HairPhase.Anagen ? spent : Wait(HairPhase.Anagen, miniaturisation, ref start);
        follicle.Began = phase == HairPhase.Anagen ? -spent : -(stopped + grown);
        Begin(ref follicle, follicle.Began);
        follicle.Length = follicle.Speed * grown;
        return follicle;
    }

    private double Miniaturisation(double rank, double time) => _stage is not { } stage ? 0
        : HairLaws.Miniaturisation<Scalar>(_p, Math.Clamp(stage + (stage > 0 ? _p.LossRate.Value * time : 0), 0, 1), rank).Value;

    private double Wait(HairPhase phase, double miniaturisation, ref RandomStream chance) =>
        Mean(phase, miniaturisation) * HairLaws.Wait<Scalar>(Width(phase), chance.NextNormal()).Value;

    private double Mean(HairPhase phase, double miniaturisation) => HairLaws.Mean<Scalar>(_p, phase, miniaturisation).Value;

    private double Width(HairPhase phase) => phase == HairPhase.Anagen ? _anagenWidth : _restWidth;
}
