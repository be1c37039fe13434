using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class ProductFactsTests
{
    private const double Hour = SampleCourse.Hour;

    [Theory]
    [InlineData("from: 1 h", Hour)]
    [InlineData("from: 80 h", 80 * Hour)]
    [InlineData("from: -1 h, to: 2 h", 0)]
    [InlineData("to: 2 h", 0)]
    [InlineData("from: -1 h, to: 0 h", double.PositiveInfinity)]
    [InlineData("from: -2 h, to: -1 h", double.PositiveInfinity)]
    public void A_product_comes_after_the_needles_by_its_start_unless_it_lay_there(string window, double after) =>
        Assert.Equal(after, Products($"{{product: vitamin-c-15-serum, {window}}}")[0]["product.after_needles"].Number);

    [Fact]
    public void Daily_use_meets_each_session_anew()
    {
        SubjectFacts[] uses = new SampleCourse
        {
            Course = "sessions: 3\nevery: 28 d\nproducts: [{product: vitamin-c-15-serum, per_day: 1, from: 3 d 12 h, to: 40 d}]",
        }.Of(RuleSubject.Product);
        Assert.Equal([84 * Hour, 12 * Hour, double.PositiveInfinity], uses.Select(facts => facts["product.after_needles"].Number));
    }

    [Theory]
    [InlineData("vitamin-c-15-serum", "has_vitamin_c is_active")]
    [InlineData("thd-ascorbate-30-oil-serum", "has_vitamin_c is_active")]
    [InlineData("retinol-0-3-serum", "has_retinoid is_active")]
    [InlineData("salicylic-acid-2-solution", "has_acid is_active")]
    [InlineData("triple-combination-cream", "has_retinoid is_active")]
    [InlineData("hydroquinone-4-cream", "is_active")]
    [InlineData("minoxidil-5-solution", "has_minoxidil")]
    [InlineData("platelet-rich-plasma", "is_platelet_plasma made_for_channels")]
    [InlineData("sunscreen-spf-50", "is_sunscreen")]
    [InlineData("lidocaine-prilocaine-2-5-cream", "is_numbing")]
    [InlineData("hyaluronic-acid-1-gel", "made_for_channels")]
    [InlineData("moisturiser", "")]
    public void What_a_product_is_follows_from_what_it_holds(string product, string expected)
    {
        SubjectFacts facts = Products($"{{product: {product}, from: 1 h, to: 2 h}}")[0];
        string[] flags = ["has_vitamin_c", "has_retinoid", "has_acid", "is_active", "is_exosome", "is_platelet_plasma", "has_minoxidil", "is_sunscreen", "is_numbing", "made_for_channels"];
        Assert.Equal(expected, string.Join(' ', flags.Where(flag => facts[$"product.{flag}"].Flag == Truth.Yes).OrderBy(flag => Array.IndexOf(flags, flag)).OrderBy(flag => flag, StringComparer.Ordinal)));
    }

    [Fact]
    public void Amount_area_contact_and_strength_of_a_numbing_cream_are_known()
    {
        SubjectFacts facts = Products("{product: lidocaine-prilocaine-2-5-cream, from: -60 min, to: 0 h, amount: 150 mg/cm2}", "area: 400 cm2")[0];
        Assert.Equal(0.06, facts["product.amount"].Number, 1e-12);
        Assert.Equal(0.04, facts["product.area"].Number, 1e-12);
        Assert.Equal(Hour, facts["product.contact"].Number);
        Assert.Equal((0.05, 0.025), (facts["product.lidocaine"].Number, facts["product.prilocaine"].Number));
        Assert.Equal(Truth.Unknown, facts["product.on_broken_skin"].Flag);
        Assert.Equal(Truth.Yes, Products("{product: lidocaine-4-cream, from: 1 h, to: 2 h}")[0]["product.on_broken_skin"].Flag);
    }

    [Theory]
    [InlineData("cream", Truth.Unknown, double.PositiveInfinity)]
    [InlineData("cream-through-channels", Truth.Yes, 0)]
    public void A_numbing_cream_without_a_name_is_a_product_of_unknown_strength(string kind, Truth onBrokenSkin, double after)
    {
        SubjectFacts facts = Assert.Single(new SampleCourse { Course = $"anaesthetic: {kind}" }.Of(RuleSubject.Product));
        Assert.Equal((Truth.Yes, Truth.No, onBrokenSkin), (facts["product.is_numbing"].Flag, facts["product.has_vitamin_c"].Flag, facts["product.on_broken_skin"].Flag));
        Assert.Equal(after, facts["product.after_needles"].Number);
        Assert.True(facts["product.prilocaine"].IsUnknown && facts["product.amount"].IsUnknown);
    }

    [Fact]
    public void What_is_planned_lies_between_its_sessions()
    {
        SubjectFacts[] planned = new SampleCourse
        {
            Course = "sessions: 2\nevery: 30 d\ndermaplaning: {on: [7 d]}",
            Screening = "planned: {sauna: 12 h, filler: 45 d, superficial-peel: 30 d}",
        }.Of(RuleSubject.Planned);
        Assert.Equal(["sauna", "dermaplaning", "superficial-peel", "filler"], planned.Select(facts => facts["planned.event"].Word));
        Assert.Equal([12, 7 * 24, 0, 15 * 24], planned.Select(facts => facts["planned.after_session"].Number / Hour));
        Assert.Equal([708, 23 * 24, double.PositiveInfinity, double.PositiveInfinity], planned.Select(facts => facts["planned.before_session"].Number / Hour));
    }

    [Fact]
    public void Signs_after_a_session_are_facts_and_skin_that_was_looked_at_has_no_others()
    {
        Assert.Empty(new SampleCourse().Of(RuleSubject.FollowUp));
        SubjectFacts seen = Assert.Single(new SampleCourse { Screening = "follow_up: {signs: [papules], since_session: 9 d}" }.Of(RuleSubject.FollowUp));
        Assert.Equal((Truth.Yes, Truth.No, Truth.No), (seen["followup.papules"].Flag, seen["followup.infection_signs"].Flag, seen["followup.vesicles"].Flag));
        Assert.Equal(9 * SampleCourse.Day, seen["followup.since_session"].Number);
    }

    private static SubjectFacts[] Products(string use, string course = "") => new SampleCourse { Course = $"{course}\nproducts: [{use}]" }.Of(RuleSubject.Product);
}
