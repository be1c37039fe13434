using Needlepoint.Inference.Results;

namespace Needlepoint.Studio.Runs;

/// <summary>About how much memory a result holds: its curves, pictures and texts; the rest is small beside them.</summary>
internal static class ResultSize
{
    private const int CurvesOfOutcome = 7, Rest = 64 * 1024;

    /// <summary>Bytes.</summary>
    public static long Of(RunResult result) =>
        Rest + (sizeof(char) * (long)result.CourseText.Length) + Of(result.Observables)
        + result.CrossSections.Sum(section => sizeof(double) * section.Signal.Sum(row => (long)row.Length))
        + result.Absorption.Sum(product => Of(product.Observables) + product.Fields.Sum(field => sizeof(double) * field.Share.Sum(row => (long)row.Length)));

    private static long Of(IEnumerable<Observable> observables) => observables.Sum(observable => CurvesOfOutcome * sizeof(double) * (long)observable.TimeHours.Length);
}
