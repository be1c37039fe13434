using Needlepoint.Courses;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Running;

/// <summary>What moves an outcome is told of the members that made its interval.</summary>
public sealed class MemberRunnerTests
{
    private static readonly Course s_course = Shipped.Read("person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: pen-12-needles, needle_length: 1 mm, passes: 4}\nhorizon: 3 d\n");
    private static readonly Lazy<CourseMembers> s_members = new(() => new MemberRunner(Shipped.Model).Run(s_course, new() { Sets = 60 }, [1, 24, 900], CancellationToken.None));

    [Fact]
    public void Moments_beyond_the_end_are_left_out_and_start_and_end_are_kept() => Assert.Equal([0, 1, 24, 72], s_members.Value.Hours);

    [Fact]
    public void Shares_are_of_parameters_that_vary_and_leave_the_rest()
    {
        OutcomeSpread spread = s_members.Value.Spread("tewl_g_m2_h", 1)!;
        Assert.Equal((1, 60), (spread.AtHours, spread.Members));
        Assert.NotEmpty(spread.Parts);
        Assert.Equal(1, spread.Rest + spread.Parts.Sum(part => part.Share), 9);
        Assert.All(spread.Parts, part => Assert.IsNotType<FixedSpread>(Shipped.Model.Parameters[part.Parameter].Spread));
    }

    [Fact]
    public void A_moment_is_the_nearest_of_those_that_were_kept() => Assert.Equal(24, s_members.Value.Spread("tewl_g_m2_h", 30)!.AtHours);

    [Fact]
    public void Nothing_is_told_of_what_the_course_does_not_tell()
    {
        Assert.Null(s_members.Value.Spread("goodman_baron_score", 1));
        Assert.Null(s_members.Value.Spread("hair_density_per_cm2", 1));
        Assert.Null(s_members.Value.Spread("no such outcome", 1));
    }

    [Fact]
    public void Every_parameter_lies_between_the_ends_of_its_interval() =>
        Assert.All(Shipped.Model.Parameters.All, parameter =>
        {
            (double middle, double low, double high) = Shipped.Model.Space.IntervalOf(parameter.Id);
            Assert.True(low <= middle && middle <= high, parameter.Id);
        });

    [Fact]
    public void Nine_in_ten_draws_of_a_parameter_lie_inside_its_interval()
    {
        const string Between = "barrier.bare_water_loss";
        (_, double low, double high) = Shipped.Model.Space.IntervalOf(Between);
        int index = Shipped.Model.Space.IndexOf(Between);
        double inside = Shipped.Model.Space.Draw(1, 400, SpreadOver.People).Average(set => set.Values[index] >= low && set.Values[index] <= high ? 1 : 0);
        Assert.InRange(inside, 0.8, 0.98);
    }
}
