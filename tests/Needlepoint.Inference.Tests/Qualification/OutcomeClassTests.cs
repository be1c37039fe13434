using Needlepoint.Evidence.Units;
using Needlepoint.Inference.Qualification;
using Needlepoint.Inference.Tests.Support;
using Needlepoint.Skin.Observables;

namespace Needlepoint.Inference.Tests.Qualification;

public sealed class OutcomeClassTests
{
    public static TheoryData<string> Absorption => [.. AbsorptionObservables.All.Select(observable => observable.Id)];

    [Theory, MemberData(nameof(Absorption))]
    public void Every_outcome_of_absorption_has_a_unit_and_a_class_with_a_spread_whatever_it_is_set_against(string id)
    {
        Assert.Equal(Unit.Parse(AbsorptionObservables.Find(id)!.Unit).Dimension, Qualifier.DimensionOf(id));
        foreach (Against against in Enum.GetValues<Against>())
            foreach (bool isNeedled in (bool[])[false, true])
            {
                OutcomeClass found = OutcomeClass.Find(id, isNeedled, isStripped: false, isReturn: true, against);
                Assert.Contains(found, OutcomeClass.All);
                Assert.True(Shipped.Model.Parameters[found.Spread].Value > 1);
            }
    }

    [Theory]
    [InlineData("permeability_cm_h", false, Against.Nothing, "intact permeability")]
    [InlineData("permeability_cm_h", true, Against.Nothing, "amounts through needled skin")]
    [InlineData("plasma_peak_ug_ml", false, Against.Nothing, "plasma")]
    [InlineData("permeability_cm_h", true, Against.Intact, "gain over intact skin")]
    [InlineData("permeated_dose_percent", true, Against.Itself, "shape of permeation")]
    [InlineData("permeated_amount_ug_cm2", true, Against.Opened, "arm against arm")]
    [InlineData("skin_amount_ug_cm2", false, Against.Intact, "arm against arm")]
    [InlineData("anaesthesia_onset_min", true, Against.Intact, "numbing")]
    public void Amounts_are_counted_by_what_they_are_set_against(string id, bool isNeedled, Against against, string name) =>
        Assert.Equal(name, OutcomeClass.Find(id, isNeedled, isStripped: false, isReturn: false, against).Name);

    [Fact]
    public void Skin_without_its_barrier_is_no_intact_skin() =>
        Assert.Equal("tissue without its barrier", OutcomeClass.Find("permeability_cm_h", isNeedled: false, isStripped: true, isReturn: false).Name);

    [Fact]
    public void Every_class_has_a_spread_and_a_known_gap() =>
        Assert.All(OutcomeClass.All, found => Assert.True(Shipped.Model.Parameters[found.Spread].Value > 0 && found.KnownGap.Length > 0, found.Name));

    [Fact]
    public void Every_outcome_of_skin_and_hair_has_a_class() => Assert.All(
        SkinObservables.All.Concat(HairObservables.All),
        observable => Assert.NotNull(OutcomeClass.Find(observable.Id, isNeedled: true, isStripped: false, isReturn: false)));

    [Theory]
    [InlineData("stratum_corneum_hydration_corneometer_au", false, HabitChange.None, "skin at rest")]
    [InlineData("stratum_corneum_hydration_corneometer_au", false, HabitChange.Care, "moisturised surface")]
    [InlineData("stratum_corneum_hydration_corneometer_au", true, HabitChange.Care, "hydration")]
    [InlineData("tewl_g_m2_h", false, HabitChange.Diet, "diet and sun threshold")]
    [InlineData("wrinkle_depth_relative", false, HabitChange.Diet, "diet and sun threshold")]
    [InlineData("wrinkle_depth_relative", false, HabitChange.Care, "lines and texture")]
    [InlineData("wrinkle_depth_relative", true, HabitChange.Diet, "lines and texture")]
    public void What_care_and_food_do_is_counted_apart_from_what_needles_do(string id, bool isNeedled, HabitChange habits, string name) =>
        Assert.Equal(name, OutcomeClass.Find(id, isNeedled, isStripped: false, isReturn: false, habits: habits).Name);

    [Theory]
    [InlineData("skin_b_star", true, HabitChange.Diet, "red and yellow of skin")]
    [InlineData("hair_density_per_cm2", false, HabitChange.None, "hair at rest")]
    [InlineData("hair_density_per_cm2", true, HabitChange.None, "hairs after treatment")]
    [InlineData("hair_diameter_um", true, HabitChange.None, "hair thickness after treatment")]
    [InlineData("hair_growing_percent", true, HabitChange.None, "hair mass after treatment")]
    [InlineData("hyperpigmentation_risk_percent", false, HabitChange.None, "dark marks")]
    public void A_change_is_counted_apart_from_a_value_where_studies_differ_more_in_it(string id, bool isChange, HabitChange habits, string name) =>
        Assert.Equal(name, OutcomeClass.Find(id, isNeedled: false, isStripped: false, isReturn: false, isChange: isChange, habits: habits).Name);

    [Fact]
    public void Colours_err_by_an_amount_and_risks_as_counts()
    {
        Assert.Equal(ErrorLaw.Amount, OutcomeClass.All.Single(found => found.Observables.Contains("individual_typology_angle_deg")).Law);
        Assert.Equal(ErrorLaw.Count, OutcomeClass.All.Single(found => found.Observables.Contains("hyperpigmentation_risk_percent")).Law);
        Assert.Equal(ErrorLaw.Factor, OutcomeClass.All.Single(found => found.Observables.Contains("melasma_score_relative")).Law);
    }
}
