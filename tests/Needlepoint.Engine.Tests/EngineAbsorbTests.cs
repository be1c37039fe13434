using Needlepoint.Engine.Absorption;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;

namespace Needlepoint.Engine.Tests;

/// <summary>The question of <c>absorb</c> through the whole model.</summary>
public sealed class EngineAbsorbTests
{
    private static readonly LocalEngine s_engine = new();
    private static readonly AbsorbRequest s_request = new("niacinamide") { Strength = "5%", Needle = "0.5mm", Passes = "4", Site = "forehead", For = "2h", Sets = 3 };

    [Fact]
    public void What_was_left_out_is_told_as_a_default()
    {
        AbsorptionResult result = Assert.Single(Ask(s_request));
        Assert.Equal("niacinamide", result.ProductId);
        Assert.Equal("blood and lymph", result.Beyond);
        Assert.Equal(2, result.EndHours, 12);
        Assert.True(result.Inputs.Single(line => line.Label == "Age").IsDefault);
        Assert.False(result.Inputs.Single(line => line.Label == "Site").IsDefault);
        Assert.Equal(["needled", "intact", "needled, covered", "intact, covered"], result.Arms.Select(arm => arm.Name));
        Assert.All(result.Arms, arm => Assert.InRange(arm.DosePercent.P95, 0, 100 + 1e-6));
    }

    [Fact]
    public void Excised_skin_gives_to_a_receptor() =>
        Assert.Equal("the receptor", Assert.Single(Ask(s_request with { Excised = "0.5mm" })).Beyond);

    [Theory]
    [InlineData("5")]
    [InlineData("90 d")]
    [InlineData("soon")]
    public void A_time_that_cannot_be_is_said_with_its_line(string time)
    {
        InputException refused = Assert.Throws<InputException>(() => Ask(s_request with { For = time }));
        Assert.Contains(refused.Problems, problem => problem.Place is { } place && place.File == AbsorbCourse.File && place.SourceLine.StartsWith("for:", StringComparison.Ordinal));
    }

    private static IReadOnlyList<AbsorptionResult> Ask(AbsorbRequest request) =>
        s_engine.Absorb(request, new Progress<EngineProgress>(), TestContext.Current.CancellationToken);
}
