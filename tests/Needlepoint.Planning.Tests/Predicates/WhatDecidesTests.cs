using CsCheck;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Tests.Predicates;

/// <summary>Which answers decide, and when waiting does.</summary>
public sealed class WhatDecidesTests
{
    /// <summary>Finer than the limits of the tests by chance, which are whole days.</summary>
    private static readonly double[] s_times = [.. Enumerable.Range(0, 60).Select(step => step * Sample.Day / 4)];

    [Theory]
    [InlineData("flag.a and flag.b", "", "flag.a flag.b")]
    [InlineData("flag.a and flag.b", "flag.a=no", "")]
    [InlineData("flag.a and flag.b", "flag.a=yes", "flag.b")]
    [InlineData("flag.a or flag.b", "flag.a=yes", "")]
    [InlineData("flag.a and flag.b or flag.a", "", "flag.a")]
    [InlineData("flag.a or since.x < 5 d and since.y >= 5 d", "flag.b=yes", "flag.a since.x since.y")]
    public void What_decides_is_named_and_nothing_else(string text, string known, string expected)
    {
        Facts facts = new();
        foreach (string[] one in known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
            facts[one[0]] = FactValue.Of(one[1] == "yes");
        Assert.Equal(expected, string.Join(' ', Sample.Read(text).Undecided(facts)));
    }

    [Fact]
    public void What_decides_is_what_trying_every_answer_finds() => Gen.Select(Sample.Texts, Sample.Answers).Sample((text, facts) =>
    {
        Expression tree = Sample.Tree(text);
        string[] open = [.. tree.Tests.Select(test => test.Fact.Path).Distinct().Where(path => facts[path].IsUnknown)];
        if (open.Length > 3)
            return;
        string[] expected = [.. open.Where(path => Decides(tree, facts, path, [.. open.Where(other => other != path)]))];
        Assert.Equal(expected, new Possibilities(tree, facts).Deciding(100_000));
    }, iter: 3_000);

    [Fact]
    public void Too_much_to_find_out_counts_as_deciding() =>
        Assert.Equal(["flag.a", "flag.b"], new Possibilities(Sample.Tree("flag.a and flag.b"), new Facts()).Deciding(0));

    [Theory]
    [InlineData("since.x < 14 d", 10, 4)]
    [InlineData("since.x < 14 d", 14, 0)]
    [InlineData("since.x < 14 d and flag.a", 10, 4)]
    [InlineData("since.x < 14 d or flag.a", 10, double.PositiveInfinity)]
    [InlineData("since.x > 3 d", 10, double.PositiveInfinity)]
    [InlineData("since.x > 3 d and since.x < 12 d", 10, 2)]
    [InlineData("plan.lead < 14 d", 10, double.PositiveInfinity)]
    [InlineData("not since.x >= 14 d", 10, 4)]
    [InlineData("flag.a", 10, double.PositiveInfinity)]
    [InlineData("flag.b", 10, 0)]
    [InlineData("flag.a or flag.c", 10, double.PositiveInfinity)]
    [InlineData("since.x < 14 d or since.y < 20 d", 10, 20)]
    public void Waiting_clears_what_passes_with_time(string text, double days, double wait)
    {
        // since.y and flag.c are not known: after 20 days since.y is at least 20 days, whatever it is now.
        Facts facts = new()
        {
            ["since.x"] = FactValue.Of((double?)(days * Sample.Day)),
            ["plan.lead"] = FactValue.Of((double?)(days * Sample.Day)),
            ["flag.a"] = FactValue.Of(true),
            ["flag.b"] = FactValue.Of(false),
        };
        Assert.Equal(wait * Sample.Day, Sample.Read(text).ClearsAfter(facts));
    }

    [Theory]
    [InlineData("since.x < 5 d", 4, Truth.Yes, "")]
    [InlineData("since.x < 5 d", 6, Truth.Unknown, "since.x")]
    [InlineData("since.x >= 5 d", 4, Truth.No, "")]
    [InlineData("since.x >= 5 d", 6, Truth.Unknown, "since.x")]
    [InlineData("since.x == 5 d", 4, Truth.No, "")]
    [InlineData("since.x < 5 d and flag.a", 6, Truth.Unknown, "since.x flag.a")]
    public void Of_a_number_that_may_be_less_only_the_most_is_known(string text, double days, Truth truth, string deciding)
    {
        Facts facts = new() { ["since.x"] = FactValue.AtMost(days * Sample.Day) };
        Assert.Equal(truth, Sample.Read(text).Of(facts));
        Assert.Equal(deciding, string.Join(' ', Sample.Read(text).Undecided(facts)));
    }

    [Fact]
    public void A_number_that_may_be_less_clears_when_the_least_does()
    {
        Facts facts = new() { ["since.x"] = FactValue.AtMost(4 * Sample.Day) };
        Assert.Equal(5 * Sample.Day, Sample.Read("since.x < 5 d").ClearsAfter(facts));
    }

    [Fact]
    public void A_test_that_still_holds_at_its_limit_clears_behind_it()
    {
        Facts facts = new() { ["since.x"] = FactValue.Of((double?)(10 * Sample.Day)) };
        double wait = Sample.Read("since.x <= 14 d").ClearsAfter(facts);
        Assert.True(wait > 4 * Sample.Day && wait < (4 * Sample.Day) + 1e-6, $"{wait}");
        Assert.Equal(Truth.No, Sample.Read("since.x <= 14 d").Of(facts.With("since.x", FactValue.Of((double?)((10 * Sample.Day) + wait)))));
    }

    [Fact]
    public void The_wait_is_what_trying_every_wait_finds() => Gen.Select(Sample.Texts, Sample.Answers).Sample((text, facts) =>
    {
        Expression tree = Sample.Tree(text);
        double wait = Waiting.Clears(tree, facts);
        if (tree.Of(facts, 0) != Truth.Yes)
        {
            Assert.Equal(0, wait);
            return;
        }

        Assert.True(wait > 0);
        // From the wait on it does not hold; just before it, it is not certain that it does not.
        Assert.All(s_times, time => Assert.True(double.IsInfinity(wait) || tree.Of(facts, wait + time) == Truth.No));
        if (double.IsFinite(wait))
            Assert.Contains(JustBefore(wait), time => tree.Of(facts, time) != Truth.No);
        else
            Assert.NotEqual(Truth.No, tree.Of(facts, 1000 * Sample.Day));
    }, iter: 10_000);

    [Fact]
    public void What_is_known_shifted_by_the_wait_does_not_hold() => Gen.Select(Sample.Texts, Sample.Answers).Sample((text, facts) =>
    {
        Expression tree = Sample.Tree(text);
        double wait = Waiting.Clears(tree, facts);
        if (wait == 0 || double.IsInfinity(wait))
            return;
        Facts later = facts;
        foreach (string path in new[] { "since.x", "since.y" }.Where(path => !facts[path].IsUnknown))
            later = later.With(path, FactValue.Of((double?)(facts[path].Number + wait)));
        Assert.NotEqual(Truth.Yes, tree.Of(later, 0));
    }, iter: 10_000);

    // A test for one moment, == 7 d, is passed within the last bits of the number.
    private static IEnumerable<double> JustBefore(double wait)
    {
        yield return Math.Max(0, wait - 1e-3);
        for (int i = 0; i < 8; i++)
            yield return wait = Math.Max(0, Math.BitDecrement(wait));
    }

    private static bool Decides(Expression tree, Facts facts, string path, string[] others)
    {
        if (others.Length > 0)
            return Values(others[0]).Any(value => Decides(tree, facts.With(others[0], value), path, others[1..]));
        Truth[] truths = [.. Values(path).Select(value => tree.Of(facts.With(path, value), 0))];
        return truths.Contains(Truth.Yes) && truths.Contains(Truth.No);
    }

    private static IEnumerable<FactValue> Values(string path) => Sample.Types.Find(path)!.Shape switch
    {
        FactShape.Flag => [FactValue.Of(true), FactValue.Of(false)],
        FactShape.Word => Sample.Types.Find(path)!.Words.Select(FactValue.Of),
        _ => s_times.Select(time => FactValue.Of((double?)time)),
    };
}
