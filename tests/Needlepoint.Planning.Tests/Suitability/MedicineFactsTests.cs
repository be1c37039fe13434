using Needlepoint.Planning.Predicates;
using Needlepoint.Planning.Suitability;

namespace Needlepoint.Planning.Tests.Suitability;

public sealed class MedicineFactsTests
{
    private const double Day = SampleCourse.Day;

    [Theory]
    [InlineData("warfarin", "", "anticoagulant", Truth.Yes, Truth.Yes)]
    [InlineData("Marevan", "", "anticoagulant", Truth.Yes, Truth.Yes)]
    [InlineData("{medicine: ibuprofen, prescribed: no}", "", "nsaid", Truth.Yes, Truth.Unknown)]
    [InlineData("{medicine: ibuprofen, prescribed: no}", "no: [other-medicines]", "nsaid", Truth.Yes, Truth.No)]
    [InlineData("{medicine: aspirin, prescribed: no}", "no: [other-medicines]", "antiplatelet", Truth.Yes, Truth.No)]
    [InlineData("aspirin", "", "antiplatelet", Truth.Yes, Truth.Yes)]
    [InlineData("warfarin", "", "nsaid", Truth.Unknown, Truth.Unknown)]
    [InlineData("warfarin", "no: [nsaid]", "nsaid", Truth.No, Truth.No)]
    [InlineData("warfarin", "no: [other-medicines]", "nsaid", Truth.No, Truth.No)]
    [InlineData("{medicine: Newdrug, class: immunosuppressant}", "", "immunosuppressant", Truth.Yes, Truth.Yes)]
    public void What_is_taken_counts_as_prescribed_unless_said_otherwise(string medicine, string answers, string group, Truth taken, Truth prescribed)
    {
        CourseFacts facts = new SampleCourse { Person = $"medicines: [{medicine}]", Screening = answers }.Facts();
        Assert.Equal((taken, prescribed), (facts[$"medicine.{group}"].Flag, facts[$"prescribed.{group}"].Flag));
    }

    [Theory]
    [InlineData("ibuprofen", Truth.Unknown)]
    [InlineData("{medicine: ibuprofen, prescribed: no}", Truth.Yes)]
    [InlineData("{medicine: ibuprofen, prescribed: yes}", Truth.Unknown)]
    public void Whether_a_painkiller_is_the_persons_own_choice_is_asked(string medicine, Truth elective) =>
        Assert.Equal(elective, new SampleCourse { Person = $"medicines: [{medicine}]" }.Facts()["elective.nsaid"].Flag);

    [Theory]
    [InlineData("{medicine: prednisolone, dose: high}", Truth.Yes)]
    [InlineData("{medicine: prednisolone, dose: usual}", Truth.No)]
    [InlineData("prednisolone", Truth.Unknown)]
    public void A_high_dose_must_be_said(string medicine, Truth high) => Assert.Equal(
        high, new SampleCourse { Person = $"medicines: [{medicine}]", Screening = "no: [other-medicines]" }.Facts()["high-dose.systemic-corticosteroid"].Flag);

    [Fact]
    public void Isotretinoin_that_was_stopped_is_not_taken_now_and_its_time_grows_from_session_to_session()
    {
        SubjectFacts[] sessions = new SampleCourse { Person = "medicines: [{medicine: Roaccutane, stopped: 100 d}]", Course = "sessions: 2\nevery: 30 d" }.Of(RuleSubject.Session);
        Assert.Equal([100 * Day, 130 * Day], sessions.Select(facts => facts["stopped.isotretinoin"].Number));
        Assert.All(sessions, facts => Assert.Equal(Truth.No, facts["medicine.isotretinoin"].Flag));
        Assert.All(sessions, facts => Assert.True(facts.GrowsByWaiting("stopped.isotretinoin")));
    }

    [Fact]
    public void One_painkiller_that_was_stopped_says_nothing_of_the_others()
    {
        SubjectFacts session = new SampleCourse { Person = "medicines: [{medicine: ibuprofen, stopped: 2 d}]" }.Of(RuleSubject.Session)[0];
        Assert.Equal((Truth.Unknown, 2 * Day), (session["medicine.nsaid"].Flag, session["stopped.nsaid"].Number));
    }

    [Fact]
    public void What_is_taken_now_is_taken_at_every_session_and_waiting_does_not_change_it()
    {
        SubjectFacts[] sessions = new SampleCourse { Person = "medicines: [isotretinoin]", Course = "sessions: 2\nevery: 30 d" }.Of(RuleSubject.Session);
        Assert.All(sessions, facts => Assert.Equal((0.0, false), (facts["stopped.isotretinoin"].Number, facts.GrowsByWaiting("stopped.isotretinoin"))));
    }

    [Fact]
    public void A_medicine_that_nobody_knows_is_named_and_denies_nothing()
    {
        CourseFacts facts = new SampleCourse { Person = "medicines: [Somethingunknown]" }.Facts();
        Assert.Equal(["Somethingunknown"], facts.Medicines.NotKnown);
        Assert.Equal((Truth.Yes, Truth.Unknown), (facts["medicine.unknown"].Flag, facts["medicine.anticoagulant"].Flag));
    }
}
