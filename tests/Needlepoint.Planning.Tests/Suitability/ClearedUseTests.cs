using Needlepoint.Courses;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class ClearedUseTests
{
    [Theory]
    [InlineData("exceed", "cheek", "IV", "wrinkles: {}", true)]
    [InlineData("exceed", "cheek", "IV", "acne_scars: {kind: rolling}", false)]
    [InlineData("exceed", "cheek", "V", "acne_scars: {kind: rolling}", true)]
    [InlineData("exceed", "cheek", "III", "wrinkles: {}", false)]
    [InlineData("skinpen-precision", "cheek", "VI", "acne_scars: {kind: rolling}", false)]
    [InlineData("skinpen-precision", "neck", "I", "wrinkles: {}", true)]
    [InlineData("skinpen-precision", "neck", "III", "wrinkles: {}", false)]
    [InlineData("pen-12-needles", "cheek", "VI", "wrinkles: {}", false)]
    public void A_skin_type_is_compared_with_the_clearance_for_the_use(string device, string site, string type, string concern, bool isOutside) =>
        Assert.Equal(isOutside, ClearedUse.IsTypeOutside(Of(device, site, type, concern)));

    [Fact]
    public void Of_two_uses_both_must_cover_the_skin_type() => Assert.True(ClearedUse.IsTypeOutside(Of("exceed", "cheek", "IV", "wrinkles: {}, acne_scars: {kind: rolling}")));

    [Theory]
    [InlineData("skinpen-precision", "neck", 2.5)]
    [InlineData("skinpen-precision", "cheek", 1.5)]
    [InlineData("pen-12-needles", "cheek", null)]
    public void The_cleared_length_is_that_of_the_site(string device, string site, double? millimetres) =>
        Assert.Equal(millimetres, ClearedUse.Length(Of(device, site, "III", "wrinkles: {}")) * 1000);

    private static Course Of(string device, string site, string type, string concerns) => PredictedRuns.Course(
        $"person: {{age: 40, sex: female, skin_type: {type}, site: {site}}}\nconcerns: {{{concerns}}}\ncourse: {{device: {device}, needle_length: 1 mm, passes: 4}}");
}
