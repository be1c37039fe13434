using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Running;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Simulation;

namespace Needlepoint.Inference.Absorption;

/// <summary>The skin under each parameter set that a product lies on, followed for as long as the product is. Thread-safe.</summary>
internal sealed class TreatedSkins(ModelData model)
{
    private const double Minute = 60;

    private readonly EnsembleRunner _runner = new(model.Space);

    /// <summary>One skin for each set; null where a set could not be followed.</summary>
    /// <param name="application">How the product lies on the skin.</param>
    /// <param name="sets">Parameter sets.</param>
    /// <param name="workers">Who does the work.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <param name="windows">Until when channels let molecules in, s, for each member; empty for a piece of skin outside the body.</param>
    public SolvedSkin?[] Of(
        Application application, IReadOnlyList<ParameterSet> sets, Workers workers, CancellationToken cancellation, out double[] windows)
    {
        windows = [];
        double end = Math.Max(application.Until, Minute);
        SkinInputs inputs = SkinCourse.InputsOf(application.Course with { Horizon = end });
        if (application.Sample is not null)
            return [.. Enumerable.Range(0, sets.Count).Select(set => SolvedSkin.Excised(inputs, new LaneParameters<Scalar>(model.Space, sets, set)))];
        EnsembleRun run = _runner.With(workers).Run(inputs, sets, Moments.Of(inputs.Events.Select(happening => happening.Time), end, []), cancellation: cancellation);
        SolvedSkin?[] skins = [.. Enumerable.Range(0, sets.Count).Select(set => run.Failure(set) is null ? SolvedSkin.Of(run, set) : null)];
        windows = [.. MembersOf(skins).Select(set => run.Single("exposure_window_h", set))];
        return skins;
    }

    /// <summary>The sets that are counted: the one in the middle is drawn, not counted, unless it is alone.</summary>
    public static int[] MembersOf(SolvedSkin?[] skins) =>
        skins.Length == 1 ? [0] : [.. Enumerable.Range(1, skins.Length - 1).Where(set => skins[set] is not null)];
}
