using Needlepoint.Planning.Rules;

namespace Needlepoint.Planning.Tests.Rules;

public sealed class MedicineWordingTests
{
    [Theory]
    [InlineData("Stop your blood thinner three days before.")]
    [InlineData("Stop taking aspirin.")]
    [InlineData("Please discontinue anticoagulants for a week")]
    [InlineData("Pause isotretinoin for six months; then come back.")]
    [InlineData("Leave out your tablets on the day.")]
    [InlineData("Your blood thinner must be stopped a week before.")]
    [InlineData("Aspirin and other antiplatelets should be paused.")]
    [InlineData("You take a blood thinner. Stop it a week before.")]
    [InlineData("If you use a retinoid cream, leave it out for five days.")]
    [InlineData("Come off the immunosuppressant first.")]
    [InlineData("Do not take your medicine on the day.")]
    [InlineData("Avoid aspirin for three days.")]
    [InlineData("Skip the morning dose of your prescribed tablets.")]
    [InlineData("Taper the prednisolone.")]
    [InlineData("Leave out over-the-counter painkillers and your prescribed aspirin.")]
    [InlineData("Do without the antiviral.")]
    [InlineData("Hold warfarin.")]
    [InlineData("Treat after STOPPING the Retinoid")]
    public void Telling_to_stop_a_medicine_is_found(string text) => Assert.NotNull(MedicineWording.Fault(text));

    [Theory]
    [InlineData("Do not stop your blood thinner.")]
    [InlineData("Never stop a prescribed medicine for a cosmetic treatment.")]
    [InlineData("You should not stop it: ask the doctor who prescribed the anticoagulant.")]
    [InlineData("isotretinoin stopped 100 days ago")]
    [InlineData("oral isotretinoin stopped within 6 months")]
    [InlineData("Leave out painkillers bought without a prescription for three days.")]
    [InlineData("Leave out over-the-counter NSAIDs.")]
    [InlineData("Avoid non-prescribed aspirin.")]
    [InlineData("Leave out cosmetic retinoids for five days; keep a prescribed one unless its prescriber agrees to a break.")]
    [InlineData("Leave out cosmetic retinoids, but keep a prescribed one.")]
    [InlineData("While you take this medicine, avoid the sun and use sunscreen.")]
    [InlineData("Go on with your medicine as prescribed.")]
    [InlineData("Stop the treatment and see a doctor when the skin hurts more.")]
    [InlineData("Put minoxidil on again from 24 hours after.")]
    [InlineData("There is no reason to stop the medicine.")]
    [InlineData("")]
    public void Other_words_are_not(string text) => Assert.Null(MedicineWording.Fault(text));
}
