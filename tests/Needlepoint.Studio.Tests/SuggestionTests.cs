using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Course;

namespace Needlepoint.Studio.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("did you mean cheek?", null, null, "person.site", "person.site", "cheek")]
    [InlineData("write needle_length: 2 mm, or choose another device", null, null, "course.needle_length", "course.needle_length", "2 mm")]
    [InlineData("add every: 4 weeks", null, null, "course.sessions", "course.every", "4 weeks")]
    [InlineData("check the unit", "80 mm", "0.05 mm to 3 mm   (label cap on the face 1.5 mm: a warning, not an error)", "course.needle_length", "course.needle_length", "3 mm")]
    [InlineData("check the number", "250", "18 to 100 years", "person.age", "person.age", "100")]
    [InlineData(null, "0.01 mm", "0.05 mm to 3 mm", "course.needle_length", "course.needle_length", "0.05 mm")]
    public void A_message_that_names_a_value_offers_it(string? fix, string? given, string? allowed, string path, string at, string value)
    {
        Suggestion? suggestion = Suggestion.Of(new Problem("NP-C000", "title") { Fix = fix, Given = given, Allowed = allowed }, path);
        Assert.Equal((at, value), (suggestion?.Path, suggestion?.Value));
    }

    [Theory]
    [InlineData("check the number and its unit", "much", "0.05 mm to 3 mm")]
    [InlineData("remove one of the two", null, null)]
    [InlineData(null, null, null)]
    public void A_message_that_names_none_offers_nothing(string? fix, string? given, string? allowed) =>
        Assert.Null(Suggestion.Of(new Problem("NP-C000", "title") { Fix = fix, Given = given, Allowed = allowed }, "course.needle_length"));
}
