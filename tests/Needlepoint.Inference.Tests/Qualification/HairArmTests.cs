using System.Globalization;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Qualification;

/// <summary>What is predicted for the hair of an arm.</summary>
public sealed class HairArmTests
{
    private const string Arms = """
        id: doe-2030
        citation: "Doe J. A title. J Hair 2031;1:2-3"
        access: abstract
        species: human
        cohort: doe-hair
        role: validation
        person: {sex: male, age: 36, skin_type: II, site: scalp}
        concerns: {hair_loss: {kind: pattern, norwood: 4}}
        arms:
          - id: needled
            course: {device: pen-12-needles, needle_length: 1 mm, passes: 2, sessions: 8, every: 7 d}
          - id: untreated
            course: {device: none}
          - id: cheek
            person: {site: cheek}
            course: {device: none}
        measurements:

        """;

    [Fact]
    public void Levels_changes_and_differences_of_hair_fit_together()
    {
        QualifiedValue[] values = Predict(
            Measured("needled", "0 d"), Measured("needled", "16 weeks"), Measured("needled", "16 weeks", "as: change"), Measured("untreated", "16 weeks", "as: change"),
            Measured("needled", "16 weeks", "as: change-against-arm\n    of_arm: untreated"));
        Assert.InRange(values[0].Predicted, 80, 190);
        Assert.Equal(values[1].Predicted - values[0].Predicted, values[2].Predicted, 4.0);
        Assert.InRange(values[3].Predicted, -10, 2);
        Assert.Equal(values[2].Predicted - values[3].Predicted, values[4].Predicted, 4.0);
        Assert.True(values[4].Predicted > 2);
    }

    [Fact]
    public void An_arm_off_the_scalp_is_told()
    {
        QualificationResult result = OwnStudy.Qualify(Arms + Measured("cheek", "16 weeks"), sets: 24);
        Assert.Empty(result.Values);
        Assert.Contains("does not tell", Assert.Single(result.Failures), StringComparison.Ordinal);
    }

    private static string Measured(string arm, string at, string? reported = null) => string.Create(CultureInfo.InvariantCulture, $"""
          - observable: hair_density_per_cm2
            arm: {arm}
            at: {at}
            {reported ?? "where: text"}
            {(reported is null ? "n: 3" : "where: text")}
            value: 10
            unit: "/cm2"
            spread: {"{kind: unknown}"}

        """);

    private static QualifiedValue[] Predict(params string[] measurements) => OwnStudy.Predict(Arms + string.Concat(measurements), sets: 24);
}
