using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;
using Needlepoint.Planning.Tests.Protocols;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class CourseFactsTests
{
    private static readonly SampleCourse s_plain = new();

    [Fact]
    public void What_was_not_said_is_unknown_and_never_no()
    {
        CourseFacts facts = s_plain.Facts();
        foreach (FactType fact in FactCatalogue.Of(Shared.Catalogue).All.Where(fact => fact.Subject == RuleSubject.Course && fact.Question is not null))
            Assert.True(facts[fact.Path].IsUnknown, fact.Path);
    }

    [Theory]
    [InlineData("type-1-diabetes", "diabetes")]
    [InlineData("systemic-lupus", "photosensitive-disease")]
    [InlineData("haemophilia", "bleeding-disorder")]
    public void Who_has_a_condition_has_the_wider_ones(string narrow, string wide)
    {
        CourseFacts facts = (s_plain with { Person = $"conditions: [{narrow}]" }).Facts();
        Assert.Equal((Truth.Yes, Truth.Yes), (facts[$"condition.{narrow}"].Flag, facts[$"condition.{wide}"].Flag));
        CourseFacts wider = (s_plain with { Person = $"conditions: [{wide}]" }).Facts();
        Assert.Equal((Truth.Unknown, Truth.Yes), (wider[$"condition.{narrow}"].Flag, wider[$"condition.{wide}"].Flag));
        CourseFacts denied = (s_plain with { Screening = $"no: [{wide}]" }).Facts();
        Assert.Equal((Truth.No, Truth.No), (denied[$"condition.{narrow}"].Flag, denied[$"condition.{wide}"].Flag));
    }

    [Fact]
    public void No_other_conditions_denies_all_that_are_not_named()
    {
        CourseFacts facts = (s_plain with { Person = "conditions: [keloid]", Screening = "no: other-conditions" }).Facts();
        Assert.All(Shared.Catalogue.Conditions.All, one => Assert.Equal(one.Id == "keloid" ? Truth.Yes : Truth.No, facts[$"condition.{one.Id}"].Flag));
        Assert.True(facts["medicine.anticoagulant"].IsUnknown);
    }

    [Theory]
    [InlineData("male", 30, "", Truth.No)]
    [InlineData("female", 30, "", Truth.Unknown)]
    [InlineData("female", 55, "", Truth.Unknown)]
    [InlineData("female", 55, "years_since_menopause: 3", Truth.No)]
    [InlineData("female", 61, "", Truth.No)]
    public void Pregnancy_is_not_asked_where_it_cannot_be(string sex, int age, string more, Truth expected)
    {
        CourseFacts facts = (s_plain with { Sex = sex, Age = age, Person = more }).Facts();
        Assert.Equal((expected, expected), (facts["condition.pregnancy"].Flag, facts["condition.lactation"].Flag));
    }

    [Fact]
    public void Concerns_photodamage_and_skin_answer_too()
    {
        CourseFacts facts = (s_plain with { Person = "photodamage: severe\nskin: sensitive", Rest = "concerns: {melasma: {}}" }).Facts();
        Assert.Equal(
            (Truth.Yes, Truth.Yes, Truth.Yes, "severe"),
            (facts["condition.melasma"].Flag, facts["condition.solar-elastosis"].Flag, facts["person.sensitive_skin"].Flag, facts["person.photodamage"].Word));
        Assert.Equal(Truth.No, (s_plain with { Person = "skin: normal" }).Facts()["person.sensitive_skin"].Flag);
    }

    [Theory]
    [InlineData("forehead", true, true, false, false)]
    [InlineData("temple", true, true, false, false)]
    [InlineData("jaw", true, true, false, false)]
    [InlineData("nose", true, true, false, false)]
    [InlineData("glabella", true, true, false, false)]
    [InlineData("chin", true, false, false, false)]
    [InlineData("eyelid", true, false, true, false)]
    [InlineData("scalp", false, false, false, true)]
    [InlineData("abdomen", false, false, false, false)]
    public void A_site_is_of_the_face_over_bone_inside_the_orbit_or_of_the_scalp(string site, bool face, bool bone, bool orbit, bool scalp)
    {
        CourseFacts facts = (s_plain with { Site = site, Length = "0.5 mm" }).Facts();
        string[] paths = ["site.face", "site.over_bone", "site.inside_orbital_rim", "site.scalp"];
        Assert.Equal([face, bone, orbit, scalp], paths.Select(path => facts[path].Flag == Truth.Yes));
        Assert.DoesNotContain(paths, path => facts[path].IsUnknown);
    }

    [Fact]
    public void The_plan_and_the_answers_about_it_are_facts()
    {
        CourseFacts facts = (s_plain with
        {
            Length = "1.6 mm",
            Course = "sessions: 3\nevery: 4 weeks\nanaesthetic: cream",
            Screening = "setting: home\ncartridge: reused\noperator: licensed\nexpectations: unrealistic\nfirst_session: 2027-02-10",
        }).Facts(today: new DateOnly(2027, 1, 31));
        Assert.Equal((0.0016, 3, 10 * SampleCourse.Day), (facts["plan.needle_length"].Number, facts["plan.sessions"].Number, facts["plan.lead_time"].Number));
        Assert.Equal(("home", "unrealistic", "pen"), (facts["plan.setting"].Word, facts["person.expects"].Word, facts["device.kind"].Word));
        foreach (string path in (string[])["plan.has_needles", "plan.uses_anaesthetic", "plan.reuses_cartridge", "plan.operator_licensed"])
            Assert.Equal(Truth.Yes, facts[path].Flag);
        Assert.Equal(Truth.No, s_plain.Facts()["plan.uses_anaesthetic"].Flag);
    }

    [Theory]
    [InlineData("{product: hyaluronic-acid-1-gel, to: 1 h}", false)]
    [InlineData("{product: vitamin-c-15-serum, to: 1 h}", true)]
    [InlineData("{product: vitamin-c-15-serum, from: 1 h}", false)]
    [InlineData("{product: platelet-rich-plasma, from: -5 min, to: 1 h}", true)]
    [InlineData("{product: lidocaine-4-cream, from: -60 min, to: 0 h}", false)]
    public void A_product_is_carried_in_when_it_lies_there_and_is_more_than_a_glide(string use, bool carried) =>
        Assert.Equal(carried, (s_plain with { Course = $"products: [{use}]" }).Facts()["plan.carries_product"].Flag == Truth.Yes);

    [Fact]
    public void Habits_that_are_said_answer_and_defaults_do_not()
    {
        Assert.True(s_plain.Facts()["person.smokes"].IsUnknown);
        Assert.True(s_plain.Facts()["sun.protected"].IsUnknown);
        CourseFacts none = (s_plain with { Rest = "habits: {smoking: none, sunscreen: none}" }).Facts();
        Assert.Equal((Truth.No, Truth.No), (none["person.smokes"].Flag, none["sun.protected"].Flag));
        CourseFacts some = (s_plain with { Rest = "habits: {smoking: 10 per day, sunscreen: daily SPF 50}" }).Facts();
        Assert.Equal((Truth.Yes, Truth.Yes), (some["person.smokes"].Flag, some["sun.protected"].Flag));
        CourseFacts later = (s_plain with { Rest = "habits: {sunscreen: daily SPF 50}\nnew_habits: {sunscreen: none}" }).Facts();
        Assert.Equal(Truth.No, later["sun.protected"].Flag);
    }
}
