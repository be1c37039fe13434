using CsCheck;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Tests.Parameters;

public sealed class PosteriorTests
{
    private static readonly Posterior s_two = new("first-spine", new DateOnly(2026, 11, 23), "9f86d0", ["a.x", "b.y"], [-13.2, 0.1],
        [0.21, 0.05, 0.3]) { Members = [0, 3, 7] };

    [Fact]
    public void Writing_and_reading_keeps_every_bit() =>
        Gen.Int[0, 6].SelectMany(count => Gen.Select(Gen.Double[-700, 700].Array[count],
            Gen.Double[0, 3].Array[count * (count + 1) / 2])).Sample((mean, factor) =>
        {
            string[] ids = [.. Enumerable.Range(0, mean.Length).Select(i => $"p.x{i}")];
            Posterior written = new Posterior("run", new DateOnly(2026, 1, 2), "00ff", ids, mean, factor).WithMembers([.. Enumerable.Range(0, mean.Length).Select(i => 3 * i)]);
            ProblemList problems = [];
            Posterior read = Posterior.Read("posterior.csv", written.Write(), problems)!;
            Assert.Empty(problems);
            Assert.Equal(written.Write(), read.Write());
            Assert.Equal(mean, read.MeanLog.ToArray());
            Assert.Equal(written.Members, read.Members);
            for (int row = 0; row < mean.Length; row++)
                for (int column = 0; column <= row; column++)
                    Assert.Equal(BitConverter.DoubleToInt64Bits(written.Factor(row, column)),
                        BitConverter.DoubleToInt64Bits(read.Factor(row, column)));
        });

    [Fact]
    public void A_draw_is_the_mean_plus_the_factor_times_the_normals_on_the_log_scale()
    {
        double[] values = new double[2];
        s_two.Draw([2, -1], values);
        Assert.Equal(Math.Exp(-13.2 + (0.21 * 2)), values[0], 1e-15);
        Assert.Equal(Math.Exp(0.1 + (0.05 * 2) - 0.3), values[1], 1e-14);
        Assert.Equal(0, s_two.Factor(0, 1));
        Assert.Throws<ArgumentException>(() => s_two.Draw([1], values));
    }

    [Fact]
    public void Joining_another_changes_no_number_of_either() =>
        Gen.Select(Gen.Double[-30, 30].Array[3], Gen.Double[-3, 3].Array[3], Gen.Double[0, 3].Array[3]).Sample((normals, mean, factor) =>
        {
            Posterior other = new("other", new DateOnly(2026, 1, 2), "00ff", ["c.u", "c.v"], mean.AsSpan(0, 2), factor);
            Posterior joined = s_two.Joined(other);
            double[] ours = new double[2], theirs = new double[2], all = new double[4];
            s_two.Draw(normals.AsSpan(0, 2), ours);
            other.Draw(normals.AsSpan(1, 2), theirs);
            joined.Draw([.. normals.AsSpan(0, 2), .. normals.AsSpan(1, 2)], all);
            Assert.Equal([.. ours, .. theirs], all);
            Assert.Equal(["a.x", "b.y", "c.u", "c.v"], joined.Ids);
            Assert.Equal((s_two.Run, s_two.Date, s_two.ValidationHash), (joined.Run, joined.Date, joined.ValidationHash));
            Assert.Equal(s_two.Members, joined.Members);
            Assert.Equal(s_two.Write().Split('\n')[7..^1], joined.Write().Split('\n')[7..9]);
        });

    [Fact]
    public void Members_of_a_joined_posterior_are_members_of_both()
    {
        Posterior other = new("other", new DateOnly(2026, 1, 2), "00ff", ["c.u"], [0], [1]) { Members = [3, 4, 7] };
        Assert.Equal([3, 7], s_two.Joined(other).Members);
        Assert.Equal([3, 4, 7], s_two.WithMembers([]).Joined(other).Members);
        Assert.Throws<ArgumentException>(() => s_two.Joined(s_two));
    }

    [Fact]
    public void A_block_that_was_fitted_later_says_when_and_what_was_kept()
    {
        Posterior hair = new("later", new DateOnly(2027, 2, 3), "77aa", ["h.a", "h.b"], [1.5, -2], [0.1, 0.02, 0.4]);
        Posterior pigment = new("later", new DateOnly(2027, 2, 3), "77aa", ["p.a"], [0.3], [0.7]);
        Posterior both = s_two.JoinedAs("hair", hair).JoinedAs("pigment", pigment);
        Assert.Equal("first-spine+later", both.Name);
        Assert.Equal("first-spine", s_two.Name);
        Assert.Equal(new PosteriorBlock("hair", "later", new DateOnly(2027, 2, 3), "77aa", s_two.RowsHash, 2), both.Blocks[0]);
        Assert.Equal(s_two.JoinedAs("hair", hair).RowsHash, both.Blocks[1].KeptHash);
        Assert.Equal(s_two.Members, both.Members);

        ProblemList problems = [];
        Posterior read = Posterior.Read("posterior.csv", both.Write(), problems)!;
        Assert.Empty(problems);
        Assert.Equal(both.Write(), read.Write());
        Assert.Equal(both.Blocks, read.Blocks);
        Assert.Equal(s_two.Write().Split('\n')[7..9], both.Write().Split('\n')[9..11]);

        Assert.Equal(s_two.JoinedAs("pigment", pigment).RowsHash, both.Without("hair").RowsHash);
        Assert.Equal(s_two.Write(), both.Without("hair").Without("pigment").Write());
        Assert.Same(both, both.Without("care"));
        Assert.Throws<ArgumentException>(() => both.JoinedAs("hair", new("x", default, "", ["q.q"], [0], [1])));
    }

    [Theory]
    [InlineData("block,hair,", "block,,", "a block cannot be read")]
    [InlineData(",2027-02-03,", ",3 February,", "a block cannot be read")]
    [InlineData("parameters,3", "block,hair,r,2027-02-03,a,b,1\nparameters,3", "a block cannot be read")]
    [InlineData(",1\nparameters", ",9\nparameters", "the blocks have more parameters than there are rows")]
    public void A_damaged_block_has_its_message(string good, string bad, string title)
    {
        string text = s_two.JoinedAs("hair", new("later", new DateOnly(2027, 2, 3), "77aa", ["h.a"], [1.5], [0.1])).Write();
        Assert.Contains(good, text, StringComparison.Ordinal);
        ProblemList problems = [];
        Assert.Null(Posterior.Read("posterior.csv", text.Replace(good, bad, StringComparison.Ordinal), problems));
        Assert.Equal(title, Assert.Single(problems).Title);
    }

    [Theory]
    [InlineData("needlepoint posterior,2", "something,else", "this is not a posterior file")]
    [InlineData("date,", "day,", "a line of the heading is missing")]
    [InlineData("2026-11-23", "23.11.2026", "the date cannot be read")]
    [InlineData("parameters,2", "parameters,3", "there are 2 rows and not 3")]
    [InlineData("members,0 3 7", "members,0 7 3", "the numbers of the members cannot be read")]
    [InlineData("members,0 3 7", "members,0 3 x", "the numbers of the members cannot be read")]
    [InlineData("0.05,0.3", "0.05", "a row cannot be read")]
    [InlineData("0.05,0.3", "0.05,-0.3", "a row cannot be read")]
    [InlineData("-13.2", "NaN", "a row cannot be read")]
    [InlineData("b.y", "a.x", "a parameter stands twice")]
    public void A_damaged_file_has_its_message(string good, string bad, string title)
    {
        ProblemList problems = [];
        Assert.Null(Posterior.Read("posterior.csv", s_two.Write().Replace(good, bad, StringComparison.Ordinal), problems));
        Problem problem = Assert.Single(problems);
        Assert.Equal((EvidenceCode.BadPosterior, title), (problem.Code, problem.Title));
        Assert.NotNull(problem.Place);
    }

    [Fact]
    public void A_posterior_that_cannot_be_is_refused()
    {
        DateOnly day = new(2026, 1, 1);
        Assert.Throws<ArgumentException>(() => new Posterior("r", day, "h", ["a"], [1], [1, 2]));
        Assert.Throws<ArgumentException>(() => new Posterior("r", day, "h", ["a", "a"], [1, 1], [1, 0, 1]));
        Assert.Throws<ArgumentException>(() => new Posterior("r", day, "h", ["a"], [double.NaN], [1]));
        Assert.Throws<ArgumentException>(() => new Posterior("r,s", day, "h", ["a"], [1], [1]));
    }

    [Fact]
    public void Any_text_is_a_posterior_or_a_problem() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 200], Gen.String[0, 5]).Sample((from, length, piece) =>
        {
            string text = s_two.Write();
            int start = Math.Min(from, text.Length);
            ProblemList problems = [];
            Posterior? read = Posterior.Read("f", text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, piece), problems);
            Assert.Equal(read is null, problems.HasErrors);
        });
}
