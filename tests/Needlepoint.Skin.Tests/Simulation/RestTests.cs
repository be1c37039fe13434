using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Observables;
using Needlepoint.Skin.Simulation;
using Needlepoint.Skin.Tissue;
using Needlepoint.Skin.Treatments;

namespace Needlepoint.Skin.Tests.Simulation;

public sealed class RestTests
{
    private const double Day = 86400;

    [Theory]
    [InlineData(Site.Cheek, 25)]
    [InlineData(Site.Palm, 18)]
    [InlineData(Site.VolarForearm, 40)]
    public void Healthy_skin_does_not_move_in_a_year(Site site, double age)
    {
        SkinInputs inputs = new() { Subject = new() { Site = site, AgeYears = age }, EndTime = 365 * Day };
        SkinRun<Scalar> run = new SkinSimulator<Scalar>().Run(inputs, new FileParameters<Scalar>(), [0, Day, 100 * Day, 365 * Day]);
        IsUntreated(run);
        foreach (SkinObservable curve in SkinObservables.Curves)
            Assert.All(run.Curve(curve.Id).ToArray(), value => Assert.Equal(run.Curve(curve.Id)[0], value));
    }

    public static TheoryData<Needling> Nothing() =>
    [
        BestSet.Pen(1.5, perCm2: 0),
        BestSet.Roller(1.5, perCm2: 0),
        BestSet.Roller(0),
        BestSet.Pressed(1, needles: 0),
    ];

    [Theory, MemberData(nameof(Nothing))]
    public void No_needles_no_length_or_no_passes_is_no_treatment(Needling nothing)
    {
        SkinRun<Scalar> run = BestSet.Run(nothing, [0, 1, 24, 240]);
        IsUntreated(run);
        foreach (SkinObservable time in SkinObservables.Singles.Where(observable => observable.Group == "Until it is over"))
            Assert.Equal(0, Scalar.Get(run.Single(time.Id), 0));
        Assert.Equal(0, run.Single("channel_density_per_cm2", 1));
        Assert.Equal(0, run.Single("channel_open_area_percent", 1));
    }

    private static void IsUntreated(SkinRun<Scalar> run)
    {
        foreach (SkinObservable curve in SkinObservables.Curves)
            for (int i = 0; i < run.Times.Length; i++)
                Assert.Equal(Scalar.Get(run.Untreated(curve.Id)[i], 0), Scalar.Get(run.Curve(curve.Id)[i], 0));
        Assert.Null(run.Failure(0));
    }
}
