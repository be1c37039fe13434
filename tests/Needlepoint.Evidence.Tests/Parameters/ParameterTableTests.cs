using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Evidence.Tests.Parameters;

public sealed class ParameterTableTests
{
    internal const string Good = """
        - id: channels.drying_rate
          value: 3.6
          unit: 1/h
          meaning: loss of open lumen
          spread: {kind: lognormal, gsd: 1.4}
          origin: {kind: measured, study: kalluri-2011-roller, where: "Fig. 3B", access: full-text, species: human}
          scope: {site: volar-forearm, age: 20 to 60}
          bounds: [0.36, 36]

        """;

    /// <summary>Text to find, what to put there, code and title of the problem that follows.</summary>
    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "channels.drying_rate", "DryingRate", EvidenceCode.BadId, "an id is made of lower-case words" },
        { "gsd: 1.4", "gsd: 1", EvidenceCode.BadParameterSpread, "a geometric standard deviation of 1 is no spread" },
        { "value: 3.6", "value: -3.6", EvidenceCode.BadParameterSpread, "a lognormal spread needs a positive value" },
        { "{kind: lognormal, gsd: 1.4}", "{kind: normal, sd: 0}", EvidenceCode.BadParameterSpread, "a standard deviation is positive" },
        { "{kind: lognormal, gsd: 1.4}", "{kind: uniform, low: 9, high: 2}", EvidenceCode.BadParameterSpread, "high must be above low" },
        { "{kind: lognormal, gsd: 1.4}", "{kind: uniform, low: 5, high: 9}", EvidenceCode.BadParameterSpread, "the value lies outside its own spread" },
        { "study: kalluri-2011-roller, ", "", EvidenceCode.OriginWithoutSource, "a measured value must name its source" },
        { "[0.36, 36]", "[5, 36]", EvidenceCode.OutsideOwnBounds, "the value lies outside its own bounds" },
        { "[0.36, 36]", "[36, 0.36]", EvidenceCode.OutsideOwnBounds, "bounds are two numbers, the lower one first" },
        { "[0.36, 36]", "[36]", EvidenceCode.OutsideOwnBounds, "bounds are two numbers, the lower one first" },
        { "  unit: 1/h\n", "", "NP-E008", "unit is missing" },
        { "  meaning: loss of open lumen\n", "", "NP-E008", "meaning is missing" },
        { "  spread: {kind: lognormal, gsd: 1.4}\n", "", "NP-E008", "spread is missing" },
        { "kind: lognormal", "kind: log-normal", "NP-E010", "kind 'log-normal' is not known" },
        { "kind: lognormal, gsd: 1.4", "kind: unknown, gsd: 1.4", "NP-E007", "'gsd' is not a key that is known here" },
        { "kind: measured", "kind: assumed, reason: r, settled_by: s", "NP-E007", "'study' is not a key that is known here" },
        { "access: full-text", "access: fulltext", "NP-E010", "access 'fulltext' is not known" },
    };

    [Fact]
    public void A_good_entry_is_read_into_si()
    {
        Parameter parameter = Load(Good, out ProblemList problems)["channels.drying_rate"];
        Assert.Empty(problems);
        Assert.Equal(0.001, parameter.Value, 1e-18);
        Assert.Equal((1e-4, 1e-2), (Math.Round(parameter.Bounds!.Value.Low, 12), Math.Round(parameter.Bounds.Value.High, 12)));
        Assert.Equal(Math.Log(1.4), parameter.Spread.LogStandardDeviation(parameter.Value));
        Assert.Equal("kalluri-2011-roller", Assert.IsType<MeasuredOrigin>(parameter.Origin).Study);
        Assert.Equal([("site", "volar-forearm"), ("age", "20 to 60")], parameter.Scope);
        Assert.Equal("3.6 1/h", parameter.ValueText);
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void Each_mistake_has_its_message(string find, string put, string code, string title)
    {
        Assert.Contains(find, Good, StringComparison.Ordinal);
        ParameterTable table = Load(Good.Replace(find, put, StringComparison.Ordinal), out ProblemList problems);
        Assert.Equal((code, title), (problems[0].Code, problems[0].Title));
        Assert.NotNull(problems[0].Place);
        Assert.NotNull(problems[0].Fix);
        Assert.Empty(table.All);
    }

    [Fact]
    public void One_id_stands_once()
    {
        Load(Good + Good, out ProblemList problems);
        Problem problem = Assert.Single(problems);
        Assert.Equal((EvidenceCode.ParameterTwice, "the parameter channels.drying_rate stands twice"), (problem.Code, problem.Title));
    }

    [Fact]
    public void A_wrong_name_leads_to_the_nearest()
    {
        ParameterTable table = Load(Good, out ProblemList problems);
        Assert.Contains("channels.drying_rate", Assert.Throws<KeyNotFoundException>(() => table["channel.drying_rate"]).Message,
            StringComparison.Ordinal);
        Assert.Null(table.Find("channel.drying_rate", problems));
        Assert.Equal((EvidenceCode.UnknownParameter, "did you mean channels.drying_rate?"), (problems[0].Code, problems[0].Fix));
    }

    [Fact]
    public void A_value_is_given_only_in_its_own_dimension()
    {
        ParameterTable table = Load(Good, out ProblemList problems);
        Assert.Equal(0.001, table.Value("channels.drying_rate", Dimension.Time.Power(-1), problems), 1e-18);
        Assert.Empty(problems);
        Assert.True(double.IsNaN(table.Value("channels.drying_rate", Dimension.Length, problems)));
        Assert.Equal("channels.drying_rate must be measured in m", Assert.Single(problems).Title);
    }

    [Fact]
    public void Assumed_and_fitted_values_can_be_counted()
    {
        string assumed = Good.Replace("drying_rate", "b", StringComparison.Ordinal)
            .Replace("{kind: measured, study: kalluri-2011-roller, where: \"Fig. 3B\", access: full-text, species: human}",
                "{kind: assumed, reason: r, settled_by: s}", StringComparison.Ordinal);
        string fitted = assumed.Replace("channels.b", "channels.c", StringComparison.Ordinal)
            .Replace("{kind: assumed, reason: r, settled_by: s}", "{kind: fitted, run: first, start: r}", StringComparison.Ordinal);
        ParameterTable table = Load(Good + assumed + fitted, out ProblemList problems);
        Assert.Empty(problems);
        Assert.Equal(["channels.b"], table.Assumed.Select(parameter => parameter.Id));
        Assert.Equal(["channels.c"], table.Fitted.Select(parameter => parameter.Id));
    }

    [Fact]
    public void The_fingerprint_changes_with_a_value_and_not_with_a_comment()
    {
        string fingerprint = Load(Good, out _).Fingerprint;
        Assert.Equal(fingerprint, Load("# a comment\n" + Good, out _).Fingerprint);
        Assert.NotEqual(fingerprint, Load(Good.Replace("3.6", "3.7", StringComparison.Ordinal), out _).Fingerprint);
        Assert.NotEqual(fingerprint, Load(Good.Replace("1.4", "1.5", StringComparison.Ordinal), out _).Fingerprint);
    }

    [Fact]
    public void Spreads_of_equal_relative_width_agree_on_the_log_scale()
    {
        Assert.Equal(0.1, new NormalSpread(0.2).LogStandardDeviation(2)!.Value, 1e-3);
        double normal = new NormalSpread(1 / Math.Sqrt(12)).LogStandardDeviation(3)!.Value;
        Assert.Equal(normal, new UniformSpread(2.5, 3.5).LogStandardDeviation(3)!.Value, 1e-12);
        Assert.Equal(0, new FixedSpread().LogStandardDeviation(3));
        Assert.Null(new UnknownSpread().LogStandardDeviation(3));
        Assert.Null(new NormalSpread(1).LogStandardDeviation(-3));
    }

    private static ParameterTable Load(string yaml, out ProblemList problems)
    {
        using TemporaryFolder folder = new();
        folder.Write("parameters/channels.yaml", yaml);
        problems = [];
        return ParameterTable.Load(DataSource.Folder(folder.Path), problems);
    }
}
