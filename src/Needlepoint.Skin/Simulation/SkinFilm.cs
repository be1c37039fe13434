using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Tissue;

namespace Needlepoint.Skin.Simulation;

/// <summary>The unit cell of one parameter set from one session to the next, to draw it moment by moment; SI units.</summary>
public sealed record SkinFilm
{
    /// <summary>The session, s from the start of the run.</summary>
    public required double Session { get; init; }

    /// <summary>Layers from the surface down: name, upper and lower edge, m.</summary>
    public required IReadOnlyList<(string Name, double Top, double Bottom)> Layers { get; init; }

    /// <summary>Edges of the depth cells of the living skin, m.</summary>
    public required double[] DepthEdges { get; init; }

    /// <summary>Outer radius of core, collar, near and far skin, m.</summary>
    public required double[] ZoneRadii { get; init; }

    /// <summary>Radius of the mouth as it was made, m.</summary>
    public required double MouthRadius { get; init; }

    /// <summary>Deepest reach of the needle, m.</summary>
    public required double Reach { get; init; }

    /// <summary>Depth that was left open when the needle came out, m.</summary>
    public required double OpenDepth { get; init; }

    /// <summary>Width of the needle at its base, m.</summary>
    public required double NeedleWidth { get; init; }

    /// <summary>Slope of the path above its tip: radius over length, 1.</summary>
    public required double TipSlope { get; init; }

    /// <summary>The moments, the first right after the session.</summary>
    public required IReadOnlyList<SkinMoment> Moments { get; init; }

    /// <summary>The film of a run from one of its sessions on.</summary>
    /// <param name="run">The run, with every session and a moment shortly before each among its times.</param>
    /// <param name="sessions">Sessions of the run, s.</param>
    /// <param name="session">The session, s.</param>
    /// <param name="end">Last moment to show, s.</param>
    /// <param name="lane">Parameter set.</param>
    public static SkinFilm Of<TLane>(SkinRun<TLane> run, IReadOnlyList<double> sessions, double session, double end, int lane)
        where TLane : struct, ILane<TLane>
    {
        SessionMarks<TLane> marks = run.MarksAt(session);
        DepthEdges<TLane> depths = run.Model.Edges;
        ZoneRadii<TLane> zones = marks.Radii;
        double[] edges = [.. Enumerable.Range(0, DepthGrid.Cells + 1).Select(edge => TLane.Get(depths[edge], lane))];
        return new()
        {
            Session = session,
            Layers = SkinSection.LayersOf(edges),
            DepthEdges = edges,
            ZoneRadii = [.. Enumerable.Range(1, UnitCell.Zones).Select(zone => TLane.Get(zones[zone], lane))],
            MouthRadius = 0.5 * TLane.Get(marks.Mouth, lane),
            Reach = TLane.Get(marks.Puncture.Reach, lane),
            OpenDepth = TLane.Get(marks.OpenDepth, lane),
            NeedleWidth = TLane.Get(marks.Puncture.NeedleWidth, lane),
            TipSlope = TLane.Get(marks.Puncture.TipSlope, lane),
            Moments = MomentsOf(run, sessions, session, end, lane),
        };
    }

    private static List<SkinMoment> MomentsOf<TLane>(SkinRun<TLane> run, IReadOnlyList<double> sessions, double session, double end, int lane)
        where TLane : struct, ILane<TLane>
    {
        var legacy = new LegacyMatrix<TLane>(run, lane);
        List<SkinMoment> moments = [];
        double bled = 0;
        for (int i = 0; i < run.Times.Length && run.Times[i] <= end; i++)
        {
            legacy.Follow(i, sessions.Contains(run.Times[i]));
            if (run.Times[i] == session)
                bled = TLane.Get(run.Curve(SkinMoment.Fibrin)[i], lane);
            if (run.Times[i] >= session)
                moments.Add(SkinMoment.Of(run, i, lane, session, bled, legacy.Stable));
        }

        return moments;
    }
}
