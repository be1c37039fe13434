using Needlepoint.Courses;
using Needlepoint.Inference.Absorption;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Tests.Support;

namespace Needlepoint.Inference.Tests.Absorption;

/// <summary>What products do to the skin that they are put on.</summary>
public sealed class ProductEffectsTests
{
    private static readonly RunOptions s_central = new() { CentralOnly = true };

    [Fact]
    public void A_numbing_cream_blocks_more_the_longer_it_was_on_and_hurts_less()
    {
        double Numbness(string from) => Effects($"- {{product: lidocaine-5-cream, from: {from}, to: 0 h, covered: yes}}").Numbness!.Value;
        double minutes = Numbness("-10 min"), hour = Numbness("-60 min"), hours = Numbness("-3 h");
        Assert.True(minutes < hour && hour < hours, $"{minutes}, {hour}, {hours}");
        Assert.InRange(minutes, 0, 1);
        Assert.InRange(hours, 0, 1);

        double Pain(string products) => Find(Run(products), "pain_vas_0_10");
        double none = Pain("[]"), cream = Pain("\n    - {product: lidocaine-5-cream, from: -60 min, to: 0 h, covered: yes}");
        Assert.True(cream < none, $"{cream} under cream, {none} without");
    }

    [Fact]
    public void Two_numbing_substances_block_more_than_one_and_never_all() =>
        Assert.InRange(
            Effects("- {product: lidocaine-prilocaine-2-5-cream, from: -60 min, to: 0 h, covered: yes}").Numbness!.Value, 0.01, 0.999);

    [Fact]
    public void An_anti_inflammatory_gel_keeps_channels_open_for_longer()
    {
        double without = Find(Run("[]"), "channel_closure_impedance_h"), with = Find(Run("\n    - {product: diclofenac-1-gel, from: 0 h, to: 48 h}"), "channel_closure_impedance_h");
        Assert.NotEmpty(Effects("- {product: diclofenac-1-gel, from: 0 h, to: 48 h}").Medicated);
        Assert.True(with > without, $"{with} h with the gel, {without} h without");
    }

    [Fact]
    public void A_product_without_such_an_effect_changes_nothing_of_the_skin()
    {
        RunResult none = Run("[]"), serum = Run("\n    - {product: panthenol-5-cream, from: 0 h}");
        Assert.Equal(none.Identity.Fingerprint, serum.Identity.Fingerprint);
        Assert.Equal(ProductEffects.None.Medicated, Effects("- {product: panthenol-5-cream, from: 0 h}").Medicated);
    }

    [Fact]
    public void As_many_processes_are_counted_as_there_are() =>
        Assert.Equal(ModelCounts.AllProcesses, Directory.GetDirectories(Path.Combine(Shipped.Root, "src", "Needlepoint.Skin", "Processes")).Length);

    private static ProductEffects Effects(string use) =>
        new AbsorptionRunner(Shipped.Model).EffectsOf(Course("\n    " + use), TestContext.Current.CancellationToken);

    private static RunResult Run(string products) => new CourseRunner(Shipped.Model).Run(Course(products), [], s_central, cancellation: TestContext.Current.CancellationToken);

    private static double Find(RunResult result, string id) => result.Observables.First(observable => observable.Id == id).Central.Max();

    private static Course Course(string products) => Shipped.Read(
        $"person: {{age: 30, sex: female, skin_type: II, site: volar-forearm}}\ncourse:\n  device: pen-12-needles\n  needle_length: 1 mm\n  passes: 4\n  products: {products}\n");
}
