using System.Globalization;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Qualification;

/// <summary>What is predicted for the substance of an arm.</summary>
public sealed class AbsorptionArmTests
{
    private const string Donor = "{product: {form: solution, ph: 7, actives: [{substance: {name: made up, molar_mass: 200 g/mol, log_kow: -2}, strength: 10 g/L}]}, from: 0 h, film: 5 mm, covered: true, infinite: true}";

    private const string Arms = $$"""
        id: doe-2030
        citation: "Doe J. A title. J Skin 2030;1:2-3"
        access: abstract
        species: human-ex-vivo
        cohort: doe
        role: validation
        arms:
          - id: needled
            course: {device: pen-12-needles, needle_length: 0.5 mm, passes: 4, skin_sample: {thickness: 0.5 mm}, products: [{{Donor}}]}
          - id: intact
            course: {device: none, skin_sample: {thickness: 0.5 mm}, products: [{{Donor}}]}
          - id: bare
            course: {device: none, before: {epidermis_removed: true}, skin_sample: {thickness: 0.5 mm}, products: [{{Donor}}]}
          - id: nothing
            course: {device: none}
        measurements:

        """;

    [Fact]
    public void A_gain_is_the_ratio_of_two_amounts_and_a_shape_that_of_two_times()
    {
        QualifiedValue[] values = Predict(
            Measured("needled", "24 h"), Measured("needled", "6 h"), Measured("intact", "24 h"), Measured("needled", "24 h", "as: ratio-to-arm\n    of_arm: intact"),
            Measured("needled", "24 h", "as: ratio-to-arm\n    of_arm: needled\n    of_at: 6 h"));
        Assert.Equal(values[0].Predicted / values[2].Predicted, values[3].Predicted, 1e-9 * values[3].Predicted);
        Assert.Equal(values[0].Predicted / values[1].Predicted, values[4].Predicted, 1e-9 * values[4].Predicted);
        Assert.True(values[3].Predicted > 3);
        Assert.Equal([true, true, false, true, true], values.Select(value => value.IsNeedled));
    }

    [Fact]
    public void Intact_skin_lets_less_through_than_needled_and_that_less_than_bare_dermis()
    {
        double[] found = [.. Predict(Measured("intact", "24 h"), Measured("needled", "24 h"), Measured("bare", "24 h")).Select(value => value.Predicted)];
        Assert.True(found[0] < found[1] && found[1] < found[2]);
    }

    [Fact]
    public void An_arm_without_a_product_is_told()
    {
        QualificationResult result = OwnStudy.Qualify(Arms + Measured("nothing", "24 h"), sets: 4);
        Assert.Empty(result.Values);
        Assert.Contains("has none on its skin", Assert.Single(result.Failures), StringComparison.Ordinal);
    }

    private static string Measured(string arm, string at, string? reported = null) => string.Create(CultureInfo.InvariantCulture, $"""
          - observable: permeated_amount_ug_cm2
            arm: {arm}
            at: {at}
            {reported ?? "where: text"}
            {(reported is null ? "n: 3" : "where: text")}
            value: 1
            unit: "{(reported is null ? "ug/cm2" : "1")}"
            spread: {"{kind: unknown}"}

        """);

    private static QualifiedValue[] Predict(params string[] measurements) => OwnStudy.Predict(Arms + string.Concat(measurements), sets: 4);
}
