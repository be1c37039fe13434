using System.Globalization;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Qualification;

/// <summary>What is predicted for each way in which a source reports a number.</summary>
public sealed class ReportedAsTests
{
    private const string Arms = """
        id: doe-2030
        citation: "Doe J. A title. J Skin 2030;1:2-3"
        access: abstract
        species: human
        cohort: doe
        role: validation
        person: {site: cheek}
        arms:
          - id: needled
            course: {device: pen-12-needles, needle_length: 1.5 mm, passes: 6}
          - id: shallow
            course: {device: pen-12-needles, needle_length: 0.5 mm, passes: 6}
          - id: untreated
            course: {device: none}
        measurements:

        """;

    [Fact]
    public void The_time_of_a_maximum_is_when_the_curve_is_highest()
    {
        double peak = Predict(Measured("swelling_relative", "time-of-maximum", "7 d", "h")).Single().Predicted;
        Assert.InRange(peak, 1, 7 * 24 - 1);
        string At(double hours) => Measured("swelling_relative", "value", FormattableString.Invariant($"{hours:R} h"), "1");
        double[] around = [.. Predict(At(0.9 * peak) + At(peak) + At(1.1 * peak)).Select(value => value.Predicted)];
        Assert.True(around[1] > around[0] && around[1] > around[2]);
    }

    [Fact]
    public void A_maximum_is_looked_for_no_longer_than_the_source_looked()
    {
        double peak = Predict(Measured("swelling_relative", "time-of-maximum", "7 d", "h")).Single().Predicted;
        Assert.Equal(1, Predict(Measured("swelling_relative", "time-of-maximum", "1 h", "h")).Single().Predicted, 1e-9);
        QualifiedValue[] both = Predict(
            Measured("swelling_relative", "time-of-maximum", "1 h", "h") + Measured("swelling_relative", "fraction-of-maximum", "7 d", "1"));
        Assert.Equal(peak, both[0].Predicted, 1e-6 * peak);
    }

    [Fact]
    public void A_fraction_of_the_maximum_is_the_value_over_the_highest_value()
    {
        double peak = Predict(Measured("swelling_relative", "time-of-maximum", "7 d", "h")).Single().Predicted;
        string peakText = FormattableString.Invariant($"{peak:R} h");
        QualifiedValue[] values = Predict(
            Measured("swelling_relative", "fraction-of-maximum", peakText, "1") + Measured("swelling_relative", "fraction-of-maximum", "3 d", "%")
            + Measured("swelling_relative", "value", peakText, "1") + Measured("swelling_relative", "value", "3 d", "1"));
        Assert.Equal(1, values[0].Predicted, 1e-4);
        Assert.Equal(100 * values[3].Predicted / values[2].Predicted, values[1].Predicted, 1e-2);
        Assert.True(values[0].P95 <= 1);
    }

    [Fact]
    public void A_change_against_an_arm_is_the_difference_of_two_changes()
    {
        QualifiedValue[] values = Predict(
            Measured("tewl_g_m2_h", "change-against-arm", "2 h", "g/m2/h", "shallow") + Measured("tewl_g_m2_h", "change-against-arm", "2 h", "g/m2/h", "untreated")
            + Measured("tewl_g_m2_h", "change", "2 h", "g/m2/h") + Measured("tewl_g_m2_h", "change", "2 h", "g/m2/h", arm: "shallow"));
        Assert.Equal(values[2].Predicted - values[3].Predicted, values[0].Predicted, 1e-9);
        Assert.Equal(values[2].Predicted, values[1].Predicted, 1e-9);
        Assert.NotEqual(0, values[0].Predicted);
    }

    [Fact]
    public void An_arm_is_followed_to_its_last_measurement_however_late()
    {
        double early = Predict(Measured("tewl_g_m2_h", "change", "1 h", "g/m2/h")).Single().Predicted;
        double late = Predict(Measured("tewl_g_m2_h", "change", "18 months", "g/m2/h")).Single().Predicted;
        Assert.True(early > 1);
        Assert.InRange(Math.Abs(late), 0, 1e-3 * early);
    }

    [Fact]
    public void One_number_has_no_maximum()
    {
        QualificationResult result = OwnStudy.Qualify(Arms + Measured("needle_reach_um", "time-of-maximum", "1 d", "d"), sets: 8);
        Assert.Empty(result.Values);
        Assert.Contains("one number has no maximum over time", Assert.Single(result.Failures), StringComparison.Ordinal);
    }

    private static string Measured(string observable, string reported, string at, string unit, string? of = null, string arm = "needled") =>
        string.Create(CultureInfo.InvariantCulture, $"""
              - observable: {observable}
                arm: {arm}
                at: {at}
                as: {reported}
                {(of is null ? "where: text" : $"of_arm: {of}\n    where: text")}
                value: 1
                unit: "{unit}"
                spread: {"{kind: unknown}"}

            """);

    private static QualifiedValue[] Predict(string measurements) => OwnStudy.Predict(Arms + measurements, sets: 8);
}
