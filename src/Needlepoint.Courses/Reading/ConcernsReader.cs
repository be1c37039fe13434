using Needlepoint.Courses.People;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Reading;

/// <summary>Reads the map <c>concerns</c>: what the person wants to change, and the scores at the start.</summary>
internal static class ConcernsReader
{
    private const double HighestGoodmanBaron = 84;
    private const double HighestEcca = 540;
    private const double HighestVancouver = 13;
    private const double HighestMasi = 48;
    private const double HighestModifiedMasi = 24;

    internal static Concerns Read(FieldReader concerns, Person? person, ReadingMode mode, Understanding understood)
    {
        Concerns read = Concerns.None;
        if (concerns.Section("acne_scars") is { } acne)
            read = ReadAcneScars(acne, read, understood);
        if (concerns.Section("wrinkles") is { } wrinkles)
            read = ReadWrinkles(wrinkles, read, understood);
        if (IsPlain(concerns, "striae"))
        {
            read = read with { HasStriae = true };
            understood.Said("Striae", "a concern");
        }

        if (concerns.Section("surgical_scar") is { } scar)
            read = ReadSurgicalScar(scar, read, understood);
        if (IsPlain(concerns, "photoageing"))
        {
            read = read with { HasPhotoageing = true };
            understood.SaidButNotUsed("Photoageing", "a concern");
        }

        if (concerns.Section("melasma") is { } melasma)
            read = ReadMelasma(melasma, read, understood);
        if (ReadHyperpigmentation(concerns))
        {
            read = read with { HasHyperpigmentation = true };
            understood.Said("Hyperpigmentation", "marks after inflammation, a concern");
        }

        if (concerns.Section("hair_loss") is { } hair)
        {
            read = HairLossReader.Read(hair, read, understood);
            WarnAwayFromScalp(concerns, person, mode);
        }

        string[] others = [.. Vocabulary.OtherConcerns.Where(concerns.Has)];
        foreach (string other in others)
            if (other == Vocabulary.Dullness)
                understood.Said("Concern", "dullness, answered by the parts of glow");
            else
                understood.SaidButNotUsed("Concern", other);
        ReportOtherWords(concerns);
        concerns.Finish();
        return read with { Others = others };
    }

    private static Concerns ReadAcneScars(FieldReader scars, Concerns read, Understanding understood)
    {
        AcneScarKind? kind = scars.Word("kind", Vocabulary.AcneScarKinds, Vocabulary.OtherWordsForAcneScarKinds);
        double? score = scars.Number("goodman_baron", 0, HighestGoodmanBaron);
        double? grade = scars.Number("grade", 1, 4);
        double? ecca = scars.Number("ecca", 0, HighestEcca);
        scars.Finish();
        understood.Add("Acne scars", kind is { } said ? Vocabulary.WordOf(Vocabulary.AcneScarKinds, said) : null, "mixed");
        Score("Goodman-Baron score", score, understood);
        Score("Goodman-Baron grade", grade, understood);
        Score("ECCA score", ecca, understood);
        return read with
        {
            AcneScars = kind ?? AcneScarKind.Mixed,
            GoodmanBaronScore = score,
            GoodmanBaronGrade = grade,
            EccaScore = ecca,
        };
    }

    private static Concerns ReadWrinkles(FieldReader wrinkles, Concerns read, Understanding understood)
    {
        double? lemperle = wrinkles.Number("lemperle", 0, 5);
        double? fitzpatrick = wrinkles.Number("fitzpatrick", 1, 9);
        wrinkles.Finish();
        understood.Said("Wrinkles", "a concern");
        Score("Lemperle grade", lemperle, understood);
        Score("Fitzpatrick wrinkle score", fitzpatrick, understood);
        return read with { HasWrinkles = true, LemperleGrade = lemperle, FitzpatrickScore = fitzpatrick };
    }

    private static Concerns ReadSurgicalScar(FieldReader scar, Concerns read, Understanding understood)
    {
        double? vancouver = scar.Number("vancouver", 0, HighestVancouver);
        scar.Finish();
        understood.Said("Surgical scar", "a concern");
        Score("Vancouver score", vancouver, understood);
        return read with { HasSurgicalScar = true, VancouverScore = vancouver };
    }

    private static Concerns ReadMelasma(FieldReader melasma, Concerns read, Understanding understood)
    {
        double? masi = melasma.Number("masi", 0, HighestMasi);
        double? modified = melasma.Number("mmasi", 0, HighestModifiedMasi);
        melasma.Finish();
        understood.Said("Melasma", "a concern");
        Score("MASI score", masi, understood);
        Score("Modified MASI score", modified, understood);
        return read with { HasMelasma = true, MasiScore = masi, ModifiedMasiScore = modified };
    }

    /// <summary>Yes, no, or an empty map, as concerns without scores are said.</summary>
    private static bool ReadHyperpigmentation(FieldReader concerns) => concerns.Node("hyperpigmentation") is YamlMap
        ? IsPlain(concerns, "hyperpigmentation")
        : concerns.Flag("hyperpigmentation") ?? false;

    private static void WarnAwayFromScalp(FieldReader concerns, Person? person, ReadingMode mode)
    {
        if (mode != ReadingMode.Study && person is not null && person.Site != BodySite.Scalp)
            concerns.Report(
                "hair_loss", CourseCodes.HairAwayFromScalp, "hair is computed on the scalp only",
                given: $"hair_loss with site: {Vocabulary.WordOf(Vocabulary.Sites, person.Site)}", allowed: "hair_loss with site: scalp",
                fix: "write site: scalp, or remove hair_loss", severity: Severity.Warning);
    }

    /// <summary>A concern without scores: an empty map.</summary>
    private static bool IsPlain(FieldReader concerns, string key)
    {
        if (concerns.Section(key) is not { } section)
            return false;
        section.Finish();
        return true;
    }

    private static void Score(string label, double? value, Understanding understood)
    {
        if (value is { } score)
            understood.Said(label, NumberText.Write(score));
    }

    private static void ReportOtherWords(FieldReader concerns)
    {
        foreach (YamlEntry entry in concerns.Map.Entries)
            if (Vocabulary.OtherWordsForConcerns.TryGetValue(FieldReading.Folded(entry.Key.Text), out string? right)
                && !concerns.AskedKeys.Contains(entry.Key.Text))
            {
                concerns.Values.Report(
                    entry.Key, ReadingRule.KnownKey, $"the concern '{FieldReading.Short(entry.Key.Text)}' is not known by this word",
                    entry.Key.Text, string.Join(", ", concerns.AskedKeys), $"write {right}");
                concerns.Accept(entry.Key.Text);
            }
    }
}
