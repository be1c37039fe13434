using Needlepoint.Courses;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Ensembles;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.Tests.Absorption;

public sealed class SolvedSkinTests
{
    private const string Person = "person: {age: 34, sex: female, skin_type: III, site: volar-forearm}\n";

    private static readonly ParameterSet[] s_sets = Shipped.Model.Space.Draw(5, 4, SpreadOver.People);

    [Theory]
    [InlineData("course: {device: pen-12-needles, needle_length: 0.5 mm, passes: 4}\n")]
    [InlineData("course: {device: pen-12-needles, needle_length: 1 mm, passes: 6, before: {tape_strips: 15}}\n")]
    [InlineData("course: {device: none, before: {dermaplaning: 2}}\n")]
    [InlineData("course: {device: none}\n")]
    public void Skin_on_a_cell_is_living_skin_at_the_moment_of_the_needles(string treatment)
    {
        Course course = Shipped.Read(Person + treatment);
        EnsembleRun run = Follow(course);
        for (int set = 0; set < s_sets.Length; set++)
        {
            SolvedSkin living = SolvedSkin.Of(run, set);
            SolvedSkin excised = SolvedSkin.Excised(SkinCourse.InputsOf(course), new LaneParameters<Scalar>(Shipped.Model.Space, s_sets, set));
            Assert.Equal(living.Channels, excised.Channels);
            Assert.Equal((living.StratumCorneum, living.ViableEpidermis, living.Dermis), (excised.StratumCorneum, excised.ViableEpidermis, excised.Dermis));
            Assert.Equal(living.BarrierLeft(0), excised.BarrierLeft(0), 1e-9);
            Assert.Equal(1, excised.OpenShare(1e6));
        }
    }

    [Fact]
    public void A_cover_changes_nothing_that_absorption_reads()
    {
        const string needles = "device: pen-12-needles, needle_length: 1 mm, passes: 6, before: {tape_strips: 10}";
        EnsembleRun open = Follow(Shipped.Read(Person + $"course: {{{needles}}}\n")), covered = Follow(Shipped.Read(Person + $"course: {{{needles}, cover: {{from: 0 h, to: 24 h}}}}\n"));
        for (int set = 0; set < s_sets.Length; set++)
        {
            SolvedSkin one = SolvedSkin.Of(open, set), other = SolvedSkin.Of(covered, set);
            Assert.Equal(one.Channels, other.Channels);
            foreach (double time in (double[])[0, 3600, 40_000, 86_400])
            {
                Assert.Equal(one.OpenShare(time), other.OpenShare(time), 1e-4);
                Assert.Equal(one.BarrierLeft(time), other.BarrierLeft(time), 1e-4);
                Assert.Equal(one.BloodFlow(time), other.BloodFlow(time), 1e-3 * one.BloodFlow(time));
            }
        }
    }

    [Fact]
    public void Skin_that_nobody_needles_rests()
    {
        SolvedSkin skin = SolvedSkin.Of(Follow(Shipped.Read(Person + "course: {device: none}\n")), 0);
        Assert.Null(skin.Channels);
        Assert.All((double[])[-10, 0, 1000, 86_400], time => Assert.Equal((1, 1), (skin.BloodFlow(time), skin.BarrierLeft(time))));
    }

    private static EnsembleRun Follow(Course course) => new EnsembleRunner(Shipped.Model.Space).Run(
        SkinCourse.InputsOf(course), s_sets, [0, 3600, 20_000, 40_000, 86_400], cancellation: TestContext.Current.CancellationToken);
}
