using Needlepoint.Inference.Results;

namespace Needlepoint.Inference.Tests.Qualification;

public sealed class AbsorptionRecordTests
{
    [Fact]
    public void Bounds_other_outcomes_tuned_studies_and_intact_arms_do_not_count()
    {
        AbsorptionRecord record = AbsorptionRecord.Needled(Of(
            Value(1, 2), Value(1, 4), Value(1, 1.5) with { IsTunedOn = true }, Value(1, 1.5) with { Observable = "tewl_g_m2_h" },
            Value(1, 1.5) with { Stat = StatedAs.UpperBound }, Value(1, 1.5) with { IsNeedled = false }))!;
        Assert.Equal((2, 1), (record.Values, record.WithinThreefold));
    }

    [Fact]
    public void The_first_point_of_a_curve_sets_its_level_and_shapes_need_none()
    {
        AbsorptionRecord record = AbsorptionRecord.Needled(Of(
            Value(10, 100) with { AtHours = 1 }, Value(20, 220) with { AtHours = 6 }, Value(30, 2000) with { AtHours = 24 },
            Value(0.5, 0.6) with { Class = "shape of permeation" }, Value(0.5, 1.6) with { Class = "shape of permeation" }))!;
        Assert.Equal((5, 1), (record.Values, record.WithinThreefold));
        Assert.Equal((4, 2), (record.Known, record.KnownWithinTwofold));
    }

    [Fact]
    public void Without_needled_skin_there_is_nothing_to_count() => Assert.Null(AbsorptionRecord.Needled(Of(Value(1, 1) with { IsNeedled = false })));

    private static QualifiedValue Value(double measured, double predicted) => new()
    {
        StudyId = "doe-2030",
        Cohort = "doe",
        Species = "pig",
        Use = EvidenceUse.OtherSpecies,
        Observable = "permeated_amount_ug_cm2",
        IsNeedled = true,
        Class = "amounts through needled skin",
        Arm = "needled",
        As = "value",
        Stat = StatedAs.Mean,
        Unit = "ug/cm2",
        Measured = measured,
        Predicted = predicted,
        P05 = predicted / 2,
        P95 = predicted * 2,
        FoldError = Math.Max(predicted / measured, measured / predicted),
        Inside = false,
        Assumed = [],
    };

    private static QualificationResult Of(params QualifiedValue[] values) => new()
    {
        Identity = new("needlepoint", "0", "model", 1, "ensemble", 1, "none"),
        Source = "test",
        OwnStudies = true,
        Values = values,
        ContextStudies = [],
        Failures = [],
    };
}
