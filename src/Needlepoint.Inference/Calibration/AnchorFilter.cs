using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Qualification;

namespace Needlepoint.Inference.Calibration;

/// <summary>
/// Chooses the draws of a posterior that meet every anchor. A normal law in the logarithms is an approximation, and large wounds bind some products of
/// parameters tightly: what leaves an anchor's range is not kept.
/// </summary>
internal sealed class AnchorFilter(ModelData model, IReadOnlyList<StudyCase> anchors)
{
    /// <summary>Members wanted.</summary>
    public const int Wanted = 300;

    /// <summary>Most draws to try.</summary>
    public const int Tried = 6000;

    private const int Batch = 240;

    /// <summary>Numbers of the first draws that lie within every anchor.</summary>
    public int[] Members(CancellationToken cancellation)
    {
        List<int> members = [];
        StudyRunner runner = new(model, Workers.All);
        for (int first = 0; first < Tried && members.Count < Wanted; first += Batch)
        {
            ParameterSet[] sets = [.. Enumerable.Range(first, Batch).Select(model.Space.Candidate)];
            members.AddRange(Enumerable.Range(0, Batch).Where(Within(runner, sets, cancellation).ElementAt).Select(set => first + set));
        }

        return [.. members.Take(Wanted)];
    }

    private bool[] Within(StudyRunner runner, ParameterSet[] sets, CancellationToken cancellation)
    {
        bool[] within = [.. sets.Select(_ => true)];
        foreach (StudyCase anchor in anchors)
        {
            double[][] predicted = anchor.Predict(runner, sets, cancellation);
            for (int v = 0; v < anchor.Values.Count; v++)
                for (int set = 0; set < sets.Length; set++)
                    within[set] &= Contains(anchor.Values[v].Measurement, predicted[v][set]);
        }

        return within;
    }

    /// <summary>Whether a prediction lies within an anchor's range, or on the allowed side of its bound.</summary>
    public static bool Contains(Measurement anchor, double predicted) => anchor.Statistic switch
    {
        Statistic.LowerBound => predicted >= anchor.Value,
        Statistic.UpperBound => predicted <= anchor.Value,
        _ => predicted >= anchor.Spread.First && predicted <= anchor.Spread.Second,
    };
}
