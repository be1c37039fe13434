using CsCheck;
using Needlepoint.Engine;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Tests.Runs;

public sealed class KnownResultsTests
{
    private static readonly RunResult s_result = new LocalEngine().Run(
        new("course.yaml", 1, 1) { Text = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse: {device: none}\nhorizon: 1 d\n", Depth = RunDepth.Outcomes }, new Progress<EngineProgress>(), default);

    [Fact]
    public void Never_more_is_kept_than_the_bound_and_never_other_than_the_results_used_last()
    {
        const int Room = 3;
        Gen.Int[0, 6].List[0, 60].Sample(asked =>
        {
            KnownResults known = new(Room * ResultSize.Of(s_result));
            List<int> latest = [];
            foreach (int number in asked)
            {
                bool isKnown = known.Find(Question(number)) is not null;
                Assert.Equal(latest.Contains(number), isKnown);
                if (!isKnown)
                    known.Add(Question(number), s_result);
                latest.Remove(number);
                latest.Insert(0, number);
                if (latest.Count > Room)
                    latest.RemoveAt(Room);
            }
        });
    }

    [Fact]
    public void A_result_that_is_larger_than_all_memory_is_not_kept_and_drives_nothing_out()
    {
        KnownResults known = new(ResultSize.Of(s_result));
        known.Add(Question(1), s_result);
        known.Add(Question(2), s_result with { CourseText = new(' ', 1_000_000) });
        Assert.NotNull(known.Find(Question(1)));
        Assert.Null(known.Find(Question(2)));
    }

    private static RunQuestion Question(int number) => new($"course {number}", RunDepth.Outcomes);
}
