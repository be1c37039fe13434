using CsCheck;
using Needlepoint.Studio.Cases;

namespace Needlepoint.Studio.Tests.Cases;

public sealed class PseudonymTests
{
    [Theory]
    [InlineData("case-014")]
    [InlineData("7")]
    [InlineData("clinic-b-2026-014")]
    [InlineData("a1")]
    public void A_plain_name_with_a_number_can_be_used(string name) => Assert.Null(Pseudonym.Check(name, []));

    [Theory]
    [InlineData("anna@example.org", "e-mail")]
    [InlineData("p-1984-03-12", "date of birth")]
    [InlineData("p1984-03-12", "date of birth")]
    [InlineData("12-3-1984", "date of birth")]
    [InlineData("p19840312", "date of birth")]
    [InlineData("120384", "date of birth")]
    [InlineData("12.03.84", "date of birth")]
    [InlineData("anna-meier", "name of a person")]
    [InlineData("", "cannot be")]
    [InlineData("Case 14", "cannot be")]
    [InlineData("../case-1", "cannot be")]
    [InlineData("case-1/", "cannot be")]
    [InlineData("-1", "cannot be")]
    [InlineData("<b>1</b>", "cannot be")]
    [InlineData("случай-1", "cannot be")]
    [InlineData("case-1\n", "cannot be")]
    public void A_name_that_may_tell_who_it_is_or_leads_elsewhere_is_refused(string name, string why) =>
        Assert.Contains(why, Pseudonym.Check(name, [])!.Title, StringComparison.Ordinal);

    [Fact]
    public void No_name_is_longer_than_the_table_holds() => Assert.NotNull(Pseudonym.Check(new string('1', Pseudonym.Longest + 1), []));

    [Fact]
    public void What_is_suggested_can_always_be_used_and_is_free() =>
        Gen.OneOf(Gen.String, Gen.Int[0, 2_000_000].Select(number => $"case-{number:000}")).Array.Sample(taken =>
        {
            string next = Pseudonym.Next(taken);
            Assert.DoesNotContain(next, taken);
            Assert.Null(Pseudonym.Check(next, taken));
        });

    [Fact]
    public void Every_name_that_is_taken_is_plain_as_a_file_and_in_an_address() => Gen.String.Sample(name =>
    {
        if (Pseudonym.Check(name, []) is not null) return;
        Assert.Equal(name, Path.GetFileName(name));
        Assert.Equal(name, Uri.EscapeDataString(name));
    });
}
