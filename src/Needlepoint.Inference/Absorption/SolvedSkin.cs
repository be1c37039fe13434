using Needlepoint.Inference.Ensembles;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Absorption;
using Needlepoint.Skin.Simulation;
using Barrier = Needlepoint.Skin.Processes.Barrier.Barrier;

namespace Needlepoint.Inference.Absorption;

/// <summary>
/// What absorption reads of the skin that one parameter set made: layers, channels, and how openness and flow change. SI units, times from the start of the
/// session; before it the skin rests.
/// </summary>
internal sealed class SolvedSkin
{
    // Skin, kg/m3 (ICRP Publication 89).
    private const double TissueDensity = 1100;

    // Holes that touch everywhere leave no unit cell around each.
    private const double MostCovered = 0.85;

    private readonly double[] _times;
    private readonly double[] _open;
    private readonly double[] _wet;
    private readonly double[] _flow;
    private readonly double[] _barrier;

    private SolvedSkin(double[] times, double[] open, double[] wet, double[] flow, double[] barrier) =>
        (_times, _open, _wet, _flow, _barrier) = (times, open, wet, flow, barrier);

    /// <summary>Stratum corneum of untouched skin, m.</summary>
    public required double StratumCorneum { get; init; }

    /// <summary>Living epidermis, m.</summary>
    public required double ViableEpidermis { get; init; }

    /// <summary>Dermis, m.</summary>
    public required double Dermis { get; init; }

    /// <summary>Channels of the session; null without.</summary>
    public required TransportChannels? Channels { get; init; }

    /// <summary>How deep needles reach below the stratum corneum, m: the depth of their holes while they stay in.</summary>
    public required double Reach { get; init; }

    /// <summary>Blood flow at rest per volume of skin, 1/s; 0 outside the body.</summary>
    public required double RestFlow { get; init; }

    /// <summary>Share of the channels that cells have not bridged, 1: what a watery product finds, since it wets a dry plug.</summary>
    public double OpenShare(double time) => time < 0 ? 0 : At(_open, time);

    /// <summary>Share of the channels that is still wet and unsealed, 1: what is left to a film that has dried.</summary>
    public double WetShare(double time) => time < 0 ? 0 : Math.Min(OpenShare(time), At(_wet, time));

    /// <summary>Flow of blood over rest, 1.</summary>
    public double BloodFlow(double time) => time < 0 ? 1 : At(_flow, time);

    /// <summary>Stratum corneum that is left, of untouched skin, 1.</summary>
    public double BarrierLeft(double time) => time < 0 ? 1 : At(_barrier, time);

    /// <summary>The skin of one set of a run: healing closes channels, vessels dilate, the barrier grows back. Cover changes none of this.</summary>
    public static SolvedSkin Of(EnsembleRun run, int set)
    {
        double stratumCorneum = run.Single("stratum_corneum_thickness_um", set);
        double[] Curve(string id) => run.Curve(id, set).ToArray();
        return new(run.Times, Curve("channel_dye_open_fraction"), Curve("channel_admittance_fraction"), Curve("blood_flow_doppler_ratio"), run.BarrierLeft(set).ToArray())
        {
            StratumCorneum = stratumCorneum,
            ViableEpidermis = run.Single("viable_epidermis_thickness_um", set),
            Dermis = run.Single("dermis_thickness_um", set),
            Channels = ChannelsOf(
                run.Single("channel_density_per_cm2", set), run.Single("channel_mouth_diameter_um", set), run.Single("channel_open_depth_um", set), stratumCorneum),
            Reach = Math.Max(0, run.Single("needle_reach_um", set) - stratumCorneum),
            RestFlow = TissueDensity * run.Untreated("skin_blood_flow_ml_kg_min", set, 0),
        };
    }

    /// <summary>Skin on a diffusion cell, just after what was done to it: it neither bleeds nor heals.</summary>
    public static SolvedSkin Excised(SkinInputs inputs, IParameterSource<Scalar> parameters)
    {
        SkinModel<Scalar> model = new(inputs.Subject, parameters, inputs.Concerns);
        SkinState<Scalar> state = model.Rest();
        SessionMarks<Scalar> marks = model.Unmarked();
        Surroundings surroundings = default;
        foreach (SkinEvent happening in inputs.Events.TakeWhile(happening => happening.Time == 0))
            SkinSimulator<Scalar>.Apply(happening, model, ref state, ref marks, ref surroundings, isSameMoment: false);
        double stratumCorneum = model.Parameters.Anatomy.StratumCorneum.Value;
        return new([0], [1], [1], [1], [Barrier.Present(state.Barrier).Value])
        {
            StratumCorneum = stratumCorneum,
            ViableEpidermis = model.Parameters.Anatomy.ViableEpidermis.Value,
            Dermis = model.Parameters.Anatomy.Dermis.Value,
            Channels = ChannelsOf(marks.Puncture.Density.Value, marks.Puncture.Mouth.Value, marks.Puncture.OpenDepth.Value, stratumCorneum),
            Reach = Math.Max(0, marks.Puncture.Reach.Value - stratumCorneum),
            RestFlow = 0,
        };
    }

    // Holes that overlap share their area: the radius is that of as many holes apart which cover as much as these at random (C8).
    private static TransportChannels? ChannelsOf(double density, double mouth, double depth, double stratumCorneum)
    {
        if (!(density > 0 && mouth > 0))
            return null;
        double covered = Math.Min(MostCovered, 1 - Scalar.Exp(-(density * Math.PI * 0.25 * mouth * mouth)).Value);
        return new(Math.Sqrt(covered / (Math.PI * density)), Math.Max(0, depth - stratumCorneum), density);
    }

    private double At(double[] curve, double time)
    {
        int next = Array.BinarySearch(_times, time);
        if (next >= 0)
            return curve[next];
        next = ~next;
        if (next == 0 || next == _times.Length)
            return curve[Math.Clamp(next, 0, _times.Length - 1)];
        double share = (time - _times[next - 1]) / (_times[next] - _times[next - 1]);
        return curve[next - 1] + (share * (curve[next] - curve[next - 1]));
    }
}
