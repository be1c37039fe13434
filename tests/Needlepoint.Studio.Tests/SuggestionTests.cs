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
    [InlineData("check the number", "250", "1 to 200", "course.passes", "course.passes", "200")]
    [InlineData("did you mean 34?", "340", "18 to 100 years", "person.age", "person.age", "34")]
    [InlineData("write weight: 62 kg", "140 lb", "30 kg to 300 kg", "person.weight", "person.weight", "63.5 kg")]
    [InlineData("write ita: 41 deg", "41", null, "person.ita", "person.ita", "41 deg")]
    [InlineData("write skin_type: III", "3", null, "person.skin_type", "person.skin_type", "III")]
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

    [Theory]
    [InlineData("add age: 34", "nothing", "18 to 100 years", "person.age")]
    [InlineData("check the number", "250", "18 to 100 years", "person.age")]
    [InlineData("write weight: 62 kg", "9 stone", "30 kg to 300 kg", "person.weight")]
    [InlineData("write ita: 41 deg", "fair", null, "person.ita")]
    [InlineData("write water: 2 L/d", "8 glasses", null, "habits.water")]
    [InlineData("write smoking: none, or how many cigarettes, such as 10 per day", "sometimes", null, "habits.smoking")]
    [InlineData("add conditions: [type-2-diabetes] to the person, or remove diabetes_control", "good", null, "screening.diabetes_control")]
    public void An_example_of_what_nobody_said_of_a_person_is_not_offered(string fix, string given, string? allowed, string path) =>
        Assert.Null(Suggestion.Of(new Problem("NP-C000", "title") { Fix = fix, Given = given, Allowed = allowed }, path));
}
