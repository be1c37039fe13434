using System.Globalization;
using Needlepoint.Courses.Screening;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Courses.Reading;

/// <summary>Writes answers as understood.</summary>
internal static class ScreeningText
{
    internal static void Explain(ScreeningAnswers answers, Catalogue catalogue, Understanding understood)
    {
        if (answers.FirstSession is { } day)
            understood.Said("First session", day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        string[] denied = [.. answers.No.Select(id => NameOf(id, catalogue)), .. Wholes(answers)];
        if (denied.Length > 0)
            understood.Said("Asked and denied", string.Join("; ", denied));
        if (answers.Last.Count > 0)
            understood.Said("Before the first session", string.Join("; ", answers.Last.Select(one => $"{PastEvent.Find(one.Key)!.Name}: {Before(one.Value)}")));
        if (answers.Planned.Count > 0)
            understood.Said(
                "Planned", string.Join("; ", answers.Planned.Select(one => $"{PastEvent.Find(one.Event)!.Name} at {Understanding.Write(one.Time, QuantityKind.Time)}")));
        if (answers.DiabetesControl is { } control)
            understood.Said("Control of diabetes", Vocabulary.WordOf(Vocabulary.DiabetesControls, control));
        if (answers.Setting is { } setting)
            understood.Said("Done in", setting == TreatmentSetting.Home ? "the home" : "a clinic");
        if (answers.IsCartridgeNew is { } isNew)
            understood.Said("Cartridge", isNew ? "new for this person" : "used before on another person");
        if (answers.IsOperatorLicensed is true)
            understood.Said("Operator", "within the licence");
        if (answers.Expectation is { } expectation)
            understood.Said("Expectations", Vocabulary.WordOf(Vocabulary.Expectations, expectation).Replace('-', ' '));
        if (answers.FollowUp is { } seen)
            understood.Said("Seen after a session", WriteSeen(seen));
        foreach (RecordedDecision decision in answers.Decisions)
            understood.Said($"Decision on {decision.Rule}", decision.By.Length > 0 ? $"{decision.Reason} ({decision.By})" : decision.Reason);
    }

    private static IEnumerable<string> Wholes(ScreeningAnswers answers)
    {
        if (answers.NoOtherConditions)
            yield return "every condition that is not named";
        if (answers.NoOtherMedicines)
            yield return "every medicine that is not named, now and in the last year";
        if (answers.NoOtherEvents)
            yield return "every earlier treatment of the skin that is not named";
    }

    private static string NameOf(string id, Catalogue catalogue) =>
        catalogue.Conditions.Find(id)?.Name ?? catalogue.Medicines.Classes.FirstOrDefault(one => one.Id == id)?.Name ?? PastEvent.Find(id)?.Name ?? id;

    private static string Before(double time) => double.IsFinite(time) ? $"{Understanding.Write(time, QuantityKind.Time)} before" : "never";

    private static string WriteSeen(FollowUp seen)
    {
        string signs = seen.Signs.Count == 0 ? "nothing unusual" : string.Join(", ", seen.Signs);
        return seen.SinceSession is { } since ? $"{signs}, {Understanding.Write(since, QuantityKind.Time)} after it" : signs;
    }
}
