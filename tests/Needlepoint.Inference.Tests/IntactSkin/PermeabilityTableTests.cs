using CsCheck;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.IntactSkin;

namespace Needlepoint.Inference.Tests.IntactSkin;

public sealed class PermeabilityTableTests
{
    private const string Good =
        """"
        source_row,compound,smiles,mw_g_mol,log10_kow,hbond_donors,hbond_acceptors,temperature_k,log10_kp_cm_h,source_reference
        7,"2,3-Butanediol, ""pure""",CC(C(C)O)O,90.1,-0.99,2,2,303,-4.3,(Blank et al. 1967)
        4,Sodium caprate,CCCCCCCCCC(=O)[O-].[Na+],194.2,3.75,0,2,305,-2.1,(Ellison et al. 2020)
        """";

    [Fact]
    public void A_row_is_read_with_its_quotes_and_its_main_fragment()
    {
        PermeabilityTable table = PermeabilityTable.Read("t.csv", Good, [])!;
        Assert.Equal([4, 7], table.Rows.Select(row => row.Row));
        Assert.Equal("CCCCCCCCCC(=O)[O-]", table.Rows[0].Structure);
        Assert.True(table.Rows[0].IsApart);
        MeasuredPermeability fitted = Assert.Single(table.Fitted);
        Assert.Equal("2,3-Butanediol, \"pure\"", fitted.Compound);
        Assert.Equal((0.0901, -0.99, 2, 2, 303, -4.3), (fitted.MolarMass, fitted.LogKow, fitted.Donors, fitted.Acceptors, fitted.Temperature, fitted.LogPermeability));
    }

    [Theory]
    [InlineData("90.1", "heavy", 2, "mw_g_mol cannot be")]
    [InlineData("90.1", "-90", 2, "mw_g_mol cannot be")]
    [InlineData("3.75", "", 3, "log10_kow is empty")]
    [InlineData(",305", ",NaN", 3, "temperature_k cannot be")]
    [InlineData("4,Sodium", "7,Sodium", 3, "a source row stands twice")]
    [InlineData("-2.1,", "-2.1,9,", 3, "the row has 11 cells and the heading 10")]
    public void A_damaged_row_has_its_message_and_place(string good, string bad, int line, string title)
    {
        ProblemList problems = [];
        Assert.Null(PermeabilityTable.Read("t.csv", Good.Replace(good, bad, StringComparison.Ordinal), problems));
        Problem problem = Assert.Single(problems);
        Assert.Equal((EvidenceCode.BadPermeabilityTable, title, line), (problem.Code, problem.Title, problem.Place!.Line));
    }

    [Fact]
    public void Any_text_is_a_table_or_a_problem() => Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400], Gen.String[0, 5]).Sample((from, length, piece) =>
    {
        int start = Math.Min(from, Good.Length);
        ProblemList problems = [];
        PermeabilityTable? read = PermeabilityTable.Read("t.csv", Good.Remove(start, Math.Min(length, Good.Length - start)).Insert(start, piece), problems);
        Assert.Equal(read is null, problems.HasErrors);
    });
}
