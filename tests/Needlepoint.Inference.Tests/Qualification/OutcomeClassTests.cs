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
}
