using CsCheck;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Tests.Predicates;

/// <summary>Three values: what is not known stays not known, unless the rest decides.</summary>
public sealed class KleeneTests
{
    private static readonly Truth[] s_truths = [Truth.No, Truth.Unknown, Truth.Yes];

    [Theory]
    [InlineData("flag.a and flag.b", "NNN NUU NUY")]
    [InlineData("flag.a or flag.b", "NUY UUY YYY")]
    public void Tables_are_those_of_Kleene(string text, string table)
    {
        Expression tree = Sample.Tree(text);
        string[] rows = table.Split(' ');
        foreach (Truth left in s_truths)
            foreach (Truth right in s_truths)
                Assert.Equal(rows[(int)left][(int)right], tree.Of(Flags(left, right), 0).ToString()[0]);
    }

    [Fact]
    public void Not_turns_yes_and_no_round_and_leaves_unknown() =>
        Assert.Equal([Truth.Yes, Truth.Unknown, Truth.No], s_truths.Select(truth => Sample.Tree("not flag.a").Of(Flags(truth, Truth.No), 0)));

    [Theory]
    [InlineData("not (flag.a and flag.b)", "not flag.a or not flag.b")]
    [InlineData("not (flag.a or flag.b)", "not flag.a and not flag.b")]
    [InlineData("flag.a or flag.b and not flag.a", "flag.a or (flag.b and (not flag.a))")]
    [InlineData("not flag.a and flag.b", "(not flag.a) and flag.b")]
    [InlineData("not not flag.a", "flag.a")]
    public void Laws_of_De_Morgan_and_of_binding_hold(string one, string other)
    {
        foreach (Truth left in s_truths)
            foreach (Truth right in s_truths)
                Assert.Equal(Sample.Tree(one).Of(Flags(left, right), 0), Sample.Tree(other).Of(Flags(left, right), 0));
    }

    [Fact]
    public void An_answer_never_turns_yes_into_no_or_no_into_yes() => Gen.Select(Sample.Texts, Sample.Answers, Sample.Answers).Sample((text, some, more) =>
    {
        Expression tree = Sample.Tree(text);
        Truth before = tree.Of(some, 0);
        Facts answered = some;
        foreach (string path in tree.Tests.Select(test => test.Fact.Path).Distinct().Where(path => some[path].IsUnknown))
            answered = answered.With(path, more[path]);
        return before == Truth.Unknown || tree.Of(answered, 0) == before;
    }, iter: 10_000);

    [Fact]
    public void A_predicate_of_what_is_known_is_never_unknown() => Gen.Select(Sample.Texts, Sample.Answers).Sample((text, facts) =>
    {
        Expression tree = Sample.Tree(text);
        return tree.Of(facts, 0) != Truth.Unknown || tree.Tests.Any(test => facts[test.Fact.Path].IsUnknown);
    }, iter: 10_000);

    [Theory]
    [InlineData("since.x < 14 d", 13.9, Truth.Yes)]
    [InlineData("since.x < 14 d", 14, Truth.No)]
    [InlineData("since.x <= 14 d", 14, Truth.Yes)]
    [InlineData("since.x > 14 d", 14, Truth.No)]
    [InlineData("since.x >= 14 d", 14, Truth.Yes)]
    [InlineData("since.x == 14 d", 14, Truth.Yes)]
    [InlineData("since.x != 14 d", 14, Truth.No)]
    [InlineData("since.x < 2 weeks", double.PositiveInfinity, Truth.No)]
    [InlineData("since.x < 2 weeks", double.NaN, Truth.Unknown)]
    public void Numbers_are_compared_in_their_units(string text, double days, Truth truth)
    {
        Facts facts = new() { ["since.x"] = double.IsNaN(days) ? FactValue.Unknown : FactValue.Of((double?)(days * Sample.Day)) };
        Assert.Equal(truth, Sample.Read(text).Of(facts));
    }

    [Theory]
    [InlineData("person.skin >= III", "III", Truth.Yes)]
    [InlineData("person.skin > III", "III", Truth.No)]
    [InlineData("person.skin < III", "I", Truth.Yes)]
    [InlineData("person.skin != III", "I", Truth.Yes)]
    [InlineData("device.kind in [roller, pen]", "heat-pen", Truth.No)]
    [InlineData("device.kind in [roller, pen]", null, Truth.Unknown)]
    public void Words_are_compared_in_their_order(string text, string? word, Truth truth)
    {
        Facts facts = new() { ["person.skin"] = FactValue.Of(word), ["device.kind"] = FactValue.Of(word) };
        Assert.Equal(truth, Sample.Read(text).Of(facts));
    }

    private static Facts Flags(Truth a, Truth b) => new() { ["flag.a"] = Flag(a), ["flag.b"] = Flag(b) };

    private static FactValue Flag(Truth truth) => FactValue.Of(truth == Truth.Unknown ? null : (bool?)(truth == Truth.Yes));
}
