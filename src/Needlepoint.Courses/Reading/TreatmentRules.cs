using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>What must hold between the values of a course.</summary>
internal static class TreatmentRules
{
    private const double LongNeedle = 0.5e-3;
    private const double Week = 7 * 86400.0;

    internal static void Check(FieldReader fields, TreatmentText said, Device device, Person? person, ReadingMode mode)
    {
        if (device.Kind == DeviceKind.None)
            CheckWithoutDevice(fields);
        else if (device.Kind != DeviceKind.Heat)
            CheckDeviceSettings(fields, said, device, mode);
        if (said.Before is { IsExcision: true })
            CheckExcision(fields, said, device);
        CheckSessions(fields, said, mode);
        if (mode != ReadingMode.Study && device.Kind != DeviceKind.None)
            DermaplaningRules.Warn(fields, said, person);
        CheckProducts(fields, said);
        if (device.Kind != DeviceKind.Patch && said.Products.Any(use => use.InNeedles > 0))
            fields.Report(
                "products", CourseCodes.LoadWithoutPatch, "only the needles of a patch carry a load",
                given: $"in_needles with a {Vocabulary.WordOf(device.Kind)}", allowed: "a device of kind patch",
                fix: "remove in_needles, or name a patch");
        if (person is not null)
            CheckSite(fields, said, device, person, mode);
        if (mode != ReadingMode.Study && device.Kind == DeviceKind.Hole)
            WarnResearch(fields, "device", "channels made without needles are meant for research", "kind: hole");
    }

    internal static void CheckPreparation(FieldReader before, SurfacePreparation preparation, ReadingMode mode)
    {
        bool strips = preparation.TapeStrips > 0 || preparation.TapeStripsToWaterLoss is not null;
        bool surface = strips || preparation.DermaplaningPasses > 0;
        if (preparation.TapeStrips > 0 && preparation.TapeStripsToWaterLoss is not null)
            before.Report(
                "tape_strips_to_tewl", CourseCodes.TwoPreparations,
                "tape strips are either counted or pulled until a water loss is reached",
                given: "tape_strips and tape_strips_to_tewl", allowed: "one of the two", fix: "remove one of the two");
        if (preparation.EpidermisRemoved && surface)
            before.Report(
                "epidermis_removed", CourseCodes.TwoPreparations, "without epidermis there is nothing left to strip or plane",
                given: "epidermis_removed and another preparation", allowed: "one of the two", fix: "remove one of the two");
        if (preparation.AblationDepth is not null && (surface || preparation.EpidermisRemoved))
            before.Report(
                "ablation", CourseCodes.TwoPreparations, "an ablated surface has no epidermis left to strip, plane or take off",
                given: "ablation and another preparation", allowed: "one of the two", fix: "remove one of the two");
        if (preparation.IsExcision && (surface || preparation.EpidermisRemoved || preparation.AblationDepth is not null))
            before.Report(
                "excision", CourseCodes.TwoPreparations, "skin that is cut out has no surface left to prepare",
                given: "excision and another preparation", allowed: "one of the two", fix: "remove one of the two");
        if (mode != ReadingMode.Study)
            WarnResearch(before, preparation);
    }

    private static void WarnResearch(FieldReader before, SurfacePreparation preparation)
    {
        if (preparation.TapeStripsToWaterLoss is not null)
            WarnResearch(before, "tape_strips_to_tewl", "stripping until a water loss is reached is meant for research");
        if (preparation.EpidermisRemoved)
            WarnResearch(before, "epidermis_removed", "taking the epidermis off is meant for research");
        if (preparation.AblationDepth is not null)
            WarnResearch(before, "ablation", "ablating the whole surface is meant for research, to compare needles with");
        if (preparation.IsExcision)
            WarnResearch(before, "excision", "cutting the skin out is meant for research, to compare needles with");
    }

    private static void CheckExcision(FieldReader fields, TreatmentText said, Device device)
    {
        if (device.Kind != DeviceKind.None)
            fields.Report(
                "before", CourseCodes.ExcisionStandsAlone, "skin that is cut out cannot be needled", given: $"excision and device {device.Id}",
                allowed: "excision with device: none", fix: "write device: none, or remove excision");
        if (said.Sessions is > 1)
            fields.Report(
                "sessions", CourseCodes.ExcisionStandsAlone, "an excision is made once", given: $"excision in {said.Sessions} sessions",
                allowed: "sessions: 1", fix: "remove sessions and every");
    }

    private static void CheckWithoutDevice(FieldReader fields)
    {
        foreach (string key in (string[])["needle_length", "passes", "density"])
            if (fields.Has(key))
                fields.Report(key, CourseCodes.NoDeviceToSet, $"{key} needs a device, and device is none", allowed: "no " + key,
                    fix: $"name a device, or remove {key}");
    }

    private static void CheckDeviceSettings(FieldReader fields, TreatmentText said, Device device, ReadingMode mode)
    {
        string kind = Vocabulary.WordOf(Vocabulary.DeviceKinds, device.Kind);
        if (said.NeedleLength is null && device.NeedleLengths is not { Choices.Count: 1 })
            fields.Node("needle_length", required: true, LengthsText(device.NeedleLengths), "1.5 mm");
        if (said.NeedleLength is { } length)
            CheckLength(fields, length, device, mode);
        if (said.Passes is not null && said.Density is not null)
            fields.Report(
                "density", CourseCodes.PassesAndDensity, "passes and density contradict each other",
                given: $"passes and density {said.Density}",
                allowed: "passes, from which the density follows; or density, where the holes were counted", fix: "remove one of the two");
        if (device.Kind == DeviceKind.Hole)
        {
            if (said.Density is null)
                fields.Report(
                    "device", CourseCodes.DensityMissing, "holes made without needles need their number per area", given: "kind: hole",
                    allowed: "density, with the unit /cm2", fix: "add density: 100 /cm2, as it was counted");
            return;
        }

        if (device.Kind is DeviceKind.Patch or DeviceKind.Needle && said.Passes is > 1)
            fields.Report(
                "passes", CourseCodes.PassesOfPatch, $"a {kind} is pressed in once and has no passes", allowed: "no passes",
                fix: "remove passes; for needles that come down again and again describe a device of kind stamp");
        if (device.Kind is DeviceKind.Roller or DeviceKind.Pen && said.Passes is null && said.Density is null && !fields.Has("passes")
            && !fields.Has("density"))
            fields.Report(
                "device", CourseCodes.PassesMissing, $"it is not said how often the {kind} goes over the same skin",
                allowed: "passes, 1 to 200; or density where the holes were counted", fix: "add passes: 6, or as many as are meant");
    }

    private static void CheckLength(FieldReader fields, Quantity length, Device device, ReadingMode mode)
    {
        if (device.NeedleLengths is { } lengths && !lengths.Allow(length.Value))
        {
            string nearest = Understanding.Write(
                lengths.Choices.Count > 0 ? lengths.Choices.MinBy(choice => Math.Abs(choice - length.Value))
                    : Math.Clamp(length.Value, lengths.Shortest, lengths.Longest),
                QuantityKind.Length);
            fields.Report(
                "needle_length", CourseCodes.LengthOfDevice, $"{device.Id} cannot be set to this needle length",
                allowed: LengthsText(lengths),
                fix: $"write needle_length: {nearest}, or choose another device");
        }
        else if (device.BaseLength is { } whole && whole < length.Value)
            fields.Report(
                "needle_length", CourseCodes.LongerThanBase, "more of the needle comes out than there is",
                allowed: $"at most the base_length, {Understanding.Write(whole, QuantityKind.Length)}",
                fix: "correct needle_length or base_length");
        else if (mode != ReadingMode.Study && device.ClearedDepth is { } cleared && cleared.Depth < length.Value)
            WarnDepth(fields, cleared.Depth, cleared.Authority);
    }

    private static string LengthsText(NeedleLengths? lengths) => lengths switch
    {
        null => "a length, 0.05 mm to 3 mm",
        { Choices.Count: > 0 } => string.Join(", ", lengths.Choices.Select(choice => Understanding.Write(choice, QuantityKind.Length))),
        _ => $"{Understanding.Write(lengths.Shortest, QuantityKind.Length)} to {Understanding.Write(lengths.Longest, QuantityKind.Length)}",
    };

    private static void CheckSessions(FieldReader fields, TreatmentText said, ReadingMode mode)
    {
        int sessions = said.Sessions ?? 1;
        if (sessions > 1 && said.Interval is null && !fields.Has("every"))
            fields.Report(
                "sessions", CourseCodes.IntervalMissing, "several sessions need the time between them",
                allowed: "every, with a time: 4 weeks", fix: "add every: 4 weeks");
        if (sessions == 1 && said.Interval is not null && (said.Sessions is not null || !fields.Has("sessions")))
            fields.Report(
                "every", CourseCodes.IntervalWithoutEffect, "every has no effect with one session",
                allowed: "every with two sessions or more",
                fix: "remove every, or raise sessions", severity: Severity.Warning);
        if (sessions == 1 || said.Interval is not { } interval)
            return;
        foreach ((string key, TimeWindow window) in said.Windows)
            if (window.To - Math.Min(0, window.From) > interval.Value)
                fields.Report(
                    key, CourseCodes.LastsIntoNextSession,
                    $"{(key == "products" ? "a product" : key)} lasts into the next session, where it starts again",
                    given: $"{window.Write()}, sessions every {interval}",
                    allowed: $"an end no later than {interval}", fix: "end it earlier, or put the sessions further apart");
        if (mode != ReadingMode.Study && said.NeedleLength is { } length && length.Value >= LongNeedle && interval.Value < Week)
            fields.Report(
                "every", CourseCodes.SessionsVeryClose, "the skin has not mended when the next session comes; no study measured this",
                allowed: "1 week or more with needles of 0.5 mm and longer", fix: "put the sessions further apart, or use shorter needles",
                severity: Severity.Warning);
    }

    private static void CheckProducts(FieldReader fields, TreatmentText said)
    {
        if (said.Sample is not null && said.Sessions is > 1)
            fields.Report(
                "sessions", CourseCodes.SampleTwice, "a piece of skin out of the body is treated once",
                given: $"skin_sample in {said.Sessions} sessions",
                allowed: "sessions: 1", fix: "remove sessions and every, or skin_sample");
        string[] together =
        [
            .. said.Products.Index().Where(first => first.Item.PerDay == 0).SelectMany(first => said.Products.Skip(first.Index + 1)
                .Where(second => second.PerDay == 0)
                .Where(second => first.Item.Window.From < second.Window.To && second.Window.From < first.Item.Window.To)
                .Select(second => $"{first.Item.Product.Id} and {second.Product.Id}")).Distinct(),
        ];
        if (together.Length > 0)
            fields.Report(
                "products", CourseCodes.ProductsTogether, "products lie on the skin at the same time, and each is computed as if alone",
                given: FieldReading.Listed(together), allowed: "one product at a time",
                fix: "nothing, if this is meant; mixing and layering are not modelled", severity: Severity.Warning);
    }

    private static void CheckSite(FieldReader fields, TreatmentText said, Device device, Person person, ReadingMode mode)
    {
        string site = Vocabulary.WordOf(Vocabulary.Sites, person.Site);
        if (said.Area is { } area && area.Value > SiteAreas.Greatest(person.Site))
            fields.Report(
                "area", CourseCodes.AreaOfSite, $"the treated area is larger than any {site}",
                allowed: $"at most {Understanding.Write(SiteAreas.Greatest(person.Site), QuantityKind.Area)} ({site})",
                fix: "check the number and its unit, or the site");
        if (mode != ReadingMode.Study && device.ClearedDepth is null && DepthLimits.OnLabel(device, person) is { } limit && said.NeedleLength is { } length
            && length.Value > limit)
            WarnDepth(fields, limit, "labels of devices for the face");
    }

    private static void WarnDepth(FieldReader fields, double depth, string authority) => fields.Report(
        "needle_length", CourseCodes.DeeperThanCleared, "the needle is longer than what is cleared",
        allowed: $"up to {Understanding.Write(depth, QuantityKind.Length)} ({authority})",
        fix: "nothing, if this is meant; deeper was not evaluated for the label", severity: Severity.Warning);

    internal static void WarnResearch(FieldReader fields, string key, string title, string? given = null) => fields.Report(
        key, CourseCodes.Research, title, given: given ?? key, allowed: "everything that practice does",
        fix: "nothing, if an experiment is meant", severity: Severity.Warning);
}
