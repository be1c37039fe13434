using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Tests;

/// <summary>A qualification made by formulas: predictions that are off by known factors.</summary>
public static class ExampleQualification
{
    /// <summary>Three classes of validation, two of calibration, one of other species.</summary>
    /// <param name="misses">How many of the twelve validation values lie outside and beyond 1.5-fold.</param>
    public static QualificationResult Result(int misses = 2)
    {
        var values = new List<QualifiedValue>();
        string[] classes = ["water loss (TEWL)", "channel closure", "redness"];
        for (int i = 0; i < 12; i++)
        {
            bool missed = i < misses;
            double measured = 10 + i;
            double factor = missed ? 2.5 : i % 2 == 0 ? 1.1 : 0.9;
            values.Add(Value($"validation-{i / 2 + 1}", EvidenceUse.Validation, classes[i % 3], measured, factor, !missed) with
            {
                LikelyCause = missed ? "the source does not state the speed of the pen" : "",
                AtHours = i,
            });
        }
        for (int i = 0; i < 5; i++) values.Add(Value($"calibration-{i + 1}", EvidenceUse.Calibration, classes[i % 2], 5 + i, 1.05, true));
        values.Add(Value("pig-1", EvidenceUse.OtherSpecies, "insertion force", 60, 4, false));
        return new QualificationResult
        {
            Identity = new RunIdentity("needlepoint", "0.1.0", "spine-1", 1, "2026-11", 200, "7c1e 90b4 52fa 0d83"),
            Source = "data/evidence",
            OwnStudies = false,
            Values = values,
            ContextStudies = ["context-1", "context-2"],
            Failures = [],
        };
    }

    private static QualifiedValue Value(string study, EvidenceUse use, string name, double measured, double factor, bool inside) => new()
    {
        StudyId = study,
        Cohort = study,
        Species = use == EvidenceUse.OtherSpecies ? "pig" : "human",
        Use = use,
        Observable = "tewl_g_m2_h",
        Class = name,
        Arm = "treated",
        As = "value",
        Stat = StatedAs.Mean,
        Unit = "g/m2/h",
        Measured = measured,
        MeasuredSpread = 2,
        Predicted = measured * factor,
        P05 = measured * factor / 1.4,
        P95 = measured * factor * 1.4,
        FoldError = Math.Max(factor, 1 / factor),
        Inside = inside,
        Assumed = ["site"],
    };
}
